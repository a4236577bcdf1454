package org.attest.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares the contract JSON of one report with the claims that a careful reader wrote down.
 *
 * <p>Each expected claim is held against the unused extracted claim that shares its evidence and
 * fits best in type and status. A field that the expectation does not name is not compared.
 */
final class SampleScore {
  private final JsonNode document;
  private final String text;
  private final Set<Integer> used = new HashSet<>();
  private final List<String> report = new ArrayList<>();
  private int claimsRight;
  private int claimsExpected;
  private int fieldsRight;
  private int fieldsExpected;

  SampleScore(JsonNode expected, JsonNode document) {
    this.document = document;
    text = document.path("report").path("text").asString();
    for (JsonNode claim : expected.path("claims")) {
      compare(claim);
    }
  }

  int claimsRight() {
    return claimsRight;
  }

  int claimsExpected() {
    return claimsExpected;
  }

  double fieldShare() {
    return (double) fieldsRight / fieldsExpected;
  }

  /** Extracted claims that answer to no expected one. */
  List<String> extra() {
    List<String> extra = new ArrayList<>();
    JsonNode claims = document.path("claims");
    for (int i = 0; i < claims.size(); i++) {
      if (!used.contains(i)) {
        extra.add(claims.get(i).path("type").asString() + ": " + quoted(claims.get(i)));
      }
    }
    return extra;
  }

  /** What stands in the claims although the sample forbids it. */
  List<String> forbidden() {
    List<String> found = new ArrayList<>();
    for (JsonNode claim : document.path("claims")) {
      String type = claim.path("type").asString();
      String status = claim.path("status").asString();
      if (type.equals("drone-strike") && Set.of("occurred", "ongoing").contains(status)) {
        found.add("drones that were only planned are told as used");
      }
      if (type.equals("group-change")) {
        found.add("a former name became an event");
      }
      if (holds(word(claim.path("place").path("name")), "Damascus")) {
        found.add("the seat of a government became a place");
      }
      for (JsonNode toll : claim.path("tolls")) {
        if (word(toll.path("effect")).equals("killed") && toll.path("min").asLong(0) == 8) {
          found.add("casualties became killed");
        }
      }
    }
    return found;
  }

  /** A line for each expected claim and one for the whole. */
  @Override
  public String toString() {
    return "%s%nclaims %d of %d, fields %d of %d, extra %s, forbidden %s"
        .formatted(
            String.join(System.lineSeparator(), report),
            claimsRight,
            claimsExpected,
            fieldsRight,
            fieldsExpected,
            extra(),
            forbidden());
  }

  private void compare(JsonNode expected) {
    claimsExpected++;
    Map<String, Predicate<JsonNode>> fields = fields(expected);
    fieldsExpected += fields.size();
    JsonNode found = bestFor(expected, fields);
    if (found == null) {
      report.add(word(expected.path("key")) + ": missing");
      return;
    }
    List<String> wrong = new ArrayList<>();
    fields.forEach(
        (name, check) -> {
          if (!check.test(found)) {
            wrong.add(name);
          }
        });
    fieldsRight += fields.size() - wrong.size();
    if (!wrong.contains("type") && !wrong.contains("status")) {
      claimsRight++;
    }
    report.add(word(expected.path("key")) + (wrong.isEmpty() ? ": right" : ": wrong in " + wrong));
  }

  private @Nullable JsonNode bestFor(JsonNode expected, Map<String, Predicate<JsonNode>> fields) {
    JsonNode claims = document.path("claims");
    int best = -1;
    int bestFit = -1;
    for (int i = 0; i < claims.size(); i++) {
      JsonNode claim = claims.get(i);
      if (used.contains(i) || !sharesEvidence(claim, expected)) {
        continue;
      }
      int fit =
          (check(fields, "type").test(claim) ? 2 : 0)
              + (check(fields, "status").test(claim) ? 1 : 0);
      if (fit > bestFit) {
        best = i;
        bestFit = fit;
      }
    }
    if (best < 0) {
      return null;
    }
    used.add(best);
    return claims.get(best);
  }

  private static Predicate<JsonNode> check(Map<String, Predicate<JsonNode>> fields, String name) {
    return fields.getOrDefault(name, claim -> false);
  }

  /** One check for each field that the expectation names, by the field's name. */
  private Map<String, Predicate<JsonNode>> fields(JsonNode expected) {
    Map<String, Predicate<JsonNode>> checks = new LinkedHashMap<>();
    Set<String> types =
        Stream.concat(Stream.of(word(expected.path("type"))), words(expected, "type_also").stream())
            .collect(Collectors.toSet());
    checks.put("type", claim -> types.contains(word(claim.path("type"))));
    checks.put("status", claim -> claim.path("status").equals(expected.path("status")));
    for (String role : List.of("agents", "targets", "means")) {
      if (expected.has(role)) {
        checks.put(
            role,
            claim -> words(expected, role).stream().allMatch(name -> names(claim, role, name)));
      }
    }
    if (expected.has("count")) {
      checks.put(
          "count", claim -> same(claim.path("count"), expected.path("count"), List.of("best")));
    }
    if (expected.has("place")) {
      checks.put("place", claim -> samePlace(claim.path("place"), expected.path("place")));
    }
    if (expected.has("place_any")) {
      checks.put("place_any", claim -> anyHeld(claim.path("place"), words(expected, "place_any")));
    }
    otherFields(expected, checks);
    return checks;
  }

