package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fill of a response slot.
 *
 * @param reference the fill of another slot that it speaks of, "-" if that is empty; null where the
 *     slot has no references
 */
record Fill(String value, @Nullable String reference) {

  /** The fills of all slots of a response, without repeats. */
  static Map<Slot, List<Fill>> of(Template template) {
    Map<Slot, List<Fill>> fills = new EnumMap<>(Slot.class);
    add(fills, Slot.DATE, template.date(), null);
    add(fills, Slot.LOCATION, template.location(), null);
    add(fills, Slot.TYPE, template.type(), null);
    add(fills, Slot.STAGE, template.stage(), null);
    add(fills, Slot.CATEGORY, template.category(), null);
    for (Template.Instrument instrument : template.instruments()) {
      add(fills, Slot.INSTRUMENT_ID, instrument.id(), null);
      add(fills, Slot.INSTRUMENT_TYPE, instrument.type(), orDash(instrument.id()));
    }
    template.individuals().forEach(words -> add(fills, Slot.INDIVIDUAL, words, null));
    for (Template.Organisation organisation : template.organisations()) {
      add(fills, Slot.ORGANISATION, organisation.name(), null);
      add(fills, Slot.CONFIDENCE, organisation.confidence(), organisation.name());
    }
    for (Template.PhysicalTarget target : template.physicalTargets()) {
      String reference = orDash(target.id());
      add(fills, Slot.PHYSICAL_ID, target.id(), null);
      add(fills, Slot.PHYSICAL_TYPE, target.type(), reference);
      add(fills, Slot.PHYSICAL_NUMBER, target.number(), reference);
      add(fills, Slot.PHYSICAL_NATION, target.nation(), reference);
      add(fills, Slot.PHYSICAL_EFFECT, target.effect(), reference);
    }
    add(fills, Slot.PHYSICAL_TOTAL, template.physicalTotal(), null);
    for (Template.HumanTarget target : template.humanTargets()) {
      String reference = orDash(target.name() == null ? target.description() : target.name());
      add(fills, Slot.HUMAN_NAME, target.name(), null);
      add(fills, Slot.HUMAN_DESCRIPTION, target.description(), target.name());
      add(fills, Slot.HUMAN_TYPE, target.type(), reference);
      add(fills, Slot.HUMAN_NUMBER, target.number(), reference);
      add(fills, Slot.HUMAN_NATION, target.nation(), reference);
      add(fills, Slot.HUMAN_EFFECT, target.effect(), reference);
    }
    add(fills, Slot.HUMAN_TOTAL, template.humanTotal(), null);
    return fills;
  }

  private static void add(
      Map<Slot, List<Fill>> fills, Slot slot, @Nullable String value, @Nullable String reference) {
    if (value == null || value.isBlank() || value.equals("-") || value.equals("*")) {
      return;
    }
    List<Fill> present = fills.computeIfAbsent(slot, absent -> new ArrayList<>());
    Fill fill = new Fill(value, reference);
    if (!present.contains(fill)) {
      present.add(fill);
    }
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
