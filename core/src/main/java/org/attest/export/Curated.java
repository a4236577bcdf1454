package org.attest.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of a curated data set, read to be compared with ours, and the lines that could not be
 * used.
 *
 * @param refused in the order of the file; of one line only the first reason
 */
public record Curated(List<Row> rows, List<Refusal> refused) {

  public Curated {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /** Which data set's columns a file has. */
  public enum Scheme {
    ACLED,
    GED
  }

  /**
   * An event as the data set has it.
   *
   * @param line where it begins in the file, from 1
   * @param type ACLED's event type, or GED's type of violence in words; null where the file has
   *     none
   * @param place the name the file gives the place
   * @param lat degrees north; null with {@code lon}
   * @param radiusKm how far from the point the scheme's precision lets the event be
   * @param low fatalities; of ACLED, which has one number, all three are that number
   */
  public record Row(
      int line,
      String id,
      LocalDate start,
      LocalDate end,
      @Nullable String type,
      @Nullable String subType,
      List<Actor> actors,
      @Nullable String country,
      @Nullable String place,
      @Nullable Double lat,
      @Nullable Double lon,
      double radiusKm,
      @Nullable Long low,
      @Nullable Long best,
      @Nullable Long high) {

    public Row {
      actors = List.copyOf(actors);
    }
  }

  /**
   * A side of an event.
   *
   * @param inter ACLED's kind of actor, as text whichever form the file has; null for GED
   */
  public record Actor(String name, @Nullable String inter) {}

  /** A line that was not used, and why. */
  public record Refusal(int line, String why) {}

  /**
   * Reads a file by its columns' names, in any order; columns it does not know are passed over.
   *
   * <p>A byte order mark, days as {@code 2031-03-04}, {@code 04-03-2031} or {@code 04 March 2031},
   * with or without a time of day, and codes as text or numbers are accepted. A GED file without a
   * header is read by the columns of version 23.1 if it has as many.
   *
   * @throws IllegalArgumentException if a needed column is missing, or the text is no CSV
   */
  public static Curated read(Scheme scheme, String text) {
    return new CuratedReader(scheme).read(text);
  }
}
