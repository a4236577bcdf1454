package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A template as the processed files have it: a type and five roles, each a list of entities, each
 * of those a list of normalised names.
 *
 * @param type in lower case, in gold sometimes two with " / " between
 */
record SixSlots(String type, Map<Role, List<List<String>>> roles) {

  /** The roles in the order of the published tables, with their names in the files. */
  enum Role {
    PERP_IND("PerpInd"),
    PERP_ORG("PerpOrg"),
    TARGET("Target"),
    VICTIM("Victim"),
    WEAPON("Weapon");

    final String member;

    Role(String member) {
      this.member = member;
    }
  }

  SixSlots {
    Map<Role, List<List<String>>> copy = new EnumMap<>(Role.class);
    copy.putAll(roles);
    roles = copy;
  }

  List<List<String>> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** Lower case, without ASCII punctuation and articles, single blanks. */
  static String normalised(String mention) {
    return mention
        .toLowerCase(Locale.ROOT)
        .replaceAll("[!-/:-@\\[-`{-~]", "")
        .replaceAll("\\b(?:a|an|the)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /**
   * The part of a response that these slots hold; victims are named people only, as in the gold.
   */
  static SixSlots of(Template template) {
    Map<Role, List<List<String>>> roles = new EnumMap<>(Role.class);
    roles.put(Role.PERP_IND, entities(template.individuals()));
    roles.put(
        Role.PERP_ORG,
        entities(template.organisations().stream().map(Template.Organisation::name).toList()));
    roles.put(
        Role.TARGET,
        entities(
            template.physicalTargets().stream()
                .map(Template.PhysicalTarget::id)
                .filter(Objects::nonNull)
                .toList()));
    roles.put(
        Role.VICTIM,
        entities(
            template.humanTargets().stream()
                .map(Template.HumanTarget::name)
                .filter(Objects::nonNull)
                .toList()));
    roles.put(
        Role.WEAPON,
        entities(
            template.instruments().stream()
                .map(Template.Instrument::id)
                .filter(Objects::nonNull)
                .toList()));
    return new SixSlots(template.type().toLowerCase(Locale.ROOT), roles);
  }

  /** One entity for each name; the same name twice is one. */
  private static List<List<String>> entities(List<String> names) {
    List<List<String>> entities = new ArrayList<>();
    names.stream()
        .map(SixSlots::normalised)
        .distinct()
        .forEach(name -> entities.add(List.of(name)));
    return entities;
  }
}
