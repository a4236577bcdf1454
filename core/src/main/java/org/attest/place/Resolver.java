package org.attest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.attest.place.Qualifier.Effect;
import org.jspecify.annotations.Nullable;

/** Resolves the names of a report by passes in a fixed order, or abstains. */
final class Resolver {
  private static final List<Pass> SURE =
      List.of(
          new WordingPass(),
          new ContainmentPass(),
          new RegionPass(),
          new CountryPass(),
          new TownPass());
  private static final List<Pass> ALL =
      List.of(
          new WordingPass(),
          new ContainmentPass(),
          new RegionPass(),
          new CountryPass(),
          new TownPass(),
          new FocusPass(),
          new UnitFocusPass(),
          new NeighbourPass(),
          new PopulationPass());

  private static final long KNOWN = 200_000;
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|to) (?:the )?$");

  private record Decision(List<Entry> entries, String rule) {}

  List<PlaceMention> resolve(String text, List<Named> names, Map<String, Integer> countries) {
    Setting first = new Setting(text, names, countries, List.of());
    List<Entry> settled = new ArrayList<>();
    Map<String, Decision> said = new TreeMap<>();
    for (Named named : names) {
      Decision decision = decide(named, first, SURE);
      if (decision.entries.size() == 1) {
        settled.add(decision.entries.get(0));
        if (decision.rule.equals("containment-said")) {
          said.putIfAbsent(NameKey.exact(named.words()), decision);
        }
      }
    }
    Setting setting = new Setting(text, names, countries, settled);
    List<PlaceMention> result = new ArrayList<>();
    for (Named named : names) {
      Decision before = said.get(NameKey.exact(named.words()));
      Decision decision =
          before != null && named.qualifier() == null
              ? new Decision(before.entries, "containment-said")
              : decide(named, setting, ALL);
      if (isUnlikely(named, decision, setting)) {
        continue;
      }
      result.add(mention(named, decision));
    }
    return result;
  }

  private static Decision decide(Named named, Setting setting, List<Pass> passes) {
    List<Entry> entries = named.entries();
    if (entries.get(0).origin() == Origin.USER && entries.size() == 1) {
      return new Decision(entries, "user-file");
    }
    String rule = "only-one";
    for (Pass pass : passes) {
      if (entries.size() == 1) {
        break;
      }
      List<Entry> narrowed = pass.narrow(named, entries, setting);
      if (!narrowed.isEmpty() && narrowed.size() < entries.size()) {
        entries = narrowed;
        rule = pass.rule();
      }
    }
    return new Decision(entries, rule);
  }

  /**
   * A small town of a country the report does not speak of, without a word that tells a place: more
   * often a family name.
   */
  private static boolean isUnlikely(Named named, Decision decision, Setting setting) {
    return named.qualifier() == null
        && !decision.rule.equals("containment-said")
        && !decision.rule.equals("user-file")
        && decision.entries.stream()
            .allMatch(
                e ->
                    e.isSettled()
                        && e.origin() == Origin.SHIPPED
                        && e.population() < KNOWN
                        && setting.weight(e) == 0)
        && !ANNOUNCED
            .matcher(
                setting.text().substring(named.sentence().span().start(), named.span().start()))
            .find();
  }

  private static PlaceMention mention(Named named, Decision decision) {
    Qualifier qualifier = named.qualifier();
    Span span = qualifier == null ? named.span() : qualifier.span();
    if (decision.entries.size() > 1) {
      return new PlaceMention(
          named.sentence().index(),
          span,
          named.span(),
          null,
          "ambiguous",
          decision.rule,
          "%d places of this name".formatted(decision.entries.size()));
    }
    Entry entry = decision.entries.get(0);
    String rule = qualifier == null ? decision.rule : qualifier.name();
    return new PlaceMention(
        named.sentence().index(),
        span,
        named.span(),
        place(entry, qualifier),
        null,
        rule,
        detail(named, entry, decision.rule));
  }

  private static Place place(Entry entry, @Nullable Qualifier qualifier) {
    if (qualifier == null || qualifier.effect() == Effect.TOWN) {
      return Precision.of(entry).place(entry);
    }
    return switch (qualifier.effect()) {
      case NEAR -> near(entry).place(entry);
      case DISTANCE -> near(entry).place(entry, Math.max(1, qualifier.kilometres() * 1.2));
      case SEA -> Precision.SEA.place(entry);
      case LINE -> Precision.PART.place(entry);
      case PART -> entry.isSettled() ? Precision.NEAR.place(entry) : Precision.PART.place(entry);
      case FIRST_ORDER -> unit(entry, Precision.FIRST_ORDER);
      case DISTRICT -> unit(entry, Precision.DISTRICT);
      case UNIT ->
          entry.isSettled() ? Precision.NEAR.place(entry) : Precision.of(entry).place(entry);
      case TOWN -> throw new IllegalStateException("handled above");
    };
  }

  private static Precision near(Entry entry) {
    return entry.isSettled()
        ? Precision.NEAR
        : entry.is(Kind.WATER)
            ? Precision.SEA
            : entry.is(Kind.DISTRICT) ? Precision.DISTRICT : Precision.PART;
  }

  /** The unit; where only a town of that name is known, its position stands for the unit. */
  private static Place unit(Entry entry, Precision precision) {
    return entry.isSettled() ? precision.place(entry, 50) : Precision.of(entry).place(entry);
  }

  private static String detail(Named named, Entry entry, String rule) {
    String where = entry.admin1() == null ? "" : " in " + entry.admin1();
    boolean isTwofold =
        named.entries().stream()
            .anyMatch(
                e ->
                    e.isSettled() != entry.isSettled()
                        && e.countries().equals(entry.countries())
                        && !e.id().equals(entry.id()));
    return "%s: %s%s (%s), %s of %d%s"
        .formatted(
            entry.name(),
            entry.kind().words,
            where,
            String.join(" ", entry.countries()),
            rule,
            named.entries().size(),
            isTwofold ? "; town and unit share the name, chosen by wording" : "");
  }
}
