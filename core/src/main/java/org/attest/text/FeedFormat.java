package org.attest.text;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: each entry is a report. An entry's source element names its real publisher. */
final class FeedFormat {

  private FeedFormat() {}

  /** The feed's entries; each is read by {@link #read}. */
  static SyndFeed parse(String xml) throws Refusal {
    SyndFeed feed = parseAny(xml);
    if (feed.getEntries().isEmpty()) {
      throw new Refusal(Reason.NO_ENTRIES, "the feed has no entries; nothing to do");
    }
    return feed;
  }

  /** The feed, which may be empty. */
  static SyndFeed parseAny(String xml) throws Refusal {
    try {
      // Without document types there are no entities to unfold and no files to fetch.
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      return input.build(new StringReader(xml));
    } catch (FeedException | RuntimeException | StackOverflowError e) {
      throw new Refusal(
          Reason.BROKEN_FEED,
          "the feed cannot be read (%s); get it again"
              .formatted(TextCleaner.line("" + e.getMessage())));
    }
  }

  static Draft read(String source, SyndFeed feed, SyndEntry entry) throws Refusal {
    String content = content(entry);
    String title = entry.getTitle() == null ? null : HtmlFormat.inline(entry.getTitle());
    List<String> paragraphs = content == null ? List.of() : HtmlText.ofFragment(content);
    Metadata metadata =
        new Metadata(title, outlet(feed, entry), published(entry), entry.getLink(), byline(entry));
    String raw = Hash.ofFields(entry.getUri(), entry.getLink(), entry.getTitle(), content);
    return new Draft(source, raw, metadata, paragraphs);
  }

  /** The longest of an entry's contents and its description. */
  private static @Nullable String content(SyndEntry entry) {
    List<String> candidates = new ArrayList<>();
    for (SyndContent content : entry.getContents()) {
      candidates.add(content.getValue());
    }
    if (entry.getDescription() != null) {
      candidates.add(entry.getDescription().getValue());
    }
    String longest = null;
    for (String candidate : candidates) {
      if (candidate != null && (longest == null || candidate.length() > longest.length())) {
        longest = candidate;
      }
    }
    return longest;
  }

  private static @Nullable String outlet(SyndFeed feed, SyndEntry entry) {
    SyndFeed source = entry.getSource();
    String name = source == null ? null : source.getTitle();
    String said = name == null || name.isBlank() ? feed.getTitle() : name;
    return said == null || said.isBlank() ? null : TextCleaner.line(said);
  }

  private static @Nullable LocalDate published(SyndEntry entry) throws Refusal {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    if (date == null) {
      return null;
    }
    LocalDate day = date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    if (!DayReader.plausible(day)) {
      throw new Refusal(
          Reason.BAD_DATE,
          "the entry's publication date is %s; no report can have it: correct it or leave it out"
              .formatted(day));
    }
    return day;
  }

  private static @Nullable String byline(SyndEntry entry) {
    String author = entry.getAuthor();
    return author == null || author.isBlank() ? null : TextCleaner.line(author);
  }
}
