package org.attest.laws;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds JSON against the schemas under docs/. */
public final class ContractCheck {
  private static final Schema CLAIMS = schema("claims.schema.json");
  private static final Schema EVENTS = schema("events.schema.json");

  private ContractCheck() {}

  /**
   * Fails unless the text is one document of the contract {@code attest/claims/1}.
   *
   * @throws AssertionError naming each breach by its JSON pointer
   */
  public static void assertValid(String json) {
    assertValid(CLAIMS, json);
  }

  /**
   * Fails unless the text is one document {@code attest/events/1}.
   *
   * @throws AssertionError naming each breach by its JSON pointer
   */
  public static void assertEventsValid(String json) {
    assertValid(EVENTS, json);
  }

  private static void assertValid(Schema schema, String json) {
    List<Error> errors = schema.validate(json, InputFormat.JSON);
    if (!errors.isEmpty()) {
      StringBuilder message = new StringBuilder("breaks the schema:");
      errors.stream()
          .limit(20)
          .forEach(
              error ->
                  message
                      .append("\n  ")
                      .append(error.getInstanceLocation())
                      .append(' ')
                      .append(error.getMessage()));
      throw new AssertionError(message.toString());
    }
  }

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(document(name), InputFormat.JSON);
  }

  /** A file under docs/, looked for from the working directory upwards. */
  public static String document(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path file = folder.resolve("docs").resolve(name);
      if (Files.exists(file)) {
        try {
          return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("no docs/" + name + " above the working directory");
  }
}
