package org.attest.app.server.pages;

/** The parts of the site that the header leads to, and what is none of them. */
public enum Section {
  EXPLORE("Explore", "/explore"),
  SEARCHES("Saved", "/searches"),
  REVIEW("Review", "/review"),
  WATCHING("Watching", "/watching"),
  SOURCES("Sources", "/sources"),
  ACTORS("Actors", "/actors"),
  EXPORTS("Exports", "/exports"),
  NONE("", "");

  private final String title;
  private final String path;

  Section(String title, String path) {
    this.title = title;
    this.path = path;
  }

  public String title() {
    return title;
  }

  public String path() {
    return path;
  }
}
