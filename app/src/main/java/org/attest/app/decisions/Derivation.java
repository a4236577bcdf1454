package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.link.ClaimLinker;
import org.attest.link.LinkConstraints;
import org.attest.link.Suggestion;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Event.DerivedField;
import org.attest.model.Outcome;

/**
 * From claims and log to events. What comes out depends on nothing else, so that it can be done
 * again at any time and undoes no decision; what was kept of the last time only spares work.
 */
public final class Derivation {

  private Derivation() {}

  /** Derives what changed since it was last derived, where that was kept; else all. */
  public static Derived derive(Basis basis) {
    return basis
        .links()
        .map(kept -> new Relinking(kept, basis.log()).derive())
        .orElseGet(() -> derive(basis.reports(), basis.log()));
  }

  /**
   * Derives all events.
   *
   * @param reports as the machine read them
   * @param log all entries, in order
   */
  public static Derived derive(List<Outcome.Extracted> reports, List<Entry> log) {
    ClaimLinker linker = new ClaimLinker();
    DecidedReports decided = new DecidedReports(reports, log);
    Relinked.Keeper keeper = new Relinked.Keeper();
    List<Event> events = linker.link(decided.reports(), decided.constraints(), keeper);
    return new Derived(
        explained(events, log, decided), decided.decided(), decided.added(), keeper.all());
  }

  /**
   * Events that may be one, the likeliest first; none that people decided to keep apart.
   *
   * @param reports with their claims as decided
   * @param log all entries, in order
   * @param from how likely at least, 0 to 1
   */
  public static List<Suggestion> suggestions(
      List<Outcome.Extracted> reports, List<Entry> log, double from) {
    LinkConstraints constraints =
        log.stream().noneMatch(entry -> entry.decided().changesClaims())
            ? LinkConstraints.NONE
            : new Standing(reports, log).constraints();
    return new ClaimLinker().suggestions(reports, constraints, from);
  }

  /** With the decisions that they rest on. */
  static List<Event> explained(List<Event> events, List<Entry> log, DecidedReports decided) {
    Standing standing = decided.standing();
    Map<ClaimRef, String> eventOf = new HashMap<>();
    Map<String, Event> byId = new HashMap<>();
    for (Event event : events) {
      byId.put(event.id(), event);
      event.claims().forEach(claim -> eventOf.put(claim, event.id()));
    }
    Map<String, List<DerivedField>> more = new HashMap<>();
    Set<Long> undone = Standing.undone(log);
    for (Entry entry : log) {
      if (!entry.decided().changesClaims() || !entry.json().path("round").isMissingNode()) {
        continue;
      }
      List<ClaimRef> seen = standing.found(entry);
      Set<String> holding = new TreeSet<>();
      seen.stream().map(eventOf::get).filter(id -> id != null).forEach(holding::add);
      if (entry.decided() == Kind.SPLIT) {
        standing.found(entry.json().path("rest")).stream()
            .map(eventOf::get)
            .filter(id -> id != null)
            .forEach(holding::add);
      }
      if (entry.decided() == Kind.REJECT) {
        standing.found(entry.json().path("others")).stream()
            .map(eventOf::get)
            .filter(id -> id != null)
            .forEach(holding::add);
      }
      if (undone.contains(entry.number())) {
        continue;
      }
      for (String id : holding) {
        Event event = byId.get(id);
        if (event != null) {
          more.computeIfAbsent(id, key -> new ArrayList<>())
              .add(new DerivedField(field(entry), "decision", detail(entry, seen, event), seen));
        }
      }
    }
    decided
        .renamed()
        .forEach(
            (entry, claims) -> {
              Map<String, List<ClaimRef>> within = new TreeMap<>();
              for (ClaimRef claim : claims) {
                String id = eventOf.get(claim);
                if (id != null) {
                  within.computeIfAbsent(id, key -> new ArrayList<>()).add(claim);
                }
              }
              SameActors.Said said = SameActors.read(entry);
              String detail = "%s is %s, %s".formatted(said.name(), said.intoName(), entry.said());
              within.forEach(
                  (id, held) ->
                      more.computeIfAbsent(id, key -> new ArrayList<>())
                          .add(new DerivedField("actor", "decision", detail, held)));
            });
    return events.stream()
        .map(event -> with(event, more.getOrDefault(event.id(), List.of())))
        .toList();
  }

  private static String field(Entry entry) {
    return entry.about().startsWith("e-") ? "event" : "claim";
  }

  private static String detail(Entry entry, Collection<ClaimRef> seen, Event event) {
    String said = entry.kind() + ", " + entry.said();
    boolean whole =
        entry.about().startsWith("e-")
            && (entry.decided() == Kind.ACCEPT || entry.decided() == Kind.MERGE);
    if (!whole) {
      return said;
    }
    List<ClaimRef> came = new ArrayList<>(event.claims());
    came.removeAll(seen);
    List<ClaimRef> left = new ArrayList<>(seen);
    left.removeAll(event.claims());
    return said
        + (came.isEmpty() ? "" : "; since then came " + names(came))
        + (left.isEmpty() ? "" : "; no longer in it " + names(left));
  }

  private static String names(List<ClaimRef> claims) {
    return String.join(", ", claims.stream().map(References::text).toList());
  }

  private static Event with(Event event, List<DerivedField> more) {
    if (more.isEmpty()) {
      return event;
    }
    List<DerivedField> fields = new ArrayList<>(event.fields());
    fields.addAll(more);
    return event.withFields(fields);
  }
}
