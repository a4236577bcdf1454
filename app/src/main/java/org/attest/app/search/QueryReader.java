package org.attest.app.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Status;

/**
 * Reads what a user types: {@code words}, {@code "a phrase"}, {@code -not}, {@code one OR other},
 * {@code prefix*}, {@code field:value}, {@code field:"several words"}. All parts must hold; OR
 * binds the two beside it. Brackets are passed over, a quote that is not closed ends with the text.
 *
 * <p>Whatever is typed gives a query or a {@link QueryMistake}.
 */
final class QueryReader {
  static final int MOST_PARTS = 64;
  private static final int LONGEST = 4_000;

  /** Fields, and what a value of each is. */
  private static final List<String> FIELDS =
      List.of("type", "place", "country", "actor", "source", "status", "grade", "from", "to");

  private static final Map<String, String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .collect(
              Collectors.toMap(
                  code -> countryName(code).toLowerCase(Locale.ROOT),
                  Function.identity(),
                  (one, other) -> one));

  private final String query;
  private int at;
  private int parts;

  private QueryReader(String query) {
    this.query = query;
  }

  static Asked read(String query) {
    if (query.length() > LONGEST) {
      throw new QueryMistake(query, LONGEST, "a query has at most " + LONGEST + " characters");
    }
    return new QueryReader(query).all();
  }

  static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private Asked all() {
    List<List<Asked>> units = new ArrayList<>();
    boolean joins = false;
    for (skip(); at < query.length(); skip()) {
      if (operator("OR")) {
        joins = !units.isEmpty();
        continue;
      }
      if (operator("AND")) {
        joins = false;
        continue;
      }
      int start = at;
      Asked part = part();
      if (++parts > MOST_PARTS) {
        throw new QueryMistake(query, start, "a query has at most " + MOST_PARTS + " parts");
      }
      if (joins) {
        units.getLast().add(part);
      } else {
        units.add(new ArrayList<>(List.of(part)));
      }
      joins = false;
    }
    List<Asked> all =
        units.stream()
            .map(unit -> unit.size() == 1 ? unit.getFirst() : new Asked.Any(unit))
            .toList();
    return all.isEmpty()
        ? new Asked.Anything()
        : all.size() == 1 ? all.getFirst() : new Asked.All(all);
  }

  private Asked part() {
    if (query.charAt(at) == '-' && at + 1 < query.length() && !isSpace(query.charAt(at + 1))) {
      at++;
      return at < query.length() && query.charAt(at) != '-'
          ? new Asked.Not(positive())
          : positive();
    }
    if (operator("NOT")) {
      skip();
      return at < query.length() ? new Asked.Not(positive()) : new Asked.Anything();
    }
    return positive();
  }

  private Asked positive() {
    int start = at;
    if (query.charAt(at) == '"') {
      return new Asked.Phrase(quoted());
    }
    int colon = at;
    while (colon < query.length() && isLetter(query.charAt(colon))) {
      colon++;
    }
    if (colon > at && colon < query.length() && query.charAt(colon) == ':') {
      String name = query.substring(at, colon).toLowerCase(Locale.ROOT);
      if (FIELDS.contains(name)) {
        at = colon + 1;
        return field(name, start);
      }
      refuseIfMisspelt(name, start);
    }
    String word = word();
    return word.endsWith("*") && word.length() > 1
        ? new Asked.Prefix(word.substring(0, word.length() - 1))
        : new Asked.Word(word, start);
  }

  private void refuseIfMisspelt(String name, int start) {
    for (String field : FIELDS) {
      if (name.length() > 2 && Spelling.distance(name, field, 2) <= (field.length() < 5 ? 1 : 2)) {
        throw new QueryMistake(
            query, start, "no field '" + name + "'; did you mean " + field + ": ?");
      }
    }
  }

  private Asked field(String name, int start) {
    int valueAt = at < query.length() && query.charAt(at) == '"' ? at + 1 : at;
    String value =
        at < query.length() && query.charAt(at) == '"'
            ? quoted()
            : at < query.length() && !isSpace(query.charAt(at)) ? word() : "";
    if (value.isBlank()) {
      throw new QueryMistake(query, start, name + ": needs a value right after the colon");
    }
    return switch (name) {
      case "type" -> type(value, valueAt);
      case "status" -> code(name, value, valueAt, Status.values(), Status::code);
      case "grade" -> code(name, value, valueAt, Grade.values(), Grade::code);
      case "country" -> country(value, valueAt);
      case "from" -> new Asked.From(day(value, valueAt));
      case "to" -> new Asked.To(day(value, valueAt));
      default -> new Asked.Named(name, value, valueAt);
    };
  }

  private Asked type(String value, int valueAt) {
    String id = value.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (EventType.find(id).isPresent()) {
      return new Asked.Value(Fields.TYPE, id);
    }
    List<String> families = EventType.all().stream().map(EventType::family).distinct().toList();
    if (families.contains(id)) {
      return new Asked.Value(Fields.FAMILY, id);
    }
    List<String> known = new ArrayList<>(EventType.all().stream().map(EventType::id).toList());
    known.addAll(families);
    throw unknown("type", id, valueAt, known);
  }

  private <E> Asked code(
      String field, String value, int valueAt, E[] values, Function<E, String> code) {
    String given = value.toLowerCase(Locale.ROOT);
    List<String> known = Arrays.stream(values).map(code).toList();
    if (!known.contains(given)) {
      throw unknown(field, given, valueAt, known);
    }
    return new Asked.Value(field, given);
  }

  private Asked country(String value, int valueAt) {
    String named = COUNTRIES.get(value.toLowerCase(Locale.ROOT));
    if (named != null) {
      return new Asked.Value(Fields.COUNTRY, named);
    }
    if (value.length() == 2 && isLetter(value.charAt(0)) && isLetter(value.charAt(1))) {
      return new Asked.Value(Fields.COUNTRY, value.toUpperCase(Locale.ROOT));
    }
    throw new QueryMistake(
        query, valueAt, "no country '" + value + "'; countries are written SY or \"Syria\"");
  }

  private LocalDate day(String value, int valueAt) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new QueryMistake(query, valueAt, "no day '" + value + "'; days are written 2031-03-05");
    }
  }

  private QueryMistake unknown(String field, String value, int valueAt, List<String> known) {
    String near =
        known.stream()
            .filter(one -> Spelling.distance(value, one, 2) <= 2)
            .findFirst()
            .map(one -> "; did you mean " + one + "?")
            .orElse("; there are: " + String.join(", ", known));
    return new QueryMistake(query, valueAt, "no " + field + " '" + value + "'" + near);
  }

  private String quoted() {
    int end = query.indexOf('"', at + 1);
    String text = query.substring(at + 1, end < 0 ? query.length() : end);
    at = end < 0 ? query.length() : end + 1;
    return text;
  }

  private String word() {
    int start = at;
    while (at < query.length()
        && !isSpace(query.charAt(at))
        && (query.charAt(at) != '"' || at == start)) {
      at++;
    }
    return query.substring(start, at);
  }

  private boolean operator(String word) {
    int end = at + word.length();
    boolean is =
        query.startsWith(word, at) && (end == query.length() || isSpace(query.charAt(end)));
    if (is) {
      at = end;
    }
    return is;
  }

  private void skip() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')' || c == 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
