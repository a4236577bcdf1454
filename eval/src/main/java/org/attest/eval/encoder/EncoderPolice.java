package org.attest.eval.encoder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attest.eval.indiapolice.PoliceAction;
import org.attest.eval.indiapolice.PoliceActionClassifier;
import org.attest.nlp.encoder.Encoding;

/** What police did, sentence by sentence, by the head that was trained on it. */
public final class EncoderPolice implements PoliceActionClassifier {
  private static final double THRESHOLD = 0.5;

  @Override
  public List<Set<PoliceAction>> actions(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (String sentence : sentences) {
      text.append(text.isEmpty() ? "" : "\n").append(sentence.strip().replaceAll("\\s+", " "));
      ends.add(text.length());
    }
    List<Set<PoliceAction>> actions = new ArrayList<>();
    sentences.forEach(sentence -> actions.add(EnumSet.noneOf(PoliceAction.class)));
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
