package org.attest.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say about inputs.
 *
 * @param published day of publication for inputs that do not say theirs, years 1900 to 2100
 * @param outlet outlet for inputs that do not say theirs
 * @param allowPrivateAddresses let URLs lead to private and loopback addresses
 * @param limits how much is read before an input is refused
 */
public record ReadOptions(
    @Nullable LocalDate published,
    @Nullable String outlet,
    boolean allowPrivateAddresses,
    ReadLimits limits) {

  public ReadOptions {
    if (published != null && !DayReader.plausible(published)) {
      throw new IllegalArgumentException(
          "published must lie in the years 1900 to 2100, not " + published);
    }
  }

  /** Nothing said, private addresses refused, the default limits. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, null, false, ReadLimits.defaults());
  }
}
