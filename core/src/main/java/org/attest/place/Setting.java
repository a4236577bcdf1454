package org.attest.place;

import java.util.List;
import java.util.Map;

/**
 * What is known about a report while its names are resolved.
 *
 * @param names all names in it, in text order
 * @param countries how often each country is spoken of
 * @param containments what the report says of where its places lie
 * @param votes where the names may be
 * @param settled what each distinct name was resolved to by a first reading; empty in that one
 */
record Setting(
    String text,
    List<Named> names,
    Map<String, Integer> countries,
    Containments containments,
    Votes votes,
    List<Settled> settled) {

  /** What is known before any name is resolved. */
  static Setting of(String text, List<Named> names, Map<String, Integer> countries) {
    return new Setting(
        text, names, countries, new Containments(text, names), new Votes(names), List.of());
  }

  /** The same with what a first reading settled. */
  Setting with(List<Settled> known) {
    return new Setting(text, names, countries, containments, votes, known);
  }

  /** A distinct name and its place by the first reading. */
  record Settled(String words, Entry entry) {}

  /** The places of the other names. */
  List<Settled> others(Named named) {
    return settled.stream().filter(other -> !other.words.equals(named.words())).toList();
  }

  int weight(Entry entry) {
    return entry.countries().stream().mapToInt(c -> countries.getOrDefault(c, 0)).max().orElse(0);
  }

  /** Share of a row's country among all mentions of countries. */
  double countryShare(Entry entry) {
    int all = countries.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : weight(entry) / (double) all;
  }

  /** True if no country is spoken of more often than that of a row. */
  boolean isMostNamed(Entry entry) {
    int weight = weight(entry);
    return weight > 0 && countries.values().stream().allMatch(other -> other <= weight);
  }
}
