package org.attest.app.exports;

import org.attest.app.decisions.Canonical;
import org.attest.app.store.Filter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an export was asked for, as canonical JSON: the filters that were given, and the names. */
public final class ExportQuery {

  private ExportQuery() {}

  public static String text(Filter filter, boolean withNames) {
    ObjectNode query = Canonical.object();
    put(query, "type", filter.type());
    put(query, "actor", filter.actor());
    put(query, "country", filter.country());
    put(query, "place", filter.place());
    put(query, "from", filter.from());
    put(query, "to", filter.to());
    put(query, "status", filter.status() == null ? null : filter.status().code());
    put(query, "grade", filter.grade() == null ? null : filter.grade().code());
    if (filter.limit() != Integer.MAX_VALUE) {
      query.put("limit", filter.limit());
    }
    query.put("with_names", withNames);
    return Canonical.text(query);
  }

  private static void put(ObjectNode query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }
}
