package org.attest.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an input says about itself, as written there. */
record Metadata(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String byline) {

  static final Metadata NONE = new Metadata(null, null, null, null, null);

  static Metadata titled(@Nullable String title) {
    return new Metadata(title, null, null, null, null);
  }
}
