package org.attest.app.server.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a form.
 *
 * @param value what is sent
 * @param words what is shown
 */
public record Option(String value, String words, boolean isChosen) {

  /** Those of the values that there are, by their words, after the choice of any. */
  public static List<Option> any(
      Stream<@Nullable String> values, Function<String, String> words, @Nullable String chosen) {
    TreeSet<String> all = new TreeSet<>();
    values.forEach(
        value -> {
          if (value != null) {
            all.add(value);
          }
        });
    Map<String, String> byWords = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.forEach(value -> byWords.put(words.apply(value), value));
    return Stream.concat(
            Stream.of(new Option("", "any", false)),
            byWords.entrySet().stream()
                .map(
                    one ->
                        new Option(
                            one.getValue(), one.getKey(), one.getValue().equalsIgnoreCase(chosen))))
        .toList();
  }
}
