package org.attest.app.server.pages.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.attest.app.decisions.ReviewedReport.Field;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.ReviewedReport.State;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.report.FieldSpans.Mark;

/**
 * A claim as a page shows it.
 *
 * @param number 1 for the first of the report
 * @param title "Air strike"
 * @param events ids of the events that hold it
 */
public record ClaimView(
    String id,
    int number,
    String title,
    State state,
    boolean isAdded,
    List<Row> rows,
    List<String> events,
    String said) {

  public ClaimView {
    rows = List.copyOf(rows);
    events = List.copyOf(events);
  }

  /**
   * A line of it.
   *
   * @param raw the value as it is corrected
   * @param value for people
   * @param confidence sure, likely or unsure
   * @param why the rules that decided it
   * @param asRead what the machine read, where a person gave another value; else empty
   * @param codings by coder, where they differ: "Ann: 5 Mar 2031"
   */
  public record Row(
      String name,
      String key,
      String label,
      String letter,
      String kind,
      String raw,
      String value,
      String confidence,
      String why,
      State state,
      String asRead,
      List<String> codings) {
    public Row {
      codings = List.copyOf(codings);
    }

    /** True if a person has still to look at it. */
    public boolean isOpen() {
      return state == State.PROPOSED || state == State.DISPUTED;
    }
  }

  /**
   * @param shown words as the visitor sees them
   */
  public static ClaimView of(
      ReviewedClaim reviewed,
      int number,
      String text,
      List<String> events,
      UnaryOperator<String> shown) {
    String id = reviewed.ref().claimId();
    List<Row> rows = new ArrayList<>();
    for (Field field : reviewed.fields()) {
      String name = field.name();
      String asRead =
          field.value().equals(field.asRead())
              ? ""
              : shown.apply(FieldWords.value(name, field.asRead(), text));
      rows.add(
          new Row(
              name,
              Mark.key(id, name),
              FieldWords.label(name),
              FieldWords.letter(name),
              FieldWords.kind(name),
              shown.apply(field.value()),
              shown.apply(FieldWords.value(name, field.value(), text)),
              Confidence.of(reviewed.claim(), name),
              shown.apply(Confidence.why(reviewed.claim(), name)),
              field.state(),
              asRead,
              field.values().entrySet().stream()
                  .sorted(java.util.Map.Entry.comparingByKey())
                  .map(
                      coded ->
                          coded.getKey()
                              + ": "
                              + shown.apply(FieldWords.value(name, coded.getValue(), text)))
                  .toList()));
    }
    String said =
        reviewed.verdicts().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(coded -> coded.getKey() + ": " + coded.getValue())
            .collect(java.util.stream.Collectors.joining("; "));
    return new ClaimView(
        id,
        number,
        PageWords.capital(PageWords.type(reviewed.claim().type())),
        reviewed.state(),
        reviewed.isAdded(),
        rows,
        events,
        said);
  }
}
