package org.attest.app.decisions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Link;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which actors people say are another one, as of the end of the log. An actor is known by its id,
 * or one that the files do not know by its name, in any case and without its article. Claims are
 * kept as they were read; parties and sources of them are shown as whom they are said to be.
 */
public final class SameActors {
  private final Map<String, Said> said = new LinkedHashMap<>();

  /**
   * What somebody said.
   *
   * @param id of the actor that is another one; null if it is known by its name alone
   * @param name of that actor
   * @param intoId whom it is said to be
   */
  public record Said(
      Entry entry, @Nullable String id, String name, String intoId, String intoName) {}

  private SameActors() {}

  /** What holds after all entries. */
  public static SameActors of(List<Entry> log) {
    SameActors same = new SameActors();
    for (Entry entry : log) {
      if (entry.kind().equals(Kind.SAME.code())) {
        Said one = read(entry);
        same.said.put(key(one.id(), one.name()), one);
      } else if (entry.kind().equals(Kind.APART.code())) {
        Said one = read(entry);
        same.said.remove(key(one.id(), one.name()));
      }
    }
    return same;
  }

  /** An entry of those kinds. */
  public static Said read(Entry entry) {
    JsonNode content = entry.json();
    JsonNode actor = content.path("actor");
    JsonNode into = content.path("into");
    return new Said(
        entry,
        actor.path("id").isString() ? actor.path("id").asString() : null,
        actor.path("name").asString(""),
        into.path("id").asString(""),
        into.path("name").asString(""));
  }

  /** That an actor is, or is not, another one; for {@link Kind#SAME} and {@link Kind#APART}. */
  public static Draft draft(
      Kind kind, String by, @Nullable String id, String name, Into into, String reason) {
    ObjectNode content = Canonical.object();
    content.putObject("actor").put("id", id).put("name", name);
    content.putObject("into").put("id", into.id()).put("name", into.name());
    return new Draft(kind, by, id == null ? name : id, Canonical.text(content), reason);
  }

  /** Whom an actor is said to be. */
  public record Into(String id, String name) {}

  /** What makes two mentions of an actor one. */
  static String key(@Nullable String id, String name) {
    if (id != null) {
      return id;
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return "name:" + (plain.startsWith("the ") ? plain.substring(4) : plain);
  }

  public boolean isEmpty() {
    return said.isEmpty();
  }

  /** All that holds, in the order in which it was first said. */
  public Collection<Said> all() {
    return said.values();
  }

  /** What is said of an actor itself; empty if it is nobody else. */
  public Optional<Said> of(@Nullable String id, String name) {
    return Optional.ofNullable(said.get(key(id, name)));
  }

  /** Whom an actor counts as, through all that is said; empty if as itself. */
  public Optional<Into> into(@Nullable String id, String name) {
    Said one = said.get(key(id, name));
    Set<String> seen = new HashSet<>();
    Said last = null;
    while (one != null && seen.add(key(one.id(), one.name()))) {
      last = one;
      one = said.get(one.intoId());
    }
    return Optional.ofNullable(last).map(found -> new Into(found.intoId(), found.intoName()));
  }

  /** The claim with its parties and sources as whom they are said to be, and why. */
  Claim applied(Claim claim) {
    if (said.isEmpty()) {
      return claim;
    }
    List<Claim.Why> why = new ArrayList<>();
    List<Claim.Participant> agents = parties("agents", claim.agents(), why);
    List<Claim.Participant> targets = parties("targets", claim.targets(), why);
    List<Chain> chains = claim.chains().stream().map(chain -> chain(chain, why)).toList();
    return why.isEmpty()
        ? claim
        : ClaimFields.withWhy(claim.with(agents, targets).withChains(chains), why);
  }

  private List<Claim.Participant> parties(
      String field, List<Claim.Participant> all, List<Claim.Why> why) {
    List<Claim.Participant> shown = new ArrayList<>();
    for (Claim.Participant one : all) {
      String name = one.actor() == null ? one.text() : one.actor();
      Optional<Into> into = into(one.actorId(), name);
      into.ifPresent(other -> why.add(why(field, one.actorId(), name, other)));
      shown.add(
          into.map(
                  other ->
                      new Claim.Participant(
                          one.text(),
                          one.span(),
                          one.kind(),
                          other.name(),
                          other.id(),
                          one.role(),
                          one.responsibility(),
                          one.certainty(),
                          one.chain()))
              .orElse(one));
    }
    return shown;
  }

  private Chain chain(Chain chain, List<Claim.Why> why) {
    List<Link> links = new ArrayList<>();
    for (Link link : chain.links()) {
      String name = link.source();
      // A name alone is no proof that a source is the actor: many bodies have a spokesman.
      Optional<Into> into =
          name == null || link.sourceId() == null ? Optional.empty() : into(link.sourceId(), name);
      into.ifPresent(other -> why.add(why("source", link.sourceId(), name, other)));
      links.add(
          into.map(
                  other ->
                      new Link(
                          other.name(),
                          other.id(),
                          link.kind(),
                          link.span(),
                          link.cue(),
                          link.cueSpan()))
              .orElse(link));
    }
    return new Chain(chain.stance(), links);
  }

  private Claim.Why why(String field, @Nullable String id, @Nullable String name, Into other) {
    Said one = said.get(key(id, name == null ? "" : name));
    return new Claim.Why(
        field,
        "decision",
        "%s is %s (%s)".formatted(name, other.name(), one == null ? "" : one.entry().said()));
  }

  /** The entries by which a claim shows other parties or sources than were read. */
  List<Entry> behind(Claim claim) {
    if (said.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    List.of(claim.agents(), claim.targets())
        .forEach(
            all ->
                all.forEach(
                    one ->
                        of(one.actorId(), one.actor() == null ? one.text() : one.actor())
                            .ifPresent(said -> entries.add(said.entry()))));
    claim.chains().stream()
        .flatMap(chain -> chain.links().stream())
        .filter(link -> link.sourceId() != null)
        .forEach(link -> of(link.sourceId(), "").ifPresent(said -> entries.add(said.entry())));
    return entries.stream().distinct().toList();
  }
}
