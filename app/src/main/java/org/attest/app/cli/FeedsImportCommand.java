package org.attest.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.feeds.NewFeed;
import org.attest.app.feeds.Opml;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches the feeds of a list. */
@Command(
    name = "import",
    header = "Watch the feeds of an OPML file, as feed readers export them.",
    footer = {"", "Example:", "  ./attest feeds import feeds.opml", "", Helpful.EXIT_CODES})
final class FeedsImportCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The OPML file.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who adds them; default: the name you are logged in by.")
  private @Nullable String author;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    List<NewFeed> feeds = Usage.check(this, () -> Opml.read(bytes(file)));
    try (Store store = Usage.check(this, storeOptions::open)) {
      long added =
          feeds.stream()
              .filter(
                  feed ->
                      Usage.check(
                          this,
                          () ->
                              feed.add(store.feeds(), RatingOptions.author(author), Instant.now())))
              .count();
      out().printf("%d feeds added, %d watched before.%n", added, feeds.size() - added);
    }
    return ExitCode.OK;
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > Opml.MOST_BYTES) {
        throw new IllegalArgumentException(file + " has more than 1 MiB; no list of feeds has.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read; check its name and rights.", e);
    }
  }
}
