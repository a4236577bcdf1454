package org.attest.app.server.pages.report;

import java.util.ArrayList;
import java.util.List;
import org.attest.app.decisions.Triggers;
import org.attest.model.Claim;
import org.attest.model.Span;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/** Which words of a report bear which field of a claim. */
public final class FieldSpans {

  private FieldSpans() {}

  /**
   * Words that bear a field.
   *
   * @param claim id
   * @param field as people correct it: {@code agents}, {@code toll.killed}
   * @param kind one of agent, target, place, date, toll, source and trigger, by which it is drawn
   */
  public record Mark(String claim, String field, String kind, Span span) {
    /** By which words and field find each other: {@code c1-toll-killed}. */
    public String key() {
      return key(claim, field);
    }

    /** As {@link #key()} of a field without words. */
    public static String key(String claim, String field) {
      return claim + "-" + field.replaceAll("[^a-z]+", "-");
    }
  }

  /** All marks of a claim that the text has. */
  public static List<Mark> of(Claim claim, String text) {
    List<Mark> marks = new ArrayList<>();
    Triggers.of(claim, text).ifPresent(span -> add(marks, claim, "type", "trigger", span, text));
    claim.agents().forEach(one -> add(marks, claim, "agents", "agent", one.span(), text));
    claim.targets().forEach(one -> add(marks, claim, "targets", "target", one.span(), text));
    if (claim.place() != null) {
      add(marks, claim, "place", "place", claim.place().span(), text);
    }
    if (claim.date() != null) {
      add(marks, claim, "date", "date", claim.date().span(), text);
    }
    claim.tolls().forEach(toll -> add(marks, claim, field(toll), "toll", toll.span(), text));
    claim
        .chains()
        .forEach(
            chain ->
                chain
                    .links()
                    .forEach(link -> add(marks, claim, "source", "source", link.span(), text)));
    return marks;
  }

  private static String field(Toll toll) {
    return "toll."
        + toll.effect().code()
        + (toll.who().isEmpty() ? "" : "." + String.join("+", toll.who()));
  }

  private static void add(
      List<Mark> marks, Claim claim, String field, String kind, @Nullable Span span, String text) {
    if (span != null && span.length() > 0 && span.end() <= text.length()) {
      marks.add(new Mark(claim.id(), field, kind, span));
    }
  }
}
