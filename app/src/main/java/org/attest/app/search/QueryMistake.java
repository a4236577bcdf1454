package org.attest.app.search;

/** A query that cannot be understood: what is wrong, and where. */
public final class QueryMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  QueryMistake(String query, int position, String what) {
    super(what + ", at character " + (position + 1) + ": " + pointed(query, position));
    this.position = position;
  }

  /** Where in the query, in UTF-16 units from 0. */
  public int position() {
    return position;
  }

  /** A few characters around the place, with a mark before it. */
  private static String pointed(String query, int position) {
    int from = Math.max(0, position - 20);
    int to = Math.min(query.length(), position + 20);
    return (from > 0 ? "…" : "")
        + query.substring(from, position)
        + "▸"
        + query.substring(position, to)
        + (to < query.length() ? "…" : "");
  }
}
