package org.attest.app.search;

import java.util.Locale;

/** The names of the index's fields, and the forms of their values. */
final class Fields {
  /** Kind and id, {@code event/e-3f9ac2d10b77}. */
  static final String KEY = "key";

  /** What the entry was made from; another digest, another entry. */
  static final String DIGEST = "digest";

  static final String OF = "of";

  /** All words, unstemmed; phrases and prefixes are looked for here. */
  static final String EXACT = "exact";

  /** All words, stemmed. */
  static final String STEM = "stem";

  /** Words of names: of the place up its chain, of parties with their aliases, of sources. */
  static final String PLACE = "place";

  static final String ACTOR = "actor";
  static final String SOURCE = "source";

  /** Values as a whole. */
  static final String TYPE = "type";

  static final String FAMILY = "family";
  static final String STATUS = "status";
  static final String GRADE = "grade";
  static final String COUNTRY = "country";
  static final String KIND = "kind";
  static final String MONTH = "month";
  static final String PARTY = "party";
  static final String PLACE_ID = "place_id";
  static final String PLACE_NAME = "place_name";
  static final String ACTOR_ID = "actor_id";
  static final String ACTOR_NAME = "actor_name";
  static final String SOURCE_ID = "source_id";
  static final String SOURCE_NAME = "source_name";

  /** Days since 1970; open ends are the smallest and largest number. Dated entries alone. */
  static final String FIRST = "first";

  static final String LAST = "last";
  static final String DATED = "dated";

  /** The day to sort by. */
  static final String DAY = "day";

  static final String LAT = "lat";
  static final String LON = "lon";
  static final String RADIUS = "radius_km";
  static final String PRECISE = "precise";

  /** Longer values are cut; an index has no longer terms. */
  private static final int LONGEST = 1_000;

  /** Of events: first and last day as numbers, open ends as above. */
  static final String FIRST_DAY = "first_day";

  static final String LAST_DAY = "last_day";

  /** Of events: people harmed, killed before others; each only if known. */
  static final String TOLL_MIN = "toll_min";

  static final String TOLL_BEST = "toll_best";
  static final String TOLL_MAX = "toll_max";

  /** Of events: numbers made of the ids of reports and of the names of origins. */
  static final String REPORTS = "reports";

  static final String ORIGINS = "origins";

  /** Of events: the place's name, to sort by. */
  static final String WHERE = "where";

  private Fields() {}

  static String key(Kind of, String id) {
    return of.name().toLowerCase(Locale.ROOT) + "/" + id;
  }

  static String idOf(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  /** As the store compares names: A to Z in lower case, all else as it is. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder(cut(text));
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  /** A number for a text; two texts have hardly ever the same. */
  static long number(String text) {
    return java.nio.ByteBuffer.wrap(
            org.attest.model.Sha256.digest()
                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .getLong();
  }

  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
