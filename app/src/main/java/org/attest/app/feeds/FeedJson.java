package org.attest.app.feeds;

import java.util.List;
import java.util.Map;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.app.store.Feeds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Feeds as JSON, schema {@code attest/feeds/1}. */
public final class FeedJson {

  private FeedJson() {}

  /** A list as text. */
  public static String text(List<Feed> feeds, Map<String, Feeds.Counts> counts) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(node(feeds, counts));
  }

  /** A list. */
  public static ObjectNode node(List<Feed> feeds, Map<String, Feeds.Counts> counts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("schema", "attest/feeds/1");
    ArrayNode array = node.putArray("feeds");
    feeds.forEach(feed -> array.add(node(feed, counts.get(feed.id()))));
    return node;
  }

  /** One feed, with how many of its items became what; null where it has none. */
  public static ObjectNode node(Feed feed, Feeds.@Nullable Counts counts) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", feed.id())
            .put("address", feed.address())
            .put("title", feed.title())
            .put("outlet", feed.outlet())
            .put("state", feed.state().code())
            .put("words", FeedWords.of(feed))
            .put("fetched", feed.fetched())
            .put("due", feed.due())
            .put("failures", feed.failures())
            .put("trouble", feed.trouble())
            .put("added", feed.added())
            .put("added_by", feed.addedBy());
    node.putObject("items")
        .put("waiting", counts == null ? 0 : counts.waiting())
        .put("read", counts == null ? 0 : counts.read())
        .put("known", counts == null ? 0 : counts.known())
        .put("refused", counts == null ? 0 : counts.refused());
    return node;
  }

  /** One item. */
  public static ObjectNode node(FeedItem item) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("feed", item.feedId())
        .put("address", item.address())
        .put("title", item.title())
        .put("published", item.published())
        .put("seen", item.seen())
        .put("state", item.state().code())
        .put("report_id", item.reportId())
        .put("trouble", item.trouble());
  }
}
