package org.attest.app.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small login server: OpenID Connect's authorization code flow with PKCE, and tokens signed by
 * RS256 with a key of its own. Tests say what it claims, and may have it lie.
 */
final class LoginServer implements AutoCloseable {
  static final String CLIENT = "attest-of-tests";
  static final String SECRET = "a secret: with signs/of=tests";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What it says of whoever logs in next. */
  final Map<String, Object> claims = new LinkedHashMap<>();

  private final HttpServer server;
  private KeyPair key = key();
  private String keyId = "of-tests";
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private KeyPair signing = key;
  private String algorithm = "RS256";
  private String calls;
  private int asked;
  private int tokens;
  private boolean isDown;

  LoginServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    calls = issuer();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/people";
  }

  /** Everybody is somebody with these claims from now on, and all that was bent is straight. */
  void says(String subject, String name, Object groups) {
    claims.clear();
    claims.put("iss", issuer());
    claims.put("sub", subject);
    claims.put("aud", CLIENT);
    claims.put("preferred_username", name);
    claims.put("groups", groups);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    signing = key;
    algorithm = "RS256";
  }

  void signsWith(KeyPair other) {
    signing = other;
  }

  /** Another key from now on, which it publishes. */
  void changesKey() {
    key = key();
    keyId = keyId + "-next";
    signing = key;
  }

  void namesAlgorithm(String other) {
    algorithm = other;
  }

  void callsItself(String issuer) {
    calls = issuer;
  }

  void isDown(boolean down) {
    isDown = down;
  }

  /** How often it was asked for anything. */
  int asked() {
    return asked;
  }

  /** How many tokens it gave. */
  int tokens() {
    return tokens;
  }

  /** Somebody logs in there: the code that they are sent back with. */
  String authorize(Map<String, String> query) {
    String code = "code-" + codes.size();
    codes.put(code, query);
    return code;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked++;
    String path = exchange.getRequestURI().getPath();
    if (isDown) {
      send(exchange, 503, Map.of());
    } else if (path.equals("/people/.well-known/openid-configuration")) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("issuer", calls);
      said.put("authorization_endpoint", issuer() + "/authorize");
      said.put("token_endpoint", issuer() + "/token");
      said.put("jwks_uri", issuer() + "/keys");
      said.put("response_types_supported", List.of("code"));
      said.put("subject_types_supported", List.of("public"));
      said.put("id_token_signing_alg_values_supported", List.of("RS256"));
      send(exchange, 200, said);
    } else if (path.equals("/people/keys")) {
      RSAPublicKey shown = (RSAPublicKey) key.getPublic();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kty", "RSA");
      one.put("use", "sig");
      one.put("kid", keyId);
      one.put("n", number(shown.getModulus()));
      one.put("e", number(shown.getPublicExponent()));
      send(exchange, 200, Map.of("keys", List.of(one)));
    } else if (path.equals("/people/token")) {
      token(exchange);
    } else {
      send(exchange, 404, Map.of());
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> begun = codes.remove(form.getOrDefault("code", ""));
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (begun == null
        || !isClient(header)
        || !String.valueOf(begun.get("redirect_uri")).equals(form.get("redirect_uri"))
        || !String.valueOf(begun.get("code_challenge"))
            .equals(challenge(form.getOrDefault("code_verifier", "")))) {
      send(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    claims.putIfAbsent("nonce", String.valueOf(begun.get("nonce")));
    tokens++;
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("access_token", "of no use here");
    said.put("token_type", "Bearer");
    said.put("expires_in", 300);
    said.put("id_token", signed());
    claims.remove("nonce");
    send(exchange, 200, said);
  }

  private static boolean isClient(String header) {
    String[] given =
        new String(
                Base64.getDecoder().decode(header.replaceFirst("^Basic ", "")),
                StandardCharsets.UTF_8)
            .split(":", 2);
    return given.length == 2
        && URLDecoder.decode(given[0], StandardCharsets.UTF_8).equals(CLIENT)
        && URLDecoder.decode(given[1], StandardCharsets.UTF_8).equals(SECRET);
  }

  private String signed() {
    String head =
        base64(MAPPER.writeValueAsBytes(Map.of("alg", algorithm, "kid", keyId, "typ", "JWT")));
    String text = head + "." + base64(MAPPER.writeValueAsBytes(claims));
    if (algorithm.equals("none")) {
      return text + ".";
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signing.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void send(HttpExchange exchange, int status, Map<String, Object> said)
      throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(said);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The parameters of an address. */
  static Map<String, String> query(URI address) {
    return query(String.valueOf(address.getRawQuery()));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
