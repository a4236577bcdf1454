package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.eval.encoder.EncodedText;
import org.attest.model.PartOfSpeech;
import org.attest.model.Span;
import org.attest.nlp.encoder.Encoding;
import org.attest.nlp.encoder.Relations;

/**
 * Templates by the heads that were trained on the templates of the training texts: which types of
 * incident a text tells, which words fill a role, and in an incident of which type.
 *
 * <p>A filler goes to the types it fits; the fillers of one type are divided among incidents by how
 * probably each two belong to one. A type without fillers is one template. Day and place are those
 * of the claims.
 */
public final class EncoderTemplates implements TemplateReader {

  /**
   * Where the heads' probabilities become answers; set on the development texts.
   *
   * @param type least probability of a type of incident, over the text
   * @param outside most probability, of the words of a filler, that they are none
   * @param fit least probability that a filler belongs to an incident of the type
   * @param same least mean probability that joins fillers in one incident; 0 for one incident a
   *     type
   */
  record Thresholds(double type, double outside, double fit, double same) {
    static final Thresholds SET = new Thresholds(0.2, 0.6, 0.7, 0);
  }

  /** What no phrase ends or begins with: marks, and words that need another. */
  private static final Pattern EDGES =
      Pattern.compile(
          "^(?:(?:the|of|and|in|a|an|[\\p{P}\\s&&[^\"]])(?!\\p{L})\\s*)+"
              + "|(?:\\s*(?<!\\p{L})(?:the|of|and|in|a|an|[\\p{P}\\s&&[^\".)]]))+$");

  private static final Pattern CONTENT = Pattern.compile("\\p{L}{2}");

  private static final Set<PartOfSpeech> MODIFIERS =
      EnumSet.of(PartOfSpeech.ADJ, PartOfSpeech.NUM, PartOfSpeech.DET);
  private static final Set<String> PERSONS = Set.of("PerpInd", "Victim");

  /** Words that fill a role. */
  private record Filler(String role, String words, int from, int to, double[] types) {}

  private final Thresholds thresholds;
  private final ClaimTemplates claims = new ClaimTemplates();

  public EncoderTemplates() {
    this(Thresholds.SET);
  }

