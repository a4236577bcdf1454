package org.attest.export;

/** Whether the names of private persons leave with an export. */
public enum Names {
  /** They stay behind; parties and sources are called by their kind, headlines are left out. */
  WITHHELD,
  /** A reviewer has released them: everything is written as the records have it. */
  RELEASED
}
