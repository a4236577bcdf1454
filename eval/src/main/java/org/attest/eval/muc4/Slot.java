package org.attest.eval.muc4;

import java.util.Locale;

/** The slots that count, with their numbers in the key files. */
enum Slot {
  DATE(2, Kind.DATE),
  LOCATION(3, Kind.LOCATION),
  TYPE(4, Kind.SET),
  STAGE(5, Kind.SET),
  INSTRUMENT_ID(6, Kind.STRING),
  INSTRUMENT_TYPE(7, Kind.SET),
  CATEGORY(8, Kind.SET),
  INDIVIDUAL(9, Kind.STRING),
  ORGANISATION(10, Kind.STRING),
  CONFIDENCE(11, Kind.SET),
  PHYSICAL_ID(12, Kind.STRING),
  PHYSICAL_TYPE(13, Kind.SET),
  PHYSICAL_NUMBER(14, Kind.NUMBER),
  PHYSICAL_NATION(15, Kind.SET),
  PHYSICAL_EFFECT(16, Kind.SET),
  PHYSICAL_TOTAL(17, Kind.NUMBER),
  HUMAN_NAME(18, Kind.STRING),
  HUMAN_DESCRIPTION(19, Kind.STRING),
  HUMAN_TYPE(20, Kind.SET),
  HUMAN_NUMBER(21, Kind.NUMBER),
  HUMAN_NATION(22, Kind.SET),
  HUMAN_EFFECT(23, Kind.SET),
  HUMAN_TOTAL(24, Kind.NUMBER);

  /** How fills are compared. */
  enum Kind {
    DATE,
    LOCATION,
    SET,
    STRING,
    NUMBER
  }

  final int number;
  final Kind kind;

  Slot(int number, Kind kind) {
    this.number = number;
    this.kind = kind;
  }

  /** Name in figures: "hum" and "phys" as the keys say. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
