package org.attest.app.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.attest.actor.ActorDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The user's own files of actors and outlets, for commands that look things up in them or read by
 * them.
 */
final class DirectoryOptions {
  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Your own actors, read after those that ship.")
  private @Nullable Path actors;

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "Your own outlets, read after those that ship.")
  private @Nullable Path outlets;

  @Nullable Path actors() {
    return actors;
  }

  @Nullable Path outlets() {
    return outlets;
  }

  /** A file that cannot be read or used is an {@link IllegalArgumentException}. */
  ActorDirectory directory() {
    try {
      return ActorDirectory.shipped().with(actors, outlets);
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(e.getMessage() + " cannot be read", e);
    }
  }
}
