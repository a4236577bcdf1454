package org.attest.toll;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Quantity;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.TollMention;

/**
 * Reads what a report counts, and how many people it says were killed, injured, missing, detained,
 * abducted or displaced (codebook, "Toll").
 *
 * <p>Every figure is in the words under its span, digits or spelled out; "a soldier was killed" is
 * one. Words of quantity ("dozens") and victims without a number ("killed residents") give rule
 * {@code vague} and no figures. A figure that the report calls out of date ("up from 12", "earlier
 * reports said 12") is left out. It says nothing on whether the harm was real, feared or denied.
 * Thread-safe.
 */
public final class TollReader {
  private final FigureReader figures = new FigureReader();
  private final People people = new People();
  private final QuantityReader quantities = new QuantityReader(people);
  private final SentenceTolls tolls = new SentenceTolls(figures, people);

  public TollReader() {}

  /** All quantities and tolls of a report, in text order. */
  public Tolls read(Analysis analysis) {
    List<Quantity> counted = new ArrayList<>();
    List<TollMention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      counted.addAll(quantities.read(sentence, figures.read(sentence)));
      add(mentions, sentence, tolls.read(analysis.text(), sentence));
    }
    return new Tolls(counted, mentions);
  }

  private static void add(List<TollMention> mentions, Sentence sentence, List<TollDraft> drafts) {
    int first = mentions.size();
    for (TollDraft draft : drafts) {
      TollDraft whole = draft.whole();
      int index = whole == null ? -1 : positionOf(drafts, whole);
      Victims victims = draft.victims();
      Span span = draft.span(sentence);
      mentions.add(
          new TollMention(
              sentence.index(),
              span,
              sentence.span(draft.harm().start(), draft.harm().end()),
              span.equals(sentence.span(draft.harm().start(), draft.harm().end()))
                  ? null
                  : sentence.span(victims.start(), victims.end()),
              draft.effect(),
              draft.who(),
              draft.bounds(),
              draft.cumulative(),
              index < 0 ? null : first + index));
    }
  }

  private static int positionOf(List<TollDraft> drafts, TollDraft whole) {
    for (int i = 0; i < drafts.size(); i++) {
      TollDraft draft = drafts.get(i);
      if (draft.harm().equals(whole.harm()) && draft.victims().equals(whole.victims())) {
        return i;
      }
    }
    return -1;
  }
}
