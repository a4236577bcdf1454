package org.attest.place;

import org.attest.place.Entry.Origin;

/** The larger place is meant more often, and the far larger one nearly always. */
final class SizeGround implements Ground {
  private static final double REGION = 6;

  @Override
  public String rule() {
    return "population";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    double size = size(entry);
    double largest = named.entries().stream().mapToDouble(SizeGround::size).max().orElse(0);
    signs.add("size", size);
    signs.add("size below largest", largest - size);
    if (largest == size && size > 0) {
      signs.add("size largest");
    }
    if (size >= 6) {
      signs.add("size million", size - 6 + 1);
    }
  }

  /** Of a region that news name, whose people are not counted, that of a million. */
  private static double size(Entry entry) {
    return entry.origin() == Origin.REGIONS && entry.population() == 0
        ? REGION
        : Math.log10(entry.population() + 1.0);
  }
}
