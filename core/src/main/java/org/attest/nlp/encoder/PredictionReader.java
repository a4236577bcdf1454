package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.attest.model.Certainty;
import org.attest.model.Predictions;
import org.attest.model.Predictions.Name;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Token;

/**
 * Turns the encoder's scores into predictions over the sentences of a report.
 *
 * <p>A trigger is each word that may be one: it is none with a probability under {@value #NONE}.
 * Roles are stretches of words of the trigger's sentence and its neighbours: of each role the
 * surest, if it is as sure as {@value #ROLE}, and others as sure as {@value #BESIDE}. Sayings are
 * read by learned chains of labels over the encoder's scores (model/training/sayings); their parts
 * may lie in two sentences before the cue's and in four after it.
 */
public final class PredictionReader {
  private static final double NONE = 0.95;
  private static final double ROLE = 0.5;
  private static final double BESIDE = 0.85;
  private static final double SAME = 0.5;
  private static final List<String> ROLES =
      List.of(
          "agent",
          "target",
          "means",
          "place",
          "date",
          "killed",
          "injured",
          "missing",
          "detained",
          "abducted",
          "displaced",
          "casualties",
          "other");
  private static final int NEIGHBOURS = 2;

  private static final SayingReader SAYINGS = new SayingReader(SayingModel.shipped());

  private final Encoder encoder;

  public PredictionReader(Encoder encoder) {
    this.encoder = encoder;
  }

  /** Reads all sentences of a report. */
  public Predictions read(List<Sentence> sentences) {
    BitSet all = new BitSet();
    all.set(0, sentences.size());
    return read(sentences, all);
  }

  /**
   * Reads some sentences of a report, each unbroken run of them as a text of its own.
   *
   * @param chosen indexes of sentences
   */
  public Predictions read(List<Sentence> sentences, BitSet chosen) {
    List<PredictedTrigger> triggers = new ArrayList<>();
    List<PredictedSaying> sayings = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (int start = chosen.nextSetBit(0); start >= 0; ) {
      int end = chosen.nextClearBit(start);
      Reading reading = reading(start, sentences.subList(start, end));
      triggers.addAll(reading.triggers(triggers.size()));
      sayings.addAll(reading.sayings(SAYINGS));
      names.addAll(reading.names());
      start = chosen.nextSetBit(end);
    }
    return new Predictions(triggers, sayings, names);
  }

  private Reading reading(int first, List<Sentence> sentences) {
    return new Reading(
        encoder.encode(
            sentences.stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList()),
        sentences,
        first);
  }

  /** Words of a sentence of the run that may play a part. */
  private record Found(int sentence, Encoding.Labelled words) {}

  /**
   * A run of sentences with what the encoder says of them.
   *
   * @param number index, in the report, of the first
   */
  private record Reading(Encoding encoding, List<Sentence> sentences, int number) {

    /**
     * @param before how many triggers the report has before this run
     */
    List<PredictedTrigger> triggers(int before) {
      List<int[]> found = new ArrayList<>();
      for (int sentence = 0; sentence < sentences.size(); sentence++) {
        for (int word = encoding.start(sentence); word < encoding.end(sentence); word++) {
          double[] types = Encoding.oneOf(encoding.scores("trigger", word));
          if (types[0] < NONE) {
            found.add(new int[] {sentence, word, bestType(types)});
          }
        }
      }
      List<Relations> relations =
          encoding.relations(found.stream().map(trigger -> trigger[1]).toList());
      List<PredictedTrigger> triggers = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        triggers.add(trigger(found.get(i), relations.get(i), found, before));
      }
      return triggers;
    }

    private static int bestType(double[] types) {
      int best = 1;
      for (int i = 2; i < types.length; i++) {
        best = types[i] > types[best] ? i : best;
      }
      return best;
    }

    private PredictedTrigger trigger(int[] one, Relations relations, List<int[]> all, int before) {
      int word = one[1];
      double[] types = Encoding.oneOf(encoding.scores("trigger", word));
      List<Integer> same = new ArrayList<>();
      for (int i = 0; i < all.size() && all.get(i)[1] < word; i++) {
        if (relations.probability("same", all.get(i)[1]) >= SAME) {
          same.add(before + i);
        }
      }
      return new PredictedTrigger(
          number + one[0],
          word - encoding.start(one[0]),
          encoding.labels("trigger").get(one[2]),
          types[one[2]],
          types[0],
          rated("status", word, Status.class),
          rated("certainty", word, Certainty.class),
          roles(one[0], relations),
          same);
    }

