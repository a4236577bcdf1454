package org.attest.eval.muc4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a system fills it in. Values are those of docs/template-doc-part1 of the archive:
 * items of its closed lists in upper case ("FORCED WORK STOPPAGE"), words of the text, or the
 * formats named here. Null where there is nothing to fill.
 *
 * @param type ARSON, ATTACK, BOMBING, FORCED WORK STOPPAGE, HIJACKING, KIDNAPPING or ROBBERY
 * @param stage ACCOMPLISHED, ATTEMPTED or THREATENED
 * @param date "21 JAN 89", "15 JAN 89 - 21 JAN 89" or "- 21 JAN 89"
 * @param location "PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)"
 * @param category TERRORIST ACT or STATE-SPONSORED VIOLENCE
 * @param individuals words of the text
 * @param physicalTotal how many things in all: "7", "~7", "5 - 7", "6 -"
 * @param humanTotal how many people in all
 */
public record Template(
    String type,
    @Nullable String stage,
    @Nullable String date,
    @Nullable String location,
    @Nullable String category,
    List<Instrument> instruments,
    List<String> individuals,
    List<Organisation> organisations,
    List<PhysicalTarget> physicalTargets,
    List<HumanTarget> humanTargets,
    @Nullable String physicalTotal,
    @Nullable String humanTotal) {

  public Template {
    instruments = List.copyOf(instruments);
    individuals = List.copyOf(individuals);
    organisations = List.copyOf(organisations);
    physicalTargets = List.copyOf(physicalTargets);
    humanTargets = List.copyOf(humanTargets);
  }

  /**
   * What it was done with.
   *
   * @param id words of the text
   * @param type BOMB, GUN, ...
   */
  public record Instrument(@Nullable String id, @Nullable String type) {}

  /**
   * Who is behind it.
   *
   * @param name words of the text
   * @param confidence REPORTED AS FACT, CLAIMED OR ADMITTED, ...
   */
  public record Organisation(String name, @Nullable String confidence) {}

  /**
   * A thing that was hit.
   *
   * @param id words of the text; null if only the effect is said
   * @param type TRANSPORT VEHICLE, ...
   * @param number "7", "~7", "5 - 7", "6 -" or PLURAL
   * @param nation its country where that is not the incident's
   * @param effect DESTROYED, SOME DAMAGE, ...
   */
  public record PhysicalTarget(
      @Nullable String id,
      @Nullable String type,
      @Nullable String number,
      @Nullable String nation,
      @Nullable String effect) {}

  /**
   * People who were hit.
   *
   * @param name proper name, in the words of the text
   * @param description title or role of the named, words for the unnamed
   * @param type CIVILIAN, LAW ENFORCEMENT, ...
   * @param number as that of things
   * @param nation their country where that is not the incident's
   * @param effect DEATH, INJURY, ...
   */
  public record HumanTarget(
      @Nullable String name,
      @Nullable String description,
      @Nullable String type,
      @Nullable String number,
      @Nullable String nation,
      @Nullable String effect) {}
}
