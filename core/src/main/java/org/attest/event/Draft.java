package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.attest.model.Attribution;
import org.attest.model.Certainty;
import org.attest.model.Claim.Why;
import org.attest.model.DateMention;
import org.attest.model.Quantity;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.TollMention;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making: gathered from its triggers one by one, then finished. Never leaves the
 * package.
 */
final class Draft {
  final List<RatedTrigger> triggers = new ArrayList<>();
  final List<Role> agents = new ArrayList<>();
  final List<Role> targets = new ArrayList<>();
  final List<Role> means = new ArrayList<>();
  final List<Role> others = new ArrayList<>();
  final List<PlaceChoice> places = new ArrayList<>();
  final List<DateMention> dates = new ArrayList<>();
  final List<TollMention> tolls = new ArrayList<>();
  final List<Quantity> amounts = new ArrayList<>();
  final List<List<Attribution>> paths = new ArrayList<>();
  final TreeSet<Span> evidence = new TreeSet<>();
  final List<Why> why = new ArrayList<>();
  final int paragraph;
  final boolean title;
  String type;
  Status status;
  Certainty certainty;
  @Nullable Quantity count;
  @Nullable Quantity size;
  @Nullable Span about;
  @Nullable Draft whole;
  boolean definite;
  boolean plural;

  /** Tells again what the report is about, of which it names no day. */
  boolean retold;

  Draft(RatedTrigger trigger, int paragraph, boolean title) {
    triggers.add(trigger);
    type = trigger.trigger().type();
    status = trigger.status();
    certainty = trigger.certainty();
    this.paragraph = paragraph;
    this.title = title;
  }

  RatedTrigger first() {
    return triggers.getFirst();
  }

  /** Where in the text it is told first. */
  int position() {
    return evidence.isEmpty() ? first().trigger().span().start() : evidence.first().start();
  }

  /** True if a person says that there is an occurrence. */
  boolean isPointedAt() {
    return triggers.stream()
        .anyMatch(rated -> rated.trigger().entry().equals(TriggerWeigher.POINTED));
  }

  boolean isBare() {
    return agents.isEmpty()
        && targets.isEmpty()
        && places.isEmpty()
        && dates.isEmpty()
        && tolls.isEmpty()
        && count == null;
  }
}
