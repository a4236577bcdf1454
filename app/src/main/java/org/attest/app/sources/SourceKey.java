package org.attest.app.sources;

import java.text.Normalizer;
import java.util.Locale;
import org.attest.actor.ActorDirectory;
import org.attest.actor.Outlet;
import org.jspecify.annotations.Nullable;

/** What makes two mentions of a source one: its id, else its name without case and article. */
final class SourceKey {

  private SourceKey() {}

  static String of(@Nullable String id, String name, ActorDirectory directory) {
    if (id != null) {
      return id;
    }
    return directory.outletByName(name).map(Outlet::id).orElseGet(() -> ofName(name));
  }

  static String ofName(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }
}
