package org.attest.place;

/** The first and second-order units the report names, or whose towns it names. */
final class UnitGround implements Ground {

  @Override
  public String rule() {
    return "unit-focus";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    Votes votes = setting.votes();
    if (entry.admin1() == null) {
      return;
    }
    signs.add("unit named", votes.named(named, entry.country(), entry.admin1(), null));
    if (entry.admin2() != null) {
      signs.add(
          "district named", votes.named(named, entry.country(), entry.admin1(), entry.admin2()));
    }
    double unit = votes.unit(named, entry);
    signs.add("unit votes", Math.log1p(unit));
    signs.add("unit share", unit / Math.max(1, votes.names() - 1));
  }
}
