package org.attest.app.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.attest.app.store.ListPlace;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, as a text that means nothing to who gets it. */
final class Cursor {

  private Cursor() {}

  static String of(ListPlace place) {
    return encoded(List.of(place.day(), place.type(), place.id()));
  }

  static String of(ClaimRef claim) {
    return encoded(List.of(claim.reportId(), claim.claimId()));
  }

  static @Nullable ListPlace place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = decoded(cursor, 3);
    return new ListPlace(parts.get(0), parts.get(1), parts.get(2));
  }

  static @Nullable ClaimRef claim(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = decoded(cursor, 2);
    return new ClaimRef(parts.get(0), parts.get(1));
  }

  private static String encoded(List<String> parts) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> decoded(String cursor, int count) {
    try {
      List<String> parts =
          List.of(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                  .split("\\|", -1));
      if (parts.size() == count && parts.stream().noneMatch(part -> part.indexOf('\0') >= 0)) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // Not even in the right alphabet; answered below like any other.
    }
    throw new IllegalArgumentException("That is no cursor of this list; begin without one.");
  }
}
