package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attest.eval.encoder.EncodedText;
import org.attest.nlp.encoder.Encoding;
import org.attest.nlp.encoder.Relations;
import org.jspecify.annotations.Nullable;

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
    List<Template> told = claims.read(text);
    return templates(encoded).stream().map(template -> dated(template, told)).toList();
  }

  /** With the day and place of the first claim of the same type that has them, else of any. */
  private static Template dated(Template template, List<Template> told) {
    List<Template> near =
        Stream.concat(
                told.stream().filter(claim -> claim.type().equals(template.type())), told.stream())
            .toList();
    return new Template(
        template.type(),
        template.stage(),
        first(near, Template::date),
        first(near, Template::location),
        template.category(),
        template.instruments(),
        template.individuals(),
        template.organisations(),
        template.physicalTargets(),
        template.humanTargets(),
        template.physicalTotal(),
        template.humanTotal());
  }

  private static @Nullable String first(
      List<Template> templates, Function<Template, @Nullable String> field) {
    for (Template template : templates) {
      String value = field.apply(template);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The templates of a text that was read. */
  List<Template> templates(EncodedText encoded) {
    List<Filler> fillers = fillers(encoded);
    double[] types = types(encoded.encoding());
    List<String> names = encoded.encoding().labels("muc-type");
    List<Template> templates = new ArrayList<>();
    for (int type = 0; type < types.length; type++) {
      if (types[type] >= thresholds.type()) {
        for (List<Filler> incident : incidents(encoded.encoding(), type, fillers)) {
          templates.add(template(names.get(type), incident));
        }
      }
    }
    return templates;
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
    for (Encoding.Labelled found : encoding.spans("muc", thresholds.outside())) {
      double[] types = new double[encoding.labels("muc-incident").size()];
      float[] scores = encoding.scores("muc-incident", found.from(), found.to());
      for (int i = 0; i < types.length; i++) {
        types[i] = Encoding.either(scores[i]);
      }
      fillers.add(new Filler(found.label(), encoded.words(found), found.from(), found.to(), types));
    }
    return fillers;
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
        of(roles, "Target")
            .map(words -> new Template.PhysicalTarget(words, null, null, null, null))
            .toList(),
        of(roles, "Victim")
            .map(words -> new Template.HumanTarget(words, null, null, null, null, null))
            .toList(),
        null,
        null);
  }

  private static Stream<String> of(Map<String, Set<String>> roles, String role) {
    return roles.getOrDefault(role, Set.of()).stream();
  }
}
