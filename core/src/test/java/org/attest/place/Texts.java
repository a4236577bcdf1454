package org.attest.place;

import java.util.List;
import java.util.stream.Collectors;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.PlaceMention;
import org.attest.model.Report;
import org.attest.nlp.Analyzer;

/** Texts of the tests, analysed, and their places. */
final class Texts {
  private static final Analyzer ANALYZER = new Analyzer();

  private Texts() {}

  static Analysis analysis(String text) {
    Report report = BareReport.of(text);
    synchronized (ANALYZER) {
      return ANALYZER.analyze(report);
    }
  }

  static List<PlaceMention> places(String text) {
    return places(text, Gazetteer.shipped());
  }

  static List<PlaceMention> places(String text, Gazetteer gazetteer) {
    Analysis analysis = analysis(text);
    List<PlaceMention> mentions = new PlaceReader(gazetteer).read(analysis);
    for (PlaceMention mention : mentions) {
      if (!mention.span().contains(mention.nameSpan())) {
        throw new AssertionError("name outside of its mention: " + mention);
      }
      if (!analysis.sentences().get(mention.sentence()).span().contains(mention.span())) {
        throw new AssertionError("mention outside of its sentence: " + mention);
      }
    }
    return mentions;
  }

  static List<Toponym> toponyms(String text) {
    return new PlaceReader(Gazetteer.shipped()).toponyms(analysis(text));
  }

  static List<String> names(String text) {
    return places(text).stream().map(mention -> mention.nameSpan().of(text)).toList();
  }

  static String shown(String text) {
    return places(text).stream()
        .map(
            m ->
                "%s -> %s %s %s"
                    .formatted(m.span().of(text), m.place(), m.unresolved(), m.detail()))
        .collect(Collectors.joining("\n"));
  }
}
