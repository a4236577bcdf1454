package org.attest.app.server.pages.sources;

import java.util.List;
import org.attest.app.server.pages.Option;

/**
 * A field of a source's entry.
 *
 * @param name in forms
 * @param value as it is said now; empty for nothing
 * @param words the value in words
 * @param listed what the files say, in words, where people say otherwise; empty if they do not
 * @param options what it may be, where that is a list; else empty
 */
public record EntryField(
    String name, String label, String value, String words, String listed, List<Option> options) {

  /** True if people say otherwise than the files. */
  public boolean isCorrected() {
    return !listed.isEmpty();
  }
}
