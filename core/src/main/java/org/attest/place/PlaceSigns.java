package org.attest.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Analysis;
import org.attest.model.Span;

/**
 * What the recogniser and the resolver of places see in a report, for learning their weights. Not
 * needed to read places.
 */
public final class PlaceSigns {
  private final Words words = new Words();
  private final NameReading reading;
  private final Recogniser recogniser;
  private final Resolver resolver;

  /**
   * A row that a name may stand for.
   *
   * @param first signs of the first reading
   * @param second signs of the second, which knows what the first made of other names
   */
  public record Option(
      String id,
      List<String> countries,
      double lat,
      double lon,
      Map<String, Double> first,
      Map<String, Double> second) {}

  /**
   * Words that may name a place.
   *
   * @param signs what tells whether they do
   */
  public record Candidate(Span name, Map<String, Double> signs) {}

  /** A name with the rows that the text's own words leave; several if it is to be learned from. */
  public record Choice(Span name, List<Option> options) {}

  /**
   * @param recogniser weights as far as they are learned
   * @param first weights of the resolver's first reading, as far as they are learned
   */
  public PlaceSigns(
      Gazetteer gazetteer, Map<String, Double> recogniser, Map<String, Double> first) {
    this.recogniser = new Recogniser(words, new Weights(recogniser));
    reading = new NameReading(gazetteer, words, this.recogniser);
    resolver = new Resolver(new Weights(first), new Weights(Map.of()));
  }

  /** All candidates of a report. */
  public List<Candidate> candidates(Analysis analysis) {
    List<Named> names = reading.candidates(analysis);
    Recogniser.Report report = new Recogniser.Report(analysis.text(), names, words);
    List<Candidate> result = new ArrayList<>();
    for (Named named : names) {
      Map<String, Double> signs = new HashMap<>();
      recogniser.signs(named, report, (sign, value) -> signs.merge(sign, value, Double::sum));
      result.add(new Candidate(named.span(), signs));
    }
    return result;
  }

  /** The choices of a report with names at given spans. */
  public List<Choice> choices(Analysis analysis, List<Span> names) {
    List<Named> all = reading.given(analysis, names);
    Setting setting = Setting.of(analysis.text(), all, reading.countries(analysis, all));
    List<Resolver.Choice> choices = Resolver.choices(setting);
    Setting settled = resolver.settle(setting, choices);
    List<Choice> result = new ArrayList<>();
    for (Resolver.Choice choice : choices) {
      List<Option> options = new ArrayList<>();
      for (Entry entry : choice.entries()) {
        options.add(
            new Option(
                entry.id(),
                entry.countries(),
                entry.lat(),
                entry.lon(),
                signs(Resolver.FIRST, choice.named(), entry, setting),
                signs(Resolver.SECOND, choice.named(), entry, settled)));
      }
      result.add(new Choice(choice.named().span(), options));
    }
    return result;
  }

  private static Map<String, Double> signs(
      List<Ground> grounds, Named named, Entry entry, Setting setting) {
    Map<String, Double> signs = new HashMap<>();
    for (Ground ground : grounds) {
      ground.weigh(named, entry, setting, (sign, value) -> signs.merge(sign, value, Double::sum));
    }
    return signs;
  }
}
