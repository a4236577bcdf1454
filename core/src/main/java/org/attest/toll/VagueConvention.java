package org.attest.toll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Bounds;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Turns vague words of a toll ("dozens") into numbers as a user's convention says. Nothing does so
 * unasked: a vague word has no number of its own (codebook, "Toll").
 *
 * <p>A number that a convention gave has the rule {@code vague:NAME-WORD} ("vague:acled-dozens",
 * "vague:acled-unsaid" for victims without a word of quantity), so that it is never taken for one
 * that the report says. A word that the convention does not name, and one that multiplies another
 * ("hundreds of thousands"), stays a word.
 */
public final class VagueConvention {
  private static final String SHIPPED = "conventions.tsv";
  private static final String UNSAID = "-";

  /** Words that make the one before them larger than it says. */
  private static final Pattern MULTIPLIED =
      Pattern.compile("^\\s+of\\s+(?:tens|hundreds|thousands|millions|billions)\\b");

  private record Entry(String word, Pattern pattern, Bounds bounds) {}

  private final List<Entry> entries;

  private VagueConvention(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A convention that ships, by its name, or one from a file: columns word, min, best, max and
   * source; its name is the file's without extension.
   *
   * @throws IllegalArgumentException if no such convention ships and there is no such file, or the
   *     file is not of this form; says where
   */
  public static VagueConvention of(String nameOrFile) {
    List<Vocabulary.Row> shipped = Vocabulary.load(VagueConvention.class, SHIPPED);
    List<Vocabulary.Row> rows =
        shipped.stream().filter(row -> row.get("convention").equals(nameOrFile)).toList();
    if (!rows.isEmpty()) {
      return new VagueConvention(entries(nameOrFile, rows));
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "no convention and no file %s; conventions that ship: %s"
              .formatted(
                  nameOrFile,
                  String.join(
                      ", ",
                      new TreeSet<>(shipped.stream().map(row -> row.get("convention")).toList()))));
    }
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    try (InputStream stream = Files.newInputStream(file)) {
      return new VagueConvention(entries(name, Vocabulary.read(file.toString(), stream)));
    } catch (IOException e) {
      throw new UncheckedIOException("convention " + file, e);
    }
  }

  private static List<Entry> entries(String name, List<Vocabulary.Row> rows) {
    List<Entry> entries = new ArrayList<>();
    for (Vocabulary.Row row : rows) {
      String word = row.get("word").toLowerCase(Locale.ROOT);
      Long min = number(row, "min");
      Long best = number(row, "best");
      Long max = number(row, "max");
      if (word.isEmpty()
          || row.get("source").isEmpty()
          || min == null && best == null && max == null) {
        throw new IllegalArgumentException(
            "%s:%d: word, a number and source are needed".formatted(row.file(), row.line()));
      }
      if (isAbove(min, best) || isAbove(best, max) || isAbove(min, max)) {
        throw new IllegalArgumentException(
            "%s:%d: min, best, max are not in order".formatted(row.file(), row.line()));
      }
      String label = word.equals(UNSAID) ? "unsaid" : word.replace(' ', '-');
      entries.add(
          new Entry(
              word,
              Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}-])"),
              new Bounds(min, best, max, "vague:" + name + "-" + label)));
    }
    entries.sort(Comparator.comparing((Entry entry) -> -entry.word().length()));
    return List.copyOf(entries);
  }

  private static boolean isAbove(@Nullable Long one, @Nullable Long other) {
    return one != null && other != null && one > other;
  }

  private static @Nullable Long number(Vocabulary.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty() || cell.equals(UNSAID)) {
      return null;
    }
    if (!cell.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "%s:%d: %s is no number: %s".formatted(row.file(), row.line(), column, cell));
    }
    return Long.valueOf(cell);
  }

  /**
   * Bounds by the convention; those given where they are not vague or it does not name the word.
   *
   * @param words that bear the toll
   */
  public Bounds apply(Bounds bounds, String words) {
    if (!bounds.rule().equals("vague")) {
      return bounds;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    Entry first = null;
    int start = lower.length();
    int end = 0;
    for (Entry entry : entries) {
      Matcher matcher = entry.pattern().matcher(lower);
      if (!entry.word().equals(UNSAID) && matcher.find() && matcher.start() < start) {
        first = entry;
        start = matcher.start();
        end = matcher.end();
      }
    }
    if (first != null) {
      return MULTIPLIED.matcher(lower.substring(end)).find() ? bounds : first.bounds();
    }
    return NumberWords.holdsVague(lower)
        ? bounds
        : entries.stream()
            .filter(entry -> entry.word().equals(UNSAID))
            .map(Entry::bounds)
            .findFirst()
            .orElse(bounds);
  }
}
