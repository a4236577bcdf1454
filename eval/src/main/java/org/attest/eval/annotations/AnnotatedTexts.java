package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Sha256;

/**
 * The texts that stand-off annotations are of, read from the data sets' own files.
 *
 * <p>A document is left out, and a note says so, if its set or the document is not there or its
 * text is not the annotated one, character for character.
 */
public final class AnnotatedTexts {

  /**
   * An annotated document.
   *
   * @param set name of the data set that holds the text
   * @param id its id in the set
   * @param sha256 of its text in UTF-8, hexadecimal
   */
  public record Document(String set, String id, String sha256) {}

  private final Map<Document, String> texts;
  private final List<String> notes;

  private AnnotatedTexts(Map<Document, String> texts, List<String> notes) {
    this.texts = texts;
    this.notes = List.copyOf(notes);
  }

  /**
   * Reads the texts of documents.
   *
   * @param data the directory that holds the sets' folders
   * @throws IOException if a file of a set is not of the documented form, or no such set is
   *     annotated
   */
  public static AnnotatedTexts read(Collection<Document> documents, Path data) throws IOException {
    Map<String, Map<String, Document>> bySet = new TreeMap<>();
    documents.forEach(
        document ->
            bySet
                .computeIfAbsent(document.set(), set -> new TreeMap<>())
                .put(document.id(), document));
    Map<Document, String> texts = new HashMap<>();
    List<String> notes = new ArrayList<>();
    for (Map.Entry<String, Map<String, Document>> set : bySet.entrySet()) {
      Map<String, String> found;
      try {
        found = DocumentTexts.read(set.getKey(), data, Set.copyOf(set.getValue().keySet()));
      } catch (NoSuchFileException missing) {
        notes.add(
            "%s is not there (%s): %d documents left out"
                .formatted(set.getKey(), missing.getFile(), set.getValue().size()));
        continue;
      }
      for (Document document : set.getValue().values()) {
        String text = found.get(document.id());
        if (text == null) {
          notes.add("%s: no document %s: left out".formatted(set.getKey(), document.id()));
        } else if (!sha256(text).equals(document.sha256())) {
          notes.add(
              "%s: the text of %s is not the annotated one (SHA-256): left out"
                  .formatted(set.getKey(), document.id()));
        } else {
          texts.put(document, text);
        }
      }
    }
    return new AnnotatedTexts(texts, notes);
  }

  /** The text of a document; empty if it was left out. */
  public Optional<String> text(Document document) {
    return Optional.ofNullable(texts.get(document));
  }

  /** What was left out and why, for people. */
  public List<String> notes() {
    return notes;
  }

  /** The hash that stand-off files give of a text. */
  public static String sha256(String text) {
    return Sha256.hex(text);
  }
}
