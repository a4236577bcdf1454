package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads who says what off the encoder's scores: cues sentence by sentence, and for each cue the
 * words of its source and of what is said, from two sentences before it to four after.
 *
 * <p>The encoder scores word by word. Here three chains of labels weigh its scores with words,
 * parts of speech, phrases and quotation marks, so that each stretch comes whole. They learned from
 * PolNeAR where a cue, a source and a content begin and end.
 */
final class SayingReader {
  /** Speaks for beginning a cue: as many more are found as are missed otherwise. */
  private static final double CUE = 0.8;

  /** At least so probable is a cue that the encoder alone sees. */
  private static final double SURE = 0.8;

  private final SayingModel model;

  SayingReader(SayingModel model) {
    this.model = model;
  }

  /**
   * A cue: words {@code [from, to)} of the text.
   *
   * @param probability of its surest word
   */
  record Cue(int from, int to, double probability) {}

  /** A saying; the words of its parts in order. */
  record Saying(Cue cue, List<Integer> source, List<Integer> content) {}

  List<Saying> read(RunWords words) {
    List<Cue> cues = cues(words);
    List<Saying> sayings = new ArrayList<>();
    int at = 0;
    for (PartSigns signs : signs(words, cues)) {
      List<Integer> content = part(model.contents(), signs, PartSigns.Role.CONTENT);
      if (!content.isEmpty()) { // where nothing is said, nobody says it
        sayings.add(
            new Saying(cues.get(at), part(model.sources(), signs, PartSigns.Role.SOURCE), content));
      }
      at++;
    }
    return sayings;
  }

  /** The signs of the parts of each cue. */
  static List<PartSigns> signs(RunWords words, List<Cue> cues) {
    int[] cueWords = cueWords(words, cues);
    List<Relations> relations =
        words
            .encoding()
            .relations(
                cues.stream()
                    .flatMap(cue -> IntStream.range(cue.from(), cue.to()).boxed())
                    .toList());
    List<PartSigns> signs = new ArrayList<>();
    int used = 0;
    for (Cue cue : cues) {
      int end = used + cue.to() - cue.from();
      signs.add(new PartSigns(words, cue, relations.subList(used, end), cueWords));
      used = end;
    }
    return signs;
  }

  private static List<Integer> part(LabelChain chain, PartSigns signs, PartSigns.Role role) {
    int[] labels = chain.lattice(signs.of(role)).best(0, 0);
    return IntStream.range(0, labels.length)
        .filter(i -> labels[i] == PartSigns.PART)
        .map(i -> signs.from() + i)
        .boxed()
        .toList();
  }

  List<Cue> cues(RunWords words) {
    List<Cue> cues = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentences(); sentence++) {
      int start = words.encoding().start(sentence);
      int end = words.encoding().end(sentence);
      if (end > start) {
        Lattice lattice = model.cues().lattice(CueSigns.of(words, start, end));
        cues(start, lattice.best(0, CUE, 0), lattice.probabilities(), cues);
      }
    }
    addSure(words.encoding(), cues);
    return cues;
  }

  /** The cues that the encoder by itself is sure of, where the chain sees none. */
  private static void addSure(Encoding encoding, List<Cue> cues) {
    List<Cue> found = List.copyOf(cues);
    for (Encoding.Labelled span : encoding.spans("attribution")) {
      if (span.label().equals("cue")
          && span.probability() >= SURE
          && found.stream().noneMatch(cue -> cue.from() < span.to() && span.from() < cue.to())) {
        cues.add(new Cue(span.from(), span.to(), span.probability()));
      }
    }
    cues.sort(Comparator.comparingInt(Cue::from));
  }

  private static void cues(int start, int[] labels, double[][] probabilities, List<Cue> cues) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == 0) {
        continue;
      }
      int from = i;
      double none = probabilities[i][0];
      while (i + 1 < labels.length && labels[i + 1] == CueSigns.GOES_ON) {
        i++;
        none = Math.min(none, probabilities[i][0]);
      }
      cues.add(new Cue(start + from, start + i + 1, 1 - none));
    }
  }

  /** For each word how it belongs to a cue: not at all (0), as its first or as a further word. */
  private static int[] cueWords(RunWords words, List<Cue> cues) {
    int[] belongs = new int[words.size()];
    for (Cue cue : cues) {
      for (int word = cue.from(); word < cue.to(); word++) {
        belongs[word] = word == cue.from() ? CueSigns.BEGINS : CueSigns.GOES_ON;
      }
    }
    return belongs;
  }
}
