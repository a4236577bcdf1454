package org.attest.model;

import java.util.Collection;

/**
 * A half-open stretch {@code [start, end)} of a report's stored text, in UTF-16 units.
 *
 * <p>{@code span.of(report.text())} is the evidence: the words themselves.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The words under this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** True if both share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The smallest span that holds all of a non-empty collection. */
  public static Span covering(Collection<Span> spans) {
    return spans.stream()
        .reduce(Span::union)
        .orElseThrow(() -> new IllegalArgumentException("no spans to cover"));
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
