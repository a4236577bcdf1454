package org.attest.app.server.pages.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attest.app.search.Explored;
import org.attest.app.server.pages.PageWords;
import org.attest.model.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * When events were, as bars.
 *
 * @param bars from the first day to the last
 * @param chosenX where the days asked for begin, in the same units; {@code chosenWidth} 0 for none
 * @param first words for the first day, {@code last} for the last
 */
public record WhenView(
    List<Bar> bars, double chosenX, double chosenWidth, String first, String last, int undated) {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 56;

  /**
   * One bar, from below.
   *
   * @param height of events that lie within it, {@code maybe} of those that may, on top
   */
  public record Bar(
      double x,
      double width,
      double height,
      double maybe,
      LocalDate from,
      LocalDate to,
      String words,
      Address address) {
    public double top() {
      return HEIGHT - height;
    }

    public double maybeTop() {
      return HEIGHT - height - maybe;
    }
  }

  static WhenView of(
      Explored.When when, Address address, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<Explored.Bin> bins = when.bins();
    if (bins.isEmpty()) {
      return new WhenView(List.of(), 0, 0, "", "", when.undated());
    }
    int most = bins.stream().mapToInt(bin -> bin.surely() + bin.maybe()).max().orElse(1);
    double width = (double) WIDTH / bins.size();
    List<Bar> bars = new ArrayList<>();
    double left = WIDTH;
    double right = 0;
    for (int i = 0; i < bins.size(); i++) {
      Explored.Bin bin = bins.get(i);
      double height = height(bin.surely(), most);
      bars.add(
          new Bar(
              round(i * width),
              round(Math.max(0.5, width - (width > 3 ? 1 : 0))),
              height,
              round(height(bin.surely() + bin.maybe(), most) - height),
              bin.first(),
              bin.last(),
              words(bin),
              address
                  .with("from", bin.first().toString())
                  .with("to", bin.last().toString())
                  .without("page")));
      boolean isIn =
          (from == null || !bin.last().isBefore(from)) && (to == null || !bin.first().isAfter(to));
      if (isIn) {
        left = Math.min(left, i * width);
        right = Math.max(right, (i + 1) * width);
      }
    }
    boolean isChosen = (from != null || to != null) && right > left;
    return new WhenView(
        bars,
        isChosen ? round(left) : 0,
        isChosen ? round(right - left) : 0,
        PageWords.day(bins.getFirst().first()),
        PageWords.day(bins.getLast().last()),
        when.undated());
  }

  /** The root, so that a few can be seen beside many. */
  private static double height(int count, int most) {
    return count == 0 ? 0 : round(Math.max(2, Math.sqrt((double) count / most) * (HEIGHT - 2)));
  }

  private static String words(Explored.Bin bin) {
    return PageWords.days(new DateRange(bin.first(), bin.last(), 1, 1))
        + ": "
        + PageWords.count(bin.surely(), "event")
        + (bin.maybe() == 0 ? "" : ", " + bin.maybe() + " more may be of it");
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
