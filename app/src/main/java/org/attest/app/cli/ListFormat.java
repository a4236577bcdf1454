package org.attest.app.cli;

/** How lists of events and claims are printed. */
enum ListFormat {
  table,
  json,
  jsonl,
  csv,
  geojson
}
