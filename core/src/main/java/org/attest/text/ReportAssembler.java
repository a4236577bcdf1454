package org.attest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Credit;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of a draft: drops boilerplate, finds title, dateline and credits, checks limits.
 */
final class ReportAssembler {

  /** Below this a paragraph under the title cannot decide that what follows is no text. */
  private static final int LEAST_BODY = 80;

  private static final int LAST_PARAGRAPHS = 3;
  private static final int BYLINE_REACH = 4;

  private static final Pattern BYLINE =
      RulePatterns.compile(
          "(?:[Bb]y|BY|[Ww]ritten by|[Rr]eport by):? (?<who>{person}(?:, [^.]{2,60})?)", 0);

  private static final Pattern TITLE_START = Pattern.compile("^[\\p{Lu}\"“‘'(]");

  private final ReadOptions options;

  ReportAssembler(ReadOptions options) {
    this.options = options;
  }

  Report assemble(Draft draft) throws Refusal {
    Metadata metadata = draft.metadata();
    String title = title(metadata);
    List<String> body = withoutTitle(cleaned(draft.paragraphs()), title);
    String byline = metadata.byline() == null ? takeByline(body) : metadata.byline();
    body = withoutBoilerplate(body);
    if (title.isEmpty() && body.isEmpty()) {
      throw new Refusal(
          Reason.NO_TEXT,
          "nothing is left without blanks, controls and boilerplate; give the text");
    }
    requireLimits(body);
    String text = joined(title, body);
    LanguageCheck.requireEnglish(text);
    return report(draft, byline, new Layout(text, title, body));
  }

  /** What of a page's paragraphs is kept; for measuring. */
  static List<String> bodyOf(Metadata metadata, List<String> paragraphs) {
    List<String> body = withoutTitle(cleaned(paragraphs), title(metadata));
    takeByline(body);
    return withoutBoilerplate(body);
  }

  private static String title(Metadata metadata) {
    return metadata.title() == null ? "" : TextCleaner.line(metadata.title());
  }

  private static List<String> cleaned(List<String> paragraphs) {
    return paragraphs.stream().map(TextCleaner::line).filter(line -> !line.isEmpty()).toList();
  }

  /** A stored text and the parts it was joined from; an empty title means there is none. */
  private record Layout(String text, String title, List<String> body) {
    int bodyStart() {
      return title.isEmpty() ? 0 : title.length() + 2;
    }
  }

  private Report report(Draft draft, @Nullable String byline, Layout layout) {
    Metadata metadata = draft.metadata();
    String outlet = metadata.outlet() == null ? options.outlet() : metadata.outlet();
    LocalDate published = metadata.published() == null ? options.published() : metadata.published();
    String title = withoutFullStop(layout.title());
    Span titleSpan = title.isEmpty() ? null : new Span(0, title.length());
    List<Credit> credits = new ArrayList<>();
    Span dateline = readCredits(layout, credits);
    String id =
        Hash.ofFields(
            layout.text(),
            titleSpan == null ? null : title,
            outlet,
            published == null ? null : published.toString(),
            metadata.url());
    return new Report(
        id,
        draft.rawHash(),
        draft.source(),
        outlet,
        titleSpan == null ? null : title,
        published,
        "en",
        metadata.url(),
        byline,
        layout.text(),
        titleSpan,
        dateline,
        credits);
  }

  private static List<String> withoutTitle(List<String> body, String title) {
    List<String> rest = new ArrayList<>(body);
    if (title.isEmpty() || rest.isEmpty()) {
      return rest;
    }
    String plain = comparable(title);
    for (int i = 0; i < Math.min(3, rest.size()); i++) {
      if (comparable(rest.get(i)).equals(plain)) {
        rest.remove(i);
        return rest;
      }
    }
    String first = rest.get(0);
    if (title.length() >= 20 && first.startsWith(title)) {
      String after = first.substring(title.length()).strip();
      if (TITLE_START.matcher(after).find()) {
        rest.set(0, after);
      }
    }
    return rest;
  }

