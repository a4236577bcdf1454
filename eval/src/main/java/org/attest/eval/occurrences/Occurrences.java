package org.attest.eval.occurrences;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.eval.annotations.AnnotationFolder;
import org.attest.eval.geoparsing.Geoparser;
import org.attest.eval.geoparsing.MentionGeoparser;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * Place and days of occurrences against our own annotations ({@code fields/occurrences.jsonl}). The
 * directory is the one of all data sets.
 *
 * <p>Splits: none for the first reader's coding, {@code second} for the second reader's of the same
 * occurrences. In both, rules were written from one half of the documents alone ({@code
 * tuning_...}); figures of the other begin with {@code unseen_}. An occurrence without a claim
 * counts as wrong.
 */
public final class Occurrences implements Benchmark {
  /** What is extracted from a document of a day. */
  private record Read(AnnotatedTexts.Document document, @Nullable LocalDate published) {}

  private final Function<Report, List<Claim>> claims;
  private final Geoparser places;
  private final @Nullable Path folder;

  public Occurrences() {
    this(extraction(), new MentionGeoparser(), null);
  }

  /**
   * @param claims gives the claims of a report
   * @param places resolves the acceptable names
   * @param folder of the annotations; looked for if null
   */
  Occurrences(Function<Report, List<Claim>> claims, Geoparser places, @Nullable Path folder) {
    this.claims = claims;
    this.places = places;
    this.folder = folder;
  }

  private static Function<Report, List<Claim>> extraction() {
    Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
    return report ->
        pipeline.extract(report) instanceof Outcome.Extracted extracted
            ? extracted.claims()
            : List.of();
  }

  @Override
  public String name() {
    return "occurrences";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<GoldOccurrence> gold = GoldOccurrence.read(file(input.split()));
    AnnotatedTexts texts =
        AnnotatedTexts.read(
            gold.stream().map(GoldOccurrence::document).toList(), input.directory());
    Shares all = new Shares();
    Shares tuning = new Shares();
    Shares unseen = new Shares();
    Map<Read, List<Claim>> read = new HashMap<>();
    Map<String, Long> counts = new TreeMap<>();
    for (GoldOccurrence one : gold) {
      String text = texts.text(one.document()).orElse(null);
      if (text == null) {
        continue;
      }
      List<Claim> told =
          read.computeIfAbsent(
              new Read(one.document(), one.published()),
              key -> claims.apply(PlainReports.of(text, key.published())));
      score(one, text, told, counts, List.of(all, one.isUnseen() ? unseen : tuning));
    }
    if (all.all() == 0) {
      throw new IOException(
          "none of the annotated texts is there: " + String.join("; ", texts.notes()));
    }
    counts.put("occurrences", all.all());
    counts.put("occurrences_left_out", gold.size() - all.all());
    counts.put("occurrences_unseen", unseen.all());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    all.into(figures, "");
    tuning.into(figures, "tuning_");
    unseen.into(figures, "unseen_");
    return new Figures(figures, counts, texts.notes());
  }

  private Path file(@Nullable String split) throws IOException {
    boolean second = AnnotationFolder.isSecond(split);
    Path fields = (folder == null ? AnnotationFolder.find() : folder).resolve("fields");
    return (second ? fields.resolve(AnnotationFolder.SECOND) : fields).resolve("occurrences.jsonl");
  }

  private void score(
      GoldOccurrence one,
      String text,
      List<Claim> told,
      Map<String, Long> counts,
      List<Shares> shares)
      throws IOException {
    Optional<ToldBy> by = ToldBy.nearest(told, one.type(), one.in(text, one.word()), text);
    if (by.isEmpty()) {
      shares.forEach(Shares::missing);
      return;
    }
    Claim claim = by.get().claim();
    boolean place = Judge.isRight(claim.place(), acceptable(one, text));
    boolean date = Judge.isRight(claim.date(), one.days());
    shares.forEach(share -> share.found(place, date));
    String nearness = by.get().nearness().name().toLowerCase(Locale.ROOT);
    counts.merge("found_by_" + nearness, 1L, Long::sum);
  }

  private Judge.Acceptable acceptable(GoldOccurrence one, String text) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (Span place : one.places()) {
      spans.add(one.in(text, place));
    }
    Set<String> ids = new HashSet<>();
    places
        .resolve(text, spans)
        .forEach(
            place -> {
              if (place != null) {
                ids.add(place.id());
              }
            });
    return new Judge.Acceptable(spans.stream().map(span -> span.of(text)).toList(), ids);
  }
}
