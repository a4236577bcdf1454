package org.attest.place;

import java.util.List;
import java.util.Map;

/**
 * What is known about a report while its names are resolved.
 *
 * @param names all names in it, in text order
 * @param countries how often each country is spoken of
 * @param settled rows that names were resolved to without a guess, in text order
 */
record Setting(
    String text, List<Named> names, Map<String, Integer> countries, List<Entry> settled) {

  int weight(Entry entry) {
    return entry.countries().stream().mapToInt(c -> countries.getOrDefault(c, 0)).max().orElse(0);
  }
}