    private <T extends Enum<T>> Rated<T> rated(String head, int word, Class<T> values) {
      double[] probabilities = Encoding.oneOf(encoding.scores(head, word));
      int best = Encoding.highest(probabilities);
      String label = encoding.labels(head).get(best);
      return new Rated<>(
          Enum.valueOf(values, label.toUpperCase(Locale.ROOT).replace('-', '_')),
          probabilities[best]);
    }

    private List<PredictedRole> roles(int sentence, Relations relations) {
      List<PredictedRole> roles = new ArrayList<>();
      for (String role : ROLES) {
        for (Found found : surest(found(role, sentence, relations))) {
          Encoding.Labelled words = found.words();
          roles.add(
              new PredictedRole(
                  role,
                  span(words.from(), words.to(), found.sentence()),
                  words.probability(),
                  role.equals("agent")
                      ? responsibility(relations, words)
                      : Responsibility.REPORTED));
        }
      }
      return roles;
    }

    private List<Found> found(String role, int sentence, Relations relations) {
      List<Found> found = new ArrayList<>();
      int first = Math.max(0, sentence - NEIGHBOURS);
      int last = Math.min(sentences.size() - 1, sentence + NEIGHBOURS);
      for (int near = first; near <= last; near++) {
        for (Encoding.Labelled words :
            relations.spans(role, encoding.start(near), encoding.end(near), ROLE)) {
          found.add(new Found(near, words));
        }
      }
      return found;
    }

    /** The surest, and beside it those that are sure in themselves. */
    private static List<Found> surest(List<Found> found) {
      double highest = found.stream().mapToDouble(one -> one.words().probability()).max().orElse(0);
      return found.stream()
          .filter(one -> one.words().probability() >= Math.min(highest, BESIDE))
          .toList();
    }

    private static Responsibility responsibility(Relations relations, Encoding.Labelled agent) {
      Responsibility best = Responsibility.REPORTED;
      double highest = 0.5;
      for (Responsibility one : Responsibility.values()) {
        if (one != Responsibility.REPORTED) {
          double sum = 0;
          for (int word = agent.from(); word < agent.to(); word++) {
            sum += relations.probability(one.name().toLowerCase(Locale.ROOT), word);
          }
          double mean = sum / (agent.to() - agent.from());
          if (mean > highest) {
            highest = mean;
            best = one;
          }
        }
      }
      return best;
    }

    List<PredictedSaying> sayings(SayingReader reader) {
      List<Encoding.Labelled> marked = encoding.spans("attribution");
      List<PredictedSaying> sayings = new ArrayList<>();
      for (SayingReader.Saying saying : reader.read(new RunWords(encoding, sentences))) {
        SayingReader.Cue cue = saying.cue();
        int sentence = sentenceOf(cue.from());
        sayings.add(
            new PredictedSaying(
                number + sentence,
                span(cue.from(), cue.to(), sentence),
                pieces(saying.source()),
                pieces(saying.content()),
                rated("stance", stanceWord(marked, cue), Stance.class),
                cue.probability()));
      }
      return sayings;
    }

    /** Where the encoder, too, sees the cue begin: there it learned to tell the stance. */
    private static int stanceWord(List<Encoding.Labelled> marked, SayingReader.Cue cue) {
      return marked.stream()
          .filter(span -> span.label().equals("cue"))
          .mapToInt(Encoding.Labelled::from)
          .filter(word -> word >= cue.from() && word < cue.to())
          .findFirst()
          .orElse(cue.from());
    }

    /** Stretches of words, each within one sentence. */
    private List<Span> pieces(List<Integer> words) {
      List<Span> pieces = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        int first = words.get(i);
        int sentence = sentenceOf(first);
        while (i + 1 < words.size()
            && words.get(i + 1) == words.get(i) + 1
            && words.get(i + 1) < encoding.end(sentence)) {
          i++;
        }
        pieces.add(span(first, words.get(i) + 1, sentence));
      }
      return pieces;
    }

    List<Name> names() {
      return encoding.spans("entity").stream()
          .map(
              found ->
                  new Name(
                      span(found.from(), found.to(), sentenceOf(found.from())),
                      found.label(),
                      found.probability()))
          .toList();
    }

    private int sentenceOf(int word) {
      int sentence = 0;
      while (encoding.end(sentence) <= word) {
        sentence++;
      }
      return sentence;
    }

    /** The span of words that are counted over the whole report and lie in one sentence. */
    private Span span(int from, int to, int sentence) {
      int start = encoding.start(sentence);
      return sentences.get(sentence).span(from - start, to - start);
    }
  }
}
