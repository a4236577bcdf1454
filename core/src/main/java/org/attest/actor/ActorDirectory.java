package org.attest.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Actor;
import org.attest.model.Relation;
import org.attest.model.Vocabulary;
import org.attest.model.Vocabulary.Row;
import org.jspecify.annotations.Nullable;

/**
 * The actors and outlets that ship, and those a user adds: states with their forces, armed groups,
 * organisations, outlets.
 *
 * <p>Immutable. Where several actors bear one name, the order of the files decides: states, the
 * user's own actors and outlets, armed groups, organisations, outlets. The formats are in {@code
 * docs/formats/actors.md} and {@code docs/formats/outlets.md}.
 */
public final class ActorDirectory {

  private final List<Row> userActors;
  private final List<Row> userOutlets;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Outlet> outlets = new LinkedHashMap<>();
  private final Map<String, Outlet> organisations = new HashMap<>();
  private final Map<String, Outlet> publishersByDomain = new HashMap<>();
  private final Map<String, StatedAt> lines = new HashMap<>();
  private final NameIndex<Entry> names = new NameIndex<>();
  private final StateLexicon states;

  private ActorDirectory(List<Row> userActors, List<Row> userOutlets) {
    this.userActors = List.copyOf(userActors);
    this.userOutlets = List.copyOf(userOutlets);
    this.states = StateLexicon.load();
    states.actors().forEach(actor -> actors.put(actor.id(), actor));
    states.properNames().forEach(entry -> names.add(entry.name(), entry));
    lines.putAll(states.lines());
    addActors(userActors);
    addOutlets(userOutlets);
    addActors(Vocabulary.load(ActorDirectory.class, "groups.tsv"));
    addActors(Vocabulary.load(ActorDirectory.class, "organisations.tsv"));
    addOutlets(Vocabulary.load(ActorDirectory.class, "outlets.tsv"));
  }

  /** The directory that ships with Attest. */
  public static ActorDirectory shipped() {
    return new ActorDirectory(List.of(), List.of());
  }

  /**
   * This directory with a user's own files added; an entry with the id of a shipped one replaces
   * it.
   *
   * @param actorsFile a file like {@code groups.tsv}, or null
   * @param outletsFile a file like {@code outlets.tsv}, or null
   * @throws IllegalArgumentException if a line has no id or name, or more cells than columns
   * @throws UncheckedIOException if a file cannot be read
   */
  public ActorDirectory with(@Nullable Path actorsFile, @Nullable Path outletsFile) {
    return new ActorDirectory(
        joined(read(actorsFile), userActors), joined(read(outletsFile), userOutlets));
  }

