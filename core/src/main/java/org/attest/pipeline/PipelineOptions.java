package org.attest.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set for a run.
 *
 * @param published day of publication for inputs that do not say theirs
 * @param outlet outlet for inputs that do not say theirs
 * @param allowPrivateAddresses let URLs lead to private and loopback addresses
 * @param actors the user's own actor file (docs/formats.md), read after the one that ships
 * @param outlets the user's own outlet file
 * @param gazetteer the user's own places: a file, or a folder that an import made
 * @param vague name or file of the convention that turns vague words of tolls into numbers
 *     (docs/formats/conventions.md); null leaves them words
 * @param threads reports worked on at once, at least 1; outcomes keep the order of the inputs
 */
public record PipelineOptions(
    @Nullable LocalDate published,
    @Nullable String outlet,
    boolean allowPrivateAddresses,
    @Nullable Path actors,
    @Nullable Path outlets,
    @Nullable Path gazetteer,
    @Nullable String vague,
    int threads) {

  public PipelineOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** Options without a convention for vague words. */
  public PipelineOptions(
      @Nullable LocalDate published,
      @Nullable String outlet,
      boolean allowPrivateAddresses,
      @Nullable Path actors,
      @Nullable Path outlets,
      @Nullable Path gazetteer,
      int threads) {
    this(published, outlet, allowPrivateAddresses, actors, outlets, gazetteer, null, threads);
  }

  public static PipelineOptions defaults() {
    return new PipelineOptions(null, null, false, null, null, null, 1);
  }
}
