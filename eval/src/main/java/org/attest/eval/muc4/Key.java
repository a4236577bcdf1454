package org.attest.eval.muc4;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One template of the answer key.
 *
 * @param optional nothing is missed if it is not found
 * @param fills slots that hold something
 */
record Key(boolean optional, Map<Slot, List<KeyFill>> fills) {
  Key {
    Map<Slot, List<KeyFill>> copy = new EnumMap<>(Slot.class);
    copy.putAll(fills);
    fills = copy;
  }

  List<KeyFill> of(Slot slot) {
    return fills.getOrDefault(slot, List.of());
  }

  /**
   * One fill of a slot.
   *
   * @param optional nothing is missed if it is not given
   * @param values each as good as the other
   * @param references likewise, of what it refers to; empty if it refers to nothing
   */
  record KeyFill(boolean optional, List<String> values, List<String> references) {
    KeyFill {
      values = List.copyOf(values);
      references = List.copyOf(references);
    }
  }
}
