package org.attest.eval.geoparsing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads articles with their names, in the three forms that the sets have: LGL and TR-News ({@code
 * toponym} with {@code gaztag}), GeoWebNews ({@code toponym} with {@code latitude}), GeoVirus
 * ({@code location}).
 *
 * <p>Offsets are realigned to the nearest occurrence of the name; rows with a negative offset or
 * whose name does not occur are dropped.
 */
final class ToponymFile {

  /** A text with its annotated names. */
  record Article(String text, List<GoldName> names) {}

  private ToponymFile() {}

  static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Element article : elements(document(file).getDocumentElement(), "article")) {
      List<Element> texts = elements(article, "text");
      String text = texts.isEmpty() ? "" : texts.getFirst().getTextContent();
      List<GoldName> names = new ArrayList<>();
      List<Element> rows = elements(article, "toponym");
      rows.addAll(elements(article, "location"));
      for (Element row : rows) {
        GoldName name = name(row, text);
        if (name != null) {
          names.add(name);
        }
      }
      articles.add(new Article(text, names));
    }
    if (articles.isEmpty()) {
      throw new IOException(file + " holds no element article");
    }
    return articles;
  }

  private static Document document(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(Files.newInputStream(file));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not XML: " + e.getMessage(), e);
    }
  }

  private static @Nullable GoldName name(Element row, String text) throws IOException {
    int start = integer(child(row, "start"));
    String words = first(row, "phrase", "extractedName", "name");
    int at = nearest(text, words, start);
    if (start < 0 || at < 0) {
      return null;
    }
    List<Element> tags = elements(row, "gaztag");
    Element coordinates = tags.isEmpty() ? row : tags.getFirst();
    String lat = first(coordinates, "lat", "latitude");
    String lon = first(coordinates, "lon", "longitude");
    String id =
        tags.isEmpty() ? child(row, "geonamesID") : tags.getFirst().getAttribute("geonameid");
    boolean placed = !lat.isEmpty() && !lon.isEmpty();
    return new GoldName(
        new Span(at, at + words.length()),
        id,
        placed,
        placed ? Double.parseDouble(lat) : 0,
        placed ? Double.parseDouble(lon) : 0);
  }

  private static int integer(String text) throws IOException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException("not an offset: '" + text + "'", e);
    }
  }

  private static int nearest(String text, String words, int start) {
    int best = -1;
    if (!words.isEmpty()) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) {
          best = at;
        }
      }
    }
    return best;
  }

  private static String first(Element parent, String... names) {
    for (String name : names) {
      String content = child(parent, name);
      if (!content.isEmpty()) {
        return content;
      }
    }
    return "";
  }

  private static String child(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
