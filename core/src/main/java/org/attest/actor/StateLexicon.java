package org.attest.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Actor;
import org.attest.model.Vocabulary;
import org.attest.model.Vocabulary.Row;
import org.jspecify.annotations.Nullable;

/** The words for states and for the forces and offices that a state has. */
final class StateLexicon {

  private final NameIndex<StateWord> stateWords = new NameIndex<>();
  private final NameIndex<ForceRule> nouns = new NameIndex<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Entry> properNames = new ArrayList<>();
  private final Map<String, ActorDirectory.StatedAt> lines = new HashMap<>();

  private StateLexicon() {}

  static StateLexicon load() {
    StateLexicon lexicon = new StateLexicon();
    List<ForceRule> rules =
        Vocabulary.load(StateLexicon.class, "forces.tsv").stream().map(ForceRule::of).toList();
    rules.forEach(rule -> rule.nouns().forEach(noun -> lexicon.nouns.add(noun, rule)));
    Map<String, Row> special = new LinkedHashMap<>();
    for (Row row : Vocabulary.load(StateLexicon.class, "force-names.tsv")) {
      special.put(row.get("iso2") + " " + row.get("suffix"), row);
    }
    for (Row row : Vocabulary.load(StateLexicon.class, "states.tsv")) {
      State state = State.of(row);
      lexicon.addWords(state);
      lexicon.add(state.asActor(), row);
      lexicon.add(state.population(), row);
      for (ForceRule rule : rules) {
        Row own = special.remove(state.iso() + " " + rule.suffix());
        lexicon.addForce(state, rule, own);
        lexicon.lines.putIfAbsent(rule.id(state), ActorDirectory.statedAt(own == null ? row : own));
      }
      List<Row> services =
          special.values().stream()
              .filter(service -> service.get("iso2").equals(state.iso()))
              .toList();
      services.forEach(service -> lexicon.addService(state, service));
    }
    return lexicon;
  }

  private void addWords(State state) {
    add(state, StateWord.Form.NAME, List.of(state.name()));
    add(state, StateWord.Form.NAME, state.aliases());
    add(state, StateWord.Form.ADJECTIVE, state.adjectives());
    add(state, StateWord.Form.PEOPLE, state.people());
    add(state, StateWord.Form.CAPITAL, state.capitals());
    add(state, StateWord.Form.METONYM, state.metonyms());
  }

  private void add(State state, StateWord.Form form, List<String> words) {
    words.forEach(word -> stateWords.add(word, new StateWord(state, form, word)));
  }

  private void add(Actor actor) {
    actors.putIfAbsent(actor.id(), actor);
  }

  private void add(Actor actor, Row row) {
    add(actor);
    lines.putIfAbsent(actor.id(), ActorDirectory.statedAt(row));
  }

  private void addForce(State state, ForceRule rule, @Nullable Row special) {
    String name = special == null ? state.fill(rule.name()) : special.get("name");
    List<String> aliases = special == null ? List.of() : special.list("aliases");
    String parent = rule.isGovernment() ? "state:" + state.code() : "government:" + state.code();
    Actor actor =
        new Actor(
            rule.id(state), name, rule.kind(), state.iso(), parent, aliases, List.of(), null, null);
    add(actor);
    if (special != null) {
      addNames(actor);
    }
  }

  /** A service besides the forces every state may have: MI6 beside MI5. */
  private void addService(State state, Row row) {
    Actor actor =
        new Actor(
            "force:" + state.code() + "-" + row.get("suffix"),
            row.get("name"),
            row.get("kind"),
            state.iso(),
            "government:" + state.code(),
            row.list("aliases"),
            List.of(),
            null,
            null);
    add(actor, row);
    addNames(actor);
  }

  private void addNames(Actor actor) {
    properNames.add(new Entry(actor, actor.name(), "alias"));
    actor.aliases().forEach(alias -> properNames.add(new Entry(actor, alias, "alias")));
  }

  /** Where the files say it, by id. */
  Map<String, ActorDirectory.StatedAt> lines() {
    return lines;
  }

  Iterable<Actor> actors() {
    return actors.values();
  }

  List<Entry> properNames() {
    return properNames;
  }

  NameIndex<StateWord> stateWords() {
    return stateWords;
  }

  NameIndex<ForceRule> nouns() {
    return nouns;
  }

  Actor actor(String id) {
    Actor actor = actors.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }

  Actor force(State state, ForceRule rule) {
    return actor(rule.id(state));
  }

  Optional<Actor> byName(String name) {
    return stateWords.get(name).stream()
        .filter(word -> word.form() == StateWord.Form.NAME)
        .map(word -> actor("state:" + word.state().code()))
        .findFirst()
        .or(
            () ->
                actors.values().stream()
                    .filter(actor -> Word.key(actor.name()).equals(Word.key(name)))
                    .findFirst());
  }
}
