package org.attest.place;

/** What the report itself says of where a place lies. */
final class ContainmentGround implements Ground {

  @Override
  public String rule() {
    return "containment-said";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    String how = setting.containments().of(named, entry);
    if (how != null) {
      signs.add("said " + how);
    }
  }
}
