package org.attest.app.feeds;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.attest.app.store.Feed;

/** Lists of feeds as feed readers exchange them (OPML 2.0). */
public final class Opml {
  /** No list of subscriptions is longer. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST = 200;

  private Opml() {}

  /**
   * The feeds of a list, each address once. What has no address of the web is passed over.
   *
   * @throws IllegalArgumentException if it is no OPML
   */
  public static List<NewFeed> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("A list of feeds has at most 1 MiB.");
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    // Without document types there are no entities to unfold and no files to fetch.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Map<String, NewFeed> feeds = new LinkedHashMap<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      boolean isOpml = false;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
          throw new IllegalArgumentException("A list of feeds has no document type.");
        }
        if (event == XMLStreamReader.START_ELEMENT) {
          isOpml = outline(reader, isOpml, feeds);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("The file is no OPML: it is not well-formed.", e);
    }
    return new ArrayList<>(feeds.values());
  }

  private static boolean outline(
      XMLStreamReader reader, boolean isOpml, Map<String, NewFeed> feeds) {
    String name = reader.getLocalName();
    if (!isOpml && !name.equals("opml")) {
      throw new IllegalArgumentException("The file is no OPML: it begins with <" + name + ">.");
    }
    String address = attribute(reader, "xmlUrl");
    if (name.equals("outline") && !address.isEmpty()) {
      String title = attribute(reader, "title");
      FeedAddress.find(address)
          .ifPresent(
              place ->
                  feeds.putIfAbsent(
                      place.toString(),
                      new NewFeed(
                          place.toString(),
                          title.isEmpty() ? attribute(reader, "text") : title,
                          attribute(reader, "outlet"))));
    }
    return true;
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    String line = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
    return name.equals("xmlUrl") || line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /** The feeds as a list. */
  public static String write(List<Feed> feeds) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("opml");
      writer.writeAttribute("version", "2.0");
      writer.writeStartElement("head");
      writer.writeStartElement("title");
      writer.writeCharacters("Feeds that Attest watches");
      writer.writeEndElement();
      writer.writeEndElement();
      writer.writeStartElement("body");
      for (Feed feed : feeds) {
        writer.writeCharacters("\n");
        writer.writeEmptyElement("outline");
        writer.writeAttribute("type", "rss");
        writer.writeAttribute("text", feed.name());
        if (!feed.title().isEmpty()) {
          writer.writeAttribute("title", feed.title());
        }
        writer.writeAttribute("xmlUrl", feed.address());
        if (!feed.outlet().isEmpty()) {
          writer.writeAttribute("outlet", feed.outlet());
        }
      }
      writer.writeCharacters("\n");
      writer.writeEndElement();
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }
}
