package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceList;
import org.attest.app.store.SourceRatings;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Withdraws a rating. */
@Command(
    name = "unrate",
    header = "Withdraw the rating of a source; what was set before stays in its history.",
    footer = {
      "",
      "Example:",
      "  ./attest sources unrate outlet:reuters --reason \"set by mistake\"",
      "",
      Helpful.EXIT_CODES
    })
final class SourcesUnrateCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "SOURCE", description = "Its id, name, alias or domain.")
  private String words = "";

  @Mixin private RatingOptions rating = new RatingOptions();
  @Mixin private DirectoryOptions directoryOptions = new DirectoryOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    ActorDirectory directory = Usage.check(this, directoryOptions::directory);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      SourceList sources = SourceList.of(directory, store.citations());
      KnownSource source = Usage.check(this, () -> sources.named(words));
      Ratings before = new Ratings(store.ratings(), () -> directory);
      Usage.check(
          this,
          () ->
              before
                  .of(source.id(), source.name())
                  .orElseThrow(
                      () -> new IllegalArgumentException(source.name() + " has no rating.")));
      SourceRatings.Entry entry = Usage.check(this, () -> rating.entry(source, null));
      store.ratings().add(entry);
      SourcesRateCommand.said(source, entry, new Ratings(store.ratings(), () -> directory))
          .forEach(out()::println);
    }
    return ExitCode.OK;
  }
}
