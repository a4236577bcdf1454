package org.attest.app.server.pages.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.app.server.pages.PageWords;
import org.attest.link.Sensitivity;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Stance;

/** Where an event's claims do not agree, in words. */
final class Disagreements {

  private Disagreements() {}

  static List<String> of(Event event, Told told, List<Sensitivity.Field> fields) {
    List<String> said = new ArrayList<>();
    stances(event, said);
    agents(told, said);
    for (Sensitivity.Field field : fields) {
      if (!field.isSettled()) {
        said.add(values(told, field));
      }
    }
    return said;
  }

  private static void stances(Event event, List<String> said) {
    Map<Stance, List<String>> names = new LinkedHashMap<>();
    event
        .origins()
        .forEach(
            origin ->
                names
                    .computeIfAbsent(origin.stance(), key -> new ArrayList<>())
                    .add(origin.name()));
    if (names.containsKey(Stance.DENIES)) {
      said.add(String.join(", ", names.get(Stance.DENIES)) + " denies it.");
    }
    if (names.containsKey(Stance.DOUBTS)) {
      said.add(String.join(", ", names.get(Stance.DOUBTS)) + " doubts it.");
    }
  }

  /** Agents that no claim names together. */
  private static void agents(Told told, List<String> said) {
    Map<Set<String>, Set<String>> tellers = new LinkedHashMap<>();
    for (Told.Telling telling : told.all()) {
      Set<String> names =
          telling.claim().agents().stream()
              .map(one -> told.shown(one.actor() == null ? one.text() : one.actor()))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!names.isEmpty()) {
        tellers.computeIfAbsent(names, key -> new LinkedHashSet<>()).add(teller(told, telling));
      }
    }
    boolean areApart =
        tellers.keySet().stream()
            .allMatch(
                one ->
                    tellers.keySet().stream()
                        .allMatch(
                            other -> one.equals(other) || one.stream().noneMatch(other::contains)));
    if (tellers.size() > 1 && areApart) {
      said.add(
          "%s different agents are named: %s."
              .formatted(
                  PageWords.capital(number(tellers.size())),
                  tellers.entrySet().stream()
                      .map(
                          one ->
                              String.join(", ", one.getKey())
                                  + " ("
                                  + String.join(", ", one.getValue())
                                  + ")")
                      .collect(Collectors.joining("; "))));
    }
  }

  private static String values(Told told, Sensitivity.Field field) {
    Map<String, Set<String>> tellers = new LinkedHashMap<>();
    for (Sensitivity.Choice choice : field.choices()) {
      told.of(choice.claims())
          .forEach(
              telling ->
                  tellers
                      .computeIfAbsent(choice.value(), key -> new LinkedHashSet<>())
                      .add(teller(told, telling)));
    }
    return "%s is told in %s ways: %s."
        .formatted(
            PageWords.capital(label(field.name())),
            number(tellers.size()),
            tellers.entrySet().stream()
                .map(one -> value(one.getKey()) + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining("; ")));
  }

  /** A rule's word before a figure, and codes, as people say them. */
  static String value(String value) {
    return value
        .replace("..", " to ")
        .replace('-', ' ')
        .replaceAll("(\\d{4}) (\\d\\d) (\\d\\d)", "$1-$2-$3");
  }

  static String label(String name) {
    return switch (name) {
      case "type", "status", "place", "date" -> "the " + name;
      default -> "the number " + name;
    };
  }

  /** Who is behind a claim: the innermost source, through the outlet. */
  static String teller(Told told, Told.Telling telling) {
    Claim claim = telling.claim();
    Chain chain = claim.chains().getFirst();
    String outlet = told.outlet(telling.report());
    if (chain.links().isEmpty()) {
      return outlet;
    }
    Link last = chain.links().getLast();
    String source = last.source() == null ? "somebody unnamed" : told.shown(last.source());
    return source.equals(outlet) ? outlet : source + " in " + outlet;
  }

  private static String number(int number) {
    return switch (number) {
      case 1 -> "one";
      case 2 -> "two";
      case 3 -> "three";
      case 4 -> "four";
      default -> String.valueOf(number);
    };
  }
}
