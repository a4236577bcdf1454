package org.attest.eval.reprints;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.attest.eval.annotations.AnnotationFolder;
import org.attest.eval.giveme5w1h.Article;
import org.attest.eval.reprints.Rewriter.Strength;
import org.attest.model.Report;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of Giveme5W1H are one text: against rewrites made by rules, in three strengths,
 * and against real reprints among its clusters, as read by a person ({@code fields/reprints.tsv}).
 * All articles and all rewrites lie in one store, so whatever is taken for a copy beside is wrong.
 *
 * <p>Thresholds were set on the clusters of one half alone ({@code tuning_...}); figures of the
 * other, the split {@code heldout}, begin with {@code unseen_}.
 */
public final class Reprints implements Benchmark {
  private static final String SET = "giveme5w1h";

  /** Shorter texts cannot be cut and still be told from a stock phrase. */
  private static final int FEWEST_WORDS = 60;

  private final CopyFinder finder;
  private final @Nullable Path folder;

  public Reprints() {
    this(new StoredCopies(), null);
  }

  /**
   * @param folder of the annotations; looked for if null
   */
  Reprints(CopyFinder finder, @Nullable Path folder) {
    this.finder = finder;
    this.folder = folder;
  }

  /** An article as it was read, with its rewrites, where it is long enough for any. */
  private record Source(Article.Clustered article, Report report, Map<Strength, Report> rewrites) {

    boolean isUnseen() {
      return Splits.isDevelopment(SET, article.event());
    }

    String id() {
      return article.article().id();
    }
  }

  @Override
  public String name() {
    return "reprints";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Article.Clustered article : Article.clustered(input.directory(), input.split())) {
      Report report = read(article.article().file());
      if (report != null) {
        sources.add(new Source(article, report, rewrites(article, report)));
      }
    }
    List<Report> all = new ArrayList<>();
    sources.forEach(source -> all.add(source.report()));
    sources.forEach(source -> all.addAll(source.rewrites().values()));
    Map<String, Set<String>> copies = finder.copies(all);
    List<LabelledPair> pairs =
        LabelledPair.read(
            (folder == null ? AnnotationFolder.find() : folder).resolve("fields/reprints.tsv"));
    Tally whole = tally(sources, sources, copies, pairs);
    Tally unseen =
        tally(sources.stream().filter(Source::isUnseen).toList(), sources, copies, pairs);
    List<Source> seen = sources.stream().filter(source -> !source.isUnseen()).toList();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    whole.into(figures, "");
    if (!seen.isEmpty()) {
      tally(seen, sources, copies, pairs).into(figures, "tuning_");
      unseen.into(figures, "unseen_");
    }
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    counts.put("articles", (long) sources.size());
    counts.put("articles_rewritten", sources.stream().filter(s -> !s.rewrites().isEmpty()).count());
    whole.into(counts);
    return new Figures(figures, counts);
  }

  private static Tally tally(
      List<Source> asked,
      List<Source> all,
      Map<String, Set<String>> copies,
      List<LabelledPair> pairs) {
    Tally tally = new Tally(pairs);
    for (Source one : asked) {
      Set<String> found = copies.getOrDefault(one.report().id(), Set.of());
      for (Source other : all) {
        if (one != other) {
          boolean bothAsked = other.isUnseen() == one.isUnseen();
          if (!bothAsked || one.id().compareTo(other.id()) < 0) {
            tally.real(one.id(), other.id(), found.contains(other.report().id()));
          }
        }
        other
            .rewrites()
            .forEach(
                (strength, rewrite) ->
                    tally.rewrite(strength, one.id(), other.id(), found.contains(rewrite.id())));
      }
    }
    return tally;
  }

  private static Map<Strength, Report> rewrites(Article.Clustered article, Report report) {
    Map<Strength, Report> rewrites = new EnumMap<>(Strength.class);
    if (Rewriter.words(report) >= FEWEST_WORDS) {
      for (Strength strength : Strength.values()) {
        Rewriter rewriter = new Rewriter(Splits.bucket(strength.name(), article.article().id()));
        rewrites.put(strength, rewriter.rewrite(report, strength));
      }
    }
    return rewrites;
  }

  private static @Nullable Report read(Path file) {
    List<Report> reports = new ArrayList<>();
    new ReportReader(ReadOptions.defaults())
        .read(
            file.toString(),
            InputStream.nullInputStream(),
            result -> {
              if (result instanceof ReadResult.Read read) {
                reports.add(read.report());
              }
            });
    return reports.isEmpty() ? null : reports.getFirst();
  }

  static String name(Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }
}
