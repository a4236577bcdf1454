package org.attest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Span;

/**
 * Scores attributions against PolNeAR: characters per role, and whole attributions.
 *
 * <p>Arguments: the data folder with {@code train} or {@code dev} below; the part; the number of
 * articles, 0 for all; {@code show} to list what differs.
 */
final class PolnearScore {
  private final BitSet[] gold = {new BitSet(), new BitSet(), new BitSet()};
  private final BitSet[] found = {new BitSet(), new BitSet(), new BitSet()};
  private final long[][] counts = new long[3][3];
  private int goldAttributions;
  private int foundAttributions;
  private int cueMatches;
  private int sourceMatches;
  private int contentMatches;
  private int fullMatches;
  private final Map<String, int[]> byRule = new TreeMap<>();

  private record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  private PolnearScore() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], arguments[1]);
    int limit = Integer.parseInt(arguments[2]);
    boolean show = arguments.length > 3;
    PolnearScore score = new PolnearScore();
    AttributionReader reader = new AttributionReader();
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder.resolve("text"))) {
      texts = files.sorted().limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
    }
    long nanos = 0;
    long sentences = 0;
    for (Path text : texts) {
      String words = Files.readString(text, StandardCharsets.UTF_8);
      Analysis analysis = Texts.analyze(words);
      long start = System.nanoTime();
      List<Attribution> attributions = reader.read(analysis, List.of());
      nanos += System.nanoTime() - start;
      sentences += analysis.sentences().size();
      score.add(words, goldOf(folder, text), attributions, show);
    }
    score.print();
    System.out.printf(Locale.ROOT, "%.3f ms a sentence%n", nanos / 1e6 / sentences);
  }

  private static List<Gold> goldOf(Path folder, Path text) throws IOException {
    String name = text.getFileName().toString().replace(".txt", "");
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      file =
          files
              .filter(path -> path.getFileName().toString().startsWith(name + "_"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Map<String, List<Span>> spans = new HashMap<>();
    List<Gold> result = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (line.matches("T\\d+\t.*")) {
        spans.put(cells[0], spansOf(cells[1]));
      } else if (line.matches("E\\d+\t.*")) {
        Gold attribution = new Gold(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String part : cells[1].split(" ")) {
          String[] pair = part.split(":");
          List<Span> of = spans.getOrDefault(pair[1], List.of());
          if (pair[0].startsWith("Source")) {
            attribution.source().addAll(of);
          } else if (pair[0].startsWith("Cue")) {
            attribution.cue().addAll(of);
          } else if (pair[0].startsWith("Content")) {
            attribution.content().addAll(of);
          }
        }
        result.add(attribution);
      }
    }
    return result;
  }

  private static List<Span> spansOf(String cell) {
    List<Span> result = new ArrayList<>();
    for (String pair : cell.substring(cell.indexOf(' ') + 1).split(";")) {
      String[] ends = pair.split(" ");
      result.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    return result;
  }

  private void add(String text, List<Gold> golds, List<Attribution> attributions, boolean show) {
    for (int role = 0; role < 3; role++) {
      gold[role].clear();
      found[role].clear();
    }
    for (Gold one : golds) {
      mark(gold[0], one.source(), text);
      mark(gold[1], one.cue(), text);
      mark(gold[2], one.content(), text);
    }
    for (Attribution one : attributions) {
      mark(found[0], source(one), text);
      mark(found[1], List.of(one.cue()), text);
      mark(found[2], one.contents(), text);
    }
    for (int role = 0; role < 3; role++) {
      BitSet both = (BitSet) gold[role].clone();
      both.and(found[role]);
      counts[role][0] += both.cardinality();
      counts[role][1] += found[role].cardinality();
      counts[role][2] += gold[role].cardinality();
    }
    pair(text, golds, attributions, show);
  }

  private void pair(String text, List<Gold> golds, List<Attribution> attributions, boolean show) {
    goldAttributions += golds.size();
    foundAttributions += attributions.size();
    List<Gold> left = new ArrayList<>(golds);
    for (Attribution attribution : attributions) {
      int[] rule = byRule.computeIfAbsent(attribution.rule(), key -> new int[4]);
      rule[0]++;
      Gold match = null;
      for (Gold candidate : left) {
        if (candidate.cue().stream().anyMatch(attribution.cue()::overlaps)) {
          match = candidate;
          break;
        }
      }
      if (match == null) {
        report(show, "EXTRA", text, attribution, null);
        continue;
      }
      left.remove(match);
      cueMatches++;
      rule[1]++;
      boolean source = same(source(attribution), match.source(), text);
      boolean content = same(attribution.contents(), match.content(), text);
      sourceMatches += source ? 1 : 0;
      contentMatches += content ? 1 : 0;
      rule[2] += source ? 1 : 0;
      rule[3] += content ? 1 : 0;
      fullMatches += source && content ? 1 : 0;
      if (!source || !content) {
        report(show, source ? "CONTENT" : content ? "SOURCE" : "BOTH", text, attribution, match);
      }
    }
    for (Gold missed : left) {
      if (show) {
        System.out.println(
            "MISSED\t"
                + words(text, missed.source())
                + "\t["
                + words(text, missed.cue())
                + "]\t"
                + words(text, missed.content()));
      }
    }
  }

  private static void report(
      boolean show,
      String what,
      String text,
      Attribution attribution,
      @org.jspecify.annotations.Nullable Gold match) {
    if (show) {
      System.out.println(
          what
              + "\t"
              + words(text, source(attribution))
              + "\t["
              + attribution.cue().of(text)
              + "]\t"
              + words(text, attribution.contents())
              + "\t"
              + attribution.rule()
              + (match == null
                  ? ""
                  : "\n   GOLD\t"
                      + words(text, match.source())
                      + "\t["
                      + words(text, match.cue())
                      + "]\t"
                      + words(text, match.content())));
    }
  }

  private static List<Span> source(Attribution attribution) {
    return attribution.source() == null ? List.of() : List.of(attribution.source());
  }

  private static String words(String text, List<Span> spans) {
    return String.join(
        " ... ", spans.stream().map(span -> span.of(text).replace('\n', ' ')).toList());
  }

  private static boolean same(List<Span> one, List<Span> two, String text) {
    BitSet first = new BitSet();
    BitSet second = new BitSet();
    mark(first, one, text);
    mark(second, two, text);
    int longer = Math.max(first.cardinality(), second.cardinality());
    first.and(second);
    return longer == 0 || first.cardinality() * 2 >= longer;
  }

  private static void mark(BitSet set, List<Span> spans, String text) {
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          set.set(i);
        }
      }
    }
  }

  private void print() {
    String[] roles = {"source", "cue", "content"};
    for (int role = 0; role < 3; role++) {
      long[] c = counts[role];
      System.out.printf(
          Locale.ROOT,
          "characters %-8s P %.3f R %.3f F %.3f%n",
          roles[role],
          ratio(c[0], c[1]),
          ratio(c[0], c[2]),
          2.0 * c[0] / (c[1] + c[2]));
    }
    System.out.printf(
        Locale.ROOT,
        "cues P %.3f R %.3f F %.3f; of matched: source %.3f content %.3f; full F %.3f%n",
        ratio(cueMatches, foundAttributions),
        ratio(cueMatches, goldAttributions),
        2.0 * cueMatches / (foundAttributions + goldAttributions),
        ratio(sourceMatches, cueMatches),
        ratio(contentMatches, cueMatches),
        2.0 * fullMatches / (foundAttributions + goldAttributions));
    byRule.forEach(
        (rule, c) ->
            System.out.printf(
                "%-16s found %d matched %d source %d content %d%n", rule, c[0], c[1], c[2], c[3]));
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
