package org.attest.eval.tempeval3;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * Sentences, tokens and parts of speech of Stanford CoreNLP. Words with hyphens stay whole, as the
 * rules of both peers expect them and CoreNLP itself joins them again before it runs SUTime; cut,
 * they cost SUTime almost two points of strict F1 and HeidelTime nothing.
 */
final class TaggedWords {
  private final StanfordCoreNLP pipeline;

  TaggedWords() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos");
    settings.setProperty("tokenize.options", "splitHyphenated=false");
    pipeline = new StanfordCoreNLP(settings);
  }

  Annotation of(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    return document;
  }
}
