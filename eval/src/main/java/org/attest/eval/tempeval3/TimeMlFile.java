package org.attest.eval.tempeval3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The text of a TimeML file without its tags, and what is marked inside TEXT.
 *
 * @param events words of the EVENT elements, by their ids
 * @param tail what follows the text: instances of events and their links
 */
public record TimeMlFile(
    String text,
    @Nullable LocalDate created,
    List<TimeTagger.Timex> gold,
    Map<String, Span> events,
    String tail) {
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
  private static final Pattern CREATED =
      Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");

  /**
   * Reads one document.
   *
   * @throws IOException if it is no TimeML
   */
  public static TimeMlFile read(Path file) throws IOException {
    String xml = Files.readString(file);
    Matcher text = TEXT.matcher(xml);
    if (!text.find()) {
      throw new IOException(file + " holds no element TEXT: not TimeML");
    }
    Matcher created = CREATED.matcher(xml);
    List<TimeTagger.Timex> gold = new ArrayList<>();
    Map<String, Span> events = new LinkedHashMap<>();
    String plain = plain(text.group(1), gold, events);
    LocalDate day = created.find() ? LocalDate.parse(created.group(1)) : null;
    return new TimeMlFile(plain, day, gold, events, xml.substring(text.end()));
  }

  private static String plain(
      String marked, List<TimeTagger.Timex> gold, Map<String, Span> events) {
    StringBuilder plain = new StringBuilder();
    Matcher tag = TAG.matcher(marked);
    int from = 0;
    int open = -1;
    String attributes = "";
    int word = 0;
    String event = "";
    while (tag.find()) {
      plain.append(unescaped(marked.substring(from, tag.start())));
      from = tag.end();
      if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        open = plain.length();
        attributes = tag.group(3);
      } else if (tag.group(2).equals("EVENT") && tag.group(1).isEmpty()) {
        word = plain.length();
        event = attribute(tag.group(3), "eid");
      } else if (tag.group(2).equals("EVENT")) {
        events.put(event, new Span(word, plain.length()));
      } else if (tag.group(2).equals("TIMEX3") && open >= 0) {
        gold.add(
            new TimeTagger.Timex(
                new Span(open, plain.length()),
                attribute(attributes, "type"),
                attribute(attributes, "value")));
      }
    }
    plain.append(unescaped(marked.substring(from)));
    return plain.toString();
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The value of an attribute in the words of a tag; empty if there is none. */
  public static String attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? matcher.group(1) : "";
  }
}
