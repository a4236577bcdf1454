package org.attest.event;

import java.util.List;
import org.attest.model.ActorMention;
import org.attest.model.Attribution;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something with a part in a draft.
 *
 * @param head the head noun alone, to tell whether two roles are the same
 * @param name role name for others ("mediator"), else null
 * @param path the sayings around the words that give it, from the outside in
 */
record Role(
    Span span,
    String text,
    String head,
    @Nullable ActorMention mention,
    @Nullable String kind,
    @Nullable String name,
    List<Attribution> path) {

  @Nullable String actorId() {
    return mention == null || mention.actor() == null ? null : mention.actor().id();
  }

  /** True if both are known to be the same, or are told in the same words. */
  boolean isSame(Role other) {
    String mine = actorId();
    String theirs = other.actorId();
    return mine != null && theirs != null
        ? mine.equals(theirs)
        : text.equalsIgnoreCase(other.text) || span.overlaps(other.span);
  }

  /** True if both are known and one is not the other nor a part of it. */
  boolean contradicts(Role other) {
    if (mention == null || other.mention == null) {
      return false;
    }
    var mine = mention.actor();
    var theirs = other.mention.actor();
    if (mine == null || theirs == null || mine.id().equals(theirs.id())) {
      return false;
    }
    boolean related =
        mine.id().equals(theirs.parent())
            || theirs.id().equals(mine.parent())
            || (mine.country() != null
                && mine.country().equals(theirs.country())
                && (isOfState(mine.kind()) && isOfState(theirs.kind())));
    return !related;
  }

  private static boolean isOfState(String kind) {
    return List.of("state", "military", "police", "government").contains(kind);
  }
}
