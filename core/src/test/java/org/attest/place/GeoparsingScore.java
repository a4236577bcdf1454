package org.attest.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Scores the reader end to end on the public sets LGL and GeoWebNews: {@code main(FILE...)}. Gold
 * names are those with coordinates; demonyms and names nested in names of organisations are among
 * them, and are out of this reader's scope. A gold name is found by exactly its span.
 */
final class GeoparsingScore {
  private static final double NEAR_KM = 161;

  private record Gold(Span span, String words, String id, double lat, double lon, boolean placed) {}

  private final TreeMap<String, Integer> missed = new TreeMap<>();
  private final TreeMap<String, Integer> spurious = new TreeMap<>();
  private final TreeMap<String, Integer> wrong = new TreeMap<>();
  private int gold;
  private int found;
  private int predicted;
  private int exact;
  private int near;

  private GeoparsingScore() {}

  public static void main(String[] files) throws Exception {
    for (String file : files) {
      GeoparsingScore score = new GeoparsingScore();
      var document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(file).toFile());
      NodeList articles = document.getElementsByTagName("article");
      for (int i = 0; i < articles.getLength(); i++) {
        score.add((Element) articles.item(i));
      }
      score.print(file);
    }
  }

  private void add(Element article) {
    String text = content(article, "text");
    List<Gold> golds = new ArrayList<>();
    NodeList rows = article.getElementsByTagName("toponym");
    for (int i = 0; i < rows.getLength(); i++) {
      golds.add(gold((Element) rows.item(i), text));
    }
    gold += (int) golds.stream().filter(Gold::placed).count();
    List<PlaceMention> mentions = Texts.places(text);
    for (Gold row : golds) {
      if (row.placed && mentions.stream().noneMatch(m -> m.nameSpan().equals(row.span))) {
        missed.merge(row.words, 1, Integer::sum);
      }
    }
    for (PlaceMention mention : mentions) {
      Gold match =
          golds.stream().filter(g -> g.span.equals(mention.nameSpan())).findFirst().orElse(null);
      if (match == null) {
        predicted++;
        spurious.merge(mention.nameSpan().of(text), 1, Integer::sum);
      } else if (match.placed) {
        predicted++;
        found++;
        judge(mention, match);
      }
    }
  }

  private void judge(PlaceMention mention, Gold match) {
    var place = mention.place();
    if (place != null && place.id().equals("geonames:" + match.id)) {
      exact++;
    }
    if (place != null && kilometres(place.lat(), place.lon(), match.lat, match.lon) <= NEAR_KM) {
      near++;
    } else {
      String what = place == null ? mention.unresolved() : place.country() + "/" + place.admin1();
      wrong.merge(match.words + "=" + what + ":" + mention.rule(), 1, Integer::sum);
    }
  }

  private static Gold gold(Element row, String text) {
    int start = Integer.parseInt(content(row, "start"));
    String words = content(row, "phrase") + content(row, "extractedName");
    int best = -1;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) {
        best = at;
      }
    }
    String lat = content(row, "lat") + content(row, "latitude");
    String lon = content(row, "lon") + content(row, "longitude");
    NodeList tags = row.getElementsByTagName("gaztag");
    String id =
        tags.getLength() > 0
            ? ((Element) tags.item(0)).getAttribute("geonameid")
            : content(row, "geonamesID");
    boolean placed = best >= 0 && start >= 0 && !lat.isEmpty();
    Span span = new Span(Math.max(0, best), Math.max(0, best) + words.length());
    return new Gold(
        span,
        words,
        id,
        placed ? Double.parseDouble(lat) : 0,
        placed ? Double.parseDouble(lon) : 0,
        placed);
  }

  private static String content(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return nodes.getLength() == 0
        ? ""
        : nodes.item(0).getTextContent().strip().equals("")
            ? ""
            : name.equals("text")
                ? nodes.item(0).getTextContent()
                : nodes.item(0).getTextContent().strip();
  }

  private static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double a = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double b = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = a * a + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * b * b;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private void print(String file) {
    double precision = (double) found / predicted;
    double recall = (double) found / gold;
    System.out.printf(
        java.util.Locale.ROOT,
        "%s gold %d P %.3f R %.3f F1 %.3f EM %.3f acc@161 %.3f; placed of found %.3f%n",
        Path.of(file).getFileName(),
        gold,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        (double) exact / gold,
        (double) near / gold,
        (double) near / found);
    top("missed", missed);
    top("spurious", spurious);
    top("wrong", wrong);
  }

  private static void top(String title, TreeMap<String, Integer> counts) {
    List<String> rows =
        counts.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .limit(45)
            .map(e -> e.getKey() + " " + e.getValue())
            .toList();
    System.out.println("  " + title + ": " + String.join("; ", rows));
  }
}
