package org.attest.app.server.pages.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.app.server.pages.PageWords;
import org.attest.model.DateRange;
import org.attest.model.Status;

/** Fields of claims and their values as pages say them. */
public final class FieldWords {
  private static final Pattern MARK = Pattern.compile("@(\\d{1,9})-(\\d{1,9})");
  private static final Pattern PLACE_ID = Pattern.compile(" \\([a-z]+:[^()]*\\)$");

  private FieldWords() {}

  /** "Killed (civilian)". */
  public static String label(String field) {
    if (!field.startsWith("toll.")) {
      return PageWords.capital(field);
    }
    String[] parts = field.split("\\.", 3);
    return PageWords.capital(parts[1])
        + (parts.length < 3 ? "" : " (" + parts[2].replace("+", ", ") + ")");
  }

  /** The kind by whose colour and letter the field is known; empty for none. */
  public static String kind(String field) {
    return switch (field) {
      case "agents" -> "agent";
      case "targets" -> "target";
      case "place", "date", "source" -> field;
      case "type" -> "trigger";
      default -> field.startsWith("toll.") ? "toll" : "";
    };
  }

  /** The letter besides the colour. */
  public static String letter(String field) {
    return MarkedText.letter(kind(field));
  }

  /**
   * A value for people: "at least 8", "5 Mar 2031".
   *
   * @param text of the report, for values that name words of it
   */
  public static String value(String field, String value, String text) {
    String marked = words(value, text);
    return switch (field) {
      case "type" -> PageWords.type(value);
      case "status" -> status(value);
      case "date" -> date(marked);
      case "place" -> place(marked);
      case "source" -> source(marked);
      default -> field.startsWith("toll.") ? toll(marked) : marked;
    };
  }

  private static String words(String value, String text) {
    return MARK.matcher(value)
        .replaceAll(
            mark -> {
              int from = Integer.parseInt(mark.group(1));
              int to = Integer.parseInt(mark.group(2));
              return Matcher.quoteReplacement(
                  from < to && to <= text.length() ? "“" + text.substring(from, to) + "”" : "");
            })
        .strip();
  }

  private static String status(String value) {
    return Arrays.stream(Status.values())
        .filter(status -> status.code().equals(value))
        .map(PageWords::status)
        .findFirst()
        .orElse(value);
  }

  private static String date(String value) {
    String[] parts = value.split(" ", 2);
    String[] days = parts[0].split("\\.\\.", -1);
    try {
      LocalDate start = days[0].isEmpty() ? null : LocalDate.parse(days[0]);
      LocalDate end = days.length < 2 ? start : days[1].isEmpty() ? null : LocalDate.parse(days[1]);
      if (start == null && end == null) {
        return value;
      }
      return PageWords.days(new DateRange(start, end, 1, 1))
          + (parts.length > 1 ? " " + parts[1] : "");
    } catch (DateTimeException | IllegalArgumentException e) {
      return PageWords.partial(value);
    }
  }

  private static String place(String value) {
    String[] parts = value.split(";");
    if (parts.length == 4) {
      return parts[0].strip() + ", " + PageWords.country(parts[1].strip());
    }
    return PLACE_ID.matcher(value).replaceFirst("").replaceFirst("^unresolved: ", "somewhere: ");
  }

  private static String source(String value) {
    return Arrays.stream(value.split("; "))
        .map(one -> one.equals("none") ? "the reporter" : one)
        .collect(Collectors.joining("; "));
  }

  private static String toll(String value) {
    String[] parts = value.split(" ", 2);
    String number = parts[0];
    if (!number.matches("[\\d.]+")) {
      return value;
    }
    String said =
        number.endsWith("..")
            ? "at least " + number.replace("..", "")
            : number.startsWith("..") ? "up to " + number.replace("..", "") : number;
    return Arrays.stream(new String[] {said.replace("..", "–"), parts.length > 1 ? parts[1] : ""})
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
