package org.attest.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Vocabulary;
import org.attest.place.Entry.Kind;

/** Which features of a dump are imported, and as what: the rows of {@code features.tsv}. */
final class Features {

  /** What a feature becomes. */
  record Feature(Kind kind, double radiusKm) {}

  private record Rule(String featureClass, String code, Optional<Feature> feature) {
    boolean fits(String otherClass, String otherCode) {
      boolean isPrefix = code.endsWith("*");
      return featureClass.equals(otherClass)
          && (isPrefix
              ? otherCode.startsWith(code.substring(0, code.length() - 1))
              : otherCode.equals(code));
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Optional<Feature>> known = new HashMap<>();

  Features() {
    for (Vocabulary.Row row : Vocabulary.load(Features.class, "features.tsv")) {
      Optional<Feature> feature =
          row.get("level").equals("skip")
              ? Optional.empty()
              : Optional.of(
                  new Feature(
                      kind(row.get("level")),
                      row.get("radius_km").isEmpty()
                          ? 0
                          : Double.parseDouble(row.get("radius_km"))));
      rules.add(new Rule(row.get("class"), row.get("code"), feature));
    }
  }

  private static Kind kind(String level) {
    return switch (level) {
      case "seat" -> Kind.SEAT;
      case "quarter" -> Kind.QUARTER;
      default -> Gazetteer.kind(level);
    };
  }

  /** Empty if the feature is not imported. */
  Optional<Feature> of(String featureClass, String code) {
    return known.computeIfAbsent(
        featureClass + "." + code,
        key ->
            rules.stream()
                .filter(rule -> rule.fits(featureClass, code))
                .findFirst()
                .flatMap(Rule::feature));
  }
}