  private static void otherFields(JsonNode expected, Map<String, Predicate<JsonNode>> checks) {
    if (expected.has("date")) {
      checks.put(
          "date",
          claim -> same(claim.path("date"), expected.path("date"), List.of("start", "end")));
    }
    String latest = word(expected.path("date_not_after"));
    if (!latest.isEmpty()) {
      checks.put(
          "date_not_after",
          claim -> {
            String end = word(claim.path("date").path("end"));
            return !end.isEmpty() && end.compareTo(latest) <= 0;
          });
    }
    String earliest = word(expected.path("date_not_before"));
    if (!earliest.isEmpty()) {
      checks.put(
          "date_not_before",
          claim ->
              word(claim.path("date").path("start")).isEmpty()
                  || word(claim.path("date").path("end")).compareTo(earliest) >= 0);
    }
    if (expected.has("tolls")) {
      checks.put("tolls", claim -> sameTolls(claim.path("tolls"), expected.path("tolls")));
    }
    if (expected.has("chain_contains")) {
      checks.put("chain", claim -> allHeld(chains(claim), words(expected, "chain_contains")));
    }
    if (expected.has("about_contains")) {
      checks.put(
          "about",
          claim ->
              allHeld(word(claim.path("about").path("text")), words(expected, "about_contains")));
    }
  }

  /** The role holds the name; or holds part of it where the evidence has it whole. */
  private boolean names(JsonNode claim, String role, String name) {
    String held = participants(claim.path(role));
    return holds(held, name)
        || holds(quoted(claim), name)
            && Stream.of(name.split(" ")).anyMatch(part -> holds(held, part));
  }

  private static String participants(JsonNode items) {
    StringBuilder all = new StringBuilder();
    for (JsonNode item : items) {
      for (String field : List.of("text", "actor", "kind")) {
        all.append(word(item.path(field))).append(" | ");
      }
    }
    return all.toString();
  }

  private static String chains(JsonNode claim) {
    StringBuilder all = new StringBuilder();
    for (JsonNode chain : claim.path("chains")) {
      for (JsonNode link : chain.path("links")) {
        for (String field : List.of("source", "kind", "cue")) {
          all.append(word(link.path(field))).append(" | ");
        }
      }
    }
    return all.toString();
  }

  private static boolean samePlace(JsonNode place, JsonNode expected) {
    List<String> others =
        expected.propertyNames().stream().filter(name -> !name.equals("name")).toList();
    return holds(word(place.path("name")), word(expected.path("name")))
        && same(place, expected, others);
  }

  private static boolean anyHeld(JsonNode place, List<String> names) {
    return names.stream().anyMatch(name -> holds(place.toString(), name));
  }

  private static boolean allHeld(String words, List<String> parts) {
    return parts.stream().allMatch(part -> holds(words, part));
  }

  private static boolean sameTolls(JsonNode tolls, JsonNode expected) {
    if (tolls.isEmpty() != expected.isEmpty()) {
      return false;
    }
    for (JsonNode wanted : expected) {
      List<String> names = List.copyOf(wanted.propertyNames());
      if (tolls.valueStream().noneMatch(toll -> same(toll, wanted, names))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(JsonNode found, JsonNode expected, List<String> fields) {
    return fields.stream()
        .allMatch(field -> word(found.path(field)).equals(word(expected.path(field))));
  }

  /** Half-way between the same words and any: three words in five are enough. */
  private boolean sharesEvidence(JsonNode claim, JsonNode expected) {
    String quoted = plain(quoted(claim));
    Set<String> quotedWords = Stream.of(quoted.split(" ")).collect(Collectors.toSet());
    for (String evidence : words(expected, "evidence")) {
      String wanted = plain(evidence);
      String[] wantedWords = wanted.split(" ");
      long shared = Stream.of(wantedWords).filter(quotedWords::contains).count();
      if (quoted.contains(wanted)
          || !quoted.isEmpty() && wanted.contains(quoted)
          || shared >= 0.6 * wantedWords.length) {
        return true;
      }
    }
    return false;
  }

  private String quoted(JsonNode claim) {
    return claim
        .path("evidence")
        .valueStream()
        .map(span -> text.substring(span.get(0).asInt(), span.get(1).asInt()))
        .collect(Collectors.joining(" … "));
  }

  private static List<String> words(JsonNode node, String field) {
    return node.path(field).valueStream().map(SampleScore::word).toList();
  }

  private static String word(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asString();
  }

  private static boolean holds(String words, String part) {
    return plain(words).contains(plain(part));
  }

  /** Small letters and figures only, without accents, parted by single spaces. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
