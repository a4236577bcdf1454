package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attest.model.Certainty;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Event.DerivedField;
import org.attest.model.Event.EventDate;
import org.attest.model.Event.EventPlace;
import org.attest.model.EventType;
import org.attest.model.Status;

/** Derives one event from the claims of a cluster, each field by a named rule. */
final class EventBuilder {
  private static final List<String> CODEBOOK_ORDER =
      EventType.all().stream().map(EventType::id).toList();

  /** Types that say least about what it was; any other is more specific. */
  private static final List<String> GENERIC = List.of("attack", "armed-clash", "protest");

  private static final Comparator<String> MOST_SPECIFIC_FIRST =
      Comparator.<String>comparingInt(GENERIC::indexOf).thenComparing(CODEBOOK_ORDER::indexOf);

  /** On a tie the less sure one: nothing is made surer by counting. */
  private static final Comparator<Certainty> LEAST_SURE_FIRST = Comparator.reverseOrder();

  private final OriginFinder originFinder;

  EventBuilder(OriginFinder originFinder) {
    this.originFinder = originFinder;
  }

  Event build(Clusters.Cluster cluster) {
    Evidence evidence = new Evidence(cluster.claims(), originFinder.find(cluster.claims()));
    List<ReportClaim> asserting = asserting(cluster.claims());
    Evidence telling = new Evidence(asserting, evidence.origins());
    Map.Entry<String, List<ReportClaim>> type =
        telling.mostGiven(c -> c.claim().type(), MOST_SPECIFIC_FIRST);
    Map.Entry<Status, List<ReportClaim>> status =
        telling.mostGiven(c -> c.claim().status(), Comparator.naturalOrder());
    Map.Entry<Certainty, List<ReportClaim>> certainty =
        telling.mostGiven(c -> c.claim().certainty(), LEAST_SURE_FIRST);
    GradeRule.Graded graded = GradeRule.grade(evidence);
    List<DerivedField> fields = new ArrayList<>();
    fields.add(voted("type", "most-origins", type));
    fields.add(voted("status", "most-origins", status));
    fields.add(voted("certainty", "most-origins", certainty));
    Event event =
        new Event(
            Event.idOf(evidence.refs().getFirst()),
            type.getKey(),
            status.getKey(),
            certainty.getKey(),
            PartyReconciler.reconcile(evidence, Claim::agents),
            PartyReconciler.reconcile(evidence, Claim::targets),
            WhereAndWhen.place(telling),
            WhereAndWhen.date(telling),
            TollReconciler.reconcile(evidence),
            graded.grade(),
            graded.reason(),
            evidence.origins().stream().map(FoundOrigin::toOrigin).toList(),
            evidence.refs(),
            List.of());
    derived(event, cluster, fields);
    return event.withFields(fields);
  }

  /** What denials say of time and place counts only where nobody asserts the occurrence. */
  private static List<ReportClaim> asserting(List<ReportClaim> claims) {
    List<ReportClaim> asserting =
        claims.stream().filter(claim -> claim.claim().status() != Status.DENIED).toList();
    return asserting.isEmpty() ? claims : asserting;
  }

  private static DerivedField voted(
      String field, String rule, Map.Entry<?, List<ReportClaim>> vote) {
    String value = vote.getKey() instanceof Enum<?> constant ? lower(constant) : "" + vote.getKey();
    return new DerivedField(field, rule, value, Evidence.refs(vote.getValue()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void derived(Event event, Clusters.Cluster cluster, List<DerivedField> fields) {
    event
        .agents()
        .forEach(p -> fields.add(new DerivedField("agents", "named", p.name(), p.claims())));
    event
        .targets()
        .forEach(p -> fields.add(new DerivedField("targets", "named", p.name(), p.claims())));
    EventPlace place = event.place();
    if (place != null) {
      fields.add(
          new DerivedField(
              "place", "most-precise-not-contradicted", place.text(), List.of(place.claim())));
    }
    EventDate date = event.date();
    if (date != null) {
      String rule = date.inferred() ? "inferred-from-publication" : "most-precise-not-contradicted";
      fields.add(new DerivedField("date", rule, "", List.of(date.claim())));
    }
    event
        .tolls()
        .forEach(
            toll ->
                fields.add(
                    new DerivedField(
                        "tolls",
                        toll.words() == null ? "majority-median-largest" : "words-kept",
                        toll.effect().code(),
                        toll.claims())));
    fields.add(
        new DerivedField("grade", event.grade().code(), event.gradeReason(), event.claims()));
    for (Clusters.Joint joint : cluster.joints()) {
      fields.add(
          new DerivedField(
              "claims",
              "same-occurrence",
              joint.score().explained(),
              List.of(joint.pair().one().ref(), joint.pair().other().ref())));
    }
    for (Clusters.Bond bond : cluster.bonds()) {
      fields.add(
          new DerivedField(
              "claims", "decision", bond.why(), List.of(bond.one().ref(), bond.other().ref())));
    }
  }
}
