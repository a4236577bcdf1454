package org.attest.app.search;

import java.util.Arrays;
import java.util.List;
import org.attest.model.EventType;
import org.jspecify.annotations.Nullable;

/** Areas and families as they are typed. */
public final class AreaText {

  private AreaText() {}

  /**
   * The area; a wrong value is an {@link IllegalArgumentException}.
   *
   * @param before what stands before the names in messages: {@code --} for options
   * @param box west, south, east, north in degrees; null if it is not given
   * @param near latitude, longitude in degrees, kilometres; null if it is not given
   */
  public static @Nullable Area read(String before, @Nullable String box, @Nullable String near) {
    if (box != null && near != null) {
      throw new IllegalArgumentException(before + "box or " + before + "near, not both");
    }
    if (box != null) {
      double[] numbers = numbers(before + "box", box, 4);
      return new Area.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
    if (near != null) {
      double[] numbers = numbers(before + "near", near, 3);
      return new Area.Near(numbers[0], numbers[1], numbers[2]);
    }
    return null;
  }

  /** A family of event types, or null; another one is an {@link IllegalArgumentException}. */
  public static @Nullable String family(@Nullable String family) {
    List<String> families = EventType.all().stream().map(EventType::family).distinct().toList();
    if (family != null && !families.contains(family)) {
      throw new IllegalArgumentException(
          "no family '" + family + "'; families are: " + String.join(", ", families));
    }
    return family;
  }

  private static double[] numbers(String name, String text, int count) {
    try {
      double[] numbers =
          Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      if (numbers.length == count) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " " + text + " is not numbers with commas", e);
    }
    throw new IllegalArgumentException(name + " " + text + " is not " + count + " numbers");
  }
}
