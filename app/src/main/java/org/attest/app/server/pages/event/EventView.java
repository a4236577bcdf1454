package org.attest.app.server.pages.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.attest.app.search.Explored;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Store;
import org.attest.link.Sensitivity;
import org.attest.model.ClaimRef;
import org.attest.model.Event;

/** All that the page of an event shows, and the panel beside the table. */
public record EventView(
    Event event,
    List<String> disagreements,
    List<FieldView> fields,
    List<OriginView> origins,
    List<TollChart> tolls,
    List<Sensitivity.Field> sensitivity,
    List<HistoryLine> history) {

  /** An event with names as the visitor sees them. */
  public static EventView of(Store store, Visitor visitor, Event whole) {
    Event event = NamePolicy.events(visitor, List.of(whole)).getFirst();
    Told told = Told.of(store, visitor, whole);
    List<Sensitivity.Field> rules = Sensitivity.of(told.reports(), new HashSet<>(whole.claims()));
    return new EventView(
        event,
        Disagreements.of(event, told, rules),
        FieldView.of(event, told),
        OriginView.of(event, told),
        TollChart.of(told),
        rules,
        HistoryLine.of(store, whole));
  }

  public String title() {
    return PageWords.title(event);
  }

  public String form() {
    return Explored.Form.of(event.status()).name().toLowerCase(Locale.ROOT);
  }

  public String status() {
    return PageWords.status(event.status());
  }

  public String grade() {
    return PageWords.grade(event.grade());
  }

  public int reports() {
    return (int) event.claims().stream().map(ClaimRef::reportId).distinct().count();
  }

  /** "1 independent origin behind 3 reports". */
  public String counts() {
    return PageWords.count(event.origins().size(), "independent origin")
        + " behind "
        + PageWords.count(reports(), "report");
  }

  /** What to write where the event is cited. */
  public String citation() {
    return "Attest event %s, “%s” (%s, %s, %s)."
        .formatted(event.id(), title(), status(), grade(), counts());
  }

  /** True if some field hangs on the rule. */
  public boolean isSensitive() {
    return sensitivity.stream().anyMatch(field -> !field.isSettled());
  }

  /** What other rules give, in words. */
  public String value(Sensitivity.Choice choice) {
    return Disagreements.value(choice.value());
  }

  public String label(Sensitivity.Field field) {
    return PageWords.capital(Disagreements.label(field.name()).replaceFirst("^the (number )?", ""));
  }
}
