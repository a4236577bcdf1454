package org.attest.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.app.store.Store;
import org.attest.link.StoryFinder;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Report;

/** The reports that tell an event's story and are not behind the event, for people. */
final class StoryText {

  private StoryText() {}

  static List<String> lines(Event event, Store store) {
    Set<String> behind =
        event.claims().stream().map(ClaimRef::reportId).collect(Collectors.toSet());
    Map<String, Outcome.Extracted> others = new HashMap<>();
    List<Report> story = new ArrayList<>();
    for (Outcome.Extracted extracted : store.reports()) {
      if (behind.contains(extracted.report().id())) {
        story.add(extracted.report());
      } else {
        others.put(extracted.report().id(), extracted);
      }
    }
    List<StoryFinder.Beside> beside =
        new StoryFinder()
            .beside(story, others.values().stream().map(Outcome.Extracted::report).toList());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        beside.isEmpty()
            ? "  No other report of the store tells this story."
            : "  Other reports of this story, none of whose claims is of this event");
    for (StoryFinder.Beside one : beside) {
      Outcome.Extracted extracted = Objects.requireNonNull(others.get(one.reportId()));
      lines.add(
          String.format(
              Locale.ROOT,
              "      %.2f      %s (%s, %s), %s",
              one.probability(),
              Objects.requireNonNullElse(extracted.report().title(), "untitled"),
              Objects.requireNonNullElse(extracted.report().outlet(), "unknown outlet"),
              Objects.requireNonNullElse(extracted.report().published(), "undated"),
              extracted.claims().isEmpty()
                  ? "no claim read"
                  : extracted.claims().size() == 1
                      ? "1 claim"
                      : extracted.claims().size() + " claims"));
    }
    return lines;
  }
}
