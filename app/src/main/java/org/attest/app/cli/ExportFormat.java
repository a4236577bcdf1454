package org.attest.app.cli;

import java.util.Locale;
import org.attest.export.SchemeExport;

/** The forms of {@code export}, by the names they have on the command line. */
enum ExportFormat {
  acled,
  ged,
  plover,
  gdelt,
  awsd,
  hxl,
  frictionless(SchemeExport.Format.PACKAGE),
  geojson,
  jsonl;

  private final SchemeExport.Format written;

  ExportFormat() {
    this.written = SchemeExport.Format.valueOf(name().toUpperCase(Locale.ROOT));
  }

  ExportFormat(SchemeExport.Format written) {
    this.written = written;
  }

  SchemeExport.Format written() {
    return written;
  }
}
