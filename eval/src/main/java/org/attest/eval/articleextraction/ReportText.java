package org.attest.eval.articleextraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.attest.text.MainText;

/**
 * The body that the program takes from a page. Pages in other languages are read too, though the
 * program would refuse them as reports: it is the finding of the text that is measured.
 */
final class ReportText implements MainTextReader {

  @Override
  public String mainText(Path page) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(page))) {
      String html = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return MainText.of(html).orElse("");
    }
  }
}
