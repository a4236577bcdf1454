package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Physical targets with their number and what became of them. */
final class Things {
  private final Passages text;

  Things(Passages text) {
    this.text = text;
  }

  /** None in a kidnapping, which has no such targets; of two names for one thing, the longer. */
  List<Template.PhysicalTarget> of(String incident, List<Template.PhysicalTarget> targets) {
    if (incident.equals("KIDNAPPING")) {
      return List.of();
    }
    List<Template.PhysicalTarget> found = new ArrayList<>();
    for (Template.PhysicalTarget target : targets) {
      String id = target.id();
      if (id == null || Names.isPartOfAnother(id, ids(targets))) {
        continue;
      }
      List<Passages.Passage> passages = text.with(id);
      String before = passages.isEmpty() ? "" : passages.getFirst().before();
      found.add(
          new Template.PhysicalTarget(
              id, target.type(), Counted.of(id, before), target.nation(), effect(incident, id)));
    }
    return found;
  }

  private static List<String> ids(List<Template.PhysicalTarget> targets) {
    return targets.stream().map(target -> String.valueOf(target.id())).toList();
  }

  /** Arson does some damage at least (template-doc-part1, 7.17). */
  private @Nullable String effect(String incident, String id) {
    String said = Effects.ofThing(text, id);
    return said == null && incident.equals("ARSON") ? "SOME DAMAGE" : said;
  }
}
