package org.attest.eval.articleextraction;

import java.io.InputStream;
import java.nio.file.Path;
import org.attest.model.Report;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;

/** The text of the report that the program reads from a page, without its title. */
final class ReportText implements MainTextReader {
  private final ReportReader reader = new ReportReader(ReadOptions.defaults());

  @Override
  public String mainText(Path page) {
    StringBuilder text = new StringBuilder();
    reader.read(
        page.toString(),
        InputStream.nullInputStream(),
        result -> {
          if (result instanceof ReadResult.Read read) {
            text.append(body(read.report()));
          }
        });
    return text.toString();
  }

  private static String body(Report report) {
    return report.titleSpan() == null
        ? report.text()
        : report.text().substring(report.titleSpan().end());
  }
}
