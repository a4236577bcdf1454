package org.attest.place;

/** The place whose chief name this is, before those that are also called so. */
final class SpellingGround implements Ground {

  @Override
  public String rule() {
    return "chief-name";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    if (NameKey.exact(entry.name()).equals(NameKey.exact(named.words()))) {
      signs.add("spelling chief");
    }
  }
}
