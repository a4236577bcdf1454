package org.attest.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and JSON lines, UTF-8. */
public final class JsonFiles {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonFiles() {}

  /**
   * The one value of a file.
   *
   * @throws IOException if it is missing or not JSON
   */
  public static JsonNode read(Path file) throws IOException {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The values of a file with one on each line; empty lines are left out.
   *
   * @throws IOException if it is missing or a line is not JSON; says which
   */
  public static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        values.add(MAPPER.readTree(line));
      } catch (JacksonException e) {
        throw new IOException(file + ":" + number + " is not JSON: " + e.getOriginalMessage(), e);
      }
    }
    return values;
  }
}
