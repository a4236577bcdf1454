package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceList;
import org.attest.app.store.SourceRatings;
import org.attest.app.store.Store;
import org.attest.model.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rates a source. */
@Command(
    name = "rate",
    header = "Say how reliable you hold a source to be.",
    description = {
      "",
      "The letters are those of NATO's AJP-2.1 (the Admiralty scale):",
      "  A  completely reliable        D  not usually reliable",
      "  B  usually reliable           E  unreliable",
      "  C  fairly reliable            F  reliability cannot be judged",
      "They are about the source. How credible one claim is, is another matter, and no grade of an",
      "event takes a letter into account. Ratings are kept one after the other; that of the latest",
      "day counts.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest sources rate outlet:reuters B --reason \"corrects its errors\"",
      "  ./attest sources rate \"Harbour Herald\" D --reason \"owner is a party\" --by Ann",
      "",
      Helpful.EXIT_CODES
    })
final class SourcesRateCommand extends Helpful implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SOURCE", description = "Its id, name, alias or domain.")
  private String words = "";

  @Parameters(index = "1", paramLabel = "A..F", description = "The letter.")
  private String letter = "";

  @Mixin private RatingOptions rating = new RatingOptions();
  @Mixin private DirectoryOptions directoryOptions = new DirectoryOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    Reliability reliability = Usage.check(this, () -> ReliabilityWords.letter(letter));
    ActorDirectory directory = Usage.check(this, directoryOptions::directory);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      SourceList sources = SourceList.of(directory, store.citations());
      KnownSource source = Usage.check(this, () -> sources.named(words));
      SourceRatings.Entry entry = Usage.check(this, () -> rating.entry(source, reliability));
      store.ratings().add(entry);
      said(source, entry, new Ratings(store.ratings(), () -> directory)).forEach(out()::println);
    }
    return ExitCode.OK;
  }

  /** What was kept, and where an earlier one of a later day still counts, that. */
  static List<String> said(KnownSource source, SourceRatings.Entry entry, Ratings ratings) {
    String kept = Printable.line(source.name() + ": " + ReliabilityWords.of(entry));
    SourceRatings.Entry counts = ratings.history(source).getFirst();
    return counts.day().isAfter(entry.day())
        ? List.of(
            kept, Printable.line("What counts is of a later day: " + ReliabilityWords.of(counts)))
        : List.of(kept);
  }
}
