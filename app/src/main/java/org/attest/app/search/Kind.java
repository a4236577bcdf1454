package org.attest.app.search;

/** What is searched for. */
public enum Kind {
  EVENT,
  CLAIM,
  REPORT
}
