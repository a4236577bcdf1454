package org.attest.eval.muc4;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.attest.eval.geoparsing.Geoparser;
import org.attest.eval.geoparsing.MentionGeoparser;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline claims of a text.
 *
 * @param text the text without head, as {@link #body} gives it
 * @param published day of the head
 * @param home ISO code of the country that the message comes from; null if its head does not say
 * @param offset where {@code text} begins in the report that the claims speak of: behind its head
 */
record ToldClaims(
    String text,
    @Nullable LocalDate published,
    @Nullable String home,
    int offset,
    List<Claim> claims) {
  private static final MentionGeoparser PLACES = new MentionGeoparser();
  private static final Pattern GAP = Pattern.compile(" {3,}");

  /** The text that is read: in lower case if it is there; paragraphs stand apart. */
  static String body(MucText text) {
    return text.lower() == null
        ? Objects.requireNonNull(text.upper()).replaceAll("(?<!\\n)\\n(?!\\n)", " ")
        : GAP.matcher(text.lower())
            .replaceAll(gap -> "\n\n" + " ".repeat(gap.group().length() - 2));
  }

  static ToldClaims of(MucText text, Pipeline pipeline) {
    Dateline head = Dateline.of(text.upper());
    String body = body(text);
    String before = text.lower() == null ? "" : head.paragraph();
    Outcome outcome = pipeline.extract(report(text.id(), before + body, head.day()));
    List<Claim> claims =
        outcome instanceof Outcome.Extracted extracted ? extracted.claims() : List.of();
    return new ToldClaims(body, head.day(), home(head), before.length(), claims);
  }

  private static @Nullable String home(Dateline head) {
    String from = head.country() == null ? head.city() : head.country();
    return from == null
        ? null
        : PLACES.find("The report came from " + from + ".").stream()
            .map(Geoparser.Found::place)
            .filter(Objects::nonNull)
            .map(Place::country)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  static Pipeline pipeline() {
    return Pipeline.create(PipelineOptions.defaults());
  }

  private static Report report(String name, String text, @Nullable LocalDate published) {
    String id = "sha256:" + "0".repeat(64);
    Span none = null;
    return new Report(
        id, id, name, null, null, published, "en", null, null, text, none, none, List.of());
  }

  /** The words of the text at a place of the report; empty for its head. */
  String words(Span span) {
    int start = Math.max(0, Math.min(text.length(), span.start() - offset));
    int end = Math.max(start, Math.min(text.length(), span.end() - offset));
    return text.substring(start, end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** True if the words of the text are evidence of the claim. */
  boolean tells(Claim claim, Span words) {
    Span span = new Span(words.start() + offset, words.end() + offset);
    return claim.evidence().stream().anyMatch(evidence -> evidence.overlaps(span));
  }
}
