package org.attest.place;

/** The larger place is meant more often, and the far larger one nearly always. */
final class SizeGround implements Ground {

  @Override
  public String rule() {
    return "population";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    double size = Math.log10(entry.population() + 1.0);
    double largest =
        Math.log10(
            named.entries().stream().mapToLong(Entry::population).max().orElse(0) + 1.0);
    signs.add("size", size);
    signs.add("size below largest", largest - size);
    if (largest == size && size > 0) {
      signs.add("size largest");
    }
    if (size >= 6) {
      signs.add("size million", size - 6 + 1);
    }
  }
}
