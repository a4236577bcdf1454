package org.attest.app.sources;

import java.util.Collection;
import java.util.List;
import org.attest.app.store.SourceEntries;
import org.attest.app.store.SourceRatings;
import org.attest.model.ClaimRef;
import org.attest.model.SourceRating;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources as JSON ({@code attest/sources/1}, docs/data-dictionary.md). */
public final class SourceJson {
  static final String SCHEMA = "attest/sources/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SourceJson() {}

  /** The sources as one document. */
  public static String list(List<KnownSource> sources, Ratings ratings) {
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    ArrayNode array = root.putArray("sources");
    sources.forEach(source -> array.add(source(source, ratings)));
    return pretty(root);
  }

  /** One source with the history of its ratings and its entry. */
  public static String one(KnownSource source, Ratings ratings, Corrections corrections) {
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    root.putArray("sources").add(whole(source, ratings, corrections));
    return pretty(root);
  }

  /** The same as a tree, without what is around it. */
  public static ObjectNode whole(KnownSource source, Ratings ratings, Corrections corrections) {
    ObjectNode node = source(source, ratings);
    node.set("published_reports", strings(source.published()));
    node.set("citing_reports", strings(source.citedIn()));
    node.set("claim_refs", strings(source.claims().stream().map(SourceJson::reference).toList()));
    node.set("origin_events", strings(source.origins()));
    ArrayNode history = node.putArray("ratings");
    for (SourceRatings.Entry entry : ratings.history(source)) {
      history.add(
          MAPPER
              .createObjectNode()
              .put("letter", entry.letter() == null ? null : entry.letter().name())
              .put("on", entry.day().toString())
              .put("by", entry.author())
              .put("reason", entry.reason())
              .put("recorded_at", entry.recordedAt().toString()));
    }
    ArrayNode entries = node.putArray("corrections");
    for (SourceEntries.Entry entry : corrections.history(source)) {
      ObjectNode one =
          entries
              .addObject()
              .put("by", entry.author())
              .put("reason", entry.reason())
              .put("recorded_at", entry.recordedAt().toString());
      ObjectNode set = one.putObject("set");
      entry.set().forEach(set::put);
    }
    return node;
  }

  /** One source without its history. */
  public static ObjectNode source(KnownSource source, Ratings ratings) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("ref", source.ref())
            .put("source_id", source.id())
            .put("name", source.name())
            .put("kind", source.kind())
            .put("country", source.country())
            .put("ownership", source.ownership())
            .put("owner", source.owner())
            .put("party_of", source.partyOf());
    node.set("aliases", strings(source.aliases()));
    node.set("domains", strings(source.domains()));
    node.put("published", source.published().size())
        .put("cited", source.citedIn().size())
        .put("claims", source.claims().size())
        .put("origins", source.origins().size());
    ratings
        .of(source.id(), source.name())
        .ifPresent(rating -> node.set("reliability", reliability(rating)));
    return node;
  }

  private static ObjectNode reliability(SourceRating rating) {
    return MAPPER
        .createObjectNode()
        .put("letter", rating.reliability().name())
        .put("meaning", rating.reliability().meaning())
        .put("on", rating.on().toString())
        .put("by", rating.by())
        .put("reason", rating.reason());
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  private static String reference(ClaimRef claim) {
    return claim.reportId() + "#" + claim.claimId();
  }

  private static String pretty(ObjectNode root) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
