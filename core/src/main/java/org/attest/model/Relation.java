package org.attest.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report states about an actor itself and not about an occurrence: another name, an earlier
 * name, a leader, what it belongs to, whom it stands with.
 *
 * <p>It is a claim like any other: it has its words and who says so, and it changes no actor file.
 * An end that is a person is there only as the leader of an organised group or a state's body; no
 * relation has a person at both ends.
 *
 * @param subject whom it is about: the one that bears the name, is led, belongs, broke away
 * @param object the name, the leader, the whole, the other side, or the place
 * @param cue the words that state it ("formerly known as")
 * @param evidence the words from one end to the other
 * @param chain who says so, from the outside in; without links: the reporter's own voice
 * @param rule line of {@code relations.tsv} that found it
 */
public record Relation(
    Kind kind, End subject, End object, Span cue, Span evidence, Chain chain, String rule) {

  /** What is stated of the subject. */
  public enum Kind {
    /** The object is another name of the subject. */
    ALIAS,
    /** The object is an acronym of the subject. */
    ACRONYM,
    /** The object is a name the subject had before. */
    FORMER_NAME,
    /** The object leads the subject. */
    LEADER,
    /** The subject is a part or member of the object. */
    PART_OF,
    /** The subject is the armed wing of the object. */
    ARMED_WING,
    /** The subject broke away from the object. */
    SPLIT_FROM,
    /** The subject merged with or into the object. */
    MERGED_WITH,
    /** The subject is said to be linked to the object, no more. */
    AFFILIATED_WITH,
    /** Subject and object stand together. */
    ALLY,
    /** Subject and object stand against each other. */
    RIVAL,
    /** The subject has its seat in the object, a place. */
    BASED_IN;

    /** The name as it is written: {@code former-name}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where it makes no difference which end comes first. */
    public boolean isMutual() {
      return this == ALLY || this == RIVAL || this == MERGED_WITH || this == AFFILIATED_WITH;
    }

    /** True where both ends are names of one actor. */
    public boolean isName() {
      return this == ALIAS || this == ACRONYM || this == FORMER_NAME;
    }
  }

  /**
   * One end of a relation.
   *
   * @param text the words, those under {@code span}
   * @param name the actor's or place's name if known, else the words
   * @param id of the actor or place, if known
   * @param kind kind of actor; {@code place}; null if the words do not tell
   * @param country ISO 3166-1 alpha-2 of the actor or place, if known
   */
  public record End(
      String text,
      Span span,
      String name,
      @Nullable String id,
      @Nullable String kind,
      @Nullable String country) {}
}
