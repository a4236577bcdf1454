package org.attest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cluster of an index and how it came about, so that it can be seen as it was when a link's turn
 * came. As joined clusters are put behind each other, each part that it ever had is a run of its
 * members.
 */
final class Settled {
  private final List<Linked> members = new ArrayList<>(2);

  /** Of two that touch one claim, the earlier stands first. */
  private final List<Join> joins = new ArrayList<>(1);

  /** A link, and the run of members that it made one: from start to before end. */
  private record Join(ClaimLink link, int start, int end) {
    boolean made(int place, ClaimLink turn) {
      return start <= place && place < end && link.isBefore(turn);
    }
  }

  Settled(Linked alone) {
    members.add(alone);
  }

  private Settled(List<Linked> run) {
    members.addAll(run);
  }

  /** In the order in which {@link Clusters} puts them. */
  List<Linked> members() {
    return members;
  }

  /** Joins another cluster to this one. */
  private void take(Settled other, ClaimLink link) {
    int moved = members.size();
    members.addAll(other.members);
    for (Join join : other.joins) {
      joins.add(new Join(join.link, join.start + moved, join.end + moved));
    }
    joins.add(new Join(link, 0, members.size()));
  }

  /** Joins the clusters of a link's two claims. */
  static void unite(Map<Linked, Settled> clusterOf, ClaimLink link) {
    Settled one = clusterOf.getOrDefault(link.one(), new Settled(link.one()));
    Settled other = clusterOf.getOrDefault(link.other(), new Settled(link.other()));
    one.take(other, link);
    other.members.forEach(member -> clusterOf.put(member, one));
  }

  /** Those that a settled member was one with before a link's turn. */
  List<Linked> before(ClaimLink turn, Linked member) {
    int place = member.place();
    for (int i = joins.size() - 1; i >= 0; i--) {
      Join join = joins.get(i);
      if (join.made(place, turn)) {
        return members.subList(join.start, join.end);
      }
    }
    return members.subList(place, place + 1);
  }

  /** All parts that it was in before a link's turn. */
  List<Settled> before(ClaimLink turn) {
    List<Settled> parts = new ArrayList<>();
    int start = 0;
    while (start < members.size()) {
      List<Linked> run = before(turn, members.get(start));
      Settled part = new Settled(run);
      int end = start + run.size();
      for (Join join : joins) {
        if (start <= join.start && join.end <= end && join.link.isBefore(turn)) {
          part.joins.add(new Join(join.link, join.start - start, join.end - start));
        }
      }
      parts.add(part);
      start = end;
    }
    return parts;
  }

  /** Tells the members that they are in it. */
  void settle() {
    for (int place = 0; place < members.size(); place++) {
      members.get(place).settle(this, place);
    }
  }
}
