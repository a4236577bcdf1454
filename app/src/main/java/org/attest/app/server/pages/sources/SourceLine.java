package org.attest.app.server.pages.sources;

import java.util.stream.Collectors;
import org.attest.app.server.pages.PageWords;
import org.attest.app.sources.Corrections;
import org.attest.app.store.SourceEntries;
import org.attest.app.store.SourceRatings;

/**
 * A line of a source's history.
 *
 * @param at UTC instant at which it was kept
 * @param what was said
 * @param from the day from which it counts; empty if that makes no difference
 */
public record SourceLine(String at, String by, String what, String from, String reason) {

  static SourceLine of(SourceRatings.Entry entry) {
    return new SourceLine(
        entry.recordedAt().toString(),
        entry.author(),
        entry.letter() == null
            ? "Rating taken back"
            : "Rated " + entry.letter().name() + ", " + entry.letter().meaning(),
        PageWords.day(entry.day()),
        entry.reason());
  }

  static SourceLine of(SourceEntries.Entry entry) {
    return new SourceLine(
        entry.recordedAt().toString(),
        entry.author(),
        entry.set().entrySet().stream()
            .map(
                set ->
                    PageWords.capital(Corrections.FIELDS.getOrDefault(set.getKey(), set.getKey()))
                        + (set.getValue().isEmpty() ? ": as the files say" : ": " + set.getValue()))
            .collect(Collectors.joining("; ")),
        "",
        entry.reason());
  }
}
