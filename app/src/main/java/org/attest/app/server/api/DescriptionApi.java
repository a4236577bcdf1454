package org.attest.app.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description, OpenAPI 3.1. */
@RestController
class DescriptionApi {

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<String> description() throws IOException {
    try (InputStream stream =
        DescriptionApi.class.getResourceAsStream("/org/attest/app/server/openapi.json")) {
      if (stream == null) {
        throw new IllegalStateException("openapi.json is missing");
      }
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
