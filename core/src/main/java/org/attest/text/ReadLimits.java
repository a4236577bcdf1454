package org.attest.text;

import java.time.Duration;

/**
 * How much is read before an input is refused.
 *
 * <p>{@code bytesPerInput} bounds what is held in memory at once: a whole text, page, PDF or feed,
 * or one line of a JSON-lines file (of which there may be any number). Memory in use while reading
 * stays under about ten times that figure (bytes, decoded text and parsed tree together).
 *
 * @param bytesPerInput largest document, or line of JSON lines, in bytes, after decompression
 * @param charactersPerReport longest stored text, in UTF-16 units
 * @param charactersPerParagraph longest paragraph; longer ones are no prose and cost later steps
 *     dearly
 * @param connectTimeout for each connection of a fetch
 * @param fetchTimeout for a whole fetch with all its redirects, to the last byte
 * @param redirects how many a fetch follows
 */
public record ReadLimits(
    int bytesPerInput,
    int charactersPerReport,
    int charactersPerParagraph,
    Duration connectTimeout,
    Duration fetchTimeout,
    int redirects) {

  public ReadLimits {
    if (bytesPerInput < 1 || charactersPerReport < 1 || charactersPerParagraph < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1, not %d bytes, %d and %d characters"
              .formatted(bytesPerInput, charactersPerReport, charactersPerParagraph));
    }
    if (connectTimeout.isNegative() || connectTimeout.isZero()) {
      throw new IllegalArgumentException("connect timeout must be positive: " + connectTimeout);
    }
    if (fetchTimeout.isNegative() || fetchTimeout.isZero()) {
      throw new IllegalArgumentException("fetch timeout must be positive: " + fetchTimeout);
    }
    if (redirects < 0) {
      throw new IllegalArgumentException("redirects must not be negative: " + redirects);
    }
  }

  /**
   * 32 MiB an input, a million characters a report, 100,000 a paragraph; 10 s to connect, 30 s for
   * a fetch, 5 redirects.
   */
  public static ReadLimits defaults() {
    return new ReadLimits(
        32 << 20, 1_000_000, 100_000, Duration.ofSeconds(10), Duration.ofSeconds(30), 5);
  }
}
