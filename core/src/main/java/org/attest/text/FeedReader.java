package org.attest.text;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a feed (RSS, Atom) points at. Document types are refused, so there are no entities to
 * unfold and no files to fetch.
 */
public final class FeedReader {
  private static final int LONGEST = 500;
  private static final int LONGEST_ADDRESS = 2000;

  private FeedReader() {}

  /**
   * A feed.
   *
   * @param title its name in plain words; empty if it has none
   * @param items in its order, each address once
   */
  public record Feed(String title, List<Item> items) {
    public Feed {
      items = List.copyOf(items);
    }
  }

  /**
   * One entry.
   *
   * @param key by which the feed knows it again
   * @param address of the article; empty if it has none
   * @param title in plain words; may be empty
   * @param published when, as the feed says
   */
  public record Item(String key, String address, String title, @Nullable Instant published) {}

  /** A feed, or why it is none. */
  public sealed interface Result {
    /** It is one; it may be empty. */
    record Read(Feed feed) implements Result {}

    /** It cannot be read. */
    record Refused(Outcome.Rejected rejection) implements Result {}
  }

  /**
   * Reads a feed.
   *
   * @param source what it is called in a rejection
   * @param contentType as the server said; null if it did not
   * @param most entries that are taken, from the first
   */
  public static Result read(String source, byte[] bytes, @Nullable String contentType, int most) {
    try {
      String xml = TextDecoder.decode(bytes, Fetcher.charset(contentType));
      if (xml.isBlank()) {
        throw new Refusal(Reason.EMPTY, "there is nothing in it");
      }
      return new Result.Read(feed(FeedFormat.parseAny(xml), most));
    } catch (Refusal e) {
      return new Result.Refused(
          new Outcome.Rejected(source, Hash.of(bytes), e.reason(), e.detail()));
    }
  }

  private static Feed feed(SyndFeed feed, int most) {
    List<Item> items = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (SyndEntry entry : feed.getEntries()) {
      Item item = item(entry);
      if (items.size() < most && keys.add(item.key())) {
        items.add(item);
      }
    }
    return new Feed(line(feed.getTitle()), items);
  }

  private static Item item(SyndEntry entry) {
    String link = entry.getLink() == null ? "" : entry.getLink().strip();
    String address = link.length() > LONGEST_ADDRESS ? "" : link;
    String uri = entry.getUri() == null ? "" : entry.getUri().strip();
    String title = line(entry.getTitle());
    String key = !uri.isEmpty() ? uri : !link.isEmpty() ? link : title;
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new Item(
        key.length() > LONGEST_ADDRESS ? Hash.ofFields(key) : TextCleaner.line(key),
        address,
        title,
        date == null ? null : date.toInstant());
  }

  private static String line(@Nullable String text) {
    String line = text == null ? "" : HtmlFormat.inline(text);
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
