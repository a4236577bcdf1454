package org.attest.app.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** Filters as they are typed: in options of commands and in addresses of the API. */
public final class FilterText {

  private FilterText() {}

  /** The value that is given for a name; null if none is. */
  public interface Given {
    @Nullable String value(String name);
  }

  /**
   * The filter; a wrong value is an {@link IllegalArgumentException} that lists the right ones.
   *
   * @param given values of {@code type}, {@code actor}, {@code country}, {@code place}, {@code
   *     from}, {@code to}, {@code status} and {@code grade}
   */
  public static Filter read(Given given, int limit) {
    String type = given.value("type");
    if (type != null && EventType.find(type).isEmpty()) {
      throw new IllegalArgumentException(
          "no type '"
              + type
              + "'; types are: "
              + EventType.all().stream().map(EventType::id).collect(Collectors.joining(", ")));
    }
    return new Filter(
        type,
        given.value("actor"),
        given.value("country"),
        given.value("place"),
        day("from", given.value("from")),
        day("to", given.value("to")),
        value("status", given.value("status"), Status.values(), Status::code),
        value("grade", given.value("grade"), Grade.values(), Grade::code),
        limit);
  }

  private static @Nullable LocalDate day(String name, @Nullable String given) {
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is a day, 2031-03-05, not " + given, e);
    }
  }

  private static <E extends Enum<E>> @Nullable E value(
      String option, @Nullable String given, E[] values, Function<E, String> code) {
    if (given == null) {
      return null;
    }
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no %s '%s'; there are: %s"
                        .formatted(
                            option,
                            given,
                            Arrays.stream(values).map(code).collect(Collectors.joining(", ")))));
  }
}
