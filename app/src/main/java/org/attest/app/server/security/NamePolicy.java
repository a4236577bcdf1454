package org.attest.app.server.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.app.sources.KnownSource;
import org.attest.app.store.Role;
import org.attest.export.Names;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which names a visitor sees: the one place that decides it, for pages and API. Readers see none of
 * private persons, by the rule of exports ({@link Names}); reviewers and above see what is there.
 *
 * <p>What a person decided to hide ({@code decide redact}) is hidden from everyone before it comes
 * here.
 */
public final class NamePolicy {
  private static final String BLOCK = "\u2588";

  private NamePolicy() {}

  static boolean shows(Role role) {
    return role.includes(Role.REVIEWER);
  }

  /** What the visitor sees. */
  public static Names of(Visitor visitor) {
    return visitor.seesNames() ? Names.RELEASED : Names.WITHHELD;
  }

  /** What leaves in a file: names only if a reviewer asks for them. */
  public static Names ofFile(Visitor visitor, boolean withNames) {
    return withNames ? of(visitor) : Names.WITHHELD;
  }

  /** Events as the visitor sees them. */
  public static List<Event> events(Visitor visitor, List<Event> events) {
    Names names = of(visitor);
    return names == Names.RELEASED ? events : events.stream().map(names::of).toList();
  }

  /**
   * Words of reports as the visitor sees them: names that their claims hold of private persons are
   * blocks of the same length, so that spans stay true. A person whom no claim names is not known
   * here, and stands as the report has it.
   */
  public static UnaryOperator<String> words(
      Visitor visitor, Collection<Outcome.Extracted> reports) {
    if (visitor.seesNames()) {
      return UnaryOperator.identity();
    }
    Set<String> hidden = new LinkedHashSet<>();
    reports.forEach(report -> report.claims().forEach(claim -> collect(claim, hidden)));
    if (hidden.isEmpty()) {
      return UnaryOperator.identity();
    }
    Pattern any =
        Pattern.compile(
            hidden.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    return words -> any.matcher(words).replaceAll(found -> BLOCK.repeat(found.group().length()));
  }

  /** JSON of reports and their claims, as {@link #words}; ids made of names go too. */
  public static <T extends JsonNode> T json(
      Visitor visitor, Collection<Outcome.Extracted> reports, T node) {
    if (!visitor.seesNames()) {
      hide(node, words(visitor, reports));
    }
    return node;
  }

  /** True if a source is called by what may be a private person's name; no page lists those. */
  public static boolean isPrivate(KnownSource source) {
    return Names.WITHHELD.hides(
        new Link(source.name(), source.id(), source.kind(), null, null, null));
  }

  /** True if the visitor is not to see what a source is called. */
  public static boolean hides(Visitor visitor, KnownSource source) {
    return of(visitor).hides(new Link(source.name(), source.id(), source.kind(), null, null, null));
  }

  private static void hide(JsonNode node, UnaryOperator<String> words) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        JsonNode value = member.getValue();
        if (!value.isString()) {
          hide(value, words);
        } else if (member.getKey().endsWith("_id") && value.asString().startsWith("person:")) {
          object.putNull(member.getKey());
        } else {
          object.put(member.getKey(), words.apply(value.asString()));
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).isString()) {
          array.set(i, words.apply(array.get(i).asString()));
        } else {
          hide(array.get(i), words);
        }
      }
    }
  }

  private static void collect(Claim claim, Set<String> hidden) {
    for (var participants : List.of(claim.agents(), claim.targets(), claim.others())) {
      for (Claim.Participant someone : participants) {
        if (Names.WITHHELD.hides(someone)) {
          add(someone.text(), hidden);
          add(someone.actor(), hidden);
        }
      }
    }
    claim.chains().stream()
        .flatMap(chain -> chain.links().stream())
        .filter(Names.WITHHELD::hides)
        .forEach(link -> add(link.source(), hidden));
  }

  private static void add(@Nullable String name, Set<String> hidden) {
    if (name != null && !name.isBlank()) {
      hidden.add(name);
    }
  }
}
