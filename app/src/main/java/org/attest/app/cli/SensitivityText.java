package org.attest.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.attest.app.store.Store;
import org.attest.link.Sensitivity;
import org.attest.model.Event;
import org.attest.model.Outcome;

/** What other rules would make of an event's claims, a line a field. */
final class SensitivityText {
  private static final String ROW = "  %-22s %-24s %-24s %-24s %s";

  private SensitivityText() {}

  static List<String> lines(Event event, Store store) {
    List<Outcome.Extracted> reports = store.decidedReports(event);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("By other rules (* where they differ):");
    lines.add(
        ROW.formatted("", "conservative", "informative", "first", "majority").stripTrailing());
    for (Sensitivity.Field field : Sensitivity.of(reports, new HashSet<>(event.claims()))) {
      List<String> values =
          field.choices().stream().map(choice -> Printable.line(choice.value())).toList();
      lines.add(
          ROW.formatted(
                  (field.isSettled() ? "" : "* ") + field.name(),
                  values.get(0),
                  values.get(1),
                  values.get(2),
                  values.get(3))
              .stripTrailing());
    }
    return lines;
  }
}
