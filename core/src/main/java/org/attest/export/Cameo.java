package org.attest.export;

import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/** Parties in the actor codes that CAMEO and PLOVER share: ISO alpha-3 of a state, and a role. */
final class Cameo {

  private Cameo() {}

  /** Country and role together ("SYRMIL"); null where neither is known. */
  static @Nullable String code(Event.@Nullable Party party) {
    String country = country(party);
    String role = role(party);
    return country == null ? role : role == null ? country : country + role;
  }

  /** The state whose force or government it is; null for anyone else. */
  static @Nullable String country(Event.@Nullable Party party) {
    Country state = SchemeText.state(party);
    return state == null ? null : state.iso3();
  }

  /**
   * The role its kind says; null where it says none. An armed group is UAF, armed and not known to
   * be of a government or of rebels.
   */
  static @Nullable String role(Event.@Nullable Party party) {
    if (party == null || party.kind() == null) {
      return null;
    }
    return switch (party.kind()) {
      case "military" -> "MIL";
      case "police" -> "COP";
      case "government" -> "GOV";
      case "armed-group" -> "UAF";
      case "civilian", "people", "population", "resident" -> "CVL";
      case "journalist" -> "JRN";
      case "medic" -> "MED";
      case "party" -> "PTY";
      default -> null;
    };
  }
}
