package org.attest.eval.indiapolice;

/** What police did, as the labels of the set name it; FORCE includes KILL. */
public enum PoliceAction {
  KILL,
  ARREST,
  FAIL,
  FORCE,
  ANY_ACTION
}
