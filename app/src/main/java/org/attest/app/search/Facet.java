package org.attest.app.search;

/** By what explored events are counted and chosen. */
public enum Facet {
  TYPE(Fields.TYPE),
  STATUS(Fields.STATUS),
  GRADE(Fields.GRADE),
  ACTOR(Fields.PARTY),
  COUNTRY(Fields.COUNTRY),
  KIND(Fields.KIND);

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  /** The field of the index. */
  String field() {
    return field;
  }
}
