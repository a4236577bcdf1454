package org.attest.app.server.pages.watching;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.attest.app.server.watching.DigestView;
import org.attest.app.store.SavedSearch;

/** Digests of a search as an Atom feed (RFC 4287). */
final class AtomText {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomText() {}

  /**
   * The feed.
   *
   * @param address of the server
   * @param self address of the feed
   */
  static String of(SavedSearch search, List<DigestView> digests, String address, String self) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", "urn:uuid:" + search.id());
      element(xml, "title", "Attest: " + search.name());
      element(
          xml, "updated", digests.isEmpty() ? search.created() : digests.getFirst().digest().at());
      xml.writeStartElement("author");
      element(xml, "name", "Attest");
      xml.writeEndElement();
      link(xml, "self", self);
      link(xml, "alternate", address + "/searches/" + search.id());
      for (DigestView digest : digests) {
        for (DigestView.Line line : digest.lines()) {
          entry(xml, search, digest, line, address);
        }
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void entry(
      XMLStreamWriter xml,
      SavedSearch search,
      DigestView digest,
      DigestView.Line line,
      String address)
      throws XMLStreamException {
    String at = digest.digest().at();
    String name = search.id() + " " + at + " " + line.id();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + id);
    element(xml, "title", line.title());
    element(xml, "updated", at);
    link(xml, "alternate", address + "/events/" + line.id());
    element(xml, "summary", line.change());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(fit(text));
    xml.writeEndElement();
  }

  /** Without what no XML may have. */
  private static String fit(String text) {
    return text.codePoints()
        .filter(
            sign ->
                sign == 9
                    || sign == 10
                    || sign == 13
                    || (sign >= 0x20 && sign <= 0xD7FF)
                    || (sign >= 0xE000 && sign <= 0xFFFD)
                    || sign >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
