package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One saying in a report: who, by which words, says what.
 *
 * @param sentence index of the sentence that holds the cue
 * @param source the words that name who says so; null for an agentless passive ("was reported")
 * @param sourceName the source's name, coreference resolved ("the watchdog" -> "Syrian Observatory
 *     for Human Rights"), or its words
 * @param sourceId id of its outlet or actor entry, if known
 * @param kind outlet, agency, monitor, government, military, police, armed-group,
 *     international-organisation, ngo, medic, official, witness, resident, activist, analyst,
 *     cleric, document, unnamed
 * @param cue the words that make it a saying ("according to", "said")
 * @param stance what the saying does with its content
 * @param responsibility ACCUSED for accusing cues, SUSPECTED for suspecting ones, CLAIMED where the
 *     speaker takes responsibility, else REPORTED
 * @param contents what is said; may lie in several pieces and several sentences
 * @param rule name of the rule that found it
 */
public record Attribution(
    int sentence,
    @Nullable Span source,
    @Nullable String sourceName,
    @Nullable String sourceId,
    String kind,
    Span cue,
    Stance stance,
    Responsibility responsibility,
    List<Span> contents,
    String rule) {

  public Attribution {
    contents = List.copyOf(contents);
  }

  /** The same saying with other contents. */
  public Attribution withContents(List<Span> other) {
    return new Attribution(
        sentence, source, sourceName, sourceId, kind, cue, stance, responsibility, other, rule);
  }

  /** True if two sources say it together: "police and witnesses said". */
  public boolean isSaidWith(Attribution other) {
    return cue.equals(other.cue) && contents.equals(other.contents) && stance == other.stance;
  }

  /** True if the offset lies in what is said. */
  public boolean holds(Span words) {
    return contents.stream().anyMatch(content -> content.contains(words));
  }
}
