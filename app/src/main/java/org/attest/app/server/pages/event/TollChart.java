package org.attest.app.server.pages.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.app.server.pages.PageWords;
import org.attest.app.words.Words;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.Toll;

/**
 * Tolls as told, by the day of telling: each a dot with a line over what it may be.
 *
 * @param effect what became of people, of all in it
 * @param ticks numbers along the side
 */
public record TollChart(
    String effect, List<Dot> dots, List<Tick> ticks, String first, String last) {
  public static final int WIDTH = 420;
  public static final int HEIGHT = 120;
  private static final int LEFT = 36;
  private static final int TOP = 10;
  private static final int BOTTOM = 100;

  /**
   * One telling.
   *
   * @param y of the figure, {@code low} and {@code high} of the ends of the line
   * @param isOpen true if nothing says how high it may be: the line ends in an arrow
   */
  public record Dot(double x, double y, double low, double high, boolean isOpen, String words) {}

  /** A number along the side. */
  public record Tick(double y, String number) {}

  private record Said(LocalDate day, Bounds bounds, String words) {
    long top() {
      return bounds.max() != null ? bounds.max() : figure();
    }

    long figure() {
      return bounds.best() != null
          ? bounds.best()
          : bounds.min() != null ? bounds.min() : bounds.max() != null ? bounds.max() : 0;
    }
  }

  /** A chart for each effect of which at least two dated reports give figures. */
  static List<TollChart> of(Told told) {
    List<TollChart> charts = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      List<Said> said = new ArrayList<>();
      for (Told.Telling telling : told.all()) {
        LocalDate published = telling.report().published();
        for (Toll toll : telling.claim().tolls()) {
          if (published != null && toll.effect() == effect && hasFigure(toll)) {
            said.add(new Said(published, toll.bounds(), words(told, telling, toll)));
          }
        }
      }
      if (said.size() > 1) {
        said.sort(Comparator.comparing(Said::day).thenComparing(Said::words));
        charts.add(chart(effect, said));
      }
    }
    return charts;
  }

  private static boolean hasFigure(Toll toll) {
    Bounds bounds = toll.bounds();
    return !toll.cumulative()
        && !bounds.rule().equals("rate")
        && (bounds.min() != null || bounds.best() != null || bounds.max() != null);
  }

  private static String words(Told told, Told.Telling telling, Toll toll) {
    Bounds bounds = toll.bounds();
    return "%s: %s %s%s, %s"
        .formatted(
            PageWords.day(telling.report().published()),
            Words.number(bounds.min(), bounds.best(), bounds.max(), null),
            toll.effect().code(),
            toll.who().isEmpty() ? "" : " (" + String.join(", ", toll.who()) + ")",
            Disagreements.teller(told, telling));
  }

  private static TollChart chart(Effect effect, List<Said> said) {
    long most = Math.max(1, said.stream().mapToLong(Said::top).max().orElse(1));
    long first = said.getFirst().day().toEpochDay();
    long days = Math.max(1, said.getLast().day().toEpochDay() - first);
    List<Dot> dots = new ArrayList<>();
    int onDay = 0;
    LocalDate before = null;
    for (Said one : said) {
      onDay = one.day().equals(before) ? onDay + 1 : 0;
      before = one.day();
      Bounds bounds = one.bounds();
      long low = bounds.min() != null ? bounds.min() : bounds.max() != null ? 0 : one.figure();
      dots.add(
          new Dot(
              LEFT
                  + 14
                  + (WIDTH - LEFT - 60.0) * (one.day().toEpochDay() - first) / days
                  + onDay * 9,
              y(one.figure(), most),
              y(low, most),
              bounds.max() == null ? TOP - 4 : y(one.top(), most),
              bounds.max() == null,
              one.words()));
    }
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick(y(0, most), "0"));
    ticks.add(new Tick(y(most, most), "%,d".formatted(most)));
    return new TollChart(
        effect.code(),
        dots,
        ticks,
        PageWords.day(said.getFirst().day()),
        said.getLast().day().equals(said.getFirst().day())
            ? ""
            : PageWords.day(said.getLast().day()));
  }

  private static double y(long number, long most) {
    return Math.round(10 * (BOTTOM - (double) (BOTTOM - TOP - 8) * number / most)) / 10.0;
  }
}
