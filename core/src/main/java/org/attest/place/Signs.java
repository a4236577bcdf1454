package org.attest.place;

/** Takes the signs of one choice: each by its name, with how strongly it is there. */
@FunctionalInterface
interface Signs {

  void add(String sign, double value);

  default void add(String sign) {
    add(sign, 1);
  }
}
