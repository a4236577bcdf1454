package org.attest.app.cli;

import org.attest.export.EventExport;

/** How lists of events and claims are printed. */
enum ListFormat {
  table(EventExport.Format.TABLE),
  json(EventExport.Format.JSON),
  jsonl(EventExport.Format.JSONL),
  csv(EventExport.Format.CSV),
  geojson(EventExport.Format.GEOJSON);

  private final EventExport.Format exported;

  ListFormat(EventExport.Format exported) {
    this.exported = exported;
  }

  EventExport.Format exported() {
    return exported;
  }
}
