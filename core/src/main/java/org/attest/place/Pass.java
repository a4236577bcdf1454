package org.attest.place;

import java.util.List;

/** One ground to prefer some rows of a name to others. */
interface Pass {

  /** The name of the rule, as a place mention shows it. */
  String rule();

  /** The rows that remain; all or none of them if this ground says nothing. */
  List<Entry> narrow(Named named, List<Entry> entries, Setting setting);
}
