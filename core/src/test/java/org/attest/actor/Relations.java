package org.attest.actor;

import java.util.List;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Relation;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.source.AttributionReader;

/** The relations of texts written in tests, read as the pipeline does, without the encoder. */
final class Relations {
  private static final Analyzer ANALYZER = new Analyzer();
  private static final ActorReader ACTORS = new ActorReader(ActorDirectory.shipped());
  private static final PlaceReader PLACES = new PlaceReader(Gazetteer.shipped());
  private static final AttributionReader ATTRIBUTIONS = new AttributionReader();
  private static final RelationReader READER = new RelationReader();

  private Relations() {}

  static List<Relation> in(String text) {
    Analysis analysis = ANALYZER.analyze(BareReport.of(text));
    List<ActorMention> actors = ACTORS.read(analysis);
    return READER.read(
        analysis, actors, PLACES.read(analysis), ATTRIBUTIONS.read(analysis, actors));
  }
}
