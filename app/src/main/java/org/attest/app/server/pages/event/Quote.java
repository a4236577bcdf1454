package org.attest.app.server.pages.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Words of a report, in pieces, of which some bear a value. */
public record Quote(List<Piece> pieces) {
  private static final int LONGEST = 600;
  private static final int AROUND = 90;

  public Quote {
    pieces = List.copyOf(pieces);
  }

  /**
   * @param field whose value the words bear: {@code agent}, {@code target}, {@code place}, {@code
   *     date}, {@code toll}, {@code source}; empty for none
   */
  public record Piece(String text, String field) {}

  /**
   * Which words bear a value.
   *
   * @param field as in {@link Piece}; {@code none} for no words of their own
   * @param value true for the name of an actor, or the effect of a toll, that is meant
   */
  record Bearing(String field, Predicate<String> value) {
    static Bearing any(String field) {
      return new Bearing(field, name -> true);
    }
  }

  private record Mark(Span span, String field, String name) {}

  /**
   * The passage of a claim in which the chain's innermost source is named, else the first, with the
   * words of all its fields.
   */
  static Quote passage(Told.Telling telling, Chain chain) {
    Span source = chain.links().isEmpty() ? null : chain.links().getLast().span();
    Span passage =
        telling.claim().evidence().stream()
            .filter(span -> source != null && span.contains(source))
            .findFirst()
            .orElse(telling.claim().evidence().getFirst());
    return of(telling.text(), passage, marks(telling.claim(), ""));
  }

  /**
   * The passage with the words of one field; where they stand elsewhere, what stands around them.
   */
  static Quote of(Told.Telling telling, Bearing bearing) {
    List<Mark> all = marks(telling.claim(), bearing.field());
    List<Mark> own = all.stream().filter(mark -> bearing.value().test(mark.name())).toList();
    List<Mark> marks = own.isEmpty() ? all : own;
    Span passage =
        telling.claim().evidence().stream()
            .filter(span -> marks.stream().anyMatch(mark -> span.contains(mark.span())))
            .findFirst()
            .orElseGet(
                () ->
                    marks.isEmpty()
                        ? telling.claim().evidence().getFirst()
                        : around(telling.text(), marks.getFirst().span()));
    return of(telling.text(), passage, marks);
  }

  private static Span around(String text, Span span) {
    int start = Math.max(0, span.start() - AROUND);
    int end = Math.min(text.length(), span.end() + AROUND);
    while (start > 0 && start < span.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < text.length() && end > span.end() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(start, end);
  }

  private static Quote of(String text, Span passage, List<Mark> marks) {
    int end = Math.min(passage.end(), Math.min(text.length(), passage.start() + LONGEST));
    List<Piece> pieces = new ArrayList<>();
    int at = passage.start();
    for (Mark mark : marks) {
      if (mark.span().start() >= at && mark.span().end() <= end && mark.span().length() > 0) {
        add(pieces, text.substring(at, mark.span().start()), "");
        add(pieces, mark.span().of(text), mark.field());
        at = mark.span().end();
      }
    }
    add(pieces, text.substring(Math.min(at, end), end), "");
    if (end < passage.end()) {
      add(pieces, " …", "");
    }
    return new Quote(pieces);
  }

  private static void add(List<Piece> pieces, String text, String field) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, field));
    }
  }

  /** In text order; of those that begin at one place the shortest first. */
  private static List<Mark> marks(Claim claim, String only) {
    List<Mark> marks = new ArrayList<>();
    claim.agents().forEach(one -> add(marks, one, "agent"));
    claim.targets().forEach(one -> add(marks, one, "target"));
    if (claim.place() != null) {
      add(marks, claim.place().span(), "place", "");
    }
    if (claim.date() != null) {
      add(marks, claim.date().span(), "date", "");
    }
    claim.tolls().forEach(toll -> add(marks, toll.span(), "toll", toll.effect().code()));
    claim
        .chains()
        .forEach(chain -> chain.links().forEach(link -> add(marks, link.span(), "source", "")));
    return marks.stream()
        .filter(mark -> only.isEmpty() || mark.field().equals(only))
        .sorted(Comparator.comparing(Mark::span))
        .toList();
  }

  private static void add(List<Mark> marks, Claim.Participant one, String field) {
    add(marks, one.span(), field, one.actor() == null ? one.text() : one.actor());
  }

  private static void add(List<Mark> marks, @Nullable Span span, String field, String name) {
    if (span != null) {
      marks.add(new Mark(span, field, name));
    }
  }
}
