package org.attest.eval.muc4;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.model.Actor;

/** The organisations that the names of a template speak of, no single word that names nobody. */
final class Organisations {
  private static final ActorDirectory ACTORS = ActorDirectory.shipped();
  private static final Pattern BRACKET = Pattern.compile("^\\s*[(\\[]\\s*");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Passages text;

  Organisations(Passages text) {
    this.text = text;
  }

  /** Names that stand for one organisation; the first is the one to give. */
  List<List<String>> of(List<String> names) {
    List<List<String>> groups = new ArrayList<>();
    names.stream()
        .sorted(Comparator.comparing((String name) -> -name.length()))
        .filter(this::isNamed)
        .forEach(name -> add(groups, name));
    return groups;
  }

  /** A name of the actor that the text has; empty where it goes by another. */
  Optional<String> named(String actorId) {
    return ACTORS
        .byId(actorId)
        .flatMap(
            actor ->
                Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                    .map(Organisations::plain)
                    .filter(name -> !text.with(name).isEmpty())
                    .findFirst());
  }

  private static String plain(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** To the groups that it belongs to, which it makes one; letters stand first. */
  private void add(List<List<String>> groups, String name) {
    List<List<String>> mine =
        groups.stream()
            .filter(group -> group.stream().anyMatch(other -> isSame(other, name)))
            .toList();
    List<String> joined = new ArrayList<>(mine.stream().flatMap(List::stream).toList());
    if (joined.stream().anyMatch(other -> isBeside(other, name))) {
      joined.addFirst(name);
    } else {
      joined.add(name);
    }
    groups.removeAll(mine);
    groups.add(joined);
  }

  private boolean isSame(String other, String name) {
    return isBeside(other, name) || Names.holds(other, name) || isOne(other, name);
  }

  private static boolean isOne(String one, String other) {
    Optional<String> id = actor(one).map(Actor::id);
    return id.isPresent() && id.equals(actor(other).map(Actor::id));
  }

  private static Optional<Actor> actor(String name) {
    return ACTORS.byName(name).or(() -> ACTORS.byName("the " + name));
  }

  /** True if the text has "NAME (LETTERS)": the letters are the whole of a name that may be cut. */
  private boolean isBeside(String name, String letters) {
    return text.with(name).stream()
        .map(Passages.Passage::after)
        .filter(after -> BRACKET.matcher(after).find())
        .anyMatch(
            after ->
                Passages.whole(letters)
                    .matcher(BRACKET.matcher(after).replaceFirst(""))
                    .lookingAt());
  }

  /** A single word names somebody if it is known, of the state, or stands in parentheses. */
  private boolean isNamed(String name) {
    return name.contains(" ")
        || actor(name).isPresent()
        || Perpetrators.isOfState(name)
        || text.with(name).stream()
            .anyMatch(found -> found.before().endsWith("(") && found.after().startsWith(")"));
  }
}
