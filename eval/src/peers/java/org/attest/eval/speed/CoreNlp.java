package org.attest.eval.speed;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * Stanford CoreNLP with its English models and their default settings: tokens and sentences, parts
 * of speech, lemmas, named entities and dependencies (Manning et al. 2014). GPL: compiled and run
 * only to compare, under Maven's profile {@code peers}.
 */
public final class CoreNlp implements Peer {
  private final StanfordCoreNLP pipeline;

  public CoreNlp() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public String name() {
    return "corenlp";
  }

  @Override
  public long read(String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document.tokens().size();
  }
}
