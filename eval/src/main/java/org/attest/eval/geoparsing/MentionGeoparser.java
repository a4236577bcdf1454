package org.attest.eval.geoparsing;

import java.util.ArrayList;
import java.util.List;
import org.attest.eval.PlainReports;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.jspecify.annotations.Nullable;

/**
 * The places that core reads. A given name gets the place of the mention that it shares words with,
 * or of another mention of the same name in the text; core has no way to resolve names it does not
 * find itself.
 */
public final class MentionGeoparser implements Geoparser {
  private final Analyzer analyzer = new Analyzer();
  private final PlaceReader places = new PlaceReader(Gazetteer.shipped());
  private String lastText = "";
  private List<PlaceMention> lastMentions = List.of();

  @Override
  public List<Found> find(String text) {
    return mentions(text).stream()
        .map(mention -> new Found(mention.nameSpan(), mention.place()))
        .toList();
  }

  @Override
  public List<@Nullable Place> resolve(String text, List<Span> names) {
    List<PlaceMention> mentions = mentions(text);
    List<@Nullable Place> resolved = new ArrayList<>();
    for (Span name : names) {
      Place place = null;
      for (PlaceMention mention : mentions) {
        boolean here = mention.nameSpan().overlaps(name);
        boolean alike = mention.nameSpan().of(text).equals(name.of(text));
        if (mention.place() != null && (here || (place == null && alike))) {
          place = mention.place();
        }
      }
      resolved.add(place);
    }
    return resolved;
  }

  /** Kept for the last text, as it is asked for twice. */
  private List<PlaceMention> mentions(String text) {
    if (!text.equals(lastText)) {
      lastMentions = places.read(analyzer.analyze(PlainReports.of(text)));
      lastText = text;
    }
    return lastMentions;
  }
}
