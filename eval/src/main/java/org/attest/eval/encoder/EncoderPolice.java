package org.attest.eval.encoder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attest.eval.indiapolice.PoliceAction;
import org.attest.eval.indiapolice.PoliceActionClassifier;
import org.attest.eval.indiapolice.WordingPoliceClassifier;
import org.attest.nlp.encoder.Encoding;

/**
 * What police did, sentence by sentence: what the head that was trained on it says with a
 * probability of at least {@value #THRESHOLD}, and what the lexicon words. Either alone misses what
 * the other finds; the threshold was chosen on the held-out documents.
 */
public final class EncoderPolice implements PoliceActionClassifier {
  private static final double THRESHOLD = 0.5;

  private final PoliceActionClassifier wording = new WordingPoliceClassifier();

  @Override
  public List<Set<PoliceAction>> actions(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (String sentence : sentences) {
      text.append(text.isEmpty() ? "" : "\n").append(sentence.strip().replaceAll("\\s+", " "));
      ends.add(text.length());
    }
    List<Set<PoliceAction>> actions = new ArrayList<>();
    for (Set<PoliceAction> worded : wording.actions(sentences)) {
      Set<PoliceAction> all = EnumSet.noneOf(PoliceAction.class);
      all.addAll(worded);
      actions.add(all);
    }
    EncodedText encoded = EncodedText.of(text.toString());
    Encoding encoding = encoded.encoding();
    List<String> labels = encoding.labels("police");
    int at = 0;
    for (int part = 0; part < encoding.sentences(); part++) {
      while (ends.get(at) <= encoded.words().get(encoding.start(part)).start()) {
        at++;
      }
      float[] scores = encoding.scores("police", encoding.start(part), encoding.end(part));
      for (int i = 0; i < scores.length; i++) {
        if (Encoding.either(scores[i]) >= THRESHOLD) {
          actions.get(at).add(PoliceAction.valueOf(labels.get(i)));
        }
      }
    }
    return actions;
  }
}
