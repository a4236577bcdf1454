package org.attest.eval.re3d;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.encoder.EncoderEntities;
import org.attest.eval.entity.Entity;
import org.attest.eval.entity.EntityTagger;
import org.attest.eval.entity.MentionTagger;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LabelCounts;
import org.attest.eval.score.Matching;

/**
 * Entities of re3d with a confidence of at least 0.5: exact match of span and type; relaxed, same
 * type and overlapping span, one to one, is reported besides. Macro is over the gold types. The
 * relations are not measured.
 */
public final class Re3d implements Benchmark {
  private final EntityTagger tagger;

  public Re3d() {
    this(EncodedText.isAvailable() ? new PatternEntities(new EncoderEntities("re3d")) : baseline());
  }

  private static EntityTagger baseline() {
    return new MentionTagger(
        Map.of(
            MentionTagger.PLACE, "Location",
            MentionTagger.DATE, "Temporal",
            MentionTagger.QUANTITY, "Quantity",
            MentionTagger.PERSON, "Person",
            MentionTagger.ACTOR, "Organisation"));
  }

  /**
   * A benchmark of a tagger.
   *
   * @param tagger answers in the types of re3d: Organisation, Location, MilitaryPlatform, ...
   */
  public Re3d(EntityTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public String name() {
    return "re3d";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Re3dDocument> documents = Re3dDocument.read(input.directory(), input.split());
    LabelCounts exact = new LabelCounts();
    LabelCounts relaxed = new LabelCounts();
    for (Re3dDocument document : documents) {
      Set<Entity> found = new HashSet<>(tagger.entities(document.text()));
      add(exact, relaxed, document.entities(), found);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("macro_f1", exact.macroF1());
    exact.micro().score().into(figures, "micro");
    figures.put("relaxed_macro_f1", relaxed.macroF1());
    relaxed.micro().score().into(figures, "relaxed_micro");
    for (Map.Entry<String, Counts> type : exact.all().entrySet()) {
      if (type.getValue().gold() > 0) {
        String name = type.getKey().toLowerCase(Locale.ROOT);
        type.getValue().score().into(figures, name);
        figures.put("relaxed_" + name + "_f1", relaxed.of(type.getKey()).f1());
      }
    }
    return new Figures(
        figures,
        Map.of(
            "documents", (long) documents.size(),
            "gold", exact.micro().gold(),
            "predicted", exact.micro().predicted(),
            "correct", exact.micro().correct()));
  }

  static void add(LabelCounts exact, LabelCounts relaxed, Set<Entity> gold, Set<Entity> found) {
    Set<String> types =
        Stream.concat(gold.stream(), found.stream())
            .map(Entity::type)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String type : types) {
      List<Entity> goldOnes = ofType(gold, type);
      List<Entity> foundOnes = ofType(found, type);
      exact.add(type, Counts.of(goldOnes, foundOnes));
      int pairs =
          Matching.size(
              goldOnes.size(),
              foundOnes.size(),
              (g, f) -> goldOnes.get(g).span().overlaps(foundOnes.get(f).span()));
      relaxed.add(type, new Counts(pairs, foundOnes.size(), goldOnes.size()));
    }
  }

  private static List<Entity> ofType(Collection<Entity> entities, String type) {
    return entities.stream().filter(entity -> entity.type().equals(type)).toList();
  }
}
