package org.attest.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How rare words are in news, counted once for all ({@code word-counts.tsv.gz}): so what two
 * reports have in common weighs the same whatever else the store holds.
 */
final class Background {
  private static final Background SHIPPED = read();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[] rarities;
  private final double highest;

  private Background(BufferedReader lines) throws IOException {
    int documents = Integer.parseInt(lines.readLine().split("\t")[1]);
    Map<Integer, Double> found = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      int with = Integer.parseInt(line.substring(tab + 1));
      found.put(numbers.size(), rarity(documents, with));
      numbers.put(line.substring(0, tab), numbers.size());
    }
    rarities = new double[found.size()];
    found.forEach((number, rarity) -> rarities[number] = rarity);
    highest = rarity(documents, 0);
  }

  private static Background read() {
    try (InputStream in = Background.class.getResourceAsStream("word-counts.tsv.gz")) {
      if (in == null) {
        throw new IllegalStateException("word-counts.tsv.gz is not on the class path");
      }
      return new Background(
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Background shipped() {
    return SHIPPED;
  }

  /** ln((N + 1) / (n + 1)) of N documents, of which n hold the word (Spärck Jones 1972). */
  private static double rarity(int documents, int with) {
    return StrictMath.log((documents + 1.0) / (with + 1.0));
  }

  /** A number that stands for the word; below zero, and made from its letters, for unknown ones. */
  int number(String word) {
    Integer number = numbers.get(word);
    return number == null ? -1 - (word.hashCode() & Integer.MAX_VALUE) : number;
  }

  double rarity(int number) {
    return number < 0 ? highest : rarities[number];
  }

  double rarity(String word) {
    return rarity(number(word));
  }
}
