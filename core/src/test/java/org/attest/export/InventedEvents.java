package org.attest.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/** Events that never were, one for each rule of the exports, with their reports. */
final class InventedEvents {
  static final String PRIVATE_NAME = "Omar Tellan";
  static final String PRIVATE_HEADLINE = "Omar Tellan dies in raid";

  private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
  private static final Span WORDS = new Span(0, 5);

  private final List<Event> events = new ArrayList<>();
  private final Map<String, Outcome.Extracted> reports = new LinkedHashMap<>();

  private InventedEvents() {}

  static InventedEvents all() {
    InventedEvents made = new InventedEvents();
    made.violence();
    made.others();
    made.notFacts();
    made.hardToPlace();
    made.countedByGroup();
    return made;
  }

  List<Event> events() {
    return events;
  }

  Optional<Outcome.Extracted> report(String id) {
    return Optional.ofNullable(reports.get(id));
  }

  private void violence() {
    Draft raid = new Draft("air-strike");
    raid.agents.add(party("Syrian Air Force", "force:sy-air-force", "military"));
    raid.targets.add(party(PRIVATE_NAME, null, null));
    raid.targets.add(party("villagers", null, "civilian"));
    raid.targets.add(party("a depot", null, "building"));
    raid.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    raid.tolls.add(toll(Effect.KILLED, List.of(), 10L, 10L, 12L, null));
    raid.tolls.add(toll(Effect.KILLED, List.of("civilian"), 7L, 7L, 7L, null));
    raid.tolls.add(toll(Effect.INJURED, List.of(), null, null, null, "dozens, Omar among them"));
    raid.claimTolls.add(List.of(killed(new Bounds(10L, 10L, null, "at-least"), "At least ten")));
    raid.claimTolls.add(List.of(killed(Bounds.exact(12), "12 people")));
    add(raid);

    Draft clash = new Draft("armed-clash");
    clash.status = Status.ONGOING;
    clash.agents.add(party("Syrian Army", "force:sy-armed-forces", "military"));
    clash.agents.add(party("Hill Front", "group:hill-front", "armed-group"));
    clash.place =
        new Place(
            "geonames:77",
            "Zayt District",
            35.5,
            36.25,
            "SY",
            "Idlib",
            "Zayt",
            Place.Level.DISTRICT,
            2,
            3,
            30);
    clash.range = new DateRange(DAY, DAY.plusDays(6), 2, 3);
    clash.tolls.add(toll(Effect.KILLED, List.of(), 8L, 9L, null, null));
    clash.tolls.add(toll(Effect.KILLED, List.of("security-forces"), 3L, 3L, 3L, null));
    clash.tolls.add(toll(Effect.KILLED, List.of("combatant"), 5L, 5L, 5L, null));
    clash.claimTolls.add(
        List.of(
            killed(Bounds.vague(), "dozens of men"),
            killed(new Bounds(null, 9L, null, "approximate"), "about nine")));
    add(clash);

    Draft aid = new Draft("abduction");
    aid.agents.add(party("Brigade \"East\", the", null, "armed-group"));
    aid.targets.add(party("nurse Samia Qadun", null, "aid-worker"));
    aid.place = town("Dar Qun", "TD", 12.5, -0.00004);
    aid.tolls.add(toll(Effect.ABDUCTED, List.of("aid-worker"), 2L, 2L, 2L, null));
    aid.tolls.add(toll(Effect.KILLED, List.of("aid-worker"), 1L, 1L, 1L, null));
    aid.claimTolls.add(List.of(killed(Bounds.exact(1), "one")));
    aid.origin =
        new Event.Origin(
            "Samia's brother Idris", null, "resident", false, Stance.ASSERTS, null, List.of());
    add(aid);

    Draft bare = new Draft("attack");
    bare.agents.add(
        new Event.Party(
            "River Army", "group:river", "armed-group", Responsibility.DENIED, List.of()));
    bare.agents.add(party("=Front of the Ford", "group:ford", "armed-group"));
    bare.place = town("Old Ford", "US", 40.0, -75.5);
    bare.tolls.add(toll(Effect.KILLED, List.of(), null, null, null, "several"));
    bare.claimTolls.add(List.of(killed(Bounds.vague(), "several men")));
    bare.grade = Grade.CONTESTED;
    add(bare);
  }

