package org.attest.export;

import java.util.List;
import java.util.Locale;

/** Names and codes that the writer and the reader of the contract share. */
final class ContractFields {
  /** Fields of a place that come from the gazetteer; all null where it is not resolved. */
  static final List<String> PLACE =
      List.of(
          "name",
          "id",
          "lat",
          "lon",
          "country",
          "admin1",
          "acled_precision",
          "ucdp_precision",
          "radius_km");

  private ContractFields() {}

  /** A constant's name in outputs: lower case, dashes. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E constant(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (code(constant).equals(code)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '" + code + "'");
  }
}
