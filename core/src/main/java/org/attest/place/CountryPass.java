package org.attest.place;

import java.util.List;
import org.attest.place.Entry.Kind;

/**
 * A country's name is the country, unless the report is about another country that has the name.
 */
final class CountryPass implements Pass {
  private static final int SPOKEN_OF = 3;

  @Override
  public String rule() {
    return "country-name";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    List<Entry> countries = entries.stream().filter(e -> e.is(Kind.COUNTRY)).toList();
    boolean isElsewhere =
        entries.stream()
            .anyMatch(
                e ->
                    e.is(Kind.FIRST_ORDER)
                        && setting.weight(e) >= SPOKEN_OF
                        && countries.stream().allMatch(c -> setting.weight(c) < setting.weight(e)));
    return countries.isEmpty() || isElsewhere ? entries : countries;
  }
}
