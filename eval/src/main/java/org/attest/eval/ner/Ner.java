package org.attest.eval.ner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.attest.eval.Benchmark;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.attest.eval.entity.Entity;
import org.attest.eval.entity.EntityTagger;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LabelCounts;
import org.jspecify.annotations.Nullable;

/**
 * Named entities of WNUT17, GUM and wikigold, exact match of tokens and type. {@code micro_f1} and
 * {@code macro_f1} pool the sets that were measured, the counts say which; a type of one set is not
 * the same as that of another. Of GUM all noun phrases are measured, as they are annotated. A split
 * is named by a file ({@code dev}) or by a set ({@code wnut17}); {@code heldout} is what no
 * training has seen: of wnut17 all but its training file, of the others the stretches of twelve
 * sentences whose bucket ({@link Splits}) is under fifteen. wikigold, of which the rest was trained
 * on, is measured only where it is asked for.
 */
public final class Ner implements Benchmark {
  private static final int STRETCH = 12;
  private static final int HELD_OUT = 15;

  private final Function<EntitySet, EntityTagger> taggers;

  private record Surface(String text, String type) {}

  public Ner() {
    this(EntitySet::tagger);
  }

  /**
   * A benchmark of taggers.
   *
   * @param taggers one for each set, which answers in the set's own types
   */
  public Ner(Function<EntitySet, EntityTagger> taggers) {
    this.taggers = taggers;
  }

  @Override
  public String name() {
    return "ner";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    LabelCounts pooled = new LabelCounts();
    SequencedMap<String, Double> perSet = new LinkedHashMap<>();
    Map<String, Long> counts = new TreeMap<>();
    for (EntitySet set : EntitySet.values()) {
      String name = set.name().toLowerCase(Locale.ROOT);
      LabelCounts ofSet = new LabelCounts();
      Set<Surface> gold = new HashSet<>();
      Set<Surface> found = new HashSet<>();
      long sentences = 0;
      for (Path file : files(input.directory().resolve(name), input.split())) {
        EntityTagger tagger = taggers.apply(set);
        for (LabelledSentence sentence : sentences(name, file, input.split())) {
          Set<Entity> goldOnes = sentence.entities();
          Set<Entity> foundOnes = sentence.inTokens(tagger.entities(sentence.text()));
          add(ofSet, goldOnes, foundOnes);
          goldOnes.forEach(e -> gold.add(new Surface(sentence.words(e), e.type())));
          foundOnes.forEach(e -> found.add(new Surface(sentence.words(e), e.type())));
          sentences++;
        }
      }
      if (sentences > 0) {
        figures(perSet, name, ofSet);
        if (set == EntitySet.WNUT17) {
          Counts.of(gold, found).score().into(perSet, name + "_surface");
        }
        ofSet.all().forEach((type, count) -> pooled.add(name + "/" + type, count));
        counts.put(name + "_sentences", sentences);
        counts.put(name + "_gold", ofSet.micro().gold());
        counts.put(name + "_predicted", ofSet.micro().predicted());
      }
    }
    if (counts.isEmpty()) {
      throw new IOException(
          input.directory() + ": expected files *.conll of the split in wnut17, gum or wikigold");
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("macro_f1", pooled.macroF1());
    pooled.micro().score().into(figures, "micro");
    figures.putAll(perSet);
    return new Figures(figures, counts);
  }

  private static List<Path> files(Path folder, @Nullable String split) throws IOException {
    String name = folder.getFileName().toString();
    if (!Files.isDirectory(folder) || split == null && name.equals("wikigold")) {
      return List.of();
    }
    boolean part = Splits.HELD_OUT.equals(split) && !name.equals("wnut17");
    String wanted = name.equals(split) || Splits.HELD_OUT.equals(split) ? null : split;
    return DataFiles.children(folder).stream()
        .filter(file -> file.toString().endsWith(".conll"))
        .filter(file -> part || DataFiles.inSplit(file, wanted))
        .toList();
  }

  /** The sentences of a file that belong to the split; training cut them in the same stretches. */
  private static List<LabelledSentence> sentences(String set, Path file, @Nullable String split)
      throws IOException {
    List<LabelledSentence> all = LabelledSentence.read(file);
    if (!Splits.HELD_OUT.equals(split) || set.equals("wnut17")) {
      return all;
    }
    List<LabelledSentence> heldOut = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String stretch = "ner/%s/%s/%d".formatted(set, file.getFileName(), i - i % STRETCH);
      if (Splits.bucket(set, stretch) < HELD_OUT) {
        heldOut.add(all.get(i));
      }
    }
    return heldOut;
  }

  private static void add(LabelCounts counts, Set<Entity> gold, Set<Entity> found) {
    gold.forEach(e -> counts.add(e.type(), new Counts(found.contains(e) ? 1 : 0, 0, 1)));
    found.forEach(e -> counts.add(e.type(), new Counts(0, 1, 0)));
  }

  private static void figures(
      SequencedMap<String, Double> figures, String set, LabelCounts counts) {
    figures.put(set + "_macro_f1", counts.macroF1());
    counts.micro().score().into(figures, set + "_micro");
    for (Map.Entry<String, Counts> type : counts.all().entrySet()) {
      if (type.getValue().gold() > 0) {
        String name = set + "_" + type.getKey().toLowerCase(Locale.ROOT);
        type.getValue().score().into(figures, name);
      }
    }
  }
}
