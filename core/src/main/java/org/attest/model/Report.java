package org.attest.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text as published by one outlet.
 *
 * <p>The stored {@code text} begins with the title (where there is one) as a paragraph of its own;
 * paragraphs are separated by one empty line. It has no NUL, no bidirectional control and no lone
 * surrogate. Every span of every record derived from this report indexes this text.
 *
 * @param id {@code sha256:} and 64 hex digits over text, title, outlet, publication date and URL:
 *     the same text under another outlet is another report
 * @param rawHash SHA-256 of the bytes this report was read from, {@code sha256:...}
 * @param source the input as the user named it: path, URL, {@code -}; with {@code #n} for the n-th
 *     entry of a file that holds several
 * @param outlet the publishing outlet's name, if known
 * @param title without closing full stop; null if the text has none
 * @param published the day of publication as the page or the user says; never guessed
 * @param language ISO 639-1
 * @param url canonical address, if known
 * @param byline the author line as written
 * @param titleSpan where the title stands in the text
 * @param dateline the place-and-agency prefix of the body ("BEIRUT, 27 May (Reuters) -")
 * @param credits outlets and agencies this report credits, in order of appearance
 */
public record Report(
    String id,
    String rawHash,
    String source,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable LocalDate published,
    String language,
    @Nullable String url,
    @Nullable String byline,
    String text,
    @Nullable Span titleSpan,
    @Nullable Span dateline,
    List<Credit> credits) {

  public Report {
    credits = List.copyOf(credits);
  }
}
