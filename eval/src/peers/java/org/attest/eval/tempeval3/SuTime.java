package org.attest.eval.tempeval3;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * SUTime of Stanford CoreNLP (Chang and Manning 2012) after CoreNLP's tokens, sentences and parts
 * of speech, as its own program {@code SUTimeMain} runs it; with the settings for which that
 * program gives the better values: only what TIMEX3 can say, relative expressions against the
 * document's date. GPL: compiled and run only to compare, under Maven's profile {@code peers}.
 */
public final class SuTime implements PeerTagger {
  private final TaggedWords words = new TaggedWords();
  private final TimeAnnotator annotator = new TimeAnnotator("sutime", settings());

  @Override
  public String name() {
    return "sutime";
  }

  @Override
  public List<Timex> tag(String text, @Nullable LocalDate created) {
    Annotation document = words.of(text);
    if (created != null) {
      document.set(CoreAnnotations.DocDateAnnotation.class, created.toString());
    }
    annotator.annotate(document);
    return document.get(TimeAnnotations.TimexAnnotations.class).stream()
        .map(SuTime::timex)
        .toList();
  }

  /** What TIMEX3 has no value for has none here. */
  private static Timex timex(CoreMap found) {
    edu.stanford.nlp.time.Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
    Span span =
        new Span(
            found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
            found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
    return new Timex(
        span, Objects.toString(timex.timexType(), ""), Objects.toString(timex.value(), ""));
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("sutime.markTimeRanges", "false");
    settings.setProperty("sutime.restrictToTimex3", "true");
    settings.setProperty("sutime.teRelHeurLevel", "MORE");
    return settings;
  }
}
