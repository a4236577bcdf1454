package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.model.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Our own annotations of real texts. The directory is the one of all data sets: texts are read
 * there, marks from the project's {@code model/training/annotations}.
 *
 * <p>Splits: {@code heldout} (without a name, too) are the passages whose documents no training has
 * seen; {@code train} the others; {@code second} the second annotator's marks of held-out passages.
 * A document that is not there, or whose text has another hash, is left out and noted.
 */
public final class Annotations implements Benchmark {
  private static final List<String> OF_CLAIMS = List.of("trigger_f1", "role_f1", "status_accuracy");

  private final ClaimMarker marker;
  private final @Nullable ClaimMarker claims;
  private final @Nullable Path folder;

  public Annotations() {
    this(
        EncodedText.isAvailable() ? new EncoderMarker() : new PipelineMarker(),
        EncodedText.isAvailable() ? new PipelineMarker() : null,
        null);
  }

  /**
   * @param claims marks what reaches the claims; its figures begin with {@code claims_}
   * @param folder of the annotations; looked for if null
   */
  Annotations(ClaimMarker marker, @Nullable ClaimMarker claims, @Nullable Path folder) {
    this.marker = marker;
    this.claims = claims;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "annotations";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Passage> all =
        Passage.read(folder == null ? AnnotationFolder.find() : folder, input.split());
    AnnotatedTexts texts =
        AnnotatedTexts.read(all.stream().map(Passage::of).toList(), input.directory());
    MarksScorer scorer = new MarksScorer();
    MarksScorer ofClaims = new MarksScorer();
    long passages = 0;
    long sentences = 0;
    for (Passage passage : all.stream().sorted(Comparator.comparing(Passage::set)).toList()) {
      String text = texts.text(passage.of()).orElse(null);
      if (text == null) {
        continue;
      }
      add(scorer, marker, passage, text);
      if (claims != null) {
        add(ofClaims, claims, passage, text);
      }
      passages++;
      sentences += passage.sentences();
    }
    if (passages == 0) {
      throw new IOException(
          "none of the annotated texts is there: " + String.join("; ", texts.notes()));
    }
    Map<String, Long> counts = new TreeMap<>(scorer.counts());
    counts.put("passages", passages);
    counts.put("passages_left_out", all.size() - passages);
    counts.put("sentences", sentences);
    SequencedMap<String, Double> figures = scorer.figures();
    if (claims != null) {
      ofClaims.figures().entrySet().stream()
          .filter(figure -> OF_CLAIMS.contains(figure.getKey()))
          .forEach(figure -> figures.put("claims_" + figure.getKey(), figure.getValue()));
    }
    return new Figures(figures, counts, texts.notes());
  }

  private static void add(MarksScorer scorer, ClaimMarker marker, Passage passage, String text)
      throws IOException {
    Analysis analysis = marker.mark(passage.cut(text));
    scorer.add(passage.set(), GoldMarks.of(passage, analysis), Marks.predicted(analysis));
  }
}
