package org.attest.app.decisions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.link.ClaimLinker;
import org.attest.link.LinkConstraints;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Derives the events that a change bears on, and leaves all others as they are.
 *
 * <p>What two claims are worth to one another depends on nothing but the two, so only claims that
 * changed are compared, with those that their keys find. And an event holds only claims that links
 * or merges join, be it through others: so what is derived anew are the claims of the reports that
 * changed, all that links, merges or an event of before join with them, and so on. To the linker it
 * is as if there were no other claims; what comes out is what deriving all would give.
 */
final class Relinking {
  private final KeptLinks kept;
  private final Mentions mentions;
  private final ClaimLinker linker = new ClaimLinker();
  private final Relinked.Keeper keeper = new Relinked.Keeper();

  Relinking(KeptLinks kept, List<Entry> log) {
    this.kept = kept;
    this.mentions = new Mentions(log);
  }

  Derived derive() {
    Map<String, Boolean> marked = kept.changed();
    // A decision tells which of the claims that it named are still there.
    Set<String> changed = new TreeSet<>(mentions.beside(marked.keySet()));
    Map<ClaimRef, Claim> now = new TreeMap<>();
    List<Outcome.Extracted> changedNow = decided(changed).counting();
    changedNow.forEach(extracted -> now.putAll(claims(extracted)));

    Set<ClaimRef> compared = new TreeSet<>(now.keySet());
    compared.removeAll(asBefore(marked, changed, now));
    Set<ClaimRef> before = kept.claimsOf(changed);
    Set<ClaimRef> gone = new TreeSet<>(before);
    gone.removeIf(claim -> now.containsKey(claim) && !compared.contains(claim));
    compare(changedNow, compared);

    Set<ClaimRef> touched = new TreeSet<>(before);
    touched.addAll(now.keySet());
    Set<ClaimRef> all = closed(touched);
    // A report of which no claim counts has none in events, and is told of all the same.
    Set<String> told = reports(all);
    told.addAll(changed);
    DecidedReports decided = decided(mentions.beside(told));
    List<Event> events =
        linker.link(decided.reports(), only(all, decided.reports(), decided.constraints()));
    return new Derived(
        Derivation.explained(events, mentions.on(told), decided),
        decided.decided().stream().filter(one -> changed.contains(one.report().id())).toList(),
        decided.added().stream().filter(one -> changed.contains(one.report().id())).toList(),
        keeper.part(new Relinked.Part(changed, all, gone)));
  }

  private DecidedReports decided(Collection<String> reports) {
    return new DecidedReports(kept.reports(reports), mentions.on(reports));
  }

  private static Set<String> reports(Collection<ClaimRef> claims) {
    return claims.stream().map(ClaimRef::reportId).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<ClaimRef, Claim> claims(Outcome.Extracted extracted) {
    return extracted.claims().stream()
        .collect(
            Collectors.toMap(
                claim -> new ClaimRef(extracted.report().id(), claim.id()), Function.identity()));
  }

  /** The claims that were compared as they are now. */
  private Set<ClaimRef> asBefore(
      Map<String, Boolean> marked, Set<String> changed, Map<ClaimRef, Claim> now) {
    Set<String> onlyDecided = new TreeSet<>(changed);
    onlyDecided.removeIf(report -> marked.getOrDefault(report, false));
    Set<ClaimRef> compared = kept.claimsOf(onlyDecided);
    Set<ClaimRef> same = new HashSet<>();
    for (Outcome.Extracted extracted : kept.decidedBefore(onlyDecided)) {
      claims(extracted)
          .forEach(
              (ref, claim) -> {
                if (compared.contains(ref) && isSame(claim, now.get(ref))) {
                  same.add(ref);
                }
              });
    }
    return same;
  }

  private static boolean isSame(Claim before, @Nullable Claim now) {
    return now != null && before.withWhy(List.of()).equals(now.withWhy(List.of()));
  }

  private void compare(List<Outcome.Extracted> changed, Set<ClaimRef> compared) {
    if (compared.isEmpty()) {
      return;
    }
    Set<String> of = reports(compared);
    Set<Long> keys = new HashSet<>();
    Map<String, Outcome.Extracted> near = new LinkedHashMap<>();
    for (Outcome.Extracted extracted : changed) {
      if (of.contains(extracted.report().id())) {
        keys.addAll(linker.asks(extracted, compared));
        near.put(extracted.report().id(), extracted);
      }
    }
    Set<String> found = new TreeSet<>(kept.found(keys));
    found.removeAll(near.keySet());
    decided(found).counting().forEach(other -> near.put(other.report().id(), other));
    linker.links(List.copyOf(near.values()), compared, keeper);
  }

  /** With all claims that links, events of before or merges join with these, and so on. */
  private Set<ClaimRef> closed(Set<ClaimRef> touched) {
    Map<ClaimRef, List<ClaimRef>> found = new HashMap<>();
    for (Relinked.Link link : keeper.links()) {
      found.computeIfAbsent(link.one(), key -> new ArrayList<>()).add(link.other());
      found.computeIfAbsent(link.other(), key -> new ArrayList<>()).add(link.one());
    }
    Set<ClaimRef> all = new TreeSet<>();
    Deque<ClaimRef> ahead = new ArrayDeque<>(touched);
    while (!ahead.isEmpty()) {
      while (!ahead.isEmpty()) {
        Set<ClaimRef> wave = new TreeSet<>(ahead);
        ahead.clear();
        wave.removeAll(all);
        all.addAll(wave);
        if (!wave.isEmpty()) {
          ahead.addAll(kept.linkedWith(wave));
          ahead.addAll(kept.togetherWith(wave));
          wave.forEach(claim -> ahead.addAll(found.getOrDefault(claim, List.of())));
        }
      }
      ahead.addAll(merged(all));
      ahead.removeAll(all);
    }
    return all;
  }

  /** The claims that merges hold together with some of these. */
  private Set<ClaimRef> merged(Set<ClaimRef> claims) {
    Set<String> reports = reports(claims);
    Set<String> joined = mentions.joined(reports);
    Set<ClaimRef> merged = new TreeSet<>();
    if (mentions.joins(reports)) {
      for (LinkConstraints.Together group : decided(joined).constraints().together()) {
        if (group.claims().stream().anyMatch(claims::contains)) {
          merged.addAll(group.claims());
        }
      }
    }
    return merged;
  }

  /** As if there were no other claims. */
  private static LinkConstraints only(
      Set<ClaimRef> claims, List<Outcome.Extracted> reports, LinkConstraints constraints) {
    Set<ClaimRef> leftOut = new TreeSet<>(constraints.leftOut());
    reports.forEach(
        extracted ->
            extracted.claims().stream()
                .map(claim -> new ClaimRef(extracted.report().id(), claim.id()))
                .filter(claim -> !claims.contains(claim))
                .forEach(leftOut::add));
    return new LinkConstraints(constraints.together(), constraints.apart(), leftOut);
  }
}
