package org.attest.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Analysis;
import org.attest.model.Span;

/** Measures the reader on a folder of TimeML files: {@code TimeMeasure FOLDER [show]}. */
final class TimeMeasure {
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
  private static final Pattern CREATED =
      Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");

  private record Gold(Span span, String type, String value) {}

  private final DateReader reader = new DateReader();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final boolean show;
  private long nanos;
  private long tokens;

  private TimeMeasure(boolean show) {
    this.show = show;
  }

  public static void main(String[] arguments) throws IOException {
    TimeMeasure measure = new TimeMeasure(arguments.length > 1);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      files = walk.filter(path -> path.toString().endsWith(".tml")).sorted().toList();
    }
    for (Path file : files) {
      measure.file(Files.readString(file));
    }
    measure.report();
  }

  private void file(String xml) {
    Matcher text = TEXT.matcher(xml);
    Matcher created = CREATED.matcher(xml);
    if (!text.find()) {
      return;
    }
    List<Gold> gold = new ArrayList<>();
    String plain = plain(text.group(1), gold);
    LocalDate published = created.find() ? LocalDate.parse(created.group(1)) : null;
    Analysis analysis = DateReaderTest.analysis(plain, published);
    long before = System.nanoTime();
    List<TimeExpression> found = reader.expressions(analysis);
    nanos += System.nanoTime() - before;
    tokens += analysis.sentences().stream().mapToLong(sentence -> sentence.tokens().size()).sum();
    score(plain, gold, found);
  }

  private static String plain(String marked, List<Gold> gold) {
    StringBuilder plain = new StringBuilder();
    Matcher tag = TAG.matcher(marked);
    int from = 0;
    int open = -1;
    String attributes = "";
    while (tag.find()) {
      plain.append(unescaped(marked.substring(from, tag.start())));
      from = tag.end();
      if (tag.group(2).equals("TIMEX3")) {
        if (tag.group(1).isEmpty()) {
          open = plain.length();
          attributes = tag.group(3);
        } else {
          gold.add(
              new Gold(
                  new Span(open, plain.length()),
                  attribute(attributes, "type"),
                  attribute(attributes, "value")));
        }
      }
    }
    plain.append(unescaped(marked.substring(from)));
    return plain.toString();
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? matcher.group(1) : "";
  }

  private void score(String text, List<Gold> gold, List<TimeExpression> found) {
    List<TimeExpression> free = new ArrayList<>(found);
    for (Gold expected : gold) {
      add("gold");
      TimeExpression match =
          free.stream().filter(e -> e.core().overlaps(expected.span())).findFirst().orElse(null);
      if (match == null) {
        print("MISS", expected.span().of(text), expected.value(), text, expected.span());
        continue;
      }
      free.remove(match);
      add("relaxed");
      String words = match.core().of(text);
      if (match.core().equals(expected.span())) {
        add("strict");
      } else {
        print("EXTENT", expected.span().of(text), "[" + words + "]", text, expected.span());
      }
      if (match.value().equals(expected.value())
          || match.value().endsWith(":" + expected.value())) {
        add("value");
      } else {
        print("VALUE", words, match.value() + " gold " + expected.value(), text, expected.span());
      }
      if (match.mention().kind().name().equals(expected.type())) {
        add("type");
      }
    }
    found.forEach(e -> add("found"));
    free.forEach(e -> print("SPURIOUS", e.core().of(text), e.mention().rule(), text, e.core()));
  }

  private void print(String what, String words, String detail, String text, Span span) {
    if (show) {
      String around =
          text.substring(Math.max(0, span.start() - 40), Math.min(text.length(), span.end() + 30));
      System.out.println(
          what
              + "\t"
              + words.replaceAll("\\s+", " ")
              + "\t"
              + detail
              + "\t"
              + around.replaceAll("\\s+", " "));
    }
  }

  private void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void report() {
    double gold = counts.getOrDefault("gold", 0);
    double found = counts.getOrDefault("found", 0);
    for (String kind : List.of("strict", "relaxed", "value", "type")) {
      double hits = counts.getOrDefault(kind, 0);
      System.out.printf(
          java.util.Locale.ROOT,
          "%s P %.3f R %.3f F1 %.3f%n",
          kind,
          hits / found,
          hits / gold,
          2 * hits / (found + gold));
    }
    System.out.println(counts + " tokens/s " + tokens * 1_000_000_000L / Math.max(1, nanos));
  }
}
