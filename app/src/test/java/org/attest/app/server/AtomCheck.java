package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What RFC 4287 asks of a feed and its entries. */
final class AtomCheck {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomCheck() {}

  /** The entries, each as "title summary address". */
  static List<String> entries(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    Element feed = document.getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(children(feed, "author").getFirst(), "name")).hasSize(1);
    assertThat(children(feed, "link"))
        .filteredOn(link -> link.getAttribute("rel").equals("self"))
        .hasSize(1);
    Set<String> ids = new HashSet<>();
    ids.add(common(feed));
    List<String> entries = new ArrayList<>();
    for (Element entry : children(feed, "entry")) {
      assertThat(ids.add(common(entry))).isTrue();
      entries.add(
          "%s %s %s"
              .formatted(
                  one(entry, "title"),
                  one(entry, "summary"),
                  children(entry, "link").getFirst().getAttribute("href")));
    }
    return entries;
  }

  /** Each has one title, one moment and one id, which is given back. */
  private static String common(Element element) {
    assertThat(one(element, "title")).isNotBlank();
    assertThat(OffsetDateTime.parse(one(element, "updated"))).isNotNull();
    String id = one(element, "id");
    assertThat(URI.create(id).isAbsolute()).isTrue();
    return id;
  }

  private static String one(Element element, String name) {
    List<Element> found = children(element, name);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst().getTextContent();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && ATOM.equals(child.getNamespaceURI())
          && child.getLocalName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }
}
