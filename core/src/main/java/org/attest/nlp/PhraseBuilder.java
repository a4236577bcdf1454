package org.attest.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attest.model.Phrase;
import org.jspecify.annotations.Nullable;

/** Turns a tree over words into noun phrases and verb groups and the relations between them. */
final class PhraseBuilder {
  private static final Set<String> INSIDE_NOUN =
      Set.of("det", "amod", "compound", "nummod", "advmod", "flat", "fixed", "cc:preconj");
  private static final Set<String> NEVER_HEAD =
      Set.of(
          "det",
          "amod",
          "compound",
          "nummod",
          "advmod",
          "flat",
          "fixed",
          "case",
          "mark",
          "cc",
          "aux",
          "aux:pass",
          "cop",
          "punct",
          "compound:prt",
          "goeswith",
          "discourse",
          "expl");
  private static final Set<String> CLAUSAL =
      Set.of("root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "conj");
  private static final Set<String> AUXILIARY = Set.of("aux", "aux:pass", "cop");

  private final SyntaxTree tree;
  private final int[] phraseOf;
  private final List<int[]> bounds = new ArrayList<>();
  private final VerbReader verbs;

  PhraseBuilder(SyntaxTree tree) {
    this.tree = tree;
    verbs = new VerbReader(tree);
    phraseOf = new int[tree.size()];
    Arrays.fill(phraseOf, -1);
  }

  List<Phrase> build() {
    for (int i = 0; i < tree.size(); i++) {
      if (isVerbHead(i)) {
        claim(verbBounds(i), i, 1);
      } else if (isNounHead(i)) {
        claim(nounBounds(i), i, 0);
      }
    }
    bounds.removeIf(this::isInsideAnother);
    bounds.sort((a, b) -> Integer.compare(a[0], b[0]));
    for (int p = 0; p < bounds.size(); p++) {
      Arrays.fill(phraseOf, bounds.get(p)[0], bounds.get(p)[1], p);
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int p = 0; p < bounds.size(); p++) {
      phrases.add(phrase(p));
    }
    return phrases;
  }

  private boolean isInsideAnother(int[] phrase) {
    return bounds.stream()
        .anyMatch(
            other ->
                other[2] != phrase[2]
                    && other[0] <= phrase[2]
                    && phrase[2] < other[1]
                    && other[1] - other[0] > phrase[1] - phrase[0]);
  }

  private boolean isVerbHead(int i) {
    String relation = tree.relation(i);
    if (tree.isVerbTag(i)) {
      return !NEVER_HEAD.contains(relation);
    }
    return tree.tag(i).startsWith("JJ")
        && (CLAUSAL.contains(relation) && (hasChild(i, "cop") || hasChild(i, "nsubj")));
  }

  private boolean isNounHead(int i) {
    String relation = tree.relation(i);
    String tag = tree.tag(i);
    boolean nominal =
        tree.isNounTag(i)
            || Set.of("PRP", "WP", "WDT", "EX", "CD", "DT", "FW", "$").contains(tag)
            || tag.startsWith("JJ")
            || tag.equals("PRP$");
    if (!nominal || (tag.startsWith("JJ") && hasChild(i, "cop"))) {
      return false;
    }
    if (tag.equals("PRP$")) {
      return relation.equals("nmod:poss");
    }
    return !NEVER_HEAD.contains(relation)
        && (tree.isNounTag(i) || !Set.of("dep", "cc").contains(relation) || hasChild(i, "case"));
  }

  private boolean hasChild(int i, String relation) {
    return tree.children(i).stream().anyMatch(child -> tree.is(child, relation));
  }

  private void claim(int[] range, int head, int verb) {
    bounds.add(new int[] {range[0], range[1], head, verb});
  }

  /**
   * From the leftmost modifier inside the phrase to the head, and names or numbers right behind it.
   */
  private int[] nounBounds(int head) {
    boolean[] inside = new boolean[tree.size()];
    mark(head, inside);
    int start = head;
    while (start > 0 && (inside[start - 1] || isInnerMark(start - 1, inside))) {
      start--;
    }
    while (start < head && isMark(start)) {
      start++;
    }
    int end = head + 1;
    while (end < tree.size() && inside[end]) {
      end++;
    }
    return new int[] {start, end};
  }

  private void mark(int head, boolean[] inside) {
    inside[head] = true;
    for (int child : tree.children(head)) {
      if (INSIDE_NOUN.contains(tree.relation(child))
          && !(child > head && tree.is(child, "advmod", "amod", "det"))) {
        mark(child, inside);
      } else if (tree.is(child, "cc", "conj", "nmod:npmod", "obl:npmod", "dep")
          && inside[head]
          && isInner(head)) {
        mark(child, inside);
      }
    }
  }

  /**
   * A modifier inside a noun phrase, whose own coordination stays inside too ("political and
   * military").
   */
  private boolean isInner(int i) {
    return tree.is(i, "amod", "compound", "nummod");
  }

  private boolean isMark(int i) {
    return tree.is(i, "punct") || tree.is(i, "case", "cc");
  }

  /** A hyphen, quotation mark or comma between two words of the same phrase. */
  private boolean isInnerMark(int i, boolean[] inside) {
    return tree.is(i, "punct")
        && i > 0
        && inside[i - 1]
        && !Set.of(".", ";", ":", "(", ")").contains(tree.word(i));
  }

  private int[] verbBounds(int head) {
    int start = head;
    while (start > 0 && isBeforeVerb(start - 1, head)) {
      start--;
    }
    while (start < head && tree.is(start, "advmod") && !isNegation(start)) {
      start++;
    }
    int end = head + 1;
    if (end < tree.size() && tree.is(end, "compound:prt") && tree.head(end) == head) {
      end++;
    }
    return new int[] {start, end};
  }

  private boolean isBeforeVerb(int i, int head) {
    if (tree.head(i) != head) {
      return false;
    }
    return AUXILIARY.contains(tree.relation(i))
        || tree.is(i, "advmod", "neg")
        || (tree.is(i, "mark") && tree.tag(i).equals("TO"));
  }

  private boolean isNegation(int i) {
    return VerbReader.NEGATIONS.contains(tree.word(i));
  }

  private Phrase phrase(int p) {
    int[] range = bounds.get(p);
    int head = range[2];
    boolean verb = range[3] == 1;
    int governor = governor(head, p);
    String marker = marker(head, verb);
    Phrase.Relation relation = relation(head, governor, marker, verb);
    return new Phrase(
        p,
        verb ? Phrase.Kind.VERB : Phrase.Kind.NOUN,
        range[0],
        range[1],
        head,
        governor,
        governor < 0 ? Phrase.Relation.ROOT : relation,
        marker,
        verb ? verbs.read(head) : null);
  }

  private int governor(int head, int own) {
    int up = tree.head(head);
    for (int steps = 0; up >= 0 && steps < tree.size(); steps++) {
      if (phraseOf[up] >= 0 && phraseOf[up] != own) {
        return phraseOf[up];
      }
      up = tree.head(up);
    }
    return -1;
  }

  private @Nullable String marker(int head, boolean verb) {
    StringBuilder marker = new StringBuilder();
    for (int child : tree.children(head)) {
      if (child < head && (tree.is(child, "case") || (tree.is(child, "mark")))) {
        append(marker, child);
      }
    }
    if (marker.isEmpty() && verb) {
      for (int child : tree.children(head)) {
        if (child < head && tree.is(child, "advmod") && tree.tag(child).equals("WRB")) {
          append(marker, child);
        }
      }
    }
    if (marker.isEmpty() && tree.is(head, "nmod:poss")) {
      return "'s";
    }
    return marker.isEmpty() ? null : marker.toString();
  }

  private void append(StringBuilder marker, int word) {
    marker.append(marker.isEmpty() ? "" : " ").append(tree.word(word));
    for (int child : tree.children(word)) {
      if (tree.is(child, "fixed")) {
        marker.append(' ').append(tree.word(child));
      }
    }
  }

  private Phrase.Relation relation(int head, int governor, @Nullable String marker, boolean verb) {
    boolean underVerb = governor >= 0 && bounds.get(governor)[3] == 1;
    boolean passive = underVerb && verbs.read(bounds.get(governor)[2]).isPassive();
    return switch (tree.relation(head)) {
      case "root" -> Phrase.Relation.ROOT;
      case "nsubj", "csubj" ->
          passive
              ? Phrase.Relation.PASSIVE_SUBJECT
              : isSecondSubject(head) ? Phrase.Relation.OBJECT : Phrase.Relation.SUBJECT;
      case "nsubj:pass", "csubj:pass" -> Phrase.Relation.PASSIVE_SUBJECT;
      case "obj", "iobj" -> Phrase.Relation.OBJECT;
      case "obl:agent" -> Phrase.Relation.AGENT;
      case "nmod:poss" -> Phrase.Relation.MODIFIER;
      case "appos" -> Phrase.Relation.APPOSITION;
      case "conj" -> Phrase.Relation.CONJUNCT;
      case "acl:relcl" -> Phrase.Relation.RELATIVE;
      case "acl" ->
          "that".equals(marker)
              ? Phrase.Relation.COMPLEMENT
              : "to".equals(marker) ? Phrase.Relation.OPEN_COMPLEMENT : Phrase.Relation.PARTICIPLE;
      case "advcl" -> Phrase.Relation.ADVERBIAL;
      case "ccomp" -> Phrase.Relation.COMPLEMENT;
      case "xcomp" -> Phrase.Relation.OPEN_COMPLEMENT;
      case "parataxis" -> Phrase.Relation.PARATAXIS;
      default -> byPosition(marker, verb, underVerb, passive);
    };
  }

  /** The parser now and then calls an object a subject too: a verb has one, and it stands first. */
  private boolean isSecondSubject(int head) {
    int verb = tree.head(head);
    return verb >= 0
        && head > verb
        && tree.isVerbTag(verb)
        && tree.children(verb).stream().anyMatch(child -> child < verb && tree.is(child, "nsubj"));
  }

  private static Phrase.Relation byPosition(
      @Nullable String marker, boolean verb, boolean underVerb, boolean passive) {
    if (verb) {
      return underVerb ? Phrase.Relation.PARATAXIS : Phrase.Relation.PARTICIPLE;
    }
    if ("by".equals(marker) && (passive || !underVerb)) {
      return Phrase.Relation.AGENT;
    }
    if (underVerb) {
      return Phrase.Relation.OBLIQUE;
    }
    return marker == null ? Phrase.Relation.APPOSITION : Phrase.Relation.MODIFIER;
  }
}
