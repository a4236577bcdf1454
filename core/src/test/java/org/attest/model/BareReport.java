package org.attest.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of nothing but an English text, for tests. */
public final class BareReport {

  private BareReport() {}

  public static Report of(String text) {
    return of(text, null, null);
  }

  public static Report of(String text, @Nullable String outlet, @Nullable LocalDate published) {
    return new Report(
        "sha256:0",
        "sha256:0",
        "test",
        outlet,
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
