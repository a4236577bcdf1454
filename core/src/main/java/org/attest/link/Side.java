package org.attest.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * The side an actor stands on, read from its id alone: everything that belongs to a state shares
 * the state's two letters ({@code force:ru-air-force}, {@code office:ru} and {@code state:ru} are
 * {@code ru}), every other actor is a side of its own. Parents given only in the actor file are not
 * seen here.
 */
final class Side {
  private static final Pattern OF_A_STATE =
      Pattern.compile(
          "(?:state|force|government|office|ministry|police|population|people):"
              + "(?<state>[a-z]{2})(?:-.*)?");

  private Side() {}

  static String of(String actorId) {
    Matcher matcher = OF_A_STATE.matcher(actorId);
    return matcher.matches() ? matcher.group("state") : actorId;
  }

  static @Nullable String orNull(@Nullable String actorId) {
    return actorId == null ? null : of(actorId);
  }

  /** The sides of those participants that are resolved. */
  static Set<String> of(List<Claim.Participant> participants) {
    return participants.stream()
        .map(Claim.Participant::actorId)
        .filter(id -> id != null)
        .map(Side::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
