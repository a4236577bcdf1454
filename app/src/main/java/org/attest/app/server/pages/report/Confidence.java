package org.attest.app.server.pages.report;

import java.util.List;
import java.util.stream.Collectors;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Link;
import org.attest.model.Place;
import org.attest.model.Status;
import org.attest.model.Toll;

/**
 * How far a reviewer may trust a field before looking, as a word: sure, likely or unsure. It
 * follows from how the machine came to the value, and says where to look first; it is no
 * probability, and no field is less to be looked at for being sure.
 */
public final class Confidence {
  static final String SURE = "sure";
  static final String LIKELY = "likely";
  static final String UNSURE = "unsure";

  private Confidence() {}

  /** The word for a field of a claim. */
  public static String of(Claim claim, String field) {
    return switch (field) {
      case "type" -> claim.type().equals("attack") ? LIKELY : SURE;
      case "status" ->
          claim.status() == Status.OCCURRED && !has(claim, "status", "weighed") ? SURE : LIKELY;
      case "certainty" -> claim.certainty() == Certainty.CERTAIN ? SURE : LIKELY;
      case "date" -> date(claim);
      case "place" -> place(claim);
      case "agents" -> participants(claim.agents());
      case "targets" -> participants(claim.targets());
      case "source" -> source(claim.chains());
      default -> toll(claim, field);
    };
  }

  /** What the machine and people say of how the field came to its value. */
  public static String why(Claim claim, String field) {
    String reasons =
        field.startsWith("toll.") ? "tolls" : field.equals("source") ? "chains" : field;
    return claim.why().stream()
        .filter(why -> why.field().equals(reasons) || why.field().equals(field))
        .map(
            why ->
                why.rule().equals("decision")
                    ? why.detail()
                    : why.rule().replace('-', ' ')
                        + (why.detail().isBlank() ? "" : ": " + why.detail()))
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" · "));
  }

  private static boolean has(Claim claim, String field, String rule) {
    return claim.why().stream()
        .anyMatch(why -> why.field().equals(field) && why.rule().equals(rule));
  }

  private static String date(Claim claim) {
    Claim.ClaimDate date = claim.date();
    if (date == null || date.range() == null || date.inferred()) {
      return UNSURE;
    }
    return date.range().acledPrecision() == 1 && !has(claim, "date", "inherited") ? SURE : LIKELY;
  }

  private static String place(Claim claim) {
    Claim.ClaimPlace mention = claim.place();
    if (mention == null || mention.place() == null) {
      return UNSURE;
    }
    return mention.inherited() || mention.place().level() == Place.Level.COUNTRY ? LIKELY : SURE;
  }

  private static String participants(List<Claim.Participant> all) {
    if (all.isEmpty()) {
      return UNSURE;
    }
    return all.stream().allMatch(one -> one.actorId() != null) ? SURE : LIKELY;
  }

  private static String source(List<Chain> chains) {
    List<Link> last =
        chains.stream().filter(c -> !c.links().isEmpty()).map(c -> c.links().getLast()).toList();
    if (last.stream().anyMatch(link -> link.source() == null || link.kind().equals("unnamed"))) {
      return UNSURE;
    }
    return !last.isEmpty() && last.stream().allMatch(link -> link.sourceId() != null)
        ? SURE
        : LIKELY;
  }

  private static String toll(Claim claim, String field) {
    return claim.tolls().stream()
        .filter(toll -> field.startsWith("toll." + toll.effect().code()))
        .map(Toll::bounds)
        .map(
            bounds ->
                switch (bounds.rule()) {
                  case "exact", "at-least", "more-than", "none" -> SURE;
                  case "vague", "rate" -> UNSURE;
                  default -> LIKELY;
                })
        .findFirst()
        .orElse(UNSURE);
  }
}
