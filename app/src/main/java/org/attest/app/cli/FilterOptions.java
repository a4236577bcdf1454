package org.attest.app.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.app.store.Filter;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events or claims are asked for. */
final class FilterOptions {
  @Option(names = "--type", paramLabel = "TYPE", description = "Type of event: air-strike, ...")
  private @Nullable String type;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "An actor's id, or part of its name.")
  private @Nullable String actor;

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "Country of the place, ISO 3166-1 alpha-2: SY, ...")
  private @Nullable String country;

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "A gazetteer id, or part of a place's or province's name.")
  private @Nullable String place;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "On or after that day; undated ones are left out.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      description = "On or before that day; undated ones are left out.")
  private @Nullable LocalDate to;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "occurred, ongoing, attempted, planned, threatened, denied or hypothetical.")
  private @Nullable String status;

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      description = "confirmed, corroborated, single-source, contested or discounted.")
  private @Nullable String grade;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private int limit = Integer.MAX_VALUE;

  /** The filter; a wrong value is an {@link IllegalArgumentException} that lists the right ones. */
  Filter filter() {
    if (type != null && EventType.find(type).isEmpty()) {
      throw new IllegalArgumentException(
          "no type '"
              + type
              + "'; types are: "
              + EventType.all().stream().map(EventType::id).collect(Collectors.joining(", ")));
    }
    return new Filter(
        type,
        actor,
        country,
        place,
        from,
        to,
        value("status", status, Status.values(), Status::code),
        value("grade", grade, Grade.values(), Grade::code),
        limit);
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
