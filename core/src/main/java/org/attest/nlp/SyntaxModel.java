package org.attest.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The trained tagger and parser that ship, and the names of their classes. */
final class SyntaxModel {
  private final String[] tags;
  private final String[] relations;
  private final Tagger tagger;
  private final DependencyParser parser;

  private SyntaxModel(LinearModel tagging, LinearModel parsing) {
    tags = tagging.classes();
    String[] actions = parsing.classes();
    int arcs = (actions.length - ParserState.FIRST_ARC) / 2;
    relations =
        Arrays.stream(actions, ParserState.FIRST_ARC, ParserState.FIRST_ARC + arcs)
            .map(action -> action.substring(1))
            .toArray(String[]::new);
    tagger = new Tagger(tagging, tags.length);
    parser = new DependencyParser(parsing, arcs);
  }

  static SyntaxModel shipped() {
    InputStream resource = SyntaxModel.class.getResourceAsStream("syntax.bin.gz");
    if (resource == null) {
      throw new IllegalStateException("syntax.bin.gz is not on the class path");
    }
    try (resource) {
      return read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("syntax.bin.gz", e);
    }
  }

  static SyntaxModel read(InputStream gzipped) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(gzipped, 1 << 16), 1 << 16));
    return new SyntaxModel(LinearModel.read(in), LinearModel.read(in));
  }

  /** The tagged tree of a sentence. */
  SyntaxTree parse(List<String> tokens) {
    Words words = new Words(tokens);
    int[] tagged = tagger.tag(words);
    DependencyParser.Tree tree = parser.parse(words, tagged);
    String[] tagNames = new String[tagged.length];
    String[] relationNames = new String[tagged.length];
    for (int i = 0; i < tagged.length; i++) {
      tagNames[i] = tags[tagged[i]];
      relationNames[i] = tree.labels()[i] < 0 ? "root" : relations[tree.labels()[i]];
    }
    return new SyntaxTree(List.copyOf(tokens), tagNames, tree.heads(), relationNames);
  }
}
