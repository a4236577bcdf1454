package org.attest.place;

/** One ground to think that a name stands for one row rather than for another. */
interface Ground {

  /** The name of the rule, as a place mention shows it. */
  String rule();

  /** Gives the signs of this ground for one row of a name. */
  void weigh(Named named, Entry entry, Setting setting, Signs signs);
}
