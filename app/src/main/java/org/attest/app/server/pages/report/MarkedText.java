package org.attest.app.server.pages.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.app.server.pages.report.FieldSpans.Mark;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** A report's text in paragraphs of pieces, cut wherever words of a field begin or end. */
public record MarkedText(List<Paragraph> paragraphs) {

  public MarkedText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A paragraph; the first of a report with a title is a heading. */
  public record Paragraph(List<Piece> pieces, boolean isTitle) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Words without a boundary within.
   *
   * @param start offset in the report's text
   * @param marks those over it, the shortest first
   * @param begins those of them that begin here
   */
  public record Piece(String text, int start, List<Mark> marks, List<Mark> begins) {
    public Piece {
      marks = List.copyOf(marks);
      begins = List.copyOf(begins);
    }

    /** By which scripts light it with its fields: {@code c1-place c2-place}. */
    public String keys() {
      return marks.stream().map(Mark::key).distinct().collect(Collectors.joining(" "));
    }

    /** Classes of its looks: of the shortest mark, and whether others run through. */
    public String looks() {
      String kinds =
          marks.stream()
              .map(mark -> "k-" + mark.kind())
              .distinct()
              .collect(Collectors.joining(" "));
      return "w-" + marks.getFirst().kind() + " " + kinds;
    }

    /** Where a click leads: the field of the shortest mark. */
    public String target() {
      return "f-" + marks.getFirst().key();
    }

    /** A letter for each field that begins here, so that no colour stands alone. */
    public String letters() {
      return begins.stream()
          .filter(mark -> !mark.kind().equals("trigger"))
          .map(mark -> mark.kind().equals("target") ? "T" : letter(mark.kind()))
          .distinct()
          .collect(Collectors.joining());
    }

    /** "agent, place". */
    public String fields() {
      return marks.stream().map(Mark::kind).distinct().collect(Collectors.joining(", "));
    }
  }

  /** The letter by which a field is known besides its colour. */
  static String letter(String kind) {
    return switch (kind) {
      case "agent" -> "A";
      case "target" -> "T";
      case "place" -> "P";
      case "date" -> "D";
      case "toll" -> "#";
      case "source" -> "S";
      default -> "";
    };
  }

  /**
   * Cuts a text.
   *
   * @param text as the visitor sees it
   * @param title where it stands; null if there is none
   */
  public static MarkedText of(String text, @Nullable Span title, Collection<Mark> marks) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        boolean isTitle = title != null && title.start() == start && title.length() > 0;
        paragraphs.add(new Paragraph(pieces(text, new Span(start, end), marks), isTitle));
      }
      start = end + 2;
    }
    return new MarkedText(paragraphs);
  }

  private static List<Piece> pieces(String text, Span paragraph, Collection<Mark> all) {
    List<Mark> marks =
        all.stream()
            .filter(mark -> mark.span().overlaps(paragraph))
            .sorted(
                Comparator.comparingInt((Mark mark) -> mark.span().length())
                    .thenComparing(Mark::span))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    for (Mark mark : marks) {
      cuts.add(Math.max(paragraph.start(), mark.span().start()));
      cuts.add(Math.min(paragraph.end(), mark.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (int cut : cuts) {
      if (from != null) {
        Span span = new Span(from, cut);
        pieces.add(
            new Piece(
                span.of(text),
                span.start(),
                marks.stream().filter(mark -> mark.span().contains(span)).toList(),
                marks.stream().filter(mark -> mark.span().start() == span.start()).toList()));
      }
      from = cut;
    }
    return pieces;
  }
}
