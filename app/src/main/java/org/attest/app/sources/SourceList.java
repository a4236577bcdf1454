package org.attest.app.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.actor.Outlet;
import org.attest.app.store.Citations;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * All sources: outlets, organisations and groups of the files, and whatever the store's reports
 * cite. States and their forces are listed only where a report cites them.
 */
public final class SourceList {
  private static final List<String> LISTED_KINDS =
      List.of(
          "armed-group",
          "military",
          "police",
          "government",
          "party",
          "monitor",
          "ngo",
          "international-organisation");
  private static final List<String> DERIVED = List.of("state:", "government:", "force:");
  private static final int MOST_LIKE = 5;

  private final ActorDirectory directory;
  private final Map<String, KnownSource> sources = new LinkedHashMap<>();

  private SourceList(ActorDirectory directory) {
    this.directory = directory;
  }

  /** The sources of a directory and of a store's reports. */
  public static SourceList of(ActorDirectory directory, Citations citations) {
    SourceList list = new SourceList(directory);
    directory.outlets().forEach(list::add);
    directory.actors().stream()
        .filter(actor -> LISTED_KINDS.contains(actor.kind()))
        .filter(actor -> DERIVED.stream().noneMatch(actor.id()::startsWith))
        .forEach(list::add);
    citations.outlets().forEach(list::cite);
    citations.links().forEach(list::cite);
    citations.origins().forEach(list::cite);
    return list;
  }

  /**
   * What addresses call a source that a report names, as {@link KnownSource#ref}.
   *
   * @param id of its outlet or actor entry, if the report's claims have it
   */
  public static String ref(@Nullable String id, String name, ActorDirectory directory) {
    String known = id == null ? directory.outletByName(name).map(Outlet::id).orElse(null) : id;
    return KnownSource.ref(known, SourceKey.of(id, name, directory));
  }

  /** With what people say of them otherwise than the files. */
  public SourceList corrected(Corrections corrections) {
    sources.replaceAll((key, source) -> corrections.of(source));
    return this;
  }

  /** Those most cited first, then by name. */
  public List<KnownSource> all() {
    Comparator<KnownSource> most =
        Comparator.comparingInt(source -> source.claims().size() + source.citedIn().size());
    return sources.values().stream()
        .sorted(
            most.thenComparingInt(source -> source.published().size())
                .reversed()
                .thenComparing(KnownSource::name)
                .thenComparing(KnownSource::key))
        .toList();
  }

  /**
   * The source that a user names: by id, name, alias or internet domain, in any case.
   *
   * @throws IllegalArgumentException if there is none; names those that come near
   */
  public KnownSource named(String words) {
    return Stream.of(
            sources.get(words),
            sources.get(SourceKey.of(null, words, directory)),
            directory.publisherByDomain(words).map(outlet -> sources.get(outlet.id())).orElse(null),
            directory.byName(words).map(this::entry).orElse(null),
            directory.byId(words).map(this::entry).orElse(null),
            cited(words).orElse(null))
        .filter(source -> source != null)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(words)));
  }

  /** A source that a user's own file of another day named, by the name in the reports' claims. */
  private Optional<KnownSource> cited(String words) {
    return sources.values().stream()
        .filter(source -> source.name().equalsIgnoreCase(words))
        .findFirst();
  }

  private String unknown(String words) {
    List<String> like =
        all().stream()
            .filter(source -> isLike(source, words))
            .limit(MOST_LIKE)
            .map(source -> source.id() == null ? source.name() : source.id())
            .toList();
    return "No source is called "
        + words
        + ", in the files or in the store's reports. "
        + (like.isEmpty()
            ? "See: ./attest sources list --like TEXT"
            : "Near to it: " + String.join(", ", like));
  }

  /** True if a name, alias, id or domain holds the words, in any case. */
  public static boolean isLike(KnownSource source, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return Stream.of(List.of(source.key(), source.name()), source.aliases(), source.domains())
        .flatMap(Collection::stream)
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private KnownSource entry(Actor actor) {
    KnownSource listed = sources.get(actor.id());
    return listed == null ? of(actor) : listed;
  }

  private void add(Outlet outlet) {
    sources.put(
        outlet.id(),
        new KnownSource(
            outlet.id(),
            outlet.id(),
            outlet.name(),
            outlet.kind(),
            outlet.country(),
            outlet.ownership().isEmpty() ? null : outlet.ownership(),
            outlet.owner(),
            outlet.partyOf(),
            outlet.aliases(),
            outlet.domains(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>()));
  }

  private void add(Actor actor) {
    sources.put(actor.id(), of(actor));
  }

  private static KnownSource of(Actor actor) {
    List<String> names = new ArrayList<>(actor.aliases());
    names.addAll(actor.formerly());
    return new KnownSource(
        actor.id(),
        actor.id(),
        actor.name(),
        actor.kind(),
        actor.country(),
        null,
        null,
        actor.parent(),
        Collections.unmodifiableList(names),
        List.of(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  private void cite(Citations.Outlet outlet) {
    KnownSource source = source(null, outlet.name(), "outlet");
    (outlet.credited() ? source.citedIn() : source.published()).add(outlet.reportId());
  }

  private void cite(Citations.Cited cited) {
    KnownSource source = source(cited.sourceId(), cited.source(), cited.kind());
    source.citedIn().add(cited.claim().reportId());
    source.claims().add(cited.claim());
  }

  private void cite(Citations.Origin origin) {
    source(origin.sourceId(), origin.name(), origin.kind()).origins().add(origin.eventId());
  }

  private KnownSource source(@Nullable String id, String name, String kind) {
    return sources.computeIfAbsent(
        SourceKey.of(id, name, directory),
        key ->
            directory
                .byId(key)
                .map(SourceList::of)
                .orElseGet(
                    () ->
                        new KnownSource(
                            key,
                            id,
                            name,
                            kind,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            new TreeSet<>())));
  }
}
