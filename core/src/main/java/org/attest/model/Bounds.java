package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * A number as the words bound it (codebook, "Toll").
 *
 * @param min lowest, or null
 * @param best the figure itself, or null
 * @param max highest, or null
 * @param rule exact, at-least, more-than, up-to, approximate, range, vague, rate, none ("no
 *     casualties": 0)
 */
public record Bounds(@Nullable Long min, @Nullable Long best, @Nullable Long max, String rule) {

  public static Bounds exact(long value) {
    return new Bounds(value, value, value, "exact");
  }

  public static Bounds vague() {
    return new Bounds(null, null, null, "vague");
  }
}
