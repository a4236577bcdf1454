package org.attest.eval.articleextraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.JsonFiles;
import org.attest.eval.score.Counts;
import org.attest.eval.score.Score;
import tools.jackson.databind.JsonNode;

/**
 * The article extraction benchmark: F1 of mean precision and mean recall over pages, by runs of
 * four words; {@code f1_deviation} is its standard deviation over bootstrap samples of the pages.
 */
public final class ArticleExtraction implements Benchmark {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20_261_125;

  private final MainTextReader reader;

  public ArticleExtraction() {
    this(new ReportText());
  }

  public ArticleExtraction(MainTextReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "article-extraction";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    JsonNode truth = JsonFiles.read(input.directory().resolve("ground-truth.json"));
    List<PageScore> pages = new ArrayList<>();
    long empty = 0;
    for (Map.Entry<String, JsonNode> entry : truth.properties()) {
      Path page = input.directory().resolve("html").resolve(entry.getKey() + ".html.gz");
      if (!Files.exists(page)) {
        throw new NoSuchFileException(page.toString(), null, "the ground truth names this page");
      }
      String found = reader.mainText(page);
      empty += found.isBlank() ? 1 : 0;
      pages.add(PageScore.of(entry.getValue().path("articleBody").asString(""), found));
    }
    Score score = mean(pages);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", score.f1());
    figures.put("precision", score.precision());
    figures.put("recall", score.recall());
    figures.put(
        "accuracy", Counts.percent(pages.stream().filter(PageScore::exact).count(), pages.size()));
    figures.put("f1_deviation", deviation(pages));
    return new Figures(figures, Map.of("pages", (long) pages.size(), "without_text", empty));
  }

  static Score mean(List<PageScore> pages) {
    return new Score(
        100
            * pages.stream()
                .filter(PageScore::hasFound)
                .mapToDouble(PageScore::precision)
                .average()
                .orElse(0),
        100
            * pages.stream()
                .filter(PageScore::hasGold)
                .mapToDouble(PageScore::recall)
                .average()
                .orElse(0));
  }

  private static double deviation(List<PageScore> pages) {
    Random random = new Random(SEED);
    double sum = 0;
    double squares = 0;
    for (int sample = 0; sample < SAMPLES && !pages.isEmpty(); sample++) {
      List<PageScore> drawn = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        drawn.add(pages.get(random.nextInt(pages.size())));
      }
      double f1 = mean(drawn).f1();
      sum += f1;
      squares += f1 * f1;
    }
    double mean = sum / SAMPLES;
    return Math.sqrt(Math.max(0, squares / SAMPLES - mean * mean));
  }
}