  private void countedByGroup() {
    Draft counted = new Draft("territory-taken");
    counted.agents.add(party("Hill Front", "group:hill-front", "armed-group"));
    counted.targets.add(party("Syrian Army", "force:sy-armed-forces", "military"));
    counted.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    counted.tolls.add(toll(Effect.KILLED, List.of("combatant"), 2L, 2L, 2L, null));
    counted.tolls.add(toll(Effect.KILLED, List.of("security-forces"), 5L, 9L, null, null));
    counted.claimTolls.add(List.of(killed(Bounds.exact(11), "11")));
    add(counted);
  }

  private void others() {
    Draft protest = new Draft("protest");
    protest.agents.add(party("Protesters", "population:protesters", "protester"));
    protest.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    protest.size = "some 300 people";
    protest.origin =
        new Event.Origin(
            "Rolanda Quist, Ford Students",
            "org:ford-students",
            "resident",
            false,
            Stance.ASSERTS,
            null,
            List.of());
    add(protest);

    Draft talks = new Draft("talks");
    talks.agents.add(party("Government of Oman", "government:om", "government"));
    talks.agents.add(party("Hill Front", "group:hill-front", "armed-group"));
    talks.place = town("Sur Bahla", "OM", 22.9, 57.3);
    talks.range = new DateRange(LocalDate.of(2031, 2, 1), LocalDate.of(2031, 2, 28), 3, 4);
    add(talks);

    Draft flood = new Draft("disaster");
    flood.place = town("Dar Qun", "TD", 12.5, 20.25);
    add(flood);
  }

  private void notFacts() {
    for (Status status :
        List.of(
            Status.PLANNED,
            Status.DENIED,
            Status.THREATENED,
            Status.ATTEMPTED,
            Status.HYPOTHETICAL)) {
      Draft draft = new Draft("shelling");
      draft.status = status;
      draft.agents.add(party("Hill Front", "group:hill-front", "armed-group"));
      draft.targets.add(party("Syrian Army", "force:sy-armed-forces", "military"));
      draft.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
      draft.tolls.add(toll(Effect.KILLED, List.of("aid-worker"), 1L, 1L, 1L, null));
      add(draft);
    }
    Draft withdrawn = new Draft("shelling");
    withdrawn.grade = Grade.DISCOUNTED;
    withdrawn.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    withdrawn.tolls.add(toll(Effect.KILLED, List.of(), 4L, 4L, 4L, null));
    add(withdrawn);
  }

  private void hardToPlace() {
    Draft wide = new Draft("attack");
    wide.agents.add(party("Hill Front", "group:hill-front", "armed-group"));
    wide.targets.add(party("Ford Militia", "group:ford", "armed-group"));
    wide.place =
        new Place("geonames:5", "Chad", 15, 19, "TD", null, null, Place.Level.COUNTRY, 3, 6, 900);
    wide.tolls.add(toll(Effect.KILLED, List.of(), null, 4L, null, null));
    wide.range = new DateRange(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31), 3, 5);
    add(wide);

    Draft nowhere = new Draft("attack");
    nowhere.targets.add(party("worshippers", null, "civilian"));
    nowhere.tolls.add(toll(Effect.KILLED, List.of(), 2L, 2L, 2L, null));
    add(nowhere);

    Draft undated = new Draft("shelling");
    undated.range = null;
    undated.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    undated.tolls.add(toll(Effect.KILLED, List.of(), 2L, 2L, 2L, null));
    add(undated);

