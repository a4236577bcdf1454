package org.attest.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.attest.model.Vocabulary;

/** Which types one occurrence may be told as, read from {@code type-tellings.tsv}. */
final class TypeTellings {
  private final Map<String, TreeSet<String>> toldAs = new LinkedHashMap<>();

  TypeTellings() {
    for (Vocabulary.Row row : rows()) {
      List<String> types = row.list("types");
      for (String type : types) {
        toldAs.computeIfAbsent(type, key -> new TreeSet<>()).addAll(types);
      }
    }
  }

  static List<Vocabulary.Row> rows() {
    return Vocabulary.load(TypeTellings.class, "type-tellings.tsv");
  }

  /** True if claims of the two types may speak of one occurrence. */
  boolean compatible(String one, String other) {
    return one.equals(other) || toldAs.getOrDefault(one, new TreeSet<>()).contains(other);
  }

  /** The type and all that it may be told as, in alphabetical order. */
  List<String> tellings(String type) {
    TreeSet<String> all = new TreeSet<>(toldAs.getOrDefault(type, new TreeSet<>()));
    all.add(type);
    return new ArrayList<>(all);
  }
}
