package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.laws.ContractCheck;
import org.attest.model.Certainty;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Place;
import org.attest.model.Reason;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the schemas against the code's vocabularies and the data dictionary against the schemas.
 */
class ContractVocabularyTest {

  private static ObjectNode schema(String name) {
    return JsonText.read(ContractCheck.document(name));
  }

  private static List<String> listed(JsonNode schema, String definition) {
    List<String> values = new ArrayList<>();
    schema.at("/$defs/" + definition + "/enum").forEach(value -> values.add(value.stringValue()));
    return values;
  }

  private static List<String> codes(Enum<?>[] constants) {
    return Arrays.stream(constants).map(ContractFields::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.schema.json", "events.schema.json"})
  void bothSchemasListTheCodesOfTheCode(String name) {
    ObjectNode schema = schema(name);
    assertThat(listed(schema, "type"))
        .isEqualTo(EventType.all().stream().map(EventType::id).toList());
    assertThat(listed(schema, "status")).isEqualTo(codes(Status.values()));
    assertThat(listed(schema, "certainty")).isEqualTo(codes(Certainty.values()));
    assertThat(listed(schema, "stance")).isEqualTo(codes(Stance.values()));
    assertThat(listed(schema, "responsibility")).isEqualTo(codes(Responsibility.values()));
    assertThat(listed(schema, "effect")).isEqualTo(codes(Effect.values()));
  }

  @Test
  void reasonsGradesAndLevelsAreThoseOfTheCode() {
    assertThat(listed(schema("claims.schema.json"), "reason")).isEqualTo(codes(Reason.values()));
    assertThat(listed(schema("events.schema.json"), "grade")).isEqualTo(codes(Grade.values()));
    List<String> levels = new ArrayList<>();
    schema("claims.schema.json")
        .at("/$defs/place/properties/level/enum")
        .forEach(level -> levels.add(level.isNull() ? "" : level.stringValue()));
    assertThat(levels).containsAll(codes(Place.Level.values())).hasSize(8);
  }

  @Test
  void theCodesOfAConstantAreThoseItNamesItself() {
    for (Reason reason : Reason.values()) {
      assertThat(ContractFields.code(reason)).isEqualTo(reason.code());
    }
    for (Stance stance : Stance.values()) {
      assertThat(ContractFields.code(stance)).isEqualTo(stance.code());
    }
    for (Grade grade : Grade.values()) {
      assertThat(ContractFields.code(grade)).isEqualTo(grade.code());
    }
  }

  @Test
  void everyFieldAndColumnIsInTheDataDictionary() {
    Set<String> names = new TreeSet<>();
    properties(schema("claims.schema.json"), names);
    properties(schema("events.schema.json"), names);
    EventColumns.ALL.forEach(column -> names.add(column.name()));
    ClaimRows.COLUMNS.forEach(column -> names.add(column.name()));
    names.addAll(List.of("ref", "quotes"));
    assertThat(names).hasSizeGreaterThan(90);
    String dictionary = ContractCheck.document("data-dictionary.md");
    List<String> rows = dictionary.lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(rows.stream().map(row -> row.split(" \\| ")[0]))
                    .as(name)
                    .anyMatch(cell -> cell.contains("`" + name + "`")));
  }

  private static void properties(JsonNode node, Set<String> names) {
    if (node.isObject() && node.path("properties").isObject()) {
      names.addAll(node.path("properties").propertyNames());
    }
    Stream<JsonNode> children = node.valueStream();
    children.forEach(child -> properties(child, names));
  }
}
