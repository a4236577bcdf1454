package org.attest.eval.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.eval.PlainReports;
import org.attest.model.Analysis;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;

/**
 * The plain baseline: the places, dates, quantities and named actors that the rule-based steps
 * find, each given the data set's type by its kind.
 */
public final class MentionTagger implements EntityTagger {
  public static final String PLACE = "place";
  public static final String DATE = "date";
  public static final String QUANTITY = "quantity";
  public static final String PERSON = "person";

  /** Every actor of a kind that the types do not name. */
  public static final String ACTOR = "actor";

  private final Map<String, String> types;
  private final Analyzer analyzer = new Analyzer();
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());
  private final PlaceReader places = new PlaceReader(Gazetteer.shipped());
  private final DateReader dates = new DateReader();
  private final TollReader tolls = new TollReader();

  /**
   * A tagger for one data set.
   *
   * @param types its types by our kinds: the constants of this class and kinds of actors; what is
   *     not named is left out
   */
  public MentionTagger(Map<String, String> types) {
    this.types = Map.copyOf(types);
  }

  @Override
  public List<Entity> entities(String text) {
    Analysis analysis = analyzer.analyze(PlainReports.of(text));
    Set<Entity> found = new LinkedHashSet<>();
    actors.read(analysis).stream()
        .filter(mention -> mention.actor() != null)
        .forEach(
            mention ->
                add(
                    found,
                    mention.span(),
                    types.containsKey(mention.kind()) ? mention.kind() : ACTOR));
    places.read(analysis).forEach(mention -> add(found, mention.nameSpan(), PLACE));
    if (types.containsKey(DATE)) {
      dates.read(analysis).forEach(mention -> add(found, mention.span(), DATE));
    }
    if (types.containsKey(QUANTITY)) {
      tolls.read(analysis).quantities().forEach(q -> add(found, q.span(), QUANTITY));
    }
    return List.copyOf(found);
  }

  private void add(Set<Entity> found, Span span, String kind) {
    String type = types.get(kind);
    if (type != null && found.stream().noneMatch(other -> other.span().equals(span))) {
      found.add(new Entity(span, type));
    }
  }
}
