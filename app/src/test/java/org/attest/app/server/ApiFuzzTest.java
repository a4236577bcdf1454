package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Derivation;
import org.attest.app.proposals.Proposal;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.ApiToken;
import org.attest.app.store.Filter;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to every operation that the API describes requests made from its description: good ones,
 * nearly good ones and odd ones. None may make the server fail, and what is refused is refused by a
 * problem (RFC 9457). More rounds: {@code -Dfuzz=1000}; another seed: {@code -Dseed=7}.
 */
class ApiFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz", 60);
  private static final long SEED = Long.getLong("seed", 20310307);
  private static final String SECRET = "a secret of tests";

  /** As many requests of one account as its limit surely lets through. */
  private static final int REQUESTS_OF_ONE = 250;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path folder;

  private final List<String> journal = new CopyOnWriteArrayList<>();
  private int sent;

  @Test
  void noRequestMakesTheApiFail() throws IOException {
    System.out.printf("fuzzing the API: seed %d, %d rounds%n", SEED, ROUNDS);
    JsonNode description = description();
    String location = folder.resolve("fuzz.db").toString();
    int operations = FuzzedRequest.operations(description).size();
    Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    Map<String, List<String>> known =
        fill(location, operations * (ROUNDS + 1) / REQUESTS_OF_ONE + 2);
    try (AttestServer server =
        AttestServer.start(new ServerSettings(location, "127.0.0.1", 0, false, journal::add))) {
      Random random = new Random(SEED);
      for (int round = 0; round <= ROUNDS; round++) {
        for (FuzzedRequest.Operation operation : FuzzedRequest.operations(description)) {
          FuzzedRequest request =
              new FuzzedRequest(description, operation, known, new Random(random.nextLong()));
          // The first round is of good requests alone.
          byte[] bytes = request.bytes(round == 0 ? 0 : random.nextInt(4), token());
          RawHttp.Answer answer = RawHttp.send(server.port(), bytes);
          counts
              .computeIfAbsent(operation.name(), name -> new TreeMap<>())
              .merge(answer.status(), 1, Integer::sum);
          if (answer.status() == 201) {
            String id = MAPPER.readTree(answer.body()).path("id").asString("");
            FuzzedRequest.learn(known, operation, id);
          }
          String fault = fault(answer, request.isHead());
          if (!fault.isEmpty()) {
            wrong.add(
                "round %d, %s: %s%n%s%n%s"
                    .formatted(round, operation.name(), fault, shown(bytes), answer));
          }
        }
      }
    }
    counts.forEach((operation, statuses) -> System.out.println(operation + " " + statuses));
    assertThat(wrong).isEmpty();
    assertThat(journal).isEmpty();
    assertThat(counts.values())
        .allMatch(statuses -> statuses.keySet().stream().anyMatch(ApiFuzzTest::isGood));
    assertThat(counts.values()).allMatch(statuses -> !statuses.containsKey(429));
    try (Store store = Store.open(location)) {
      assertThat(ChainCheck.of(store.decisions().all(), store.decisions().written(), null).fault())
          .isNull();
      assertThat(store.isStale() || store.differences(Derivation::derive).isEmpty()).isTrue();
    }
  }

  private static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  /** What is wrong with an answer; empty if nothing is. */
  private static String fault(RawHttp.Answer answer, boolean isHead) {
    int status = answer.status();
    if (status == 0) {
      return "no answer";
    }
    if (status >= 500) {
      return "the server failed";
    }
    if (status < 400 || isHead) {
      return "";
    }
    if (!answer.type().startsWith("application/problem+json")) {
      return "no problem but " + answer.type();
    }
    try {
      JsonNode problem = MAPPER.readTree(answer.body());
      boolean isWhole =
          problem.path("status").asInt(0) == status
              && problem.path("type").isString()
              && !problem.path("title").asString("").isEmpty()
              && !problem.path("detail").asString("").isEmpty();
      return isWhole ? "" : "a problem that lacks something";
    } catch (JacksonException e) {
      return "a problem that is no JSON";
    }
  }

  private static String shown(byte[] request) {
    StringBuilder shown = new StringBuilder();
    for (byte one : request) {
      boolean isPlain = one >= 32 && one < 127 || one == '\n';
      shown.append(
          isPlain ? String.valueOf((char) one) : one == '\r' ? "" : "\\x%02x".formatted(one));
      if (shown.length() > 1500) {
        return shown + " ... (" + request.length + " bytes)";
      }
    }
    return shown.toString();
  }

  private String token() {
    int of = sent++ / REQUESTS_OF_ONE;
    return "attest_fuzz" + of + "_" + SECRET;
  }

  private static JsonNode description() throws IOException {
    try (InputStream stream = AttestServer.class.getResourceAsStream("openapi.json")) {
      return MAPPER.readTree(stream);
    }
  }

  /** Makes a store with accounts; gives good values of parameters and fields, by their names. */
  private static Map<String, List<String>> fill(String location, int accounts) {
    String hash = Passwords.hash(ServerFixture.PASSWORD);
    try (Store store = Store.open(location)) {
      List<Outcome.Extracted> reports = new ArrayList<>(Invented.reports(15));
      reports.add(ServerFixture.hostile());
      new Ingest((inputs, sink) -> reports.forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
      store.accounts().addFirst("admin", hash);
      for (int i = 0; i < accounts; i++) {
        String name = "Fuzzer " + i;
        store.accounts().add(name, Role.LEAD, hash);
        store.accounts().setPassword(name, hash);
        store.tokens().add(token(name, "fuzz" + i));
      }
      List<String> events = store.events(Filter.all()).stream().map(Event::id).toList();
      List<String> claims =
          store.claims(Filter.all()).stream()
              .map(org.attest.app.decisions.References::text)
              .toList();
      Map<String, List<String>> known =
          FuzzedRequest.known(
              events, claims, reports.stream().map(one -> one.report().id()).toList());
      known.put(
          "/api/v1/actors/proposals/{id}",
          ActorDeciding.proposals(store).all().stream().map(Proposal::id).toList());
      return known;
    }
  }

  private static ApiToken token(String account, String id) {
    byte[] secret = Sha256.digest().digest(SECRET.getBytes(StandardCharsets.UTF_8));
    return new ApiToken(
        id,
        HexFormat.of().formatHex(secret),
        account,
        "tests",
        Role.LEAD,
        Instant.now().toString(),
        Instant.now().plus(Duration.ofDays(1)).toString(),
        null,
        false);
  }
}
