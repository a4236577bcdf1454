package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.attest.app.decisions.Reviews.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How far two coders agree on a field.
 *
 * @param field as people correct it; {@code claim} for whether a claim is kept or rejected; {@code
 *     toll} for all tolls
 * @param units how many values both gave
 * @param same how many of them are the same
 * @param alpha Krippendorff's, nominal; empty where it is not defined
 */
public record Agreement(String field, int units, int same, OptionalDouble alpha) {

  /**
   * Agreement on each field.
   *
   * @param coded what {@link Reviews#coded} gives
   */
  public static List<Agreement> of(List<Coded> coded) {
    Map<String, List<List<@Nullable String>>> units = new LinkedHashMap<>();
    for (String field :
        List.of(
            "claim",
            "type",
            "status",
            "certainty",
            "date",
            "place",
            "agents",
            "targets",
            "source",
            "toll")) {
      units.put(field, new ArrayList<>());
    }
    for (Coded claim : coded) {
      TreeSet<String> fields = new TreeSet<>();
      claim.values().forEach(values -> fields.addAll(values.keySet()));
      for (String field : fields) {
        List<@Nullable String> unit = new ArrayList<>();
        claim.values().forEach(values -> unit.add(values.get(field)));
        List<List<@Nullable String>> known = units.get(field.startsWith("toll.") ? "toll" : field);
        if (known != null) {
          known.add(unit);
        }
      }
    }
    return units.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static Agreement of(String field, List<List<@Nullable String>> units) {
    List<List<@Nullable String>> both =
        units.stream().filter(unit -> !unit.contains(null)).toList();
    int same = (int) both.stream().filter(unit -> unit.stream().distinct().count() == 1).count();
    return new Agreement(field, both.size(), same, Alpha.nominal(both));
  }
}
