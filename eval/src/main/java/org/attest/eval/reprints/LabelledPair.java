package org.attest.eval.reprints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.model.Vocabulary;

/**
 * Two articles on one event, read by a person who said whether they are one text.
 *
 * @param one id of an article
 * @param other id of another
 */
record LabelledPair(String one, String other, Label label) {

  /** What the reader said. */
  enum Label {
    /** One is made from the other's text, or both from a third's. */
    SAME,
    /** Texts of their own, though they may quote the same words. */
    OTHER,
    /** Not to be told; never scored. */
    UNSURE
  }

  /**
   * The pairs of a file.
   *
   * @throws IOException if it is missing or not of the documented form
   */
  static List<LabelledPair> read(Path file) throws IOException {
    List<LabelledPair> pairs = new ArrayList<>();
    try (var stream = Files.newInputStream(file)) {
      for (Vocabulary.Row row : Vocabulary.read(file.toString(), stream)) {
        pairs.add(new LabelledPair(row.get("one"), row.get("other"), label(row)));
      }
    } catch (NoSuchFileException e) {
      throw new IOException("no file " + file, e);
    }
    return pairs;
  }

  private static Label label(Vocabulary.Row row) throws IOException {
    return switch (row.get("label")) {
      case "same" -> Label.SAME;
      case "other" -> Label.OTHER;
      case "unsure" -> Label.UNSURE;
      default ->
          throw new IOException(
              "%s line %d: label '%s'".formatted(row.file(), row.line(), row.get("label")));
    };
  }
}
