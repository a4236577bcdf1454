package org.attest.app.decisions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.attest.model.ClaimRef;
import org.attest.model.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the log of decisions. Its parts are kept as the store has them, whatever that is, so
 * that what was tampered with can be named.
 *
 * @param number 1 for the first, one more for each next
 * @param at UTC instant, to the second: {@code 2031-03-05T07:30:00Z}
 * @param kind a {@link Kind}'s code
 * @param content canonical JSON
 * @param previous hash of the entry before; of the first, {@link #NOTHING}
 * @param hash SHA-256 of the canonical form, 64 hex digits
 */
public record Entry(
    long number,
    String at,
    String by,
    String kind,
    String about,
    String content,
    String reason,
    String previous,
    String hash) {

  /** What the first entry names as the hash before it. */
  public static final String NOTHING = "0".repeat(64);

  /** The entry that follows in the log. */
  public static Entry after(long number, String previous, Instant at, Draft draft) {
    Entry unsigned =
        new Entry(
            number,
            at.truncatedTo(ChronoUnit.SECONDS).toString(),
            draft.by(),
            draft.kind().code(),
            draft.about(),
            draft.content(),
            draft.reason(),
            previous,
            "");
    return new Entry(
        number,
        unsigned.at,
        unsigned.by,
        unsigned.kind,
        unsigned.about,
        unsigned.content,
        unsigned.reason,
        previous,
        unsigned.computedHash());
  }

  /**
   * The hash that the entry ought to have: of the UTF-8 bytes of the canonical JSON object of all
   * its parts but the hash.
   *
   * @throws IllegalArgumentException if the content is no JSON object
   */
  public String computedHash() {
    ObjectNode node =
        Canonical.object()
            .put("about", about)
            .put("at", at)
            .put("by", by)
            .put("kind", kind)
            .put("number", number)
            .put("previous", previous)
            .put("reason", reason);
    node.set("content", json());
    return Sha256.hex(Canonical.text(node));
  }

  /** The content as a tree. */
  JsonNode json() {
    return Canonical.read(content);
  }

  /** Ids of the events that held its claims when this was decided. */
  public List<String> events() {
    return json().path("events").valueStream().map(event -> event.path("id").asString("")).toList();
  }

  /** The claims that an event had when this was decided; empty if it is not about that event. */
  public List<ClaimRef> claimsOf(String eventId) {
    List<ClaimRef> claims = new ArrayList<>();
    for (JsonNode event : json().path("events")) {
      if (event.path("id").asString("").equals(eventId)) {
        event.path("claims").forEach(claim -> claims.add(References.claim(claim.asString())));
      }
    }
    return claims;
  }

  /** True if it is about that event or claim, by the ids of then. */
  public boolean concerns(String id) {
    return about.equals(id)
        || !claimsOf(id).isEmpty()
        || json()
            .path("claims")
            .valueStream()
            .anyMatch(c -> c.path("claim").asString("").equals(id));
  }

  /** True if it concerns that event or claim, or an event that had the claim then. */
  public boolean touches(String id) {
    return concerns(id)
        || json()
            .path("events")
            .valueStream()
            .flatMap(event -> event.path("claims").valueStream())
            .anyMatch(claim -> claim.asString("").equals(id));
  }

  /** True if claims or events may be others by it; the end of a round of double coding is one. */
  public boolean changesClaims() {
    return decided().changesClaims() || (decided() == Kind.DONE && !round().isEmpty());
  }

  /** The number of the entry that it takes back; 0 if it takes none back. */
  public long undoes() {
    return json().path("undoes").asLong(0);
  }

  /** The key under which a page sent it; empty if none did. */
  public String sent() {
    return content.contains("\"sent\"") ? json().path("sent").asString("") : "";
  }

  /** The round of double coding that it is of; empty for none. */
  public String round() {
    return Standing.round(this);
  }

  /** Fields that it accepts, or gives other values; empty if it is on the whole. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    json().path("fields").forEach(field -> fields.add(field.asString()));
    json().path("set").properties().forEach(set -> fields.add(set.getKey()));
    return fields;
  }

  /** The claim that it added; empty if it added none. */
  public String added() {
    return kind.equals(Kind.ADD.code()) ? Added.id(this) : "";
  }

  Kind decided() {
    return Kind.of(kind);
  }

  /** "decision 7 by Ann, 2031-03-05: the reason". */
  public String said() {
    return "decision %d by %s, %s: %s".formatted(number, by, day(), reason);
  }

  private String day() {
    return at.length() < 10 ? at : at.substring(0, 10);
  }
}
