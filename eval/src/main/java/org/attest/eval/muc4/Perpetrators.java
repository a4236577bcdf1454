package org.attest.eval.muc4;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the state or others did it (docs/template-doc-part1, 7.9). */
final class Perpetrators {
  static final String TERRORISTS = "TERRORIST ACT";
  static final String STATE = "STATE-SPONSORED VIOLENCE";

  private static final Pattern OF_THE_STATE =
      Pattern.compile(
          "\\b(?:government|armed forces|security forces|police(?:men|man)?|army|armies|military"
              + "|soldiers?|troops?|air force|battalion|brigade|national guard|treasury|officers?"
              + "|lieutenants?|colonels?|generals?|captains?|death squads?|regime|dictatorship)\\b");
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "\\b(?:liberation|popular|revolutionary|rebels?|guerrillas?|terrorists?|subversives?"
              + "|national liberation|retired|former|dressed|wearing|uniforms?|front|cartel)\\b");

  private Perpetrators() {}

  /** Null without perpetrators. */
  static @Nullable String category(
      List<String> individuals, List<Template.Organisation> organisations) {
    if (individuals.isEmpty() && organisations.isEmpty()) {
      return null;
    }
    boolean others =
        individuals.stream().anyMatch(one -> !isOfState(one))
            || organisations.stream().anyMatch(one -> !isOfState(one.name()));
    return others ? TERRORISTS : STATE;
  }

  /** True for the words of a force or an organ of a state. */
  static boolean isOfState(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return OF_THE_STATE.matcher(lower).find() && !OF_OTHERS.matcher(lower).find();
  }
}
