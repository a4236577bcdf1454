package org.attest.model;

/** The universal parts of speech (Universal Dependencies v2). */
public enum PartOfSpeech {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** The part of speech of that UD tag; {@link #X} for an unknown one. */
  public static PartOfSpeech of(String tag) {
    for (PartOfSpeech pos : values()) {
      if (pos.name().equals(tag)) {
        return pos;
      }
    }
    return X;
  }

  /** NOUN or PROPN. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN;
  }
}
