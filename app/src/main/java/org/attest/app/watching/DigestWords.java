package org.attest.app.watching;

import java.util.Locale;
import org.attest.app.store.Digest;

/** What became of an event, in words. */
public final class DigestWords {

  private DigestWords() {}

  /** "new", "status: denied, before: occurred", "now contested, before: single source". */
  public static String of(Digest.Line line) {
    return switch (line.what()) {
      case NEW -> "new";
      case CONTESTED -> "now contested" + before(line);
      case STATUS -> "status: " + plain(line.now()) + before(line);
      case GRADE -> "grade: " + plain(line.now()) + before(line);
    };
  }

  private static String before(Digest.Line line) {
    return ", before: " + plain(line.was());
  }

  private static String plain(String code) {
    return code.replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  /** "1 event", "3 events". */
  public static String events(int number) {
    return "%,d event%s".formatted(number, number == 1 ? "" : "s");
  }
}
