package org.attest.eval.fields;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.eval.annotations.AnnotationFolder;
import org.attest.model.TollMention;
import org.attest.nlp.Analyzer;
import org.attest.toll.TollReader;
import org.jspecify.annotations.Nullable;

/**
 * Tolls of single sentences against our own annotations ({@code fields/tolls.jsonl}). The directory
 * is the one of all data sets.
 *
 * <p>Splits: none for the first reader's coding, {@code second} for the second reader's of the same
 * sentences. In both, rules were written from one half of the documents alone ({@code tuning_...});
 * figures of the other begin with {@code unseen_}.
 */
public final class Tolls implements Benchmark {
  private final Function<String, List<TollMention>> reader;
  private final @Nullable Path folder;

  public Tolls() {
    this(reading(), null);
  }

  /**
   * @param reader gives the tolls of a document's text
   * @param folder of the annotations; looked for if null
   */
  Tolls(Function<String, List<TollMention>> reader, @Nullable Path folder) {
    this.reader = reader;
    this.folder = folder;
  }

  /** The pipeline's own reading; the language model has no part in it. */
  private static Function<String, List<TollMention>> reading() {
    Analyzer analyzer = new Analyzer();
    TollReader tolls = new TollReader();
    return text -> tolls.read(analyzer.analyze(PlainReports.of(text))).tolls();
  }

  @Override
  public String name() {
    return "tolls";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<TollSentence> sentences = TollSentence.read(file(input.split()));
    AnnotatedTexts texts =
        AnnotatedTexts.read(
            sentences.stream().map(TollSentence::document).toList(), input.directory());
    TollScorer all = new TollScorer();
    TollScorer tuning = new TollScorer();
    TollScorer unseen = new TollScorer();
    Map<AnnotatedTexts.Document, List<TollMention>> read = new HashMap<>();
    long scored = 0;
    for (TollSentence sentence : sentences) {
      String text = texts.text(sentence.document()).orElse(null);
      if (text == null) {
        continue;
      }
      List<CodedToll> found =
          sentence.within(
              sentence.span(text),
              read.computeIfAbsent(sentence.document(), document -> reader.apply(text)));
      for (TollScorer scorer : List.of(all, sentence.isUnseen() ? unseen : tuning)) {
        scorer.add(sentence.tolls(), found);
      }
      scored++;
    }
    if (scored == 0) {
      throw new IOException(
          "none of the annotated texts is there: " + String.join("; ", texts.notes()));
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    all.into(figures);
    figures.put("tuning_exact_f1", tuning.exact().f1());
    unseen.exact().score().into(figures, "unseen_exact");
    return new Figures(
        figures,
        Map.of(
            "sentences", scored,
            "sentences_left_out", sentences.size() - scored,
            "gold_tolls", all.exact().gold(),
            "system_tolls", all.exact().predicted(),
            "gold_cumulative", all.cumulative().gold(),
            "system_cumulative", all.cumulative().predicted()),
        texts.notes());
  }

  private Path file(@Nullable String split) throws IOException {
    boolean second = AnnotationFolder.isSecond(split);
    Path fields = (folder == null ? AnnotationFolder.find() : folder).resolve("fields");
    return (second ? fields.resolve(AnnotationFolder.SECOND) : fields).resolve("tolls.jsonl");
  }
}
