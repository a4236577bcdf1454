package org.attest.text;

import java.util.List;

/**
 * A report as its format gives it, before boilerplate is dropped and credits are read.
 *
 * @param paragraphs in order, without the title where {@code metadata} has it
 */
record Draft(String source, String rawHash, Metadata metadata, List<String> paragraphs) {

  Draft {
    paragraphs = List.copyOf(paragraphs);
  }
}
