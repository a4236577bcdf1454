package org.attest.place;

import java.util.List;
import java.util.regex.Pattern;

/** What the text itself says of the place: "X, Y", "X in Y", "X (Y)", "Y's X". */
final class ContainmentPass implements Pass {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:,|,? in| \\(|,? which lies in|,? a (?:town|city|village) in)(?: \\w+)?(?: the)?(?:"
              + " (?:north|south|east|west|central)\\S*)?(?: (?:province|district|state|region|countryside) of)?"
              + " ?");
  private static final Pattern POSSESSED =
      Pattern.compile("['’]s? (?:\\p{Ll}+ ){0,3}|,? (?:in|at|near) the (?:city|town|village) of ");
  private static final Pattern UNIT_THEN_COMMA =
      Pattern.compile(
          " (?:province|governorate|district|region|oblast|state|county|city),? (?:in )?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String rule() {
    return "containment-said";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    for (Named other : setting.names()) {
      if (other == named || !isSaid(named, other, setting.text())) {
        continue;
      }
      List<Entry> inside =
          entries.stream()
              .filter(e -> other.entries().stream().anyMatch(area -> e.liesIn(area)))
              .toList();
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return entries;
  }

  private static boolean isSaid(Named named, Named other, String text) {
    int gap = other.span().start() - named.span().end();
    if (gap >= 0 && gap < 45) {
      String between = text.substring(named.span().end(), other.span().start());
      return INSIDE.matcher(between).matches() || UNIT_THEN_COMMA.matcher(between).matches();
    }
    gap = named.span().start() - other.span().end();
    return gap >= 0
        && gap < 45
        && POSSESSED.matcher(text.substring(other.span().end(), named.span().start())).matches();
  }
}