  EncoderTemplates(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public List<Template> read(MucText text) {
    EncodedText encoded =
        EncodedText.of(
            text.lower() != null
                ? text.lower()
                : Objects.requireNonNull(text.upper()).replaceAll("(?<!\\n)\\n(?!\\n)", " "));
    Circumstances circumstances = new Circumstances(claims.told(text));
    return found(encoded).stream()
        .filter(
            incident ->
                !incident.words().isEmpty() || circumstances.tell(incident.template().type()))
        .map(incident -> circumstances.of(incident.template(), incident.words()))
        .filter(EncoderTemplates::hasContent)
        .toList();
  }

  /** An incident of which neither who, whom nor what with is told is none of a template. */
  private static boolean hasContent(Template template) {
    return !template.individuals().isEmpty()
        || !template.organisations().isEmpty()
        || !template.physicalTargets().isEmpty()
        || !template.humanTargets().isEmpty()
        || template.instruments().stream().anyMatch(instrument -> instrument.id() != null);
  }

  /** A template with where the words stand that fill it. */
  private record Incident(Template template, List<Span> words) {}

  /** The templates of a text that was read. */
  List<Template> templates(EncodedText encoded) {
    return found(encoded).stream().map(Incident::template).toList();
  }

  private List<Incident> found(EncodedText encoded) {
    List<Filler> fillers = fillers(encoded);
    double[] types = types(encoded.encoding());
    List<String> names = encoded.encoding().labels("muc-type");
    List<Incident> incidents = new ArrayList<>();
    for (int type = 0; type < types.length; type++) {
      if (types[type] >= thresholds.type()) {
        for (List<Filler> incident : incidents(encoded.encoding(), type, fillers)) {
          List<Span> words =
              incident.stream().map(filler -> encoded.span(filler.from(), filler.to())).toList();
          incidents.add(new Incident(template(names.get(type), incident), words));
        }
      }
    }
    return incidents;
  }

  /** The probability of each type over the text: of sentences, log-sum-exp of the scores. */
  private static double[] types(Encoding encoding) {
    double[] sums = new double[encoding.labels("muc-type").size()];
    for (int sentence = 0; sentence < encoding.sentences(); sentence++) {
      float[] scores =
          encoding.scores("muc-type", encoding.start(sentence), encoding.end(sentence));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += StrictMath.exp(scores[i]);
      }
    }
    double[] probabilities = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      probabilities[i] = sums[i] / (1 + sums[i]);
    }
    return probabilities;
  }

  private List<Filler> fillers(EncodedText encoded) {
    Encoding encoding = encoded.encoding();
    List<Filler> fillers = new ArrayList<>();
    for (Encoding.Labelled found : whole(encoded)) {
      double[] types = new double[encoding.labels("muc-incident").size()];
      float[] scores = encoding.scores("muc-incident", found.from(), found.to());
      for (int i = 0; i < types.length; i++) {
        types[i] = Encoding.either(scores[i]);
      }
      String words = EDGES.matcher(encoded.words(found)).replaceAll("");
      if (CONTENT.matcher(words).find() && isNamed(encoded, found)) {
        fillers.add(new Filler(found.label(), words, found.from(), found.to(), types));
      }
    }
    return fillers;
  }

  /** Words that fill a role as whole phrases: of two that touch one, on to the end of a noun. */
  private List<Encoding.Labelled> whole(EncodedText encoded) {
    List<Encoding.Labelled> joined = new ArrayList<>();
    for (Encoding.Labelled one : encoded.encoding().spans("muc", thresholds.outside())) {
      Encoding.Labelled last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && isContinued(encoded, last, one)) {
        joined.removeLast();
        joined.add(toNoun(encoded, last.from(), one));
      } else {
        joined.add(toNoun(encoded, one.from(), one));
      }
    }
    return joined;
  }

  /** Two names of organisations may touch: one behind the other stands for it. */
  private static boolean isContinued(
      EncodedText encoded, Encoding.Labelled last, Encoding.Labelled next) {
    return last.to() == next.from()
        && last.label().equals(next.label())
        && !last.label().equals("PerpOrg")
        && encoded.endOfSentence(last.from()) > next.from();
  }

  private static Encoding.Labelled toNoun(EncodedText encoded, int from, Encoding.Labelled found) {
    int to = found.to();
    PartOfSpeech last = encoded.parts().get(to - 1);
    boolean isOpen =
        !found.label().equals("PerpOrg") && MODIFIERS.contains(last)
            || PERSONS.contains(found.label()) && last.isNominal();
    int end = isOpen ? encoded.endOfSentence(from) : to;
    while (to < end && isOfNoun(encoded.parts().get(to), to == found.to())) {
      to++;
    }
    return new Encoding.Labelled(from, to, found.label(), found.probability());
  }

  private static boolean isOfNoun(PartOfSpeech part, boolean first) {
    return part.isNominal() || first && part == PartOfSpeech.ADJ;
  }

  private static boolean isNamed(EncodedText encoded, Encoding.Labelled found) {
    return !found.label().startsWith("Perp")
        || encoded.parts().subList(found.from(), found.to()).stream()
            .anyMatch(PartOfSpeech::isNominal);
  }

  /** The fillers that fit a type, by incident. */
  private List<List<Filler>> incidents(Encoding encoding, int type, List<Filler> fillers) {
    List<Filler> mine =
        fillers.stream().filter(filler -> filler.types()[type] >= thresholds.fit()).toList();
    if (mine.size() < 2 || thresholds.same() <= 0) {
      return List.of(mine);
    }
    List<Relations> relations = encoding.relations(mine.stream().map(Filler::from).toList());
    double[][] same = new double[mine.size()][mine.size()];
    for (int i = 0; i < same.length; i++) {
      for (int j = 0; j < i; j++) {
        double forth = relations.get(i).probability("muc-same", mine.get(j).from());
        double back = relations.get(j).probability("muc-same", mine.get(i).from());
        same[i][j] = forth == 0 || back == 0 ? Double.NaN : (forth + back) / 2;
        same[j][i] = same[i][j];
      }
    }
    return Incidents.divide(same, thresholds.same()).stream()
        .map(group -> group.stream().map(mine::get).toList())
        .toList();
  }

  private Template template(String name, List<Filler> fillers) {
    Map<String, Set<String>> roles = new TreeMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (Filler filler : fillers) {
      String first =
          Objects.requireNonNullElse(
              written.putIfAbsent(SixSlots.normalised(filler.words()), filler.words()),
              filler.words());
      roles.computeIfAbsent(filler.role(), role -> new LinkedHashSet<>()).add(first);
    }
    return new Template(
        name.toUpperCase(Locale.ROOT),
        "ACCOMPLISHED",
        null,
        null,
        "TERRORIST ACT",
        of(roles, "Weapon").map(words -> new Template.Instrument(words, null)).toList(),
        of(roles, "PerpInd").toList(),
        of(roles, "PerpOrg").map(w -> new Template.Organisation(w, "REPORTED AS FACT")).toList(),
        of(roles, "Target").map(Targets::thing).toList(),
        of(roles, "Victim").map(Targets::people).toList(),
        null,
        null);
  }

  private static Stream<String> of(Map<String, Set<String>> roles, String role) {
    return roles.getOrDefault(role, Set.of()).stream();
  }
}
