package org.attest.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.Curated;
import org.attest.export.CuratedComparison;
import org.attest.export.CuratedComparison.Pair;
import org.attest.model.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a curated file and compares its events with those of the store. */
@Command(
    name = "import",
    header = "Read a file of curated events and compare them with yours.",
    description = {
      "",
      "Columns are found by name, in any order. Nothing of the file is kept.",
      "Lines that cannot be used are named with the reason.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest import acled acled.csv --country SY",
      "  ./attest import ged GEDEvent.csv --from 2023-01-01 --to 2023-12-31 --counts",
      "",
      Helpful.EXIT_CODES
    })
final class ImportCommand extends Helpful implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "acled or ged.")
  @SuppressWarnings("NullAway.Init")
  private CuratedFormat format;

  @Parameters(index = "1", paramLabel = "FILE", description = "The CSV file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(names = "--counts", description = "Print the counts alone, not the events.")
  private boolean counts;

  /** The data sets whose files are read. */
  enum CuratedFormat {
    acled(Curated.Scheme.ACLED),
    ged(Curated.Scheme.GED);

    private final Curated.Scheme scheme;

    CuratedFormat(Curated.Scheme scheme) {
      this.scheme = scheme;
    }
  }

  @Override
  public Integer call() {
    Filter filter = Usage.check(this, filterOptions::filter);
    Curated curated = Usage.check(this, () -> Curated.read(format.scheme, text()));
    curated
        .refused()
        .forEach(line -> err().println("line " + line.line() + ": " + Printable.line(line.why())));
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      CuratedComparison compared =
          CuratedComparison.of(format.scheme, store.events(filter), store::report, curated.rows());
      if (!counts) {
        print(compared);
      }
      printCounts(curated, compared);
    }
    return curated.refused().isEmpty() ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("There is no file " + file + " to import.", e);
    }
  }

  private void print(CuratedComparison compared) {
    new Table<Pair>()
        .fixed("OURS", pair -> pair.ours().id())
        .fixed("THEIRS", pair -> Printable.line(pair.theirs().id()))
        .fixed("DAYS", pair -> Long.toString(pair.daysApart()))
        .fixed("KM", pair -> Long.toString(Math.round(pair.km())))
        .fixed("TYPE", pair -> pair.sameType() ? "same" : "other")
        .column("OUR TYPE AND PLACE", pair -> ours(pair.ours()))
        .column("THEIR TYPE AND PLACE", pair -> theirs(pair.theirs()))
        .lines(compared.matched(), Screen.width())
        .forEach(out()::println);
    compared
        .onlyOurs()
        .forEach(event -> out().println("only ours: " + event.id() + " " + ours(event)));
    compared
        .onlyTheirs()
        .forEach(
            row ->
                out()
                    .println(
                        "only theirs: "
                            + Printable.line(row.id())
                            + " "
                            + row.start()
                            + " "
                            + theirs(row)));
  }

  private static String ours(Event event) {
    String place = event.place() == null ? "" : event.place().text();
    return Printable.line(event.type() + ", " + place);
  }

  private static String theirs(Curated.Row row) {
    return Printable.line(
        java.util.stream.Stream.of(row.subType() == null ? row.type() : row.subType(), row.place())
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  private void printCounts(Curated curated, CuratedComparison compared) {
    List<String> lines =
        List.of(
            "%d events in the file, %d lines refused"
                .formatted(curated.rows().size(), curated.refused().size()),
            "%d matched (%d of the same type), %d only ours, %d only theirs"
                .formatted(
                    compared.matched().size(),
                    compared.matched().stream().filter(Pair::sameType).count(),
                    compared.onlyOurs().size(),
                    compared.onlyTheirs().size()),
            "%d of ours not compared: out of the scheme's scope, or without day or point"
                .formatted(compared.notComparable()));
    lines.forEach(out()::println);
  }
}
