package org.attest.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.place.GazetteerImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an index of GeoNames files that the user has downloaded. */
@Command(
    name = "import",
    header = "Make an index of GeoNames files, to read reports with.",
    description = {
      "",
      "Takes the files as they are downloaded: a country's (SY.zip), allCountries.zip, cities500.zip;",
      "for better names also alternateNamesV2.zip, admin1CodesASCII.txt, admin2Codes.txt and",
      "countryInfo.txt. An index that was there is replaced once the new one is whole.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest gazetteer import SY.zip IQ.zip admin1CodesASCII.txt admin2Codes.txt",
      "  ./attest extract report.txt --gazetteer attest-gazetteer",
      "",
      Helpful.EXIT_CODES
    })
final class GazetteerImportCommand extends Helpful implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "GeoNames files, zipped or not.")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where the index is kept; default: ./${DEFAULT-VALUE}.")
  private Path folder = Path.of("attest-gazetteer");

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      Usage.check(
          this,
          () -> {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
              throw new IllegalArgumentException("There is no file " + file + " to import.");
            }
            return file;
          });
    }
    Path to = folder.toAbsolutePath().normalize();
    GazetteerImport importing =
        new GazetteerImport(to, said -> err().println("  " + Printable.line(said)));
    GazetteerImport.Summary summary =
        Usage.check(
            this,
            () -> {
              try {
                return importing.run(files);
              } catch (IOException e) {
                throw new IllegalArgumentException(
                    "Nothing was imported: "
                        + e.getMessage()
                        + " ("
                        + e.getClass().getSimpleName()
                        + ")",
                    e);
              }
            });
    out()
        .printf(
            "%d places imported to %s; %d rows left out, %d lines not understood%n",
            summary.places(), folder, summary.left(), summary.bad());
    out().println("Use them with --gazetteer " + folder);
    return summary.bad() == 0 ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }
}