  private static String comparable(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Takes the author line out of the body, unless it credits an agency and so must stay. */
  private static @Nullable String takeByline(List<String> body) {
    for (int i = 0; i < Math.min(BYLINE_REACH, body.size()); i++) {
      String paragraph = body.get(i);
      Matcher matcher = BYLINE.matcher(paragraph);
      if (paragraph.length() <= 120 && matcher.matches()) {
        if (CreditRules.ofLine(paragraph) == null) {
          body.remove(i);
        }
        return matcher.group("who");
      }
    }
    return null;
  }

  private static List<String> withoutBoilerplate(List<String> body) {
    List<String> kept = new ArrayList<>();
    int length = 0;
    boolean inBlock = false;
    for (String paragraph : body) {
      if (CreditRules.ofLine(paragraph) != null) {
        kept.add(paragraph);
        inBlock = false;
        continue;
      }
      BoilerplateRules.Rule rule = BoilerplateRules.find(paragraph);
      if (rule != null) {
        if (rule.extent() == BoilerplateRules.Extent.REST && length >= LEAST_BODY) {
          break;
        }
        inBlock |= rule.extent() == BoilerplateRules.Extent.BLOCK;
        continue;
      }
      inBlock &= BoilerplateRules.looksLikeLink(paragraph);
      if (!inBlock) {
        kept.add(paragraph);
        length += paragraph.length();
      }
    }
    return kept;
  }

  private void requireLimits(List<String> body) throws Refusal {
    ReadLimits limits = options.limits();
    long length = 0;
    for (String paragraph : body) {
      length += paragraph.length() + 2;
      if (paragraph.length() > limits.charactersPerParagraph()) {
        throw new Refusal(
            Reason.TOO_LARGE,
            "a paragraph of %,d characters; the limit is %,d: break the text into paragraphs"
                .formatted(paragraph.length(), limits.charactersPerParagraph()));
      }
    }
    if (length > limits.charactersPerReport()) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "a text of %,d characters; the limit is %,d: give its reports one by one"
              .formatted(length, limits.charactersPerReport()));
    }
  }

  private static String joined(String title, List<String> body) {
    List<String> all = new ArrayList<>();
    if (!title.isEmpty()) {
      all.add(title);
    }
    all.addAll(body);
    return String.join("\n\n", all);
  }

  private static String withoutFullStop(String title) {
    boolean closed =
        title.endsWith(".") && !title.endsWith("..") && !title.matches(".*\\b\\p{Lu}\\.");
    return closed ? title.substring(0, title.length() - 1).stripTrailing() : title;
  }

  /** Fills the credits in order of appearance; gives the dateline. */
  private static @Nullable Span readCredits(Layout layout, List<Credit> credits) {
    Span dateline = null;
    int start = layout.bodyStart();
    boolean proseSeen = false;
    List<String> body = layout.body();
    for (int i = 0; i < body.size(); i++) {
      String paragraph = body.get(i);
      Credit line = CreditRules.ofLine(paragraph);
      if (line != null) {
        credits.add(shifted(line, start));
      } else {
        if (!proseSeen) {
          CreditRules.Dateline found = CreditRules.dateline(paragraph);
          dateline = found == null ? null : shifted(found.span(), start);
          if (found != null && found.credit() != null) {
            credits.add(shifted(found.credit(), start));
          }
          proseSeen = found != null || !BoilerplateRules.looksLikeLink(paragraph);
        }
        Credit end = i + LAST_PARAGRAPHS >= body.size() ? CreditRules.atEnd(paragraph) : null;
        if (end != null) {
          credits.add(shifted(end, start));
        }
      }
      start += paragraph.length() + 2;
    }
    return dateline;
  }

  private static Credit shifted(Credit credit, int by) {
    Span cue = credit.cueSpan();
    return new Credit(
        credit.name(),
        shifted(credit.span(), by),
        credit.cue(),
        cue == null ? null : shifted(cue, by));
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
