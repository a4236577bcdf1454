package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the API and their headers. */
final class Answers {
  static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
  static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Answers() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ResponseEntity<String> json(JsonNode node) {
    return ok(MediaType.APPLICATION_JSON).body(MAPPER.writeValueAsString(node));
  }

  /** What was kept, and where it is. */
  static ResponseEntity<String> created(String path, JsonNode node) {
    return ResponseEntity.created(URI.create(path))
        .contentType(MediaType.APPLICATION_JSON)
        .body(MAPPER.writeValueAsString(node));
  }

  /** To be kept by nobody else, and asked for again each time, by its ETag. */
  private static ResponseEntity.BodyBuilder ok(MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePrivate());
  }

  /** A page of a list, which names the address of the next one, if there is one. */
  static ResponseEntity<String> page(
      HttpServletRequest request, MediaType type, String body, @Nullable String cursor) {
    ResponseEntity.BodyBuilder answer = ok(type);
    answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (cursor != null) {
      answer.header(HttpHeaders.LINK, "<" + next(request, cursor) + ">; rel=\"next\"");
    }
    return answer.body(body);
  }

  /** The same address with another cursor; relative to the server. */
  static String next(HttpServletRequest request, String cursor) {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath(request.getRequestURI());
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (!parameter.getKey().equals("cursor")) {
        builder.queryParam(parameter.getKey(), (Object[]) parameter.getValue());
      }
    }
    return builder.queryParam("cursor", cursor).encode().build().toUriString();
  }

  static ResponseEntity<String> moved(String path) {
    return ResponseEntity.status(308).location(URI.create(path)).build();
  }
}
