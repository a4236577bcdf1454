package org.attest.eval.tempeval3;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * HeidelTime (Strötgen and Gertz 2013) with its English rules, for news.
 *
 * <p>It wants sentences, tokens and parts of speech from elsewhere. TreeTagger, its default, is no
 * free software and not in Maven's repository; its own step for the Stanford tagger is compiled
 * against CoreNLP 3.3.1, does not link with the one that is compared here, and loads the tagger
 * anew for each document. So this class does what that step does, with the tagger of {@link
 * TaggedWords} loaded once, and calls HeidelTime as a UIMA component. Making it sets the default
 * locale of the process. GPL: compiled and run only to compare, under Maven's profile {@code
 * peers}.
 */
public final class HeidelTimeTagger implements PeerTagger {
  private static final String TYPES = "desc/type/HeidelTime_TypeSystem.xml";

  private final TaggedWords words = new TaggedWords();
  private final HeidelTime heidelTime = new HeidelTime();
  private final JCas cas;

  public HeidelTimeTagger() {
    Config.setProps(settings());
    try {
      heidelTime.initialize(new UimaContextImpl(Language.ENGLISH, DocumentType.NEWS, false));
      cas = new JCasFactoryImpl(new TypeSystemDescription[] {types()}).createJCas();
    } catch (UIMAException | IOException e) {
      throw new IllegalStateException("HeidelTime cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "heideltime";
  }

  @Override
  public List<Timex> tag(String text, @Nullable LocalDate created) {
    cas.reset();
    cas.setDocumentText(text);
    if (created != null) {
      Dct date = new Dct(cas);
      date.setValue(created.toString());
      date.addToIndexes();
    }
    addWords(text);
    heidelTime.process(cas);
    List<Timex> found = new ArrayList<>();
    for (Annotation one : cas.getAnnotationIndex(Timex3.type)) {
      Timex3 timex = (Timex3) one;
      found.add(
          new Timex(
              new Span(timex.getBegin(), timex.getEnd()),
              timex.getTimexType(),
              timex.getTimexValue()));
    }
    return found;
  }

  private void addWords(String text) {
    for (CoreMap sentence : words.of(text).get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      new Sentence(cas, tokens.getFirst().beginPosition(), tokens.getLast().endPosition())
          .addToIndexes();
      for (CoreLabel word : tokens) {
        Token token = new Token(cas, word.beginPosition(), word.endPosition());
        token.setPos(word.tag());
        token.addToIndexes();
      }
    }
  }

  private static TypeSystemDescription types() throws UIMAException, IOException {
    URL types = Objects.requireNonNull(HeidelTime.class.getClassLoader().getResource(TYPES), TYPES);
    return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types));
  }

  /** As in the file config.props of its distribution, as far as what is used here asks for it. */
  private static Properties settings() {
    Properties settings = new Properties();
    for (String kind : List.of("Date", "Time", "Duration", "Set", "Temponym")) {
      settings.setProperty("consider" + kind, String.valueOf(!kind.equals("Temponym")));
      settings.setProperty("uimaVar" + kind, kind);
    }
    settings.setProperty(Config.UIMAVAR_LANGUAGE, "Language");
    settings.setProperty(Config.UIMAVAR_TYPETOPROCESS, "Type");
    return settings;
  }
}
