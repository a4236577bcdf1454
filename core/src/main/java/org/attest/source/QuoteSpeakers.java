package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Sentence;
import org.attest.model.Span;

/**
 * Gives whole quotations to their speakers: a quotation that begins in what someone says is said by
 * them to its end, and one that stands alone is said by the speaker of the attribution next to it.
 */
final class QuoteSpeakers {
  private static final int SHORTEST = 25;
  private static final String MARKS = "\"“”'‘’«»";

  private final Analysis analysis;

  QuoteSpeakers(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Attribution> extend(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>(attributions);
    for (Span quote : quotes()) {
      if (quote.length() < SHORTEST) {
        continue;
      }
      boolean held = false;
      for (int i = 0; i < result.size(); i++) {
        Attribution attribution = result.get(i);
        if (!quote.contains(attribution.cue())) {
          Attribution grown = grow(attribution, quote);
          result.set(i, grown);
          held |= grown.contents().stream().anyMatch(content -> content.overlaps(quote));
        }
      }
      if (!held && standsAlone(quote)) {
        int neighbour = neighbour(result, quote);
        if (neighbour >= 0) {
          result.set(neighbour, with(result.get(neighbour), quote));
        }
      }
    }
    return result;
  }

  private static Attribution grow(Attribution attribution, Span quote) {
    List<Span> contents = new ArrayList<>();
    for (Span content : attribution.contents()) {
      boolean runsOn = content.contains(quote.start()) && content.end() < quote.end();
      boolean began = quote.contains(content.start()) && quote.start() < content.start();
      contents.add(runsOn || began ? content.union(quote) : content);
    }
    return attribution.withContents(contents);
  }

  private static Attribution with(Attribution attribution, Span quote) {
    List<Span> contents = new ArrayList<>(attribution.contents());
    contents.add(quote);
    contents.sort(null);
    return attribution.withContents(contents);
  }

  /** True if the quotation opens its sentence and closes one. */
  private boolean standsAlone(Span quote) {
    Sentence first = analysis.sentenceAt(quote.start()).orElse(null);
    if (first == null || first.kind() == Sentence.Kind.TITLE) {
      return false;
    }
    String before = analysis.text().substring(first.span().start(), quote.start());
    char last = analysis.text().charAt(quote.end() - 1);
    return before.chars().allMatch(c -> MARKS.indexOf(c) >= 0 || Character.isWhitespace(c))
        && (last == '.' || last == '!' || last == '?' || last == '…' || isFollowedByStop(quote));
  }

  private boolean isFollowedByStop(Span quote) {
    int after = quote.end() + 1;
    return after < analysis.text().length() && ".!?\n".indexOf(analysis.text().charAt(after)) >= 0;
  }

  /**
   * The attribution whose speaker goes on: before it in this or the last paragraph, or after it.
   */
  private int neighbour(List<Attribution> attributions, Span quote) {
    int paragraph = paragraph(quote.start());
    int before = -1;
    int after = -1;
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution.source() == null) {
        continue;
      }
      int distance = paragraph - paragraph(attribution.cue().start());
      if (attribution.cue().start() < quote.start() && distance <= 1) {
        before = i;
      } else if (after < 0 && attribution.cue().start() > quote.start() && distance == 0) {
        after = i;
      }
    }
    return before >= 0 ? before : after;
  }

  private int paragraph(int offset) {
    return analysis.sentenceAt(offset).map(Sentence::paragraph).orElse(-1);
  }

  private List<Span> quotes() {
    return analysis.quotes();
  }
}
