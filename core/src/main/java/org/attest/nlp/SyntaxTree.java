package org.attest.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence's words with Penn tags, heads (-1: root) and basic UD relations. */
final class SyntaxTree {
  private final List<String> words;
  private final String[] tags;
  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  SyntaxTree(List<String> words, String[] tags, int[] heads, String[] relations) {
    this.words = words;
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
    children = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children.get(heads[i]).add(i);
      }
    }
  }

  int size() {
    return heads.length;
  }

  String word(int i) {
    return words.get(i).toLowerCase(Locale.ROOT);
  }

  String tag(int i) {
    return tags[i];
  }

  int head(int i) {
    return heads[i];
  }

  String relation(int i) {
    return relations[i];
  }

  boolean is(int i, String... wanted) {
    return Arrays.asList(wanted).contains(relations[i]);
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  /** The children that hang by one of these relations, in text order. */
  List<Integer> children(int i, Set<String> wanted) {
    return children.get(i).stream().filter(child -> wanted.contains(relations[child])).toList();
  }

  boolean isVerbTag(int i) {
    return tags[i].startsWith("VB");
  }

  boolean isNounTag(int i) {
    return tags[i].startsWith("NN");
  }
}
