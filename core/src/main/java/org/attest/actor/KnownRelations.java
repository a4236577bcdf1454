package org.attest.actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory.Answer;
import org.attest.actor.ActorDirectory.Answer.Verdict;
import org.attest.model.Actor;
import org.attest.model.Relation;
import org.attest.model.Vocabulary.Row;
import org.jspecify.annotations.Nullable;

/** Compares a relation with what the actor files say. */
final class KnownRelations {
  private static final Answer SILENT = new Answer(Verdict.SILENT, "");
  private static final Answer SAME = new Answer(Verdict.SAME, "");
  private static final int MOST_PARENTS = 8;

  private final ActorDirectory directory;
  private final Function<String, List<Actor>> bearers;
  private final List<Row> userActors;

  /**
   * @param bearers the actors that bear a name, now or before
   */
  KnownRelations(
      ActorDirectory directory, Function<String, List<Actor>> bearers, List<Row> userActors) {
    this.directory = directory;
    this.bearers = bearers;
    this.userActors = userActors;
  }

  Answer answer(Relation relation) {
    return switch (relation.kind()) {
      case ALIAS, ACRONYM, FORMER_NAME -> ofNames(relation);
      case LEADER -> ofLeader(relation);
      case PART_OF, ARMED_WING -> ofParent(relation);
      case BASED_IN -> ofCountry(relation);
      case SPLIT_FROM, MERGED_WITH, AFFILIATED_WITH, ALLY, RIVAL -> ofOthers(relation);
    };
  }

  private @Nullable Actor actor(Relation.End end) {
    Optional<Actor> byId = end.id() == null ? Optional.empty() : directory.byId(end.id());
    return byId.or(() -> bearers.apply(end.name()).stream().findFirst()).orElse(null);
  }

  private Answer ofNames(Relation relation) {
    Actor subject = actor(relation.subject());
    Actor object = actor(relation.object());
    if (subject == null && object == null) {
      return SILENT;
    }
    Relation.End named = subject == null ? relation.subject() : relation.object();
    Actor actor = Objects.requireNonNull(subject == null ? object : subject);
    List<Actor> others = bearers.apply(named.name());
    if (others.contains(actor) || actor.equals(object) && actor.equals(subject)) {
      return SAME;
    }
    return others.isEmpty()
        ? SILENT
        : new Answer(
            Verdict.OTHER,
            "the files have %s as a name of %s"
                .formatted(
                    named.name(),
                    others.stream().map(KnownRelations::words).collect(Collectors.joining(", "))));
  }

  private Answer ofLeader(Relation relation) {
    Actor group = actor(relation.subject());
    List<Actor> persons =
        bearers.apply(relation.object().name()).stream()
            .filter(actor -> actor.kind().equals("person"))
            .toList();
    if (persons.isEmpty()) {
      return SILENT;
    }
    boolean leads =
        group != null && persons.stream().anyMatch(one -> group.id().equals(one.parent()));
    return leads
        ? SAME
        : new Answer(
            Verdict.OTHER,
            "the files have %s as a leader of %s"
                .formatted(persons.getFirst().name(), name(persons.getFirst().parent())));
  }

  private Answer ofParent(Relation relation) {
    Actor part = actor(relation.subject());
    Actor whole = actor(relation.object());
    if (part == null || part.parent() == null) {
      return SILENT;
    }
    String above = part.parent();
    for (int steps = 0; above != null && steps < MOST_PARENTS; steps++) {
      if (whole != null && above.equals(whole.id())) {
        return SAME;
      }
      above = directory.byId(above).map(Actor::parent).orElse(null);
    }
    return new Answer(
        Verdict.OTHER,
        "the files have %s as a part of %s".formatted(part.name(), name(part.parent())));
  }

  private Answer ofCountry(Relation relation) {
    Actor actor = actor(relation.subject());
    String said = relation.object().country();
    if (actor == null || actor.country() == null || said == null) {
      return SILENT;
    }
    return said.equals(actor.country())
        ? SAME
        : new Answer(
            Verdict.OTHER, "the files have %s in %s".formatted(actor.name(), actor.country()));
  }

  /** Only a user's own file has a column for these: {@code ally group:red-dune}. */
  private Answer ofOthers(Relation relation) {
    Actor one = actor(relation.subject());
    Actor other = actor(relation.object());
    Stream<String> written =
        relation.kind().isMutual()
            ? Stream.concat(written(relation, one, other), written(relation, other, one))
            : written(relation, one, other);
    return written.findAny().isPresent() ? SAME : SILENT;
  }

  private Stream<String> written(Relation relation, @Nullable Actor from, @Nullable Actor to) {
    if (from == null || to == null) {
      return Stream.empty();
    }
    String wanted = relation.kind().code() + " " + to.id();
    return userActors.stream()
        .filter(row -> row.get("id").equals(from.id()))
        .flatMap(row -> row.list("relations").stream())
        .filter(wanted::equals);
  }

  private String name(@Nullable String id) {
    return id == null ? "nobody" : directory.byId(id).map(KnownRelations::words).orElse(id);
  }

  private static String words(Actor actor) {
    return actor.name() + " (" + actor.id() + ")";
  }
}
