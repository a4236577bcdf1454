package org.attest.source;

/**
 * The words that name who says something.
 *
 * @param from first token, sentence-relative
 * @param to one past the last token
 * @param rule how they were found: subject, subject-after, shared-subject, relative, agent, object,
 *     possessive
 */
record SourceWords(int from, int to, String rule) {

  boolean isBefore(CueMatch match) {
    return to <= match.from();
  }
}
