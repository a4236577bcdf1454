package org.attest.app.exports;

import java.util.Locale;
import org.attest.export.SchemeExport;
import org.jspecify.annotations.Nullable;

/** The forms of {@code export}, by the names they have on the command line. */
public enum ExportFormat {
  acled,
  ged,
  plover,
  gdelt,
  awsd,
  hxl,
  frictionless(SchemeExport.Format.PACKAGE),
  geojson,
  jsonl,
  parquet(null);

  private final SchemeExport.@Nullable Format written;

  ExportFormat() {
    this.written = SchemeExport.Format.valueOf(name().toUpperCase(Locale.ROOT));
  }

  ExportFormat(SchemeExport.@Nullable Format written) {
    this.written = written;
  }

  /** The form of a data set; null for the tables, which are of no other. */
  public SchemeExport.@Nullable Format written() {
    return written;
  }

  /** True if it is several files, for which there must be a folder. */
  public boolean isFolder() {
    return this == frictionless || this == parquet;
  }
}
