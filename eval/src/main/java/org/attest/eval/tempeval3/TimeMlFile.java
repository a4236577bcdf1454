package org.attest.eval.tempeval3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The text of a TimeML file without its tags, and the TIMEX3 elements inside TEXT. */
record TimeMlFile(String text, @Nullable LocalDate created, List<TimeTagger.Timex> gold) {
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
  private static final Pattern CREATED =
      Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");

  static TimeMlFile read(Path file) throws IOException {
    String xml = Files.readString(file);
    Matcher text = TEXT.matcher(xml);
    if (!text.find()) {
      throw new IOException(file + " holds no element TEXT: not TimeML");
    }
    Matcher created = CREATED.matcher(xml);
    List<TimeTagger.Timex> gold = new ArrayList<>();
    String plain = plain(text.group(1), gold);
    return new TimeMlFile(plain, created.find() ? LocalDate.parse(created.group(1)) : null, gold);
  }

  private static String plain(String marked, List<TimeTagger.Timex> gold) {
    StringBuilder plain = new StringBuilder();
    Matcher tag = TAG.matcher(marked);
    int from = 0;
    int open = -1;
    String attributes = "";
    while (tag.find()) {
      plain.append(unescaped(marked.substring(from, tag.start())));
      from = tag.end();
      if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        open = plain.length();
        attributes = tag.group(3);
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

  private static String attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? matcher.group(1) : "";
  }
}
