package org.attest.place;

/** Other names of the report that may lie within about a hundred kilometres. */
final class NeighbourGround implements Ground {

  @Override
  public String rule() {
    return "same-report-neighbours";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    double near = setting.votes().near(named, entry);
    signs.add("near votes", Math.log1p(near));
    signs.add("near share", near / Math.max(1, setting.votes().names() - 1));
  }
}
