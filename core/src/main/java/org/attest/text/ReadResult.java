package org.attest.text;

import org.attest.model.Outcome;
import org.attest.model.Report;

/** What reading one input, or one entry of an input that holds several, gave. */
public sealed interface ReadResult {

  /** It is a report in English. */
  record Read(Report report) implements ReadResult {}

  /** It could not be used; the rejection says why and what to do. */
  record Refused(Outcome.Rejected rejection) implements ReadResult {}
}
