package org.attest.app.proposals;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.model.Actor;
import org.attest.model.Relation;
import org.attest.model.Relation.End;
import org.jspecify.annotations.Nullable;

/**
 * Writes an accepted proposal into the user's own file: names to {@code aliases} or {@code
 * formerly}, a leader to {@code leaders}, a whole to {@code parent}, a seat to {@code country},
 * everything else to {@code relations}; the evidence goes into a comment above the line.
 */
public final class Acceptance {
  private static final List<String> DERIVED = List.of("state:", "government:", "force:");
  private static final int MOST_WORDS = 160;
  private static final int MOST_ORIGINS = 5;

  private final Proposal proposal;
  private final ActorDirectory directory;
  private final ActorFile file;
  private final @Nullable String kind;
  private final String comment;

  private Acceptance(
      Proposal proposal,
      ActorDirectory directory,
      ActorFile file,
      @Nullable String kind,
      String comment) {
    this.proposal = proposal;
    this.directory = directory;
    this.file = file;
    this.kind = kind;
    this.comment = comment;
  }

  /**
   * Writes it.
   *
   * @param directory the files that ship with the user's own, if it is there
   * @param kind kind of an actor that gets a new line and whose words do not tell it, or null
   * @param by who accepts it and when, for the comment
   * @return the id of the actor whose line was written
   * @throws IllegalArgumentException if the file cannot hold it; says why, and changes nothing
   */
  public static String write(
      Proposal proposal, ActorDirectory directory, Path file, @Nullable String kind, String by) {
    Acceptance acceptance =
        new Acceptance(
            proposal,
            directory,
            ActorFile.open(file),
            kind,
            comment(proposal) + "; accepted by " + by);
    String id = acceptance.put();
    acceptance.file.write();
    return id;
  }

  /**
   * A proposal that was accepted.
   *
   * @param kind of an actor that gets a new line and whose words do not tell it, or null
   * @param by who accepted it and when, for the comment
   */
  public record Accepted(Proposal proposal, @Nullable String kind, String by) {}

  /**
   * All of them as an actor file of its own.
   *
   * @throws IllegalArgumentException if the file cannot hold one of them; says why
   */
  public static String text(List<Accepted> all, ActorDirectory directory) {
    ActorFile file = ActorFile.begin();
    for (Accepted one : all) {
      new Acceptance(
              one.proposal(),
              directory,
              file,
              one.kind(),
              comment(one.proposal()) + "; accepted by " + one.by())
          .put();
    }
    return file.text();
  }

  private String put() {
    Relation relation = proposal.relation();
    End subject = relation.subject();
    End object = relation.object();
    boolean onlyObjectKnown = id(subject) == null && id(object) != null;
    return switch (relation.kind()) {
      case ALIAS, ACRONYM ->
          onlyObjectKnown
              ? add(object, "aliases", subject.name())
              : add(subject, "aliases", object.name());
      case FORMER_NAME ->
          onlyObjectKnown
              ? add(object, "aliases", subject.name())
              : add(subject, "formerly", object.name());
      case LEADER -> add(subject, "leaders", object.name().replace('/', ' '));
      case PART_OF, ARMED_WING -> set(subject, "parent", entry(object));
      case BASED_IN -> {
        if (object.country() == null) {
          throw new IllegalArgumentException(
              "The country of " + object.name() + " is not known, so there is nothing to write.");
        }
        yield set(subject, "country", object.country());
      }
      case SPLIT_FROM, MERGED_WITH, AFFILIATED_WITH, ALLY, RIVAL ->
          add(subject, "relations", relation.kind().code() + " " + entry(object));
    };
  }

  private String add(End end, String column, String value) {
    Map<String, String> cells = cells(end, column);
    cells.put(column, ActorFile.with(cells.getOrDefault(column, ""), value));
    file.put(cells, comment);
    return cells.getOrDefault("id", "");
  }

  private String set(End end, String column, String value) {
    Map<String, String> cells = cells(end, column);
    cells.put(column, value);
    file.put(cells, comment);
    return cells.getOrDefault("id", "");
  }

  /** The id of an end that has an entry; one without gets a line of its own first. */
  private String entry(End end) {
    String id = id(end);
    if (id != null) {
      return id;
    }
    Map<String, String> cells = cells(end, "id");
    file.put(cells, comment);
    return cells.getOrDefault("id", "");
  }

  private @Nullable String id(End end) {
    if (end.id() != null) {
      return end.id();
    }
    return directory.byName(end.name()).map(Actor::id).orElse(null);
  }

  /** An actor's cells: from the user's file, else a copy of the entry that ships, else new. */
  private Map<String, String> cells(End end, String column) {
    String known = id(end);
    String id = known == null ? newId(end) : known;
    Map<String, String> written = file.row(id);
    if (!written.isEmpty()) {
      return written;
    }
    boolean isDerived = DERIVED.stream().anyMatch(id::startsWith);
    if (isDerived && !List.of("leaders", "relations").contains(column)) {
      throw new IllegalArgumentException(
          "%s (%s) is derived from the states' files, and a line of an own file cannot change its %s."
              .formatted(end.name(), id, column));
    }
    return directory.byId(id).map(this::copy).orElseGet(() -> fresh(id, end));
  }

  private Map<String, String> copy(Actor actor) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", actor.id());
    cells.put("name", actor.name());
    cells.put("kind", actor.kind());
    cells.put("country", actor.country() == null ? "" : actor.country());
    cells.put("parent", actor.parent() == null ? "" : actor.parent());
    cells.put("aliases", String.join(ActorFile.LIST, actor.aliases()));
    cells.put("formerly", String.join(ActorFile.LIST, actor.formerly()));
    cells.put(
        "leaders",
        directory.actors().stream()
            .filter(one -> one.kind().equals("person") && actor.id().equals(one.parent()))
            .map(
                one ->
                    Stream.concat(Stream.of(one.name()), one.aliases().stream())
                        .collect(Collectors.joining(" / ")))
            .collect(Collectors.joining(ActorFile.LIST)));
    cells.put("since", actor.since() == null ? "" : actor.since().toString());
    cells.put("until", actor.until() == null ? "" : actor.until().toString());
    return cells;
  }

  private Map<String, String> fresh(String id, End end) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", id);
    cells.put("name", end.name());
    cells.put("kind", kindOf(end));
    cells.put("country", end.country() == null ? "" : end.country());
    return cells;
  }

  private String kindOf(End end) {
    String known = end.kind() == null ? kind : end.kind();
    if (known == null) {
      throw new IllegalArgumentException(
          "What kind of actor %s is cannot be told; say so with --kind (armed-group, party, ...)."
              .formatted(end.name()));
    }
    return known;
  }

  private String newId(End end) {
    String slug =
        Normalizer.normalize(end.name(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^the ", "")
            .replaceAll("['’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return (kindOf(end).equals("armed-group") ? "group:" : "org:") + slug;
  }

  private static String comment(Proposal proposal) {
    Stated first = proposal.stated().getFirst();
    return "%s %s; %d reports, said by %s: %s (%s)"
        .formatted(
            proposal.id(),
            proposal.statement(),
            proposal.reports(),
            proposal.origins().stream().limit(MOST_ORIGINS).collect(Collectors.joining(", ")),
            quote(proposal),
            first.reportId());
  }

  private static String quote(Proposal proposal) {
    String words = proposal.words();
    return "“" + (words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words) + "”";
  }
}
