package org.attest.place;

import java.util.List;

/** Where the other names of the report are, as a first reading settled them. */
final class SettledGround implements Ground {
  private static final double CLOSE_KM = 60;
  private static final double NEAR_KM = 200;

  @Override
  public String rule() {
    return "settled-neighbours";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    List<Setting.Settled> others = setting.others(named);
    if (others.isEmpty()) {
      return;
    }
    double country = 0;
    double unit = 0;
    double close = 0;
    double near = 0;
    for (Setting.Settled other : others) {
      Entry place = other.entry();
      boolean isSameCountry =
          entry.country() != null && place.countries().contains(entry.country());
      country += isSameCountry ? 1 : 0;
      boolean isSameUnit =
          isSameCountry && entry.admin1() != null && entry.admin1().equals(place.admin1());
      unit += isSameUnit ? 1 : 0;
      if (place.isSettled() || isSameUnit) {
        double km = entry.kilometresTo(place);
        close += km <= CLOSE_KM ? 1 : 0;
        near += km <= NEAR_KM ? 1 : 0;
      }
    }
    int size = others.size();
    signs.add("settled country", country / size);
    signs.add("settled unit", unit / size);
    signs.add("settled close", close / size);
    signs.add("settled near", near / size);
    signs.add("settled any unit", unit > 0 ? 1 : 0);
    signs.add("settled any close", close > 0 ? 1 : 0);
    signs.add("settled unit count", Math.log1p(unit));
    signs.add("settled close count", Math.log1p(close));
  }
}
