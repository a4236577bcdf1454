package org.attest.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attest.app.exports.ExportFormat;
import org.attest.app.exports.ExportQuery;
import org.attest.app.exports.ExportedFiles;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.Names;
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
      "Each file is logged with its hash and what was asked for: ./attest exports",
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
      description =
          "acled, ged, plover, gdelt, awsd, hxl, frictionless, geojson, jsonl or parquet.")
  @SuppressWarnings("NullAway.Init")
  private ExportFormat format;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The file to write, a folder for frictionless and parquet; default: standard output.")
  private @Nullable Path target;

  @Option(
      names = "--with-names",
      description =
          "Leave names of private persons and headlines in; only where a reviewer released them.")
  private boolean withNames;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who exports, for the log; default: the name you are logged in by.")
  private @Nullable String author;

  @Override
  public Integer call() throws IOException {
    Filter filter = Usage.check(this, filterOptions::filter);
    Usage.check(this, this::checkTarget);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      ExportedFiles files =
          ExportedFiles.of(
              store, store.events(filter), format, withNames ? Names.RELEASED : Names.WITHHELD);
      files.log(
          store.exports(),
          RatingOptions.author(author),
          format.name(),
          ExportQuery.text(filter, withNames));
      write(files);
      report(files);
    }
    return ExitCode.OK;
  }

  private boolean checkTarget() {
    if (target == null) {
      if (format.isFolder()) {
        throw new IllegalArgumentException(
            format + " is several files: name a folder for them with --out");
      }
      return true;
    }
    if (format.isFolder()) {
      if (Files.exists(target) && !Files.isDirectory(target)) {
        throw new IllegalArgumentException(target + " is a file; " + format + " needs a folder");
      }
      return true;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new IllegalArgumentException("There is no folder for " + target + ", or it is one.");
    }
    return true;
  }

  private void write(ExportedFiles files) throws IOException {
    Path to = target;
    if (to == null) {
      files
          .files()
          .values()
          .forEach(bytes -> out().print(new String(bytes, StandardCharsets.UTF_8)));
      return;
    }
    if (format.isFolder()) {
      Files.createDirectories(to);
    }
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      put(format.isFolder() ? to.resolve(file.getKey()) : to, file.getValue());
    }
  }

  /** Whole or not at all: written beside the file and moved over it. */
  private static void put(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void report(ExportedFiles files) {
    files.files().keySet().forEach(file -> err().println(line(files, file)));
    if (files.left() > 0) {
      err().printf("%d left out:%n", files.left());
      files.leftOut().forEach((reason, count) -> err().printf("  %6d  %s%n", count, reason));
    }
  }

  private String line(ExportedFiles files, String file) {
    Path to = target;
    String where =
        to == null
            ? "standard output"
            : format.isFolder() ? to.resolve(file).toString() : to.toString();
    boolean isOther = format == ExportFormat.parquet && !file.startsWith("events");
    String thing = isOther ? "row" : "event";
    return "%s, sha256:%s  %s"
        .formatted(
            EventWords.count(files.written(file), thing),
            files.sha256(file),
            Printable.line(where));
  }
}
