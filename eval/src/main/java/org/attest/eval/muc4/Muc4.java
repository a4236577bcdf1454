package org.attest.eval.muc4;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.score.Counts;

/**
 * The benchmark muc4: six slots against the processed files ({@code micro_f1} and its parts), all
 * slots against the keys of 1992 ({@code all_slots_f1} and the figures of single slots).
 *
 * <p>Figures of one kind are left out where the directory does not have its files.
 */
public final class Muc4 implements Benchmark {
  private final TemplateReader system;

  /** Measures what the encoder's heads give; without encoder, what claims give. */
  public Muc4() {
    this(EncodedText.isAvailable() ? new EncoderTemplates() : new ClaimTemplates());
  }

  public Muc4(TemplateReader system) {
    this.system = system;
  }

  @Override
  public String name() {
    return "muc4";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    SixSlotScorer six = new SixSlotScorer();
    OfficialScorer official = new OfficialScorer();
    TreeMap<String, Long> counts = new TreeMap<>();
    for (MucDocument document : MucArchive.read(input)) {
      List<Template> templates = system.read(document.text());
      add(counts, "documents", 1);
      add(counts, "templates_predicted", templates.size());
      List<SixSlots> gold = document.gold();
      if (gold != null) {
        six.add(templates.stream().map(SixSlots::of).toList(), gold);
        add(counts, "documents_six_slots", 1);
      }
      List<Key> keys = document.keys();
      if (keys != null) {
        official.add(keys, templates);
        add(counts, "documents_all_slots", 1);
        add(counts, "key_templates", keys.size());
        add(counts, "key_templates_optional", keys.stream().filter(Key::optional).count());
      }
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (counts.containsKey("documents_six_slots")) {
      counts.put("templates_gold", six.type().gold);
      counts.put("templates_matched", six.type().predictedRight);
      put(figures, six);
    }
    if (counts.containsKey("documents_all_slots")) {
      put(figures, official);
    }
    return new Figures(figures, counts);
  }

  private static void put(SequencedMap<String, Double> figures, SixSlotScorer scorer) {
    figures.put("micro_f1", scorer.micro().f1());
    figures.put("type_f1", scorer.type().f1());
    for (SixSlots.Role role : SixSlots.Role.values()) {
      figures.put(role.name().toLowerCase(Locale.ROOT) + "_f1", scorer.of(role).f1());
    }
    figures.put("micro_precision", scorer.micro().precision());
    figures.put("micro_recall", scorer.micro().recall());
  }

  private static void put(SequencedMap<String, Double> figures, OfficialScorer scorer) {
    figures.put("all_slots_f1", scorer.all().f1());
    for (Slot slot : List.of(Slot.STAGE, Slot.CONFIDENCE, Slot.DATE, Slot.LOCATION)) {
      figures.put(slot.label() + "_f1", scorer.of(slot).f1());
    }
    Tally stages = scorer.of(Slot.STAGE);
    figures.put(
        "stage_accuracy_matched",
        Counts.percent(stages.correct(), stages.correct() + stages.partial() + stages.incorrect()));
    figures.put("all_slots_precision", scorer.all().precision());
    figures.put("all_slots_recall", scorer.all().recall());
    figures.put("official_template_f1", scorer.templates().f1());
    for (Slot slot : Slot.values()) {
      figures.put("official_" + slot.label() + "_f1", scorer.of(slot).f1());
    }
  }

  private static void add(TreeMap<String, Long> counts, String name, long more) {
    counts.merge(name, more, Long::sum);
  }
}
