package org.attest.app.server.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.app.store.Role;
import org.attest.export.Names;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Outcome;

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
   * Words of a report, or JSON of it and its claims, as the visitor sees them: names that its
   * claims hold of private persons are blocks of the same length, so that spans stay true. A person
   * whom no claim names is not known here, and stands as the report has it.
   */
  public static String words(Visitor visitor, Outcome.Extracted report, String words) {
    if (visitor.seesNames()) {
      return words;
    }
    Set<String> hidden = new LinkedHashSet<>();
    report.claims().forEach(claim -> collect(claim, hidden));
    if (hidden.isEmpty()) {
      return words;
    }
    Pattern any =
        Pattern.compile(
            hidden.stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    return any.matcher(words).replaceAll(found -> BLOCK.repeat(found.group().length()));
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

  private static void add(@org.jspecify.annotations.Nullable String name, Set<String> hidden) {
    if (name != null && !name.isBlank()) {
      hidden.add(name);
    }
  }
}
