package org.attest.eval.chains;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.attest.eval.Benchmark;
import org.attest.eval.CodePoints;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.eval.annotations.AnnotationFolder;
import org.attest.eval.occurrences.ToldBy;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Pointed;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark chains: who says a claim, and whether it is so, against our own annotations ({@code
 * chains/settled.jsonl}). The directory is the one of all data sets.
 *
 * <p>Splits: none for the coding settled by a third reader where two disagreed, {@code first} and
 * {@code second} for theirs. In all, figures that begin with {@code heldout_} are of documents that
 * no model was trained on and no rule written from. {@code found} is the share of claims that the
 * system makes by itself, and the figures before it are of those; figures with {@code given_} are
 * of all claims, with the word that tells each pointed at.
 */
public final class Chains implements Benchmark {
  private static final String SETTLED = "settled";
  private static final List<String> CODINGS = List.of(SETTLED, "first", AnnotationFolder.SECOND);

  private final BiFunction<Report, List<Pointed>, List<Claim>> claims;
  private final @Nullable Path folder;

  public Chains() {
    this(extraction(), null);
  }

  /**
   * @param claims gives the claims of a report in which words are pointed at
   * @param folder of the annotations; looked for if null
   */
  Chains(BiFunction<Report, List<Pointed>, List<Claim>> claims, @Nullable Path folder) {
    this.claims = claims;
    this.folder = folder;
  }

  private static BiFunction<Report, List<Pointed>, List<Claim>> extraction() {
    Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
    return (report, pointed) ->
        pipeline.extract(report, pointed) instanceof Outcome.Extracted extracted
            ? extracted.claims()
            : List.of();
  }

  @Override
  public String name() {
    return "chains";
  }

  /** What is extracted from a document of a day. */
  private record Read(AnnotatedTexts.Document document, @Nullable LocalDate published) {}

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<GoldClaim> gold = GoldClaim.read(file(input.split()));
    AnnotatedTexts texts =
        AnnotatedTexts.read(gold.stream().map(GoldClaim::document).toList(), input.directory());
    Map<Read, List<GoldClaim>> documents = new LinkedHashMap<>();
    for (GoldClaim one : gold) {
      documents
          .computeIfAbsent(new Read(one.document(), one.published()), document -> new ArrayList<>())
          .add(one);
    }
    SequencedMap<String, Tallies> tallies = new LinkedHashMap<>();
    for (String prefix : List.of("", "heldout_", "given_", "heldout_given_")) {
      tallies.put(prefix, new Tallies());
    }
    for (Map.Entry<Read, List<GoldClaim>> document : documents.entrySet()) {
      Optional<String> text = texts.text(document.getKey().document());
      if (text.isPresent()) {
        score(text.get(), document.getKey().published(), document.getValue(), tallies);
      }
    }
    Tallies all = tallies.firstEntry().getValue();
    if (all.all() == 0) {
      throw new IOException(
          "none of the annotated texts is there: " + String.join("; ", texts.notes()));
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    tallies.forEach((prefix, tally) -> tally.into(figures, prefix));
    Map<String, Long> counts = new TreeMap<>();
    counts.put("claims", all.all());
    counts.put("claims_left_out", gold.size() - all.all());
    counts.put("claims_found", all.found());
    counts.put("claims_heldout", of(tallies, "heldout_").all());
    counts.put("documents", (long) documents.size());
    return new Figures(figures, counts, texts.notes());
  }

  private void score(
      String text,
      @Nullable LocalDate published,
      List<GoldClaim> gold,
      Map<String, Tallies> tallies) {
    Report report = PlainReports.of(text, published);
    List<Claim> told = claims.apply(report, List.of());
    List<Pointed> pointed =
        gold.stream().map(one -> new Pointed(utf16(text, one.word()), one.type())).toList();
    List<Claim> given = claims.apply(report, pointed);
    for (GoldClaim one : gold) {
      score(text, one, told, "", tallies);
      score(text, one, given, "given_", tallies);
    }
  }

  private static void score(
      String text, GoldClaim gold, List<Claim> told, String prefix, Map<String, Tallies> tallies) {
    List<Tallies> groups = new ArrayList<>(List.of(of(tallies, prefix)));
    if (gold.heldOut()) {
      groups.add(of(tallies, "heldout_" + prefix));
    }
    Optional<Claim> claim = claim(text, gold, told);
    if (claim.isEmpty()) {
      groups.forEach(Tallies::missing);
      return;
    }
    Judge judge = new Judge(text);
    boolean chains = judge.areAllRight(claim.get().chains(), gold.chains());
    boolean origins = judge.areOriginsRight(claim.get().chains(), gold.chains());
    boolean status = claim.get().status() == gold.status();
    boolean certainty = claim.get().certainty() == gold.certainty();
    groups.forEach(group -> group.found(chains, origins, status, certainty));
  }

  /** The claim that tells the annotated one, by the word that tells it. */
  static Optional<Claim> claim(String text, GoldClaim gold, List<Claim> told) {
    return ToldBy.nearest(told, gold.type(), utf16(text, gold.word()), text).map(ToldBy::claim);
  }

  private static Tallies of(Map<String, Tallies> tallies, String prefix) {
    return tallies.computeIfAbsent(prefix, key -> new Tallies());
  }

  static Span utf16(String text, Span points) {
    return CodePoints.span(text, points.start(), points.end());
  }

  private Path file(@Nullable String split) throws IOException {
    String coding = split == null ? SETTLED : split;
    if (!CODINGS.contains(coding)) {
      throw new IOException(
          "no split %s; leave it out for the settled coding, or take first or second"
              .formatted(split));
    }
    return (folder == null ? AnnotationFolder.find() : folder)
        .resolve("chains")
        .resolve(coding + ".jsonl");
  }
}
