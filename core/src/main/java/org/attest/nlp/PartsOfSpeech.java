package org.attest.nlp;

import java.util.Set;
import org.attest.model.PartOfSpeech;

/**
 * Maps Penn tags to universal parts of speech, with the relation's help where the tag is coarser.
 */
final class PartsOfSpeech {
  private static final Set<String> AUXILIARY = Set.of("aux", "aux:pass", "cop");

  private PartsOfSpeech() {}

  static PartOfSpeech of(SyntaxTree tree, int i) {
    String relation = tree.relation(i);
    return switch (tree.tag(i)) {
      case "NN", "NNS" -> PartOfSpeech.NOUN;
      case "NNP", "NNPS" -> PartOfSpeech.PROPN;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
          AUXILIARY.contains(relation)
              ? PartOfSpeech.AUX
              : relation.equals("case") ? PartOfSpeech.ADP : PartOfSpeech.VERB;
      case "MD" -> PartOfSpeech.AUX;
      case "JJ", "JJR", "JJS" -> PartOfSpeech.ADJ;
      case "RB", "RBR", "RBS" ->
          Set.of("not", "n't", "n’t").contains(tree.word(i)) ? PartOfSpeech.PART : PartOfSpeech.ADV;
      case "WRB" -> relation.equals("mark") ? PartOfSpeech.SCONJ : PartOfSpeech.ADV;
      case "IN" -> relation.equals("mark") ? PartOfSpeech.SCONJ : PartOfSpeech.ADP;
      case "TO" -> relation.equals("case") ? PartOfSpeech.ADP : PartOfSpeech.PART;
      case "POS" -> PartOfSpeech.PART;
      case "RP" -> PartOfSpeech.ADP;
      case "DT", "PDT", "PRP$", "WP$" ->
          tree.tag(i).endsWith("$") ? PartOfSpeech.PRON : PartOfSpeech.DET;
      case "WDT", "WP", "PRP", "EX" -> PartOfSpeech.PRON;
      case "CD" -> PartOfSpeech.NUM;
      case "CC" -> PartOfSpeech.CCONJ;
      case "UH" -> PartOfSpeech.INTJ;
      case "$", "#", "SYM" -> PartOfSpeech.SYM;
      case "FW", "LS", "ADD", "GW", "AFX" -> PartOfSpeech.X;
      default -> PartOfSpeech.PUNCT;
    };
  }
}
