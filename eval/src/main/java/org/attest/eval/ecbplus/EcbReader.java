package org.attest.eval.ecbplus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.attest.eval.DataFiles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads {@code ECB+/<topic>/*.xml} and the list of fully annotated sentences.
 *
 * <p>Splits are topics, as commonly used: {@code dev} 2, 5, 12, 18, 21, 23, 34 and 35, {@code test}
 * 36 to 45, {@code train} the others. Without a split: all topics that are not for training.
 */
final class EcbReader {
  private static final String SENTENCES = "ECBplus_coreference_sentences.csv";
  private static final Set<Integer> DEVELOPMENT = Set.of(2, 5, 12, 18, 21, 23, 34, 35);
  private static final int FIRST_TEST = 36;
  private static final Pattern TOPIC = Pattern.compile("\\d+");
  private static final Pattern EVENT = Pattern.compile("(ACTION|NEG_).*");

  private final Set<String> selected;
  private final DocumentBuilder xml;
  private final List<CorefDocument> documents = new ArrayList<>();
  private final Map<String, String> gold = new HashMap<>();

  /** The documents and the gold cluster of each mention. */
  record Read(List<CorefDocument> documents, Map<String, String> gold) {}

  private EcbReader(Set<String> selected) {
    this.selected = selected;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      xml = factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser has these features", e);
    }
  }

  static Read read(Path folder, @Nullable String split) throws IOException {
    EcbReader reader = new EcbReader(selected(folder));
    Path within = folder.resolve("ECB+");
    for (Path topic : topics(Files.isDirectory(within) ? within : folder, split)) {
      for (Path file : DataFiles.children(topic)) {
        if (file.toString().endsWith(".xml")) {
          reader.document(file);
        }
      }
    }
    return new Read(reader.documents, reader.gold);
  }

  private static Set<String> selected(Path folder) throws IOException {
    Set<String> selected = new HashSet<>();
    for (String line :
        Files.readString(folder.resolve(SENTENCES), StandardCharsets.UTF_8).split("\r?\n")) {
      String[] cells = line.split(",");
      if (cells.length == 3 && TOPIC.matcher(cells[0]).matches()) {
        selected.add(key(cells[0] + "_" + cells[1] + ".xml", Integer.parseInt(cells[2].strip())));
      }
    }
    return selected;
  }

  private static String key(String file, int sentence) {
    return file + "#" + sentence;
  }

  private static List<Path> topics(Path root, @Nullable String split) throws IOException {
    List<Path> topics =
        DataFiles.children(root).stream()
            .filter(path -> TOPIC.matcher(path.getFileName().toString()).matches())
            .filter(path -> isIn(number(path), split))
            .sorted(Comparator.comparingInt(EcbReader::number))
            .toList();
    if (topics.isEmpty()) {
      throw new NoSuchFileException(
          root.toString(), null, "expected numbered folders of topics of the split");
    }
    return topics;
  }

  private static int number(Path topic) {
    return Integer.parseInt(topic.getFileName().toString());
  }

  private static boolean isIn(int topic, @Nullable String split) {
    String name = "train";
    if (DEVELOPMENT.contains(topic)) {
      name = "dev";
    } else if (topic >= FIRST_TEST) {
      name = "test";
    }
    return split == null ? !name.equals("train") : split.equals(name);
  }

  private void document(Path file) throws IOException {
    Element root;
    try {
      root = xml.parse(file.toFile()).getDocumentElement();
    } catch (SAXException e) {
      throw new IOException(file + " is not well-formed XML: " + e.getMessage(), e);
    }
    String name = file.getFileName().toString();
    List<List<String>> sentences = new ArrayList<>();
    Map<String, Position> positions = new HashMap<>();
    for (Element token : elements(root.getElementsByTagName("token"))) {
      int sentence = Integer.parseInt(token.getAttribute("sentence"));
      while (sentences.size() <= sentence) {
        sentences.add(new ArrayList<>());
      }
      positions.put(
          token.getAttribute("t_id"), new Position(sentence, sentences.get(sentence).size()));
      sentences.get(sentence).add(token.getTextContent().strip());
    }
    Map<String, String> chains = chains(root, name);
    List<CorefDocument.Mention> mentions = new ArrayList<>();
    for (Element markables : elements(root.getElementsByTagName("Markables"))) {
      for (Element markable : elements(markables.getChildNodes())) {
        mention(markable, name, positions)
            .ifPresent(
                mention -> {
                  mentions.add(mention);
                  String id = markable.getAttribute("m_id");
                  gold.put(mention.id(), chains.getOrDefault(id, mention.id()));
                });
      }
    }
    documents.add(new CorefDocument(name, sentences, mentions));
  }

  /** Where a token stands. */
  private record Position(int sentence, int token) {}

  private Optional<CorefDocument.Mention> mention(
      Element markable, String file, Map<String, Position> positions) {
    List<Position> tokens = new ArrayList<>();
    for (Element anchor : elements(markable.getElementsByTagName("token_anchor"))) {
      Position position = positions.get(anchor.getAttribute("t_id"));
      if (position != null) {
        tokens.add(position);
      }
    }
    // Markables without tokens are the instances that relations point to.
    if (!EVENT.matcher(markable.getTagName()).matches() || tokens.isEmpty()) {
      return Optional.empty();
    }
    int sentence = tokens.getFirst().sentence();
    if (!selected.contains(key(file, sentence))) {
      return Optional.empty();
    }
    return Optional.of(
        new CorefDocument.Mention(
            file + "#" + markable.getAttribute("m_id"),
            sentence,
            tokens.stream()
                .filter(position -> position.sentence() == sentence)
                .map(Position::token)
                .sorted()
                .toList()));
  }

  /** Chain of each mention id: the instance over documents, or a chain of this document only. */
  private static Map<String, String> chains(Element root, String file) {
    Map<String, String> chains = new LinkedHashMap<>();
    for (String tag : List.of("INTRA_DOC_COREF", "CROSS_DOC_COREF")) {
      for (Element relation : elements(root.getElementsByTagName(tag))) {
        String note = relation.getAttribute("note");
        String chain = note.isEmpty() ? file + "#r" + relation.getAttribute("r_id") : note;
        for (Element source : elements(relation.getElementsByTagName("source"))) {
          chains.put(source.getAttribute("m_id"), chain);
        }
      }
    }
    return chains;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
