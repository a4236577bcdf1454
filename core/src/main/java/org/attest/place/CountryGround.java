package org.attest.place;

/** The countries the report speaks of, by their names, capitals and demonyms. */
final class CountryGround implements Ground {

  @Override
  public String rule() {
    return "country-focus";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    double share = setting.countryShare(entry);
    signs.add("country share", share);
    if (share > 0) {
      signs.add("country named");
      if (setting.isMostNamed(entry)) {
        signs.add("country most named");
      }
    }
    signs.add("country votes", Math.log1p(setting.votes().country(named, entry)));
  }
}
