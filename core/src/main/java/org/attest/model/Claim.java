package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assertion in one report that an occurrence of a type took place, is planned, or did not take
 * place, with the words that support each field. Written to JSON as the contract {@code
 * attest/claims/1} says (docs/claims.schema.json).
 *
 * @param id {@code c1}, {@code c2}, ... in text order, unique within the report
 * @param type id of an {@link EventType}
 * @param aggregate a whole of which the report also tells a part
 * @param partOf id of the whole it is part of
 * @param chains never empty
 * @param count how many occurrences ("four raids")
 * @param size how many people take part
 * @param about purpose, demand or topic, in the report's words
 * @param evidence the words that tell it, in text order, never empty
 * @param why for each decided field, the rule that decided
 */
public record Claim(
    String id,
    String type,
    Status status,
    Certainty certainty,
    boolean aggregate,
    @Nullable String partOf,
    List<Chain> chains,
    List<Participant> agents,
    List<Participant> targets,
    List<Participant> means,
    List<Participant> others,
    @Nullable Amount count,
    @Nullable Amount size,
    List<Amount> amounts,
    @Nullable ClaimPlace place,
    @Nullable ClaimDate date,
    List<Toll> tolls,
    @Nullable Quote about,
    List<Span> evidence,
    List<Why> why) {

  public Claim {
    chains = List.copyOf(chains);
    agents = List.copyOf(agents);
    targets = List.copyOf(targets);
    means = List.copyOf(means);
    others = List.copyOf(others);
    amounts = List.copyOf(amounts);
    tolls = List.copyOf(tolls);
    evidence = List.copyOf(evidence);
    why = List.copyOf(why);
    if (chains.isEmpty() || evidence.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " without chain or evidence");
    }
  }

  /** The same claim with other tolls. */
  public Claim withTolls(List<Toll> other) {
    return new Claim(
        id, type, status, certainty, aggregate, partOf, chains, agents, targets, means, others,
        count, size, amounts, place, date, other, about, evidence, why);
  }

  /** The same claim of another type, status and certainty. */
  public Claim with(String otherType, Status otherStatus, Certainty otherCertainty) {
    return new Claim(
        id,
        otherType,
        otherStatus,
        otherCertainty,
        aggregate,
        partOf,
        chains,
        agents,
        targets,
        means,
        others,
        count,
        size,
        amounts,
        place,
        date,
        tolls,
        about,
        evidence,
        why);
  }

  /** The same claim at another place and time. */
  public Claim with(@Nullable ClaimPlace otherPlace, @Nullable ClaimDate otherDate) {
    return new Claim(
        id,
        type,
        status,
        certainty,
        aggregate,
        partOf,
        chains,
        agents,
        targets,
        means,
        others,
        count,
        size,
        amounts,
        otherPlace,
        otherDate,
        tolls,
        about,
        evidence,
        why);
  }

  /** The same claim with other agents and targets. */
  public Claim with(List<Participant> otherAgents, List<Participant> otherTargets) {
    return new Claim(
        id,
        type,
        status,
        certainty,
        aggregate,
        partOf,
        chains,
        otherAgents,
        otherTargets,
        means,
        others,
        count,
        size,
        amounts,
        place,
        date,
        tolls,
        about,
        evidence,
        why);
  }

  /** The same claim known by other ways. */
  public Claim withChains(List<Chain> other) {
    return new Claim(
        id, type, status, certainty, aggregate, partOf, other, agents, targets, means, others,
        count, size, amounts, place, date, tolls, about, evidence, why);
  }

  /** The same claim with other reasons. */
  public Claim withWhy(List<Why> other) {
    return new Claim(
        id, type, status, certainty, aggregate, partOf, chains, agents, targets, means, others,
        count, size, amounts, place, date, tolls, about, evidence, other);
  }

  /**
   * Someone or something with a part in the occurrence.
   *
   * @param kind kind of actor, or of thing for a target (place, vehicle, building, aid, ...); null
   *     if not known
   * @param role role name for {@code others} (mediator, host, beneficiary); null elsewhere
   * @param responsibility agents only; null elsewhere
   * @param certainty agents only; null elsewhere
   * @param chain index into {@link Claim#chains()} of the chain that names it
   */
  public record Participant(
      String text,
      Span span,
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String actorId,
      @Nullable String role,
      @Nullable Responsibility responsibility,
      @Nullable Certainty certainty,
      int chain) {}

  /**
   * A counted quantity.
   *
   * @param unit lemma of what is counted, or a currency code
   */
  public record Amount(Bounds bounds, String text, Span span, @Nullable String unit) {}

  /** Words of the report, as they stand. */
  public record Quote(String text, Span span) {}

  /**
   * Where it is said to have been.
   *
   * @param place null with {@code unresolved}
   * @param inherited taken from the same stretch of text, not said with the occurrence
   * @param parts further named places that the place holds
   */
  public record ClaimPlace(
      String text,
      Span span,
      @Nullable Place place,
      @Nullable String unresolved,
      boolean inherited,
      List<ClaimPlace> parts) {

    public ClaimPlace {
      parts = List.copyOf(parts);
    }
  }

  /**
   * When it is said to have been.
   *
   * @param text null if inferred from the publication date
   * @param span null with {@code text}
   * @param range null if only partly known
   * @param partial {@code --05-26}, {@code weekday:Monday}, {@code relative:...}; null with {@code
   *     range}
   * @param inferred by a named rule, with no words of its own
   */
  public record ClaimDate(
      @Nullable String text,
      @Nullable Span span,
      @Nullable DateRange range,
      @Nullable String partial,
      @Nullable String unresolved,
      boolean inferred) {}

  /** Which rule decided a field, and what it saw. */
  public record Why(String field, String rule, String detail) {}
}
