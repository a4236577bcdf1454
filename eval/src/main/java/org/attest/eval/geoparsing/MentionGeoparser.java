package org.attest.eval.geoparsing;

import java.util.List;
import java.util.Set;
import org.attest.eval.PlainReports;
import org.attest.model.Analysis;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.jspecify.annotations.Nullable;

/** The toponyms that core reads: names of places whatever they stand for, demonyms among them. */
public final class MentionGeoparser implements Geoparser {
  private final Analyzer analyzer = new Analyzer();
  private final PlaceReader places = new PlaceReader(Gazetteer.shipped());
  private final Set<String> ids = Gazetteer.shipped().ids();
  private String lastText = "";
  private @Nullable Analysis last;

  @Override
  public List<Found> find(String text) {
    return places.toponyms(analysis(text)).stream()
        .map(toponym -> found(toponym.mention()))
        .toList();
  }

  private static Found found(PlaceMention mention) {
    return new Found(mention.nameSpan(), mention.place(), mention.rule());
  }

  @Override
  public List<@Nullable Place> resolve(String text, List<Span> names) {
    return places.resolve(analysis(text), names);
  }

  @Override
  public Set<String> ids() {
    return ids;
  }

  /** Kept for the last text, as it is asked for twice. */
  private Analysis analysis(String text) {
    Analysis analysis = last;
    if (analysis == null || !text.equals(lastText)) {
      analysis = analyzer.analyze(PlainReports.of(text));
      last = analysis;
      lastText = text;
    }
    return analysis;
  }
}
