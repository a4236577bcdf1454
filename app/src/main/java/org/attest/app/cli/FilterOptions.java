package org.attest.app.cli;

import java.time.LocalDate;
import org.attest.app.store.Filter;
import org.attest.app.store.FilterText;
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
    return FilterText.read(this::value, limit);
  }

  private @Nullable String value(String name) {
    return switch (name) {
      case "type" -> type;
      case "actor" -> actor;
      case "country" -> country;
      case "place" -> place;
      case "from" -> from == null ? null : from.toString();
      case "to" -> to == null ? null : to.toString();
      case "status" -> status;
      case "grade" -> grade;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
