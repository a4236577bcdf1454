package org.attest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.attest.model.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores main text against a folder of {@code html/<id>.html.gz} and {@code ground-truth.json}: F1
 * over runs of four words, mean precision and mean recall over pages.
 */
final class MainTextScore {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private MainTextScore() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    JsonNode truth =
        new JsonMapper().readTree(Files.readAllBytes(folder.resolve("ground-truth.json")));
    List<double[]> scores = new ArrayList<>();
    for (String id : truth.propertyNames()) {
      Map<List<String>, Integer> gold = shingles(truth.get(id).get("articleBody").asString());
      double[] score = score(gold, shingles(mainText(folder.resolve("html/" + id + ".html.gz"))));
      scores.add(score);
      System.out.printf("%s P %.2f R %.2f%n", id, score[0], score[1]);
    }
    double precision =
        scores.stream().mapToDouble(s -> s[0]).filter(s -> !Double.isNaN(s)).average().orElse(0);
    double recall =
        scores.stream().mapToDouble(s -> s[1]).filter(s -> !Double.isNaN(s)).average().orElse(0);
    System.out.printf(
        "%d pages: precision %.3f recall %.3f F1 %.3f%n",
        scores.size(), precision, recall, 2 * precision * recall / (precision + recall));
  }

  private static String mainText(Path page) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(page))) {
      String html = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      PlainFormat.Parts parts = HtmlFormat.read(html, null);
      return String.join("\n", ReportAssembler.bodyOf(parts.metadata(), parts.paragraphs()));
    } catch (Refusal e) {
      if (e.reason() == Reason.NO_ARTICLE) {
        return "";
      }
      throw new IOException(page + ": " + e.detail());
    }
  }

  private static double[] score(Map<List<String>, Integer> gold, Map<List<String>, Integer> found) {
    double common = 0;
    for (Map.Entry<List<String>, Integer> entry : found.entrySet()) {
      common += Math.min(entry.getValue(), gold.getOrDefault(entry.getKey(), 0));
    }
    // 0/0 is a page that has no part in that mean.
    return new double[] {common / size(found), common / size(gold)};
  }

  private static int size(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    int width = Math.min(4, words.size());
    for (int i = 0; width > 0 && i + width <= words.size(); i++) {
      counts.merge(words.subList(i, i + width), 1, Integer::sum);
    }
    return counts;
  }
}
