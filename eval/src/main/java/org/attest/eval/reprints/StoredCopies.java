package org.attest.eval.reprints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.store.ReportCopy;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.model.Report;

/** What a store finds that is given the reports one after the other. */
final class StoredCopies implements CopyFinder {

  @Override
  public Map<String, Set<String>> copies(List<Report> reports) throws IOException {
    Path folder = Files.createTempDirectory("attest-reprints");
    try (Store store = Store.open(folder.resolve("reprints.db"))) {
      reports.forEach(report -> store.keep(new Outcome.Extracted(report, List.of())));
      Map<String, Set<String>> copies = new LinkedHashMap<>();
      for (Report report : reports) {
        copies.put(
            report.id(),
            store.copies(report.id()).stream()
                .map(ReportCopy::reportId)
                .collect(Collectors.toSet()));
      }
      return copies;
    } finally {
      remove(folder);
    }
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
