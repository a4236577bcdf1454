package org.attest.nlp;

import java.util.Set;
import org.attest.model.VerbFeatures;
import org.attest.model.VerbFeatures.Form;
import org.attest.model.VerbFeatures.Tense;
import org.attest.model.VerbFeatures.Voice;
import org.jspecify.annotations.Nullable;

/** Reads voice, form, tense, modality and negation of a verb group off the tree. */
final class VerbReader {
  static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor");

  private static final Set<String> BE =
      Set.of(
          "am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "'m");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve");
  private static final Set<String> GET = Set.of("get", "gets", "got", "getting");

  private final SyntaxTree tree;
  private final Lemmatizer lemmatizer;

  VerbReader(SyntaxTree tree) {
    this.tree = tree;
    lemmatizer = Analyzer.LEMMATIZER;
  }

  VerbFeatures read(int head) {
    return read(head, 0);
  }

  private VerbFeatures read(int head, int depth) {
    Auxiliaries found = auxiliaries(head);
    String tag = tree.tag(head);
    if (found.isEmpty() && depth < 5 && tree.is(head, "conj") && tree.head(head) >= 0) {
      int first = tree.head(head);
      if (tree.isVerbTag(first) && tree.tag(first).equals(tag) && !hasSubject(head)) {
        VerbFeatures shared = read(first, depth + 1);
        return found.negated ? negated(shared) : shared;
      }
    }
    boolean participle = tag.equals("VBN") || (tag.equals("VBD") && found.be);
    boolean passive = participle && (found.be || !found.have) && !(found.have && !found.be);
    return new VerbFeatures(
        passive ? Voice.PASSIVE : Voice.ACTIVE,
        form(tag, found),
        tense(tag, found),
        found.modal,
        found.have && !tag.equals("VB"),
        tag.equals("VBG") && found.be,
        found.negated);
  }

  private static VerbFeatures negated(VerbFeatures features) {
    return new VerbFeatures(
        features.voice(),
        features.form(),
        features.tense(),
        features.modal(),
        features.perfect(),
        features.progressive(),
        true);
  }

  private boolean hasSubject(int head) {
    return tree.children(head).stream().anyMatch(child -> tree.is(child, "nsubj", "nsubj:pass"));
  }

  /** What stands around a verb; a mutable gatherer that never leaves this class. */
  private static final class Auxiliaries {
    private boolean be;
    private boolean have;
    private boolean to;
    private boolean negated;
    private @Nullable String modal;
    private @Nullable String firstTag;

    boolean isEmpty() {
      return !be && !have && !to && modal == null;
    }
  }

  private Auxiliaries auxiliaries(int head) {
    Auxiliaries found = new Auxiliaries();
    for (int child : tree.children(head)) {
      String word = tree.word(child);
      if (NEGATIONS.contains(word) && tree.is(child, "advmod", "neg", "det", "cc")) {
        found.negated |= !tree.is(child, "cc") && child < head;
      } else if (tree.is(child, "mark") && tree.tag(child).equals("TO")) {
        found.to = true;
      } else if (tree.is(child, "aux", "aux:pass", "cop")) {
        found.be |= BE.contains(word) || GET.contains(word);
        found.have |= HAVE.contains(word);
        found.to |= tree.tag(child).equals("TO");
        if (tree.tag(child).equals("MD") && found.modal == null) {
          found.modal = lemmatizer.lemma(word, "MD");
        }
        if (found.firstTag == null) {
          found.firstTag = tree.tag(child);
        }
      }
    }
    return found;
  }

  private static Form form(String tag, Auxiliaries found) {
    if (found.modal != null) {
      return Form.FINITE;
    }
    if (found.to) {
      return Form.INFINITIVE;
    }
    String first = found.firstTag == null ? tag : found.firstTag;
    return switch (first) {
      case "VBD", "VBZ", "VBP" -> Form.FINITE;
      case "VBG" -> Form.GERUND;
      case "VBN" -> Form.PARTICIPLE;
      case "VB" -> Form.INFINITIVE;
      default -> found.isEmpty() ? Form.PARTICIPLE : Form.FINITE;
    };
  }

  private static Tense tense(String tag, Auxiliaries found) {
    if (found.modal != null) {
      return found.modal.equals("will") || found.modal.equals("shall")
          ? Tense.FUTURE
          : Tense.PRESENT;
    }
    String first = found.firstTag == null ? tag : found.firstTag;
    return switch (first) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> Tense.NONE;
    };
  }
}