  /** The actor of that id. */
  public Optional<Actor> byId(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /** The first actor that bears this name, whatever its accents, hyphens and case. */
  public Optional<Actor> byName(String name) {
    return names.get(name).stream()
        .map(Entry::actor)
        .filter(actor -> actors.containsKey(actor.id()))
        .findFirst()
        .or(() -> states.byName(name));
  }

  /** The outlet of that name or alias. */
  public Optional<Outlet> outletByName(String name) {
    return names.get(name).stream()
        .map(entry -> outlets.get(entry.actor().id()))
        .filter(outlet -> outlet != null)
        .findFirst();
  }

  /**
   * Who publishes under an internet domain or one of its subdomains: an outlet, or an organisation
   * with a site of its own, in the form of an outlet of that kind.
   */
  public Optional<Outlet> publisherByDomain(String domain) {
    String rest = domain.toLowerCase(Locale.ROOT);
    while (rest.contains(".")) {
      Outlet publisher = publishersByDomain.get(rest);
      if (publisher != null) {
        return Optional.of(publisher);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** The outlet of that id. */
  public Optional<Outlet> outletById(String id) {
    return Optional.ofNullable(outlets.get(id));
  }

  /**
   * The state or actor whose voice an outlet or organisation is ({@code state:ru}); empty if it
   * speaks for nobody else or is not known.
   *
   * @param id of an outlet or an organisation
   */
  public Optional<String> partyOf(String id) {
    Outlet source = outlets.getOrDefault(id, organisations.get(id));
    return Optional.ofNullable(source).map(Outlet::partyOf);
  }

  /** Where a file says something: its name, and the line's number, from 1. */
  public record StatedAt(String file, int line) {}

  /** The line that the entry of an actor or outlet was read from; empty for leaders. */
  public Optional<StatedAt> statedAt(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  /** All actors in file order, outlets not among them. */
  public Collection<Actor> actors() {
    return Collections.unmodifiableCollection(actors.values());
  }

  /** All outlets in file order. */
  public Collection<Outlet> outlets() {
    return Collections.unmodifiableCollection(outlets.values());
  }

  /**
   * What the files say to a relation that a report states.
   *
   * @param words what they say instead, for people; empty unless {@link Verdict#OTHER}
   */
  public record Answer(Verdict verdict, String words) {

    /** Whether the files agree. */
    public enum Verdict {
      /** They do not speak of it. */
      SILENT,
      /** They say the same. */
      SAME,
      /** They say something that does not go with it. */
      OTHER
    }
  }

  /** Whether the files say what a report states about an actor, or something else. */
  public Answer answer(Relation relation) {
    return new KnownRelations(this, this::bearers, userActors).answer(relation);
  }

  private List<Actor> bearers(String name) {
    return names.get(name).stream().map(Entry::actor).distinct().toList();
  }

  NameIndex<Entry> names() {
    return names;
  }

  StateLexicon states() {
    return states;
  }

  private void addActors(List<Row> rows) {
    for (Row row : rows) {
      Actor actor =
          new Actor(
              required(row, "id"),
              required(row, "name"),
              required(row, "kind"),
              optional(row, "country"),
              optional(row, "parent"),
              row.list("aliases"),
              row.list("formerly"),
              year(row, "since"),
              year(row, "until"));
      if (actors.putIfAbsent(actor.id(), actor) == null) {
        lines.put(actor.id(), statedAt(row));
        index(actor, "alias");
        Outlet publisher = outlet(row);
        organisations.put(actor.id(), publisher);
        publisher.domains().forEach(domain -> publishersByDomain.putIfAbsent(domain, publisher));
      }
      addLeaders(actor, row.list("leaders"));
    }
  }

  private void addLeaders(Actor group, List<String> leaders) {
    for (String leader : leaders) {
      List<String> forms = List.of(leader.split("\\s*/\\s*"));
      String id = "person:" + Word.key(forms.get(0)).replace(' ', '-');
      List<String> others = forms.subList(1, forms.size());
      Actor person =
          new Actor(
              id,
              forms.get(0),
              "person",
              group.country(),
              group.id(),
              others,
              List.of(),
              null,
              null);
      if (actors.putIfAbsent(id, person) == null) {
        index(person, "alias");
      }
    }
  }

  private void addOutlets(List<Row> rows) {
    for (Row row : rows) {
      Outlet outlet = outlet(row);
      if (outlets.putIfAbsent(outlet.id(), outlet) == null) {
        outlet.domains().forEach(domain -> publishersByDomain.putIfAbsent(domain, outlet));
        lines.putIfAbsent(outlet.id(), statedAt(row));
        index(outlet.asActor(), "outlet");
      }
    }
  }

  static StatedAt statedAt(Row row) {
    return new StatedAt(row.file(), row.line());
  }

  private static Outlet outlet(Row row) {
    return new Outlet(
        required(row, "id"),
        required(row, "name"),
        required(row, "kind"),
        optional(row, "country"),
        row.get("ownership"),
        optional(row, "owner"),
        optional(row, "party_of"),
        row.list("aliases"),
        row.list("domains"));
  }

  private void index(Actor actor, String rule) {
    names.add(actor.name(), new Entry(actor, actor.name(), rule));
    actor.aliases().forEach(alias -> names.add(alias, new Entry(actor, alias, rule)));
    actor.formerly().forEach(old -> names.add(old, new Entry(actor, old, "former-name")));
  }

  private static String required(Row row, String column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s line %d: no %s".formatted(row.file(), row.line(), column));
    }
    return value;
  }

  private static @Nullable String optional(Row row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Integer year(Row row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  private static List<Row> read(@Nullable Path file) {
    if (file == null) {
      return List.of();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return Vocabulary.read(file.toString(), stream);
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary " + file, e);
    }
  }

  private static List<Row> joined(List<Row> first, List<Row> second) {
    List<Row> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
