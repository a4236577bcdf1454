package org.attest.app.proposals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorDirectory.Answer;
import org.attest.app.store.ActorRelations;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.model.Link;
import org.attest.model.Relation;
import org.attest.model.Relation.Kind;
import org.attest.model.Sha256;
import org.attest.model.Stance;

/**
 * All that the reports of a store propose for the actor file.
 *
 * <p>Statements of one kind about the same two ends are one proposal, mutual ones in either
 * direction; an end is the same by its id, or without one by its name in any case. What only
 * denials speak of is no proposal, and neither is what the files already say.
 */
public final class Proposals {
  private static final int ID_BYTES = 4;
  private static final Set<Kind> ONE_OBJECT =
      Set.of(Kind.LEADER, Kind.PART_OF, Kind.ARMED_WING, Kind.BASED_IN);
  private static final List<Set<Kind>> OPPOSED =
      List.of(
          Set.of(Kind.ALLY, Kind.RIVAL),
          Set.of(Kind.PART_OF, Kind.SPLIT_FROM),
          Set.of(Kind.PART_OF, Kind.RIVAL));

  private final List<Proposal> all;

  private Proposals(List<Proposal> all) {
    this.all = all;
  }

  /** The proposals of a store, those that most origins make first. */
  public static Proposals of(ActorRelations relations, ActorDirectory directory) {
    Map<String, List<Stated>> groups = new LinkedHashMap<>();
    relations
        .all()
        .forEach(
            stated ->
                groups
                    .computeIfAbsent(key(stated.relation()), key -> new ArrayList<>())
                    .add(stated));
    Map<String, Decision> decisions = new HashMap<>();
    relations.decisions().forEach(decision -> decisions.put(decision.proposal(), decision));
    List<Proposal> proposals = new ArrayList<>();
    groups.forEach(
        (key, group) -> proposal(id(key), group, directory, decisions).ifPresent(proposals::add));
    return new Proposals(
        proposals.stream()
            .map(one -> one.with(beside(one, proposals)))
            .sorted(
                Comparator.<Proposal>comparingInt(one -> one.origins().size())
                    .thenComparingLong(Proposal::reports)
                    .reversed()
                    .thenComparing(one -> one.relation().subject().name())
                    .thenComparing(Proposal::id))
            .toList());
  }

  private static Optional<Proposal> proposal(
      String id, List<Stated> group, ActorDirectory directory, Map<String, Decision> decisions) {
    List<Stated> asserted = group.stream().filter(stated -> !isDenial(stated.relation())).toList();
    if (asserted.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = directory.answer(asserted.getFirst().relation());
    if (answer.verdict() == Answer.Verdict.SAME) {
      return Optional.empty();
    }
    TreeSet<String> origins = new TreeSet<>();
    asserted.forEach(stated -> origins.add(origin(stated)));
    TreeSet<String> deniers = new TreeSet<>();
    group.stream()
        .filter(stated -> isDenial(stated.relation()))
        .forEach(stated -> deniers.add(origin(stated)));
    return Optional.of(
        new Proposal(
            id,
            asserted.getFirst().relation(),
            asserted,
            origins,
            deniers,
            answer.words(),
            List.of(),
            decisions.get(id)));
  }

  /** All of them, decided ones too. */
  public List<Proposal> all() {
    return all;
  }

  /** Those that no decision was taken on. */
  public List<Proposal> open() {
    return all.stream().filter(one -> one.decision() == null).toList();
  }

  /**
   * The proposal of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Proposal byId(String id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no proposal "
                        + id
                        + ", or the files already say it. See: ./attest actors proposals"));
  }

  /** What does not go with a proposal: another whole, another leader, ally and rival at once. */
  private static List<String> beside(Proposal one, List<Proposal> proposals) {
    return proposals.stream()
        .filter(other -> !other.id().equals(one.id()))
        .filter(other -> contradicts(one.relation(), other.relation()))
        .map(Proposal::id)
        .sorted()
        .toList();
  }

  private static boolean contradicts(Relation one, Relation other) {
    boolean sameSubject = end(one.subject()).equals(end(other.subject()));
    boolean sameObject = end(one.object()).equals(end(other.object()));
    if (one.kind() == other.kind()) {
      return one.kind().isName()
          ? sameObject && !sameSubject
          : ONE_OBJECT.contains(one.kind()) && sameSubject && !sameObject;
    }
    boolean crossed =
        end(one.subject()).equals(end(other.object()))
            && end(one.object()).equals(end(other.subject()));
    return OPPOSED.contains(Set.of(one.kind(), other.kind()))
        && (sameSubject && sameObject || crossed);
  }

  private static boolean isDenial(Relation relation) {
    return relation.chain().stance() == Stance.DENIES || relation.chain().stance() == Stance.DOUBTS;
  }

  /** The innermost named source, else the credited outlet, else the report's own. */
  static String origin(Stated stated) {
    return stated.relation().chain().links().reversed().stream()
        .filter(link -> link.source() != null && !link.kind().equals("unnamed"))
        .map(Link::source)
        .findFirst()
        .or(() -> Stream.of(stated.credited(), stated.outlet()).filter(o -> o != null).findFirst())
        .orElse("unknown outlet");
  }

  private static String key(Relation relation) {
    String one = end(relation.subject());
    String other = end(relation.object());
    boolean turn = relation.kind().isMutual() && other.compareTo(one) < 0;
    return relation.kind().code() + "\n" + (turn ? other + "\n" + one : one + "\n" + other);
  }

  private static String end(Relation.End end) {
    if (end.id() != null) {
      return end.id();
    }
    String name =
        Normalizer.normalize(end.name(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static String id(String key) {
    return "p-" + Sha256.hex(key).substring(0, 2 * ID_BYTES);
  }
}
