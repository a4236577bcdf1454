package org.attest.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Phrase;
import org.attest.model.Quantity;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads counted things: a figure and the noun it counts. Time, distance and shares are left out.
 */
final class QuantityReader {
  private record Unit(String kind, String value) {}

  private final Map<String, Unit> units = new HashMap<>();
  private final People people;

  QuantityReader(People people) {
    this.people = people;
    for (Vocabulary.Row row : Vocabulary.load(QuantityReader.class, "units.tsv")) {
      units.put(row.get("word"), new Unit(row.get("class"), row.get("value")));
    }
  }

  List<Quantity> read(Sentence sentence, List<Figure> figures) {
    List<Quantity> quantities = new ArrayList<>();
    for (Figure figure : figures) {
      Quantity quantity = read(sentence, figure);
      if (quantity != null) {
        quantities.add(quantity);
      }
    }
    return quantities;
  }

  private @Nullable Quantity read(Sentence sentence, Figure figure) {
    Unit sign = units.get(NumberWords.lower(sentence, figure.core() - 1));
    if (sign != null && sign.kind().equals("money")) {
      int start = Math.min(figure.start(), figure.core() - 1);
      return quantity(
          sentence, figure, new Extent(start, figure.end(), sign.value(), Quantity.Kind.MONEY));
    }
    Token head = counted(sentence, figure);
    if (head == null) {
      return null;
    }
    Unit unit = units.get(head.lemma());
    int end = head.index() + 1;
    if (unit == null) {
      Quantity.Kind kind =
          people.isPerson(head) || people.mayBePeople(head)
              ? Quantity.Kind.PERSONS
              : Quantity.Kind.THINGS;
      return quantity(sentence, figure, new Extent(figure.start(), end, head.lemma(), kind));
    }
    return switch (unit.kind()) {
      case "money" ->
          quantity(
              sentence, figure, new Extent(figure.start(), end, unit.value(), Quantity.Kind.MONEY));
      case "weight" ->
          quantity(
              sentence,
              figure,
              new Extent(figure.start(), end, head.lemma(), Quantity.Kind.WEIGHT));
      default -> null;
    };
  }

  private record Extent(int start, int end, String unit, Quantity.Kind kind) {}

  private static Quantity quantity(Sentence sentence, Figure figure, Extent extent) {
    return new Quantity(
        sentence.index(),
        sentence.span(extent.start(), extent.end()),
        sentence.span(figure.start(), figure.end()),
        figure.bounds(),
        extent.unit(),
        extent.kind());
  }

  /** The head noun of the phrase that the figure stands in, or after "of". */
  private static @Nullable Token counted(Sentence sentence, Figure figure) {
    int at = figure.end();
    if (NumberWords.lower(sentence, at).equals("of")) {
      at++;
    }
    while (NumberWords.lower(sentence, at).matches("the|these|those|other|more|additional")) {
      at++;
    }
    Phrase phrase = sentence.phraseAt(at).filter(Phrase::isNoun).orElse(null);
    if (phrase == null || phrase.head() < at) {
      return null;
    }
    Token head = sentence.head(phrase);
    return head.pos().isNominal() ? head : null;
  }
}
