package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one or more claims speak of. Every field is derived from claims by a named rule and can be
 * derived again; nothing is kept here that is not in a claim.
 *
 * @param id {@code e-} and 12 hex digits over its first claim
 * @param type the type most origins give; on a tie the most specific, then the first in the
 *     codebook
 * @param claims all claims that speak of it, sorted
 * @param origins the independent origins behind them
 * @param gradeReason the sentence that explains the grade
 * @param fields for each field, the rule that gave it and the claims it came from
 */
public record Event(
    String id,
    String type,
    Status status,
    Certainty certainty,
    List<Party> agents,
    List<Party> targets,
    @Nullable EventPlace place,
    @Nullable EventDate date,
    List<EventToll> tolls,
    Grade grade,
    String gradeReason,
    List<Origin> origins,
    List<ClaimRef> claims,
    List<DerivedField> fields) {

  public Event {
    agents = List.copyOf(agents);
    targets = List.copyOf(targets);
    tolls = List.copyOf(tolls);
    origins = List.copyOf(origins);
    claims = List.copyOf(claims);
    fields = List.copyOf(fields);
  }

  /**
   * The id of an event whose first claim that is. As it says no more than that, an id that is no
   * event's any more still leads to a claim.
   */
  public static String idOf(ClaimRef first) {
    return "e-" + Sha256.hex(first.reportId() + "#" + first.claimId()).substring(0, 12);
  }

  /** The same event with other words on how its fields came about. */
  public Event withFields(List<DerivedField> other) {
    return new Event(
        id,
        type,
        status,
        certainty,
        agents,
        targets,
        place,
        date,
        tolls,
        grade,
        gradeReason,
        origins,
        claims,
        other);
  }

  /**
   * Who did it, or to whom.
   *
   * @param name the actor's name, or the words where it is not resolved
   * @param responsibility strongest responsibility given for an agent; null for a target
   * @param claims who says so
   */
  public record Party(
      String name,
      @Nullable String actorId,
      @Nullable String kind,
      @Nullable Responsibility responsibility,
      List<ClaimRef> claims) {

    public Party {
      claims = List.copyOf(claims);
    }
  }

  /** The most precise place that no better-founded one contradicts. */
  public record EventPlace(
      @Nullable Place place, String text, @Nullable String unresolved, ClaimRef claim) {}

  /** The most precise date that no better-founded one contradicts. */
  public record EventDate(
      @Nullable DateRange range, @Nullable String partial, boolean inferred, ClaimRef claim) {}

  /**
   * A toll over all origins.
   *
   * @param who codes of the codebook, sorted; empty for the whole
   * @param min highest lower bound that a majority of origins supports; "up to 12" has no say in it
   * @param best median over origins
   * @param max largest upper bound
   * @param words vague words kept, where no origin gives a figure ("dozens")
   */
  public record EventToll(
      Effect effect,
      List<String> who,
      @Nullable Long min,
      @Nullable Long best,
      @Nullable Long max,
      @Nullable String words,
      List<ClaimRef> claims) {

    public EventToll {
      who = List.copyOf(who);
      claims = List.copyOf(claims);
    }
  }

  /**
   * An independent source of knowledge: the innermost source of a chain, or the outlet itself.
   *
   * @param name its name
   * @param kind the codebook's kind of source
   * @param party true if it belongs to a side of the event
   * @param stance the strongest stance it takes
   * @param via the outlet or agency through which every one of the reports knows it; null if there
   *     are several ways, or none but the reports' own
   * @param reports ids of the reports that rest on it
   */
  public record Origin(
      String name,
      @Nullable String sourceId,
      String kind,
      boolean party,
      Stance stance,
      @Nullable String via,
      List<String> reports) {

    public Origin {
      reports = List.copyOf(reports);
    }
  }

  /** How a field came about. */
  public record DerivedField(String field, String rule, String detail, List<ClaimRef> claims) {

    public DerivedField {
      claims = List.copyOf(claims);
    }
  }
}