    Draft whole = new Draft("shelling");
    whole.aggregate = true;
    whole.place = town("Qarat Zayt", "SY", 35.91234, 36.7);
    whole.tolls.add(toll(Effect.KILLED, List.of(), 27L, 27L, 27L, null));
    add(whole);
  }

  /** What differs from event to event; each list of claim tolls is a report of its own. */
  private static final class Draft {
    final String type;
    Status status = Status.OCCURRED;
    Grade grade = Grade.SINGLE_SOURCE;
    boolean aggregate;
    final List<Event.Party> agents = new ArrayList<>();
    final List<Event.Party> targets = new ArrayList<>();
    @Nullable Place place;
    @Nullable DateRange range = new DateRange(DAY, DAY, 1, 1);
    final List<Event.EventToll> tolls = new ArrayList<>();
    final List<List<Toll>> claimTolls = new ArrayList<>();
    @Nullable String size;
    Event.@Nullable Origin origin;

    Draft(String type) {
      this.type = type;
    }
  }

  private void add(Draft draft) {
    int number = events.size() + 1;
    List<List<Toll>> told = draft.claimTolls.isEmpty() ? List.of(List.of()) : draft.claimTolls;
    List<ClaimRef> refs = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Report report = report(number, i);
      reports.put(report.id(), new Outcome.Extracted(report, List.of(claim(draft, told.get(i)))));
      refs.add(new ClaimRef(report.id(), "c1"));
    }
    ClaimRef first = refs.getFirst();
    Event.Origin origin =
        draft.origin != null
            ? draft.origin
            : new Event.Origin(
                "Valley Post",
                "outlet:valley-post",
                "outlet",
                false,
                Stance.ASSERTS,
                null,
                List.of(first.reportId()));
    events.add(
        new Event(
            "e-%012x".formatted(number),
            draft.type,
            draft.status,
            Certainty.CERTAIN,
            draft.agents,
            draft.targets,
            draft.place == null
                ? new Event.EventPlace(null, "the old mill", "not-in-gazetteer", first)
                : new Event.EventPlace(draft.place, draft.place.name(), null, first),
            draft.range == null ? null : new Event.EventDate(draft.range, null, false, first),
            draft.tolls,
            draft.grade,
            "One origin: " + origin.name() + ".",
            List.of(origin),
            refs,
            List.of(new Event.DerivedField("origins", "all", origin.name(), refs))));
  }

  private static Report report(int number, int index) {
    String hash = "sha256:" + "%04x%04x".formatted(number, index).repeat(8);
    return new Report(
        hash,
        hash,
        "invented.jsonl#" + number,
        index == 0 ? "Valley Post" : "Ford Gazette",
        PRIVATE_HEADLINE,
        DAY.plusDays(1L + index),
        "en",
        "https://valley-post.example/" + number + "/" + index,
        null,
        "Words of a report.",
        null,
        null,
        List.of());
  }

  private static Claim claim(Draft draft, List<Toll> tolls) {
    return new Claim(
        "c1",
        draft.type,
        draft.status,
        Certainty.CERTAIN,
        draft.aggregate,
        null,
        List.of(new Chain(Stance.ASSERTS, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        draft.size == null
            ? null
            : new Claim.Amount(
                new Bounds(null, 300L, null, "approximate"), draft.size, WORDS, null),
        List.of(),
        null,
        null,
        tolls,
        null,
        List.of(WORDS),
        List.of());
  }

  private static Event.Party party(String name, @Nullable String id, @Nullable String kind) {
    return new Event.Party(name, id, kind, id == null ? null : Responsibility.REPORTED, List.of());
  }

  private static Event.EventToll toll(
      Effect effect,
      List<String> who,
      @Nullable Long min,
      @Nullable Long best,
      @Nullable Long max,
      @Nullable String words) {
    return new Event.EventToll(effect, who, min, best, max, words, List.of());
  }

  private static Toll killed(Bounds bounds, String text) {
    return new Toll(Effect.KILLED, List.of(), bounds, text, WORDS, 0, null, false);
  }

  private static Place town(String name, String country, double lat, double lon) {
    return new Place(
        "geonames:42", name, lat, lon, country, "Idlib", null, Place.Level.SETTLEMENT, 1, 1, 3);
  }
}
