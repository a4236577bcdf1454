package org.attest.actor;

import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Words of a line that name or describe an actor.
 *
 * @param from first word
 * @param to one past the last word
 */
record Found(int from, int to, @Nullable Actor actor, String kind, String rule, String detail) {

  int length() {
    return to - from;
  }

  Found until(int end) {
    return new Found(from, end, actor, kind, rule, detail);
  }

  Found as(String newRule, int end) {
    return new Found(from, end, actor, kind, newRule, detail);
  }
}
