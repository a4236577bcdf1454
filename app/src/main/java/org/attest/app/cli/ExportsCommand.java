package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.exports.ExportJson;
import org.attest.app.store.ExportLog;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lists what was exported from the store. */
@Command(
    name = "exports",
    header = "List what was exported: when, by whom, what was asked for, and the files' hashes.",
    footer = {
      "",
      "Examples:",
      "  ./attest exports",
      "  ./attest exports --sha256 4f0c9a",
      "",
      Helpful.EXIT_CODES
    })
final class ExportsCommand extends Helpful implements Callable<Integer> {
  @Option(names = "--sha256", paramLabel = "HEX", description = "Only files whose hash begins so.")
  private String hash = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Form format = Form.text;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /** How the log is printed. */
  enum Form {
    text,
    json
  }

  @Override
  public Integer call() {
    String begins = hash.replaceFirst("^sha256:", "");
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      List<ExportLog.Entry> entries =
          store.exports().all().stream()
              .filter(entry -> entry.sha256().startsWith(begins))
              .toList();
      if (format == Form.json) {
        out().println(json(entries));
      } else {
        entries.forEach(this::print);
      }
      if (entries.isEmpty()) {
        err().println("No export from " + store.name() + " answers that.");
      }
    }
    return ExitCode.OK;
  }

  private void print(ExportLog.Entry entry) {
    out()
        .println(
            Printable.line(
                "%d  %s  %s  %s, %d in %s"
                    .formatted(
                        entry.number(),
                        entry.at(),
                        entry.by(),
                        entry.format(),
                        entry.written(),
                        entry.file())));
    out().println("    sha256:" + entry.sha256());
    out().println(Printable.line("    query " + entry.query()));
    out()
        .println(
            Printable.line(
                "    attest " + entry.version() + ", head of decisions " + entry.decisionHead()));
  }

  private static String json(List<ExportLog.Entry> entries) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(ExportJson.list(entries));
  }
}
