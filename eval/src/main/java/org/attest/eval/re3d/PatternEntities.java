package org.attest.eval.re3d;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.eval.entity.Entity;
import org.attest.eval.entity.EntityTagger;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.attest.place.PlaceReader;

/**
 * Another tagger's entities and, beside them, those of rarer types that a form of words gives away:
 * {@code patterns.tsv}, and nationalities by the vocabulary of demonyms. A pattern's entity takes
 * the place of what it overlaps, unless that is of a frequent type: then it goes itself.
 */
final class PatternEntities implements EntityTagger {
  private static final String NATIONALITY = "Nationality";
  private static final List<String> FREQUENT = List.of("Organisation", "Person", "Location");

  record Rule(String type, Pattern pattern, List<String> examples, List<String> counterexamples) {}

  private final EntityTagger other;
  private final List<Rule> rules = rules();

  PatternEntities(EntityTagger other) {
    this.other = other;
  }

  static List<Rule> rules() {
    Stream<Rule> patterns =
        Vocabulary.load(PatternEntities.class, "patterns.tsv").stream()
            .map(
                row ->
                    new Rule(
                        row.get("type"),
                        Pattern.compile(row.get("pattern")),
                        row.list("examples"),
                        row.list("counterexamples")));
    return Stream.concat(patterns, Stream.of(nationalities())).toList();
  }

  private static Rule nationalities() {
    String all =
        Vocabulary.load(PlaceReader.class, "demonyms.tsv").stream()
            .flatMap(row -> row.list("demonyms").stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new Rule(
        NATIONALITY,
        Pattern.compile(
            "\\b(?:(?:intra|pro|anti)-)?(?:%s)\\b(?:-led)?(?!:|-\\w|\\.\\w)".formatted(all)),
        List.of("Iraqi", "intra-Syrian"),
        List.of("Iraq", "Arabic: an alphabet"));
  }

  @Override
  public List<Entity> entities(String text) {
    List<Entity> theirs = new ArrayList<>(other.entities(text));
    List<Entity> ours = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (ours.stream().noneMatch(entity -> entity.span().overlaps(span))
            && theirs.stream()
                .noneMatch(
                    entity -> FREQUENT.contains(entity.type()) && entity.span().overlaps(span))) {
          ours.add(new Entity(span, rule.type()));
        }
      }
    }
    theirs.removeIf(
        entity -> ours.stream().anyMatch(found -> found.span().overlaps(entity.span())));
    theirs.addAll(ours);
    return theirs;
  }
}
