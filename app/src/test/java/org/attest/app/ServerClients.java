package org.attest.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reviewers who decide by the API, each in a thread of its own, until the server is gone. */
final class ServerClients {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int PAGE = 1000;

  private final String address;
  private final String secret;
  private final Random seeds;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch hasKept = new CountDownLatch(1);
  private final Map<Long, String> kept = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param address {@code http://127.0.0.1:8080}
   * @param secret of everybody's token
   */
  ServerClients(String address, String secret, long seed) {
    this.address = address;
    this.secret = secret;
    seeds = new Random(seed);
  }

  /**
   * What the server said.
   *
   * @param kept hashes of the entries that it said are kept, by their number
   * @param faults answers that say that the server failed
   */
  record Said(Map<Long, String> kept, List<String> faults) {}

  static String tokenId(String name) {
    return name.replace(" ", "-");
  }

  void start(List<String> names) {
    for (String name : names) {
      Random random = new Random(seeds.nextLong());
      threads.add(Thread.ofPlatform().name(name).daemon(true).start(() -> decide(name, random)));
    }
  }

  /** Opens when the first decision is kept. */
  CountDownLatch hasKept() {
    return hasKept;
  }

  Said ended() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(60_000);
      if (thread.isAlive()) {
        faults.add(thread.getName() + " still waits for a server that is gone");
      }
    }
    return new Said(Map.copyOf(kept), List.copyOf(faults));
  }

  private void decide(String name, Random random) {
    try {
      while (true) {
        HttpResponse<String> answer = send(request(name, "/api/v1/decisions", made(name, random)));
        if (answer.statusCode() == 201) {
          JsonNode entry = MAPPER.readTree(answer.body());
          kept.put(entry.path("number").asLong(), entry.path("hash").asString());
          hasKept.countDown();
        } else if (answer.statusCode() >= 500) {
          faults.add(answer.statusCode() + " " + answer.body());
        }
      }
    } catch (IOException e) {
      // The server is gone, which is the end of it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something to decide on the events as they are; some of it cannot be decided. */
  private String made(String name, Random random) throws IOException, InterruptedException {
    JsonNode events =
        MAPPER
            .readTree(send(request(name, "/api/v1/events?limit=1000", null)).body())
            .path("events");
    ObjectNode decision = JsonNodeFactory.instance.objectNode();
    decision.put("reason", "number " + random.nextInt(1000));
    JsonNode event = one(events, random);
    String claim = one(event.path("claims"), random).asString("");
    switch (random.nextInt(7)) {
      case 0 -> decision.put("decide", "accept").put("about", event.path("id").asString());
      case 1 -> decision.put("decide", "accept").put("about", claim);
      case 2 -> decision.put("decide", "reject").put("about", claim);
      case 3 -> {
        decision.put("decide", "merge").put("about", event.path("id").asString());
        decision.putArray("with").add(one(events, random).path("id").asString());
      }
      case 4 -> decision.put("decide", "unmerge").put("about", event.path("id").asString());
      case 5 -> {
        decision.put("decide", "split").put("about", event.path("id").asString());
        decision.putArray("claims").add(claim);
      }
      default -> {
        decision.put("decide", "correct").put("about", claim);
        decision.putObject("set").put("toll.killed", String.valueOf(random.nextInt(90)));
      }
    }
    return decision.toString();
  }

  private static JsonNode one(JsonNode of, Random random) {
    return of.isEmpty()
        ? JsonNodeFactory.instance.missingNode()
        : of.get(random.nextInt(of.size()));
  }

  /** Hashes of all entries, by their number, as the server tells them. */
  Map<Long, String> log(String name) throws IOException, InterruptedException {
    Map<Long, String> all = new TreeMap<>();
    String cursor = "0";
    while (!cursor.isEmpty()) {
      JsonNode page =
          MAPPER.readTree(
              send(request(name, "/api/v1/decisions?limit=" + PAGE + "&cursor=" + cursor, null))
                  .body());
      for (JsonNode entry : page.path("decisions")) {
        all.put(entry.path("number").asLong(), entry.path("hash").asString());
      }
      cursor = page.path("next").isString() ? page.path("next").asString() : "";
    }
    return all;
  }

  private HttpRequest request(String name, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .setHeader("Authorization", "Bearer attest_" + tokenId(name) + "_" + secret);
    return body == null
        ? request.GET().build()
        : request
            .setHeader("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
