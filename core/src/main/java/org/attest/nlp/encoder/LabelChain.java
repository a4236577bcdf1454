package org.attest.nlp.encoder;

import java.util.List;

/**
 * Labels the words of a run as a whole: a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira 2001) over hashed signs.
 *
 * @param labels how many labels there are; 0 is "none"
 * @param words weights of the signs of a word, a score for each label
 * @param steps weights of the signs of a step, a score for each label before and label after
 */
record LabelChain(int labels, SignTable words, SignTable steps) {

  /** The scores of a run; the way to its labels and to their probabilities. */
  Lattice lattice(List<Signs.Of> run) {
    double[][] nodes = new double[run.size()][labels];
    double[][] edges = new double[run.size()][labels * labels];
    for (int i = 0; i < run.size(); i++) {
      Signs.Of signs = run.get(i);
      for (int j = 0; j < signs.words().length; j++) {
        words.add(signs.words()[j], signs.values()[j], nodes[i]);
      }
      for (int sign : signs.steps()) {
        steps.add(sign, 1, edges[i]);
      }
    }
    return new Lattice(nodes, edges);
  }
}
