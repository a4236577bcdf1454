package org.attest.place;

import java.util.List;

/**
 * The country the report speaks of most, by countries and demonyms counted; a far larger place
 * elsewhere stays in question.
 */
final class FocusPass implements Pass {
  private static final long FAR_LARGER = 100;
  private static final long LARGE = 300_000;

  @Override
  public String rule() {
    return "country-focus";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    int most = entries.stream().mapToInt(setting::weight).max().orElse(0);
    if (most == 0) {
      return entries;
    }
    List<Entry> focus = entries.stream().filter(e -> setting.weight(e) == most).toList();
    long largest = focus.stream().mapToLong(Entry::population).max().orElse(0);
    boolean isDwarfed =
        entries.stream()
            .anyMatch(
                e ->
                    !focus.contains(e)
                        && e.population() > LARGE
                        && e.population() > FAR_LARGER * Math.max(largest, 1000));
    return isDwarfed ? entries : focus;
  }
}
