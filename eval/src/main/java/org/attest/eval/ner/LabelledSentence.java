package org.attest.eval.ner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.eval.entity.Entity;
import org.attest.model.Span;

/** Tokens of a sentence with the gold entities; spans count tokens, end exclusive. */
record LabelledSentence(List<String> tokens, Set<Entity> entities) {
  private static final String DOCUMENT_START = "-DOCSTART-";

  LabelledSentence {
    tokens = List.copyOf(tokens);
    entities = Set.copyOf(entities);
  }

  /** The sentences of a CoNLL file: token and tag, separated by tab or blank. */
  static List<LabelledSentence> read(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : (Files.readString(file, StandardCharsets.UTF_8) + "\n\n").split("\n", -1)) {
      String row = line.strip();
      if (row.isEmpty()) {
        if (!tokens.isEmpty()) {
          sentences.add(new LabelledSentence(tokens, entities(tags)));
          tokens.clear();
          tags.clear();
        }
        continue;
      }
      int cut = Math.max(row.lastIndexOf('\t'), row.lastIndexOf(' '));
      if (cut < 0) {
        throw new IOException(file + ": expected a token and a tag, found: " + row);
      }
      if (!row.startsWith(DOCUMENT_START)) {
        tokens.add(row.substring(0, cut).strip());
        tags.add(row.substring(cut + 1));
      }
    }
    return sentences;
  }

  /**
   * Entities of B-, I- and O tags: one begins at B-, and at an I- that does not continue one of its
   * type, so that both ways of tagging give the same.
   */
  static Set<Entity> entities(List<String> tags) {
    Set<Entity> entities = new LinkedHashSet<>();
    int start = -1;
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean goes = start >= 0 && tag.startsWith("I-") && type(tag).equals(type(tags.get(start)));
      if (start >= 0 && !goes) {
        entities.add(new Entity(new Span(start, i), type(tags.get(start))));
        start = -1;
      }
      if (start < 0 && !tag.equals("O")) {
        start = i;
      }
    }
    return entities;
  }

  private static String type(String tag) {
    return tag.substring(tag.indexOf('-') + 1);
  }

  /** The tokens with a blank between them. */
  String text() {
    return String.join(" ", tokens);
  }

  /** The tokens of an entity, as text. */
  String words(Entity entity) {
    return String.join(" ", tokens.subList(entity.span().start(), entity.span().end()));
  }

  /** Turns spans of {@link #text()} into spans of tokens, a token cut in two counting whole. */
  Set<Entity> inTokens(List<Entity> found) {
    Set<Entity> entities = new LinkedHashSet<>();
    for (Entity entity : found) {
      int start = -1;
      int end = -1;
      int offset = 0;
      for (int i = 0; i < tokens.size(); i++) {
        if (new Span(offset, offset + tokens.get(i).length()).overlaps(entity.span())) {
          start = start < 0 ? i : start;
          end = i + 1;
        }
        offset += tokens.get(i).length() + 1;
      }
      if (start >= 0) {
        entities.add(new Entity(new Span(start, end), entity.type()));
      }
    }
    return entities;
  }
}
