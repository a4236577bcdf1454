package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.model.Chain;
import org.attest.model.Link;
import org.attest.model.Span;
import org.attest.model.Stance;

/** Who speaks in a claim, as a field that may be corrected: {@code witness @12-30} or none. */
final class SourceField {
  private SourceField() {}

  /** Whoever speaks innermost in each chain; {@code none} for the reporter's own voice. */
  static String read(List<Chain> chains) {
    return chains.stream().map(SourceField::read).distinct().collect(Collectors.joining("; "));
  }

  private static String read(Chain chain) {
    if (chain.links().isEmpty()) {
      return "none";
    }
    Link last = chain.links().getLast();
    return last.source() == null ? last.kind() : last.source();
  }

  /** The first chain has that source alone; the others stay, as other fields refer to them. */
  static List<Chain> corrected(List<Chain> chains, String text, String value) {
    List<Chain> corrected = new ArrayList<>(chains);
    Stance stance = chains.getFirst().stance();
    if (value.equals("none")) {
      corrected.set(0, new Chain(stance, List.of()));
      return corrected;
    }
    Marked marked = Marked.of(text, value);
    Span span = marked.span();
    String kind = marked.value().isEmpty() ? "unnamed" : marked.value();
    if (span == null || !Link.KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "A source is a kind and its words, witness @12-30, or none; the kinds are "
              + Link.KINDS.stream().sorted().collect(Collectors.joining(", ")));
    }
    Link link = new Link(marked.words(), null, kind, span, null, null);
    corrected.set(0, new Chain(stance, List.of(link)));
    return corrected;
  }
}
