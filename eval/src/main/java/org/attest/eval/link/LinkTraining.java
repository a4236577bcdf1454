package org.attest.eval.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.attest.eval.JsonFiles;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.giveme5w1h.Article;
import org.attest.eval.score.LogLinear;
import org.attest.eval.score.Score;
import org.attest.link.LinkPair;
import org.attest.link.MentionLinker;
import org.attest.link.StoryFinder;
import org.attest.model.Report;
import org.attest.model.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * Learns how likely reports tell one story, and mentions and claims one occurrence. Each part rests
 * on the one before as it ships, so they are learned in order, with a build between.
 */
public final class LinkTraining {
  private static final String FILE = "links.tsv";
  private static final List<String> COLUMNS = List.of("story", "mention", "claim", "repeat");

  /** Signs that too few pairs of the training data have; set by hand (decision 0020). */
  private static final Map<String, Double> SET =
      Map.of("date fit", 1.0, "agents apart", -1.0, "targets apart", -1.0);

  /** The same for claims of one report, which knows whom it speaks of. */
  private static final Map<String, Double> SET_OF_REPEATS =
      Map.of("agents apart", -1.0, "targets apart", -2.0);

  private static final int ROUNDS = 12;
  private static final double PENALTY = 1e-5;
  private static final int LEAST_OFTEN = 20;

  private final Path data;
  private final TrainingTexts texts;

  /**
   * @param data the folder of all data sets
   */
  public LinkTraining(Path data) {
    this.data = data;
    texts = new TrainingTexts(data);
  }

  /** Counts words in news and writes {@code word-counts.tsv.gz} into a folder. */
  public List<String> words(Path out) throws IOException {
    WordCounts counts = new WordCounts();
    texts.texts().forEach(counts::add);
    return List.of(counts.write(out));
  }

  /** Learns the column {@code story} of {@code links.tsv}. */
  public List<String> story(Path out) throws IOException {
    EcbMentions.Corpus ecb = texts.ecb();
    List<LogLinear.Example> examples = new ArrayList<>();
    for (LinkPair<String> pair : new StoryFinder().pairs(ecb.reports())) {
      examples.add(example(pair.signs(), same(pair, ecb.topics())));
    }
    Map<String, String> events = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (Article.Clustered article : texts.clusters()) {
      JsonNode json = JsonFiles.read(article.article().file());
      reports.add(ArticleReports.of(article.article().id(), json));
      events.put(article.article().id(), article.event());
    }
    for (LinkPair<String> pair : new StoryFinder().pairs(reports)) {
      examples.add(example(pair.signs(), same(pair, events)));
    }
    return learn(out, "story", examples);
  }

  /** Learns the column {@code mention}. */
  public List<String> mention(Path out) throws IOException {
    EcbMentions.Corpus ecb = texts.ecb();
    List<LogLinear.Example> examples = new ArrayList<>();
    for (LinkPair<String> pair : new MentionLinker().pairs(ecb.mentions())) {
      examples.add(example(pair.signs(), same(pair, ecb.gold())));
    }
    return learn(out, "mention", examples);
  }

  /** Learns the column {@code claim}. */
  public List<String> claim(Path out) throws IOException {
    List<LogLinear.Example> examples = new ArrayList<>();
    for (ClaimPairs.Labelled pair : new ClaimPairs().ofMentions(texts.ecb()).pairs()) {
      if (!pair.ofOneReport()) {
        examples.add(example(pair.pair().signs(), pair.same()));
      }
    }
    return learn(out, "claim", examples);
  }

  /** Learns the column {@code repeat}: claims of one report. */
  public List<String> repeat(Path out) throws IOException {
    ClaimPairs claims = new ClaimPairs();
    List<LogLinear.Example> examples = new ArrayList<>();
    for (ClaimPairs.Labelled pair : claims.ofMentions(texts.ecb()).pairs()) {
      if (pair.ofOneReport()) {
        examples.add(example(pair.pair().signs(), pair.same()));
      }
    }
    for (ClaimPairs.Told passage : claims.ofPassages(data, "train")) {
      for (ClaimPairs.Labelled pair : passage.pairs()) {
        examples.add(example(pair.pair().signs(), pair.same()));
      }
    }
    List<ClaimPairs.Told> heldOut = claims.ofPassages(data, "heldout");
    List<String> said = new ArrayList<>(learn(out, "repeat", examples));
    said.add(
        "held out, by the weights that ship: claims of one event, B-cubed "
            + words(ClaimPairs.events(heldOut)));
    said.add(
        "if no two claims of one report might be of one event: "
            + words(ClaimPairs.eventsApart(heldOut)));
    return said;
  }

  private static String words(Score score) {
    return "precision %.1f, recall %.1f, F1 %.1f"
        .formatted(score.precision(), score.recall(), score.f1());
  }

  private static boolean same(LinkPair<String> pair, Map<String, String> groups) {
    return Objects.equals(groups.get(pair.one()), groups.get(pair.other()));
  }

  static LogLinear.Example example(Map<String, Double> signs, boolean same) {
    return new LogLinear.Example(List.of(signs, Map.of()), List.of(same, !same));
  }

  private static List<String> learn(Path out, String column, List<LogLinear.Example> examples)
      throws IOException {
    Map<String, Double> weights =
        switch (column) {
          case "claim" -> claimWeights(examples);
          case "repeat" -> setWeights(examples, SET_OF_REPEATS);
          default -> weights(examples);
        };
    List<Map<String, Double>> columns = new ArrayList<>();
    for (String other : COLUMNS) {
      columns.add(other.equals(column) ? weights : shipped(other));
    }
    LogLinear.write(
        out.resolve(FILE),
        "# How much each sign speaks for two being one; learned by ./attest eval train-links.",
        COLUMNS,
        columns);
    long same = examples.stream().filter(example -> example.right().getFirst()).count();
    return List.of(
        "%s: %d pairs, %d of them one, %d weights"
            .formatted(column, examples.size(), same, weights.size()));
  }

  static Map<String, Double> claimWeights(List<LogLinear.Example> examples) {
    return setWeights(examples, SET);
  }

  private static Map<String, Double> setWeights(
      List<LogLinear.Example> examples, Map<String, Double> set) {
    Map<String, Double> weights =
        weights(examples.stream().map(example -> without(example, set.keySet())).toList());
    weights.putAll(set);
    return weights;
  }

  private static LogLinear.Example without(LogLinear.Example example, Set<String> names) {
    List<Map<String, Double>> options = new ArrayList<>();
    for (Map<String, Double> option : example.options()) {
      Map<String, Double> signs = new TreeMap<>(option);
      signs.keySet().removeAll(names);
      options.add(signs);
    }
    return new LogLinear.Example(options, example.right());
  }

  private static Map<String, Double> weights(List<LogLinear.Example> examples) {
    return LogLinear.learn(examples, ROUNDS, PENALTY, LEAST_OFTEN, sign -> sign.endsWith(" fit"));
  }

  private static Map<String, Double> shipped(String column) {
    Map<String, Double> weights = new TreeMap<>();
    for (Vocabulary.Row row : Vocabulary.load(LinkPair.class, FILE)) {
      if (!row.get(column).isEmpty()) {
        weights.put(row.get("sign"), Double.parseDouble(row.get(column)));
      }
    }
    return weights;
  }
}
