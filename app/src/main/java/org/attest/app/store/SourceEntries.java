package org.attest.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.app.decisions.Canonical;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people say of sources otherwise than the files do, in the order in which they said it. The
 * files that ship are never changed, and neither is what was said before.
 */
public final class SourceEntries {
  private final Store store;

  SourceEntries(Store store) {
    this.store = store;
  }

  /**
   * A correction of the entry of a source.
   *
   * @param recordedAt when it was kept
   * @param author who says so
   * @param sourceId id of the source's outlet or actor entry, if it has one
   * @param name the source's name, as the files or the reports have it
   * @param set values by field; empty for what the files say
   */
  public record Entry(
      Instant recordedAt,
      String author,
      @Nullable String sourceId,
      String name,
      Map<String, String> set,
      String reason) {

    public Entry {
      set = new TreeMap<>(set);
    }
  }

  /** Keeps one more, as an entry of the log. */
  public void add(Entry entry) {
    ObjectNode content =
        Canonical.object().put("source_id", entry.sourceId()).put("name", entry.name());
    ObjectNode set = content.putObject("set");
    entry.set().forEach(set::put);
    store
        .decisions()
        .add(
            new Draft(
                Kind.DESCRIBE,
                entry.author(),
                entry.sourceId() == null ? entry.name() : entry.sourceId(),
                Canonical.text(content),
                entry.reason()),
            entry.recordedAt());
  }

  /** All of them, the first one first. */
  public List<Entry> history() {
    return store.decisions().all().stream()
        .filter(entry -> entry.kind().equals(Kind.DESCRIBE.code()))
        .map(SourceEntries::read)
        .toList();
  }

  private static Entry read(org.attest.app.decisions.Entry entry) {
    JsonNode content = Canonical.read(entry.content());
    JsonNode id = content.path("source_id");
    Map<String, String> set = new TreeMap<>();
    content
        .path("set")
        .properties()
        .forEach(field -> set.put(field.getKey(), field.getValue().asString("")));
    return new Entry(
        Instant.parse(entry.at()),
        entry.by(),
        id.isString() ? id.asString() : null,
        content.path("name").asString(),
        set,
        entry.reason());
  }
}
