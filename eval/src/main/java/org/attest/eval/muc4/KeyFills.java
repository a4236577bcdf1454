package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one fill as the keys write it: {@code ? SOME DAMAGE / DESTROYED: "A STORE" / "STORE"}.
 *
 * <p>Slashes and colons inside quotation marks and parentheses belong to the words; parentheses
 * round a whole alternative are taken off. An alternative {@code -} makes the fill optional.
 */
final class KeyFills {

  private KeyFills() {}

  /** The fill, or nothing for {@code -} and {@code *}. */
  static Optional<Key.KeyFill> read(Slot slot, String written) {
    String text = written.strip();
    boolean optional = text.startsWith("?");
    if (optional) {
      text = text.substring(1).strip();
    }
    boolean refers = slot.kind != Slot.Kind.LOCATION && slot.kind != Slot.Kind.DATE;
    List<String> sides = refers ? split(text, ':') : List.of(text);
    List<String> values = new ArrayList<>(alternatives(sides.getFirst()));
    optional |= values.remove("-") && !values.isEmpty();
    values.remove("*");
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<String> references = sides.size() > 1 ? alternatives(sides.get(1)) : List.of();
    return Optional.of(new Key.KeyFill(optional, values, references));
  }

  /** True if the next line goes on with the same fill: a quotation over both, a dangling sign. */
  static boolean continues(String written, String next) {
    String text = written.strip();
    return (isOpen(text) && isOpen(next))
        || text.endsWith("/")
        || text.endsWith(":")
        || next.startsWith("/")
        || next.startsWith(":");
  }

  /** True of an odd number of quotation marks. */
  private static boolean isOpen(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  private static List<String> alternatives(String text) {
    List<String> result = new ArrayList<>();
    for (String part : split(text, '/')) {
      String inner = part.strip();
      if (isEnclosed(inner)) {
        result.addAll(alternatives(inner.substring(1, inner.length() - 1)));
      } else if (!inner.isEmpty()) {
        result.add(unquoted(inner));
      }
    }
    return result;
  }

  /** True of "(A / B)", not of "(A) / (B)". */
  private static boolean isEnclosed(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private static String unquoted(String text) {
    String inner =
        text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
            ? text.substring(1, text.length() - 1)
            : text;
    return inner.replace("\\\"", "\"").strip();
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (c == separator && depth == 0) {
          parts.add(text.substring(from, i));
          from = i + 1;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
