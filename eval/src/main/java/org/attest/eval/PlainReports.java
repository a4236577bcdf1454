package org.attest.eval;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/** Reports from texts as they stand in a data set, so that every offset stays as annotated. */
public final class PlainReports {

  private PlainReports() {}

  /** A report without title, date or outlet; its text is exactly this one. */
  public static Report of(String text) {
    return of(text, null);
  }

  /** The same with the day of publication. */
  public static Report of(String text, @Nullable LocalDate published) {
    return named("sha256:0", text, published);
  }

  /** The same with an id of its own. */
  public static Report named(String id, String text, @Nullable LocalDate published) {
    return new Report(
        id,
        "sha256:0",
        "benchmark",
        null,
        null,
        published,
        "en",
        null,
        null,
        text,
        null,
        null,
        List.of());
  }
}
