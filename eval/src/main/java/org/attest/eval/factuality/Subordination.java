package org.attest.eval.factuality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.eval.tempeval3.TimeMlFile;
import org.attest.model.Certainty;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.source.Factuality;

/**
 * An event that a subordinating link of TimeML speaks of, and the statuses that the link stands
 * for.
 *
 * <p>TimeML's links (TimeML 1.2.1 annotation guidelines, SLINK) say what the governing event does
 * with the governed one. They are mapped thus: FACTIVE presupposes it (occurred, ongoing);
 * COUNTER_FACTIVE presupposes that it is not so, and NEG_EVIDENTIAL says so (denied, attempted);
 * MODAL and CONDITIONAL speak of a possible world (planned, hypothetical, threatened, attempted; or
 * a fact that is not certain, as of what "appears" to be so; or denied, if the governing event is
 * negative: "has no plan to"); EVIDENTIAL reports it: what is reported has the status that the
 * governed event's own polarity, tense and modality give (denied if negative; of a possible world
 * if future or modal; else occurred or ongoing). An event with several links has the status of the
 * innermost that is not EVIDENTIAL.
 *
 * @param link type of the link, or EVIDENTIAL with what the event's own form adds
 * @param isUncertain true if a fact that is less than certain is as well
 * @param governor words of the governing event, for people
 */
record Subordination(
    Span event, String link, Set<Status> expected, boolean isUncertain, String governor) {
  private static final Set<Status> FACT = Set.of(Status.OCCURRED, Status.ONGOING);
  private static final Set<Status> NOT_SO = Set.of(Status.DENIED, Status.ATTEMPTED);
  private static final Set<Status> POSSIBLE =
      Set.of(Status.PLANNED, Status.HYPOTHETICAL, Status.THREATENED, Status.ATTEMPTED);
  private static final Set<Status> POSSIBLE_OR_NOT =
      Set.of(
          Status.PLANNED, Status.HYPOTHETICAL, Status.THREATENED, Status.ATTEMPTED, Status.DENIED);

  private static final Pattern INSTANCE = Pattern.compile("<MAKEINSTANCE ([^>]*)>");
  private static final Pattern LINK = Pattern.compile("<SLINK ([^>]*)>");

  /** True if the reading is among what the link stands for. */
  boolean fits(Factuality read) {
    return expected.contains(read.status())
        || isUncertain && FACT.contains(read.status()) && read.certainty() != Certainty.CERTAIN;
  }

  /** Those of a document, in the order of its links. */
  static List<Subordination> of(TimeMlFile file) {
    Map<String, String> instances = new LinkedHashMap<>();
    Matcher instance = INSTANCE.matcher(file.tail());
    while (instance.find()) {
      instances.put(TimeMlFile.attribute(instance.group(1), "eiid"), instance.group(1));
    }
    Map<String, Subordination> found = new LinkedHashMap<>();
    Matcher link = LINK.matcher(file.tail());
    while (link.find()) {
      String governed = TimeMlFile.attribute(link.group(1), "subordinatedEventInstance");
      String own = instances.getOrDefault(governed, "");
      Span event = file.events().get(TimeMlFile.attribute(own, "eventID"));
      if (event == null) {
        continue; // a link to a signal, or to no instance
      }
      String above =
          instances.getOrDefault(TimeMlFile.attribute(link.group(1), "eventInstanceID"), "");
      Span governor = file.events().get(TimeMlFile.attribute(above, "eventID"));
      Subordination one =
          of(
              event,
              TimeMlFile.attribute(link.group(1), "relType"),
              own,
              above,
              governor == null ? "" : governor.of(file.text()));
      found.merge(governed, one, Subordination::inner);
    }
    return new ArrayList<>(found.values());
  }

  private static Subordination of(
      Span event, String type, String own, String above, String governor) {
    return switch (type) {
      case "FACTIVE" -> new Subordination(event, type, FACT, false, governor);
      case "COUNTER_FACTIVE", "NEG_EVIDENTIAL" ->
          new Subordination(event, type, NOT_SO, false, governor);
      case "EVIDENTIAL" -> reported(event, own, governor);
      default ->
          isNegative(above)
              ? new Subordination(event, type, POSSIBLE_OR_NOT, true, governor)
              : new Subordination(event, type, POSSIBLE, true, governor);
    };
  }

  private static Subordination reported(Span event, String own, String governor) {
    String modality = TimeMlFile.attribute(own, "modality");
    if (isNegative(own)) {
      return new Subordination(event, "EVIDENTIAL_NEG", NOT_SO, false, governor);
    }
    return TimeMlFile.attribute(own, "tense").equals("FUTURE")
            || !modality.isEmpty() && !modality.equalsIgnoreCase("NONE")
        ? new Subordination(event, "EVIDENTIAL_MODAL", POSSIBLE, true, governor)
        : new Subordination(event, "EVIDENTIAL", FACT, false, governor);
  }

  private static boolean isNegative(String instance) {
    return TimeMlFile.attribute(instance, "polarity").equals("NEG");
  }

  private static Subordination inner(Subordination one, Subordination other) {
    return one.link.startsWith("EVIDENTIAL") ? other : one;
  }
}
