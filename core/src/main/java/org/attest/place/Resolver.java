package org.attest.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Span;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.attest.place.Qualifier.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of a report: first by what the text itself says of them, in a fixed order of
 * passes; then by grounds that are weighed against each other, twice, the second time knowing what
 * the first made of the other names; or abstains. The ground that most tells the row chosen from
 * the next is the rule a mention shows. Weights ({@code resolver-weights.tsv}) are learned by
 * {@code ./attest eval train-places}; decision 0015.
 */
final class Resolver {
  /** Rows beyond these, the smallest, are not weighed. */
  private static final int MOST_ROWS = 40;

  /** A choice less probable than this is none. */
  private static final double SURE_ENOUGH = 0.2;

  private static final double HALF_ROUND_THE_EARTH_KM = 20_000;

  /** A lead smaller than this, in log odds, is none. */
  private static final double LEAST_LEAD = 0.02;

  private static final List<Pass> PASSES = List.of(new WordingPass(), new WaterPass());
  static final List<Ground> FIRST =
      List.of(
          new ContainmentGround(),
          new KindGround(),
          new SizeGround(),
          new SpellingGround(),
          new CountryGround(),
          new UnitGround(),
          new NeighbourGround());
  static final List<Ground> SECOND =
      Stream.concat(FIRST.stream(), Stream.of(new SettledGround())).toList();

  private final Weights first;
  private final Weights second;

  Resolver(Weights first, Weights second) {
    this.first = first;
    this.second = second;
  }

  /** What was decided: one row, or several if it could not be told. */
  private record Decision(List<Entry> entries, String rule) {}

  /** The rows of a name that the text's own words leave, and the rule that left them. */
  record Choice(Named named, List<Entry> entries, String rule) {}

  /** One mention for each name, in their order. */
  List<PlaceMention> resolve(String text, List<Named> names, Map<String, Integer> countries) {
    Setting setting = Setting.of(text, names, countries);
    List<Choice> choices = choices(setting);
    Setting settled = settle(setting, choices);
    List<PlaceMention> result = new ArrayList<>();
    for (Choice choice : choices) {
      result.add(mention(choice.named, decide(choice, settled, SECOND, second)));
    }
    return result;
  }

  /** What the words beside each name leave of its rows. */
  static List<Choice> choices(Setting setting) {
    return setting.names().stream().map(named -> narrowed(named, setting)).toList();
  }

  private static Choice narrowed(Named named, Setting setting) {
    List<Entry> entries = named.entries();
    if (entries.get(0).origin() == Origin.USER && entries.size() == 1) {
      return new Choice(named, entries, "user-file");
    }
    String rule = "only-one";
    for (Pass pass : PASSES) {
      List<Entry> narrowed = entries.size() == 1 ? entries : pass.narrow(named, entries, setting);
      if (!narrowed.isEmpty() && narrowed.size() < entries.size()) {
        entries = narrowed;
        rule = pass.rule();
      }
    }
    return new Choice(named, entries.stream().limit(MOST_ROWS).toList(), rule);
  }

  /** The setting with what a first reading makes of each distinct name. */
  Setting settle(Setting setting, List<Choice> choices) {
    Map<String, Setting.Settled> settled = new LinkedHashMap<>();
    for (Choice choice : choices) {
      if (!choice.named.is(Form.DEMONYM)) {
        Decision decision = decide(choice, setting, FIRST, first);
        if (decision.entries.size() == 1) {
          String words = choice.named.words();
          settled.putIfAbsent(words, new Setting.Settled(words, decision.entries.get(0)));
        }
      }
    }
    return setting.with(List.copyOf(settled.values()));
  }

  private static Decision decide(
      Choice choice, Setting setting, List<Ground> grounds, Weights weights) {
    List<Entry> entries = choice.entries;
    if (entries.size() == 1) {
      return new Decision(entries, choice.rule);
    }
    double[] scores = new double[entries.size()];
    for (int i = 0; i < scores.length; i++) {
      for (Ground ground : grounds) {
        scores[i] += score(ground, choice.named, entries.get(i), setting, weights);
      }
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    int next = best == 0 ? 1 : 0;
    for (int i = 0; i < scores.length; i++) {
      sum += Math.exp(scores[i] - scores[best]);
      next = i != best && scores[i] > scores[next] ? i : next;
    }
    if (1 / sum < SURE_ENOUGH || scores[best] - scores[next] < LEAST_LEAD) {
      return new Decision(entries, choice.rule);
    }
    Entry chosen = entries.get(best);
    Entry second = entries.get(next);
    String rule = choice.rule;
    double most = 0;
    for (Ground ground : grounds) {
      double lead =
          score(ground, choice.named, chosen, setting, weights)
              - score(ground, choice.named, second, setting, weights);
      if (lead > most) {
        most = lead;
        rule = ground.rule();
      }
    }
    return new Decision(List.of(chosen), rule);
  }

  private static double score(
      Ground ground, Named named, Entry entry, Setting setting, Weights weights) {
    return weights.sum(signs -> ground.weigh(named, entry, setting, signs));
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
          String.format(Locale.ROOT, "%d places of this name", decision.entries.size()));
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
      case DISTANCE ->
          near(entry)
              .place(entry, Math.clamp(qualifier.kilometres() * 1.2, 1, HALF_ROUND_THE_EARTH_KM));
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
    return String.format(
        Locale.ROOT,
        "%s: %s%s (%s), %s of %d%s",
        entry.name(),
        entry.kind().words,
        where,
        String.join(" ", entry.countries()),
        rule,
        named.entries().size(),
        isTwofold ? "; town and unit share the name, chosen by wording" : "");
  }
}
