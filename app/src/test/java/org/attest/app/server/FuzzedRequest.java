package org.attest.app.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A request to an operation of the API, made by chance from its description. */
final class FuzzedRequest {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");

  private static final List<String> ACCEPTS =
      List.of(
          "*/*",
          "application/json",
          "text/csv",
          "application/geo+json;q=0.9, text/csv;q=0.1",
          "image/png",
          "text/html",
          "nonsense",
          ";;;",
          "application/json;q=7",
          "application/json;q=x",
          "*/json",
          "a/b, ".repeat(300) + "c/d",
          "\u00ff\u00fe",
          "");

  private static final List<String> TAGS =
      List.of(
          "*",
          "\"0\"",
          "W/\"0\"",
          "\"",
          "W/",
          "\"a\", \"b\"",
          ",,,",
          "\u00ff",
          "\"" + "a".repeat(2000));

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=UTF-8",
          "application/json;charset=UTF-16",
          "application/json;charset=nonsense",
          "application/json;charset=\"",
          "application/problem+json",
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data;boundary=x",
          "nonsense",
          "/",
          "");

  private final JsonNode description;
  private final Operation operation;
  private final Map<String, List<String>> known;
  private final Random random;
  private String method;

  /** A method and the pattern of a path. */
  record Operation(String method, String path, JsonNode node) {
    String name() {
      return method + " " + path;
    }
  }

  FuzzedRequest(
      JsonNode description, Operation operation, Map<String, List<String>> known, Random random) {
    this.description = description;
    this.operation = operation;
    this.known = known;
    this.random = random;
    this.method = operation.method();
  }

  static List<Operation> operations(JsonNode description) {
    List<Operation> operations = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            operations.add(
                                new Operation(
                                    one.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    one.getValue()))));
    return operations;
  }

  /** Takes in the id of what a request made, so that later ones ask for it. */
  static void learn(Map<String, List<String>> known, Operation operation, String id) {
    known.put(operation.path() + "/{id}", List.of(id));
    known.put(operation.path() + "/{id}/digest", List.of(id));
  }

  /** Good values by the names of parameters and fields. */
  static Map<String, List<String>> known(
      List<String> events, List<String> claims, List<String> reports) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("/api/v1/events/{id}", events);
    known.put("/api/v1/reports/{id}", reports);
    known.put("/api/v1/reports/{id}/claims", reports);
    List<String> sources = List.of("outlet:ansa", "outlet:reuters");
    known.put("/api/v1/sources/{id}", sources);
    known.put("/api/v1/sources/{id}/entry", sources);
    known.put("/api/v1/sources/{id}/ratings", sources);
    List<String> actors = List.of("group:fatah-al-islam", "force:invented");
    known.put("/api/v1/actors/{id}", actors);
    known.put("/api/v1/actors/{id}/same", List.of("force:invented"));
    known.put("/api/v1/actors/{id}/apart", List.of("force:invented"));
    for (String below : List.of("", "/decisions", "/hold", "/skip")) {
      known.put("/api/v1/review/reports/{id}" + below, reports);
    }
    known.put("coder", List.of("Fuzzer 0"));
    known.put("second", List.of("Fuzzer 1"));
    known.put("seed", List.of("7"));
    known.put("key", List.of("0123abcd", "0123abce"));
    known.put("field", List.of("date", "place"));
    known.put("address", List.of("https://news.example.org/feed", "https://example.org/atom.xml"));
    known.put("act", List.of("pause", "resume"));
    known.put("every", List.of("day", "never"));
    known.put("zone", List.of("UTC"));
    known.put("mail", List.of(""));
    known.put("letter", List.of("B"));
    known.put("on", List.of("2026-03-05"));
    known.put("name", List.of("Homs"));
    known.put("owner", List.of("Invented Holding"));
    known.put("report", reports);
    known.put("claim", List.of("c1"));
    known.put("number", List.of("1"));
    List<String> both = new ArrayList<>(events);
    both.addAll(claims);
    known.put("about", both);
    known.put("with", events);
    known.put("claims", claims);
    known.put("reason", List.of("counted by hand"));
    known.put("toll.killed", List.of("3", "3..9", "as-read"));
    known.put("date", List.of("2031-03-05"));
    known.put("status", List.of("occurred", "planned"));
    known.put("type", List.of("shelling"));
    known.put("place", List.of("Homs", "test:Homs"));
    known.put("actor", List.of("force:invented", "group:fatah-al-islam"));
    known.put("country", List.of("SY"));
    known.put("grade", List.of("single-source", "corroborated"));
    known.put("from", List.of("2031-03-01"));
    known.put("to", List.of("2031-03-20"));
    known.put("since", List.of("2031-03-05"));
    known.put("cursor", List.of(""));
    known.put("format", List.of("json", "csv", "geojson"));
    known.put("q", List.of("shelling", "people OR doctor", "\"at least\"", "shel*"));
    known.put("family", List.of(""));
    known.put("source", List.of("Nobody"));
    known.put("box", List.of("35,30,45,40"));
    known.put("near", List.of("35.5,39,50"));
    known.put("like", List.of("news"));
    known.put("kind", List.of(""));
    return known;
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /**
   * The whole request.
   *
   * @param oddness how many of its parts are odd, at most; 0 for a good one
   */
  byte[] bytes(int oddness, String token) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < oddness; i++) {
      parts.add(
          List.of(
                  "path", "query", "query", "header", "type", "body", "body", "method", "raw",
                  "more")
              .get(random.nextInt(10)));
    }
    if (parts.contains("method")) {
      method = METHODS.get(random.nextInt(METHODS.size()));
    }
    byte[] body = body(parts);
    StringBuilder head = new StringBuilder();
    head.append(method)
        .append(' ')
        .append(path(parts))
        .append(query(parts))
        .append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
    head.append("Authorization: Bearer ").append(token).append("\r\n");
    if (parts.contains("header")) {
      head.append("Accept: ").append(one(ACCEPTS)).append("\r\n");
      head.append("If-None-Match: ").append(one(TAGS)).append("\r\n");
    }
    if (parts.contains("more")) {
      head.append(
          one(
              List.of(
                  "Accept-Language: " + "x-".repeat(500) + "\r\n",
                  "Range: bytes=5-1,9-\r\n",
                  "If-Modified-Since: yesterday\r\n",
                  "If-Match: \"x\"\r\n",
                  "Content-Encoding: gzip\r\n",
                  "Accept-Encoding: identity;q=0, *;q=0\r\n",
                  "Cookie: attest-session=../../x; =; a\r\n",
                  "Origin: null\r\n",
                  "Origin: http://elsewhere.example\r\nAccess-Control-Request-Method: PUT\r\n",
                  "X-HTTP-Method-Override: DELETE\r\n",
                  "Forwarded: for=\"[::1\"\r\nX-Forwarded-For: x\r\n",
                  "Expect: a miracle\r\n",
                  "X-Long: " + "y".repeat(9000) + "\r\n",
                  "A header without a colon\r\n",
                  "Content-Length: -1\r\n")));
    }
    if (body.length > 0 || !method.equals("GET")) {
      String type = parts.contains("type") ? one(TYPES) : "application/json";
      head.append("Content-Type: ").append(type).append("\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private String path(List<String> parts) {
    String path = operation.path();
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asString("").equals("path")) {
        String name = parameter.path("name").asString();
        path = path.replace("{" + name + "}", encoded(value(name, parts.contains("path")), parts));
      }
    }
    return path;
  }

  private String query(List<String> parts) {
    StringBuilder query = new StringBuilder();
    boolean isOdd = parts.contains("query");
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asString("").equals("query") && random.nextInt(3) == 0) {
        String name = parameter.path("name").asString();
        int times = isOdd && random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
          boolean isThis = isOdd && random.nextBoolean();
          String value = isThis ? value(name, true) : good(name, parameter.path("schema"));
          query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
          query.append(encoded(value, parts));
        }
      }
    }
    if (isOdd && random.nextInt(6) == 0) {
      query.append(query.isEmpty() ? '?' : '&').append(encoded(OddValues.text(random), parts));
    }
    return query.toString();
  }

  private String good(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString();
    }
    return switch (schema.path("type").asString("")) {
      case "integer" -> String.valueOf(1 + random.nextInt(50));
      case "boolean" -> String.valueOf(random.nextBoolean());
      default -> value(name, false);
    };
  }

  private String value(String name, boolean isOdd) {
    List<String> good =
        known.getOrDefault(name, known.getOrDefault(operation.path(), List.of("shelling")));
    String value = one(good);
    if (!isOdd) {
      return value;
    }
    return random.nextBoolean() ? OddValues.changed(value, random) : OddValues.text(random);
  }

  private String encoded(String value, List<String> parts) {
    if (parts.contains("raw") && random.nextInt(3) == 0) {
      return one(
          List.of(
              "%",
              "%zz",
              "%FF",
              "%C0%AF",
              "%ED%A0%80",
              "%00",
              "<>\"{}|\\^`[]",
              "%2e%2e%2f",
              "..;/",
              ";a=b",
              "%2F",
              "%5C",
              "//",
              "\u00ff",
              "a b",
              "#x"));
    }
    StringBuilder encoded = new StringBuilder();
    // A lone surrogate as the three bytes that some programs make of it.
    for (byte one : OddValues.bytes(value)) {
      boolean isPlain =
          one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9';
      encoded.append(isPlain ? String.valueOf((char) one) : "%%%02X".formatted(one));
    }
    return encoded.toString();
  }

  private byte[] body(List<String> parts) {
    JsonNode schema =
        operation
            .node()
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    boolean isOdd = parts.contains("body");
    if (schema.isMissingNode()) {
      return isOdd && random.nextBoolean()
          ? OddValues.text(random).getBytes(StandardCharsets.UTF_8)
          : new byte[0];
    }
    String json = OddJson.object(resolved(schema), this::value, isOdd, random);
    if (!isOdd || random.nextBoolean()) {
      return OddValues.bytes(json);
    }
    return OddJson.spoilt(json, random);
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : description.at(reference.substring(1));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** All charsets that are for text of one byte; kept here for {@link OddJson}. */
  static final List<Charset> OTHER_CHARSETS =
      List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"));
}
