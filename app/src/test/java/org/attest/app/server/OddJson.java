package org.attest.app.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests: as a schema describes them, and otherwise. */
final class OddJson {
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999",
          "9".repeat(400),
          "1" + "0".repeat(2000),
          "[]",
          "{}",
          "[null]",
          "[[[]]]",
          "{\"a\": {\"b\": null}}",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + "y".repeat(3000) + "\"",
          "[" + "\"e-0\",".repeat(3000) + "\"e-0\"]",
          "[".repeat(900) + "]".repeat(900),
          "[".repeat(100_000),
          "{\"a\":".repeat(20_000) + "1",
          "NaN",
          "'x'",
          "undefined");

  private OddJson() {}

  /** Gives a value of a field, odd or not. */
  interface Values {
    String of(String name, boolean isOdd);
  }

  /** An object of the schema; with odd ones, one or two fields are not of it. */
  static String object(JsonNode schema, Values values, boolean isOdd, Random random) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      if (isOdd && random.nextInt(6) == 0) {
        members.add(quoted(name) + ": " + ODD.get(random.nextInt(ODD.size())));
        if (random.nextInt(3) == 0) {
          members.add(quoted(name) + ": " + ODD.get(random.nextInt(8)));
        }
      } else if (required.contains(name) || random.nextBoolean()) {
        boolean isThis = isOdd && random.nextInt(4) == 0;
        members.add(quoted(name) + ": " + value(name, property.getValue(), values, isThis, random));
      }
    }
    if (isOdd && random.nextInt(10) == 0) {
      members.add("\"" + "k".repeat(random.nextInt(3000)) + "\": 1");
    }
    if (isOdd && random.nextInt(10) == 0 && !members.isEmpty()) {
      members.remove(random.nextInt(members.size()));
    }
    return members.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(
      String name, JsonNode schema, Values values, boolean isOdd, Random random) {
    if (schema.has("enum")) {
      return isOdd
          ? quoted(OddValues.text(random))
          : quoted(schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString());
    }
    return switch (schema.path("type").asString("")) {
      case "array" -> {
        List<String> items = new ArrayList<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
          items.add(quoted(values.of(name, isOdd)));
        }
        yield items.stream().collect(Collectors.joining(",", "[", "]"));
      }
      case "object" -> {
        if (schema.has("properties")) {
          yield object(schema, values, isOdd, random);
        }
        String field =
            List.of("toll.killed", "date", "status", "type", "place").get(random.nextInt(5));
        yield "{"
            + quoted(isOdd && random.nextBoolean() ? OddValues.text(random) : field)
            + ": "
            + quoted(values.of(field, isOdd))
            + "}";
      }
      case "integer" -> String.valueOf(random.nextInt(20));
      default -> quoted(values.of(name, isOdd));
    };
  }

  private static String quoted(String text) {
    boolean hasSurrogate = text.chars().anyMatch(sign -> Character.isSurrogate((char) sign));
    return hasSurrogate
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : JsonMapper.shared().writeValueAsString(text);
  }

  /** Bytes that are no such JSON any more, or in no such charset. */
  static byte[] spoilt(String json, Random random) {
    byte[] bytes = OddValues.bytes(json);
    return switch (random.nextInt(9)) {
      case 0 -> new byte[0];
      case 1 -> json.substring(0, json.length() / 2).getBytes(StandardCharsets.UTF_8);
      case 2 -> ("\ufeff" + json).getBytes(StandardCharsets.UTF_8);
      case 3 ->
          json.getBytes(
              FuzzedRequest.OTHER_CHARSETS.get(
                  random.nextInt(FuzzedRequest.OTHER_CHARSETS.size())));
      case 4 -> (json + json).getBytes(StandardCharsets.UTF_8);
      case 5 -> ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
      case 6 -> ("/* */ " + json.replace("}", ",}")).getBytes(StandardCharsets.UTF_8);
      case 7 -> {
        for (int n = 0; n < 5; n++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        yield bytes;
      }
      default -> {
        byte[] noise = new byte[random.nextInt(3000)];
        random.nextBytes(noise);
        yield noise;
      }
    };
  }
}
