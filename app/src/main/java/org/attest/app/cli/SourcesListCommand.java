package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Corrections;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceJson;
import org.attest.app.sources.SourceList;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists sources. */
@Command(
    name = "list",
    header = "List the sources the program knows and those that stored reports cite.",
    description = {
      "",
      "The most cited come first. PUBLISHED: reports it published itself; CITED: reports that credit",
      "it or rest a claim on it; CLAIMS: claims that rest on it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest sources list --cited",
      "  ./attest sources list --kind agency --country RU",
      "  ./attest sources list --like observatory --format json",
      "",
      Helpful.EXIT_CODES
    })
final class SourcesListCommand extends Helpful implements Callable<Integer> {

  /** How it is printed. */
  enum Format {
    table,
    json
  }

  @Option(
      names = "--like",
      paramLabel = "TEXT",
      description = "Part of a name, alias, id or domain, in any case.")
  private @Nullable String like;

  @Option(names = "--kind", paramLabel = "KIND", description = "Kind of source: agency, monitor.")
  private @Nullable String kind;

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "Country of its seat, ISO 3166-1 alpha-2.")
  private @Nullable String country;

  @Option(names = "--cited", description = "Only those that stored reports cite or come from.")
  private boolean cited;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
  private Format format = Format.table;

  @Mixin private DirectoryOptions directoryOptions = new DirectoryOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    ActorDirectory directory = Usage.check(this, directoryOptions::directory);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      Ratings ratings = new Ratings(store.ratings(), () -> directory);
      List<KnownSource> sources =
          SourceList.of(directory, store.citations())
              .corrected(new Corrections(store.sourceEntries(), () -> directory))
              .all()
              .stream()
              .filter(this::isWanted)
              .toList();
      if (format == Format.json) {
        out().println(SourceJson.list(sources, ratings));
      } else {
        table(ratings).lines(sources, Screen.width()).forEach(out()::println);
      }
      if (sources.isEmpty()) {
        err().println("No sources in the files or in " + store.name() + " answer that.");
      }
    }
    return ExitCode.OK;
  }

  private boolean isWanted(KnownSource source) {
    return (like == null || SourceList.isLike(source, like))
        && (kind == null || kind.equalsIgnoreCase(source.kind()))
        && (country == null || country.equalsIgnoreCase(source.country()))
        && (!cited || source.isCited());
  }

  private static Table<KnownSource> table(Ratings ratings) {
    return new Table<KnownSource>()
        .column("SOURCE", source -> source.id() == null ? "–" : source.id())
        .column("NAME", KnownSource::name)
        .column("KIND", KnownSource::kind)
        .fixed("CC", source -> source.country() == null ? "–" : source.country())
        .fixed("PUBLISHED", source -> String.valueOf(source.published().size()))
        .fixed("CITED", source -> String.valueOf(source.citedIn().size()))
        .fixed("CLAIMS", source -> String.valueOf(source.claims().size()))
        .fixed(
            "RATED",
            source ->
                ratings
                    .of(source.id(), source.name())
                    .map(rating -> rating.reliability().name())
                    .orElse("–"));
  }
}
