package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/**
 * Texts of documents as {@code model/training/passages.py} puts them together, character for
 * character; the hashes of the annotations are of these texts.
 */
final class DocumentTexts {

  private DocumentTexts() {}

  /**
   * The texts of documents of one set by id; those that are not there are missing from the map.
   *
   * @param data the directory that holds the sets' folders
   * @throws NoSuchFileException if the set itself is not there
   * @throws IOException if a file is not of the documented form, or no such set is annotated
   */
  static Map<String, String> read(String set, Path data, Set<String> documents) throws IOException {
    Map<String, String> all =
        switch (set) {
          case "muc4" -> jsonLines(data.resolve("muc4/processed/train.json"), "docid", "doctext");
          case "ecbplus" -> ecbPlus(data.resolve("ecbplus/ECB+"), documents);
          case "re3d" -> re3d(data.resolve("re3d"));
          case "indiapolice" ->
              jsonLines(data.resolve("indiapolice/docs.jsonl"), "doc_id", "doc_text");
          case "giveme5w1h" -> giveme5w1h(data.resolve("giveme5w1h/news_cluster"));
          case "polnear" -> polnear(data.resolve("polnear/train/text"), documents);
          default -> throw new IOException("no set '" + set + "' is annotated");
        };
    all.keySet().retainAll(documents);
    return all;
  }

  private static Map<String, String> jsonLines(Path file, String id, String text)
      throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode line : JsonFiles.lines(file)) {
      texts.put(line.path(id).asString(), line.path(text).asString());
    }
    return texts;
  }

  private static Map<String, String> re3d(Path folder) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path source : DataFiles.children(folder)) {
      Path file = source.resolve("documents.json");
      if (Files.exists(file)) {
        texts.putAll(jsonLines(file, "_id", "text"));
      }
    }
    return texts;
  }

  private static Map<String, String> giveme5w1h(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "expected a folder there");
    }
    List<Path> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files = paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    Map<String, String> texts = new HashMap<>();
    for (Path file : files) {
      JsonNode article = JsonFiles.read(file);
      if (!article.path("text").asString("").isEmpty()) {
        texts.put(article.path("dId").asString(), article.path("text").asString());
      }
    }
    return texts;
  }

  private static Map<String, String> polnear(Path folder, Set<String> documents)
      throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : DataFiles.children(folder)) {
      String id = DataFiles.stem(file);
      if (documents.contains(id) && file.toString().endsWith(".txt")) {
        texts.put(id, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static Map<String, String> ecbPlus(Path folder, Set<String> documents)
      throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path topic : DataFiles.children(folder)) {
      if (Files.isDirectory(topic)) {
        for (Path file : DataFiles.children(topic)) {
          String id = file.getFileName().toString();
          if (documents.contains(id)) {
            texts.put(id, joined(tokens(file)));
          }
        }
      }
    }
    return texts;
  }

  /** A blank between tokens, a new line where the number of the sentence changes. */
  private static String joined(List<Element> tokens) {
    StringBuilder text = new StringBuilder();
    String last = null;
    for (Element token : tokens) {
      String sentence = token.getAttribute("sentence");
      if (last != null) {
        text.append(sentence.equals(last) ? ' ' : '\n');
      }
      last = sentence;
      text.append(token.getTextContent());
    }
    return text.toString();
  }

  private static List<Element> tokens(Path file) throws IOException {
    NodeList nodes;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("token");
    } catch (SAXException e) {
      throw new IOException(file + " is not well-formed XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has these settings", e);
    }
    List<Element> tokens = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        tokens.add(element);
      }
    }
    return tokens;
  }
}
