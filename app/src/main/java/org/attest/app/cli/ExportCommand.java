package org.attest.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.Names;
import org.attest.export.SchemeExport;
import org.attest.export.SchemeExport.Export;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes events of the store in the forms of other data sets. */
@Command(
    name = "export",
    header = "Write events in the form of another data set.",
    description = {
      "",
      "A form that can only say that something happened gets no event that is planned, denied,",
      "hypothetical, threatened or attempted; how many were left out, and why, is said at the end.",
      "What is not known stays empty. Names of private persons stay out.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest export acled --country SY --out syria.csv",
      "  ./attest export ged --from 2023-01-01 --to 2023-12-31 > ged.csv",
      "  ./attest export frictionless --out package/",
      "",
      Helpful.EXIT_CODES
    })
final class ExportCommand extends Helpful implements Callable<Integer> {
  @Parameters(
      paramLabel = "FORMAT",
      description = "acled, ged, plover, gdelt, awsd, hxl, frictionless, geojson or jsonl.")
  @SuppressWarnings("NullAway.Init")
  private ExportFormat format;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write, a folder for frictionless; default: standard output.")
  private @Nullable Path target;

  @Option(
      names = "--with-names",
      description =
          "Leave names of private persons and headlines in; only where a reviewer released them.")
  private boolean withNames;

  @Override
  public Integer call() throws IOException {
    Filter filter = Usage.check(this, filterOptions::filter);
    Path folder = target;
    if (format == ExportFormat.frictionless && folder == null) {
      Usage.check(
          this,
          () -> {
            throw new IllegalArgumentException(
                "frictionless is two files: name a folder for them with --out");
          });
    }
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Event> events = store.events(filter);
      Export export =
          SchemeExport.write(
              events, store::report, format.written(), withNames ? Names.RELEASED : Names.WITHHELD);
      write(export);
      report(export);
    }
    return ExitCode.OK;
  }

  private void write(Export export) throws IOException {
    if (target == null) {
      export.files().values().forEach(out()::print);
      return;
    }
    if (format != ExportFormat.frictionless) {
      put(target, export.files().values().iterator().next());
      return;
    }
    Usage.check(
        this,
        () -> {
          if (target != null && Files.exists(target) && !Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + " is a file; frictionless needs a folder");
          }
          return true;
        });
    Files.createDirectories(target);
    for (Map.Entry<String, String> file : export.files().entrySet()) {
      put(target.resolve(file.getKey()), file.getValue());
    }
  }

  /** Whole or not at all: written beside the file and moved over it. */
  private void put(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Usage.check(
        this,
        () -> {
          if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                "There is no folder for " + file + ", or it is one.");
          }
          return true;
        });
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void report(Export export) {
    export.files().keySet().forEach(file -> err().println(line(export, file)));
    if (export.left() > 0) {
      err().printf("%d left out:%n", export.left());
      export.leftOut().forEach((reason, count) -> err().printf("  %6d  %s%n", count, reason));
    }
  }

  private String line(Export export, String file) {
    String where =
        target == null
            ? "standard output"
            : format == ExportFormat.frictionless
                ? target.resolve(file).toString()
                : target.toString();
    return "%d %s, sha256:%s  %s"
        .formatted(
            export.written(),
            export.written() == 1 ? "event" : "events",
            export.sha256(file),
            Printable.line(where));
  }
}
