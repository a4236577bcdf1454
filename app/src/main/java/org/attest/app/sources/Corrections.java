package org.attest.app.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.attest.actor.ActorDirectory;
import org.attest.app.store.SourceEntries;
import org.attest.app.store.SourceEntries.Entry;
import org.attest.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * What people say of sources otherwise than the files; of each field what was said last counts. It
 * changes what is said of a source, not how reports were read or events graded.
 */
public final class Corrections {
  /** The fields of an entry that can be corrected, with what pages call them. */
  public static final Map<String, String> FIELDS = fields();

  /** Who a source may belong to. */
  public static final List<String> OWNERSHIPS =
      List.of(
          "private",
          "public",
          "state-owned",
          "semi-official",
          "cooperative",
          "non-profit",
          "trust",
          "community",
          "party",
          "armed-group",
          "international-organisation");

  private static final int LONGEST = 120;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final List<Entry> history;
  private final Supplier<ActorDirectory> files;
  private final Map<String, Map<String, String>> latest = new HashMap<>();

  /**
   * @param files asked for only where there are corrections
   */
  public Corrections(SourceEntries entries, Supplier<ActorDirectory> files) {
    this.history = entries.history();
    this.files = files;
    for (Entry entry : history) {
      Map<String, String> set = latest.computeIfAbsent(key(entry), key -> new HashMap<>());
      entry
          .set()
          .forEach(
              (field, value) -> {
                if (value.isEmpty()) {
                  set.remove(field);
                } else {
                  set.put(field, value);
                }
              });
    }
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "name");
    fields.put("kind", "kind");
    fields.put("country", "country");
    fields.put("ownership", "ownership");
    fields.put("owner", "owner");
    fields.put("party_of", "speaks for");
    return fields;
  }

  private String key(Entry entry) {
    return SourceKey.of(entry.sourceId(), entry.name(), files.get());
  }

  /** The source as it is said to be now. */
  public KnownSource of(KnownSource source) {
    Map<String, String> set = latest.get(source.key());
    return set == null || set.isEmpty() ? source : source.with(set);
  }

  /** The fields of a source that people corrected. */
  public Set<String> corrected(KnownSource source) {
    return new TreeSet<>(latest.getOrDefault(source.key(), Map.of()).keySet());
  }

  /** All corrections of a source, the latest first. */
  public List<Entry> history(KnownSource source) {
    return history.reversed().stream().filter(entry -> key(entry).equals(source.key())).toList();
  }

  /** The kinds that a source may be of. */
  public static Set<String> kinds() {
    TreeSet<String> kinds = new TreeSet<>(Link.KINDS);
    kinds.add("party");
    return kinds;
  }

  /**
   * The corrections among values: those that differ from what is said now. An empty value is one
   * only where somebody corrected the field, and takes that back.
   *
   * @param now the source as it is said to be
   * @throws IllegalArgumentException if a value cannot be, saying which can
   */
  public Map<String, String> changes(
      KnownSource now, Map<String, String> values, ActorDirectory directory) {
    Map<String, String> changes = new TreeMap<>();
    List<String> unknown = new ArrayList<>(values.keySet());
    unknown.removeAll(FIELDS.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "An entry has no "
              + unknown.getFirst()
              + "; it has "
              + String.join(", ", FIELDS.keySet()));
    }
    values.forEach(
        (field, typed) -> {
          String value = checked(field, typed.strip(), directory);
          boolean isBack = value.isEmpty() && corrected(now).contains(field);
          if (isBack || (!value.isEmpty() && !value.equals(value(now, field)))) {
            changes.put(field, value);
          }
        });
    return changes;
  }

  /** What is said of a source; null for nothing. */
  public static @Nullable String value(KnownSource source, String field) {
    return switch (field) {
      case "name" -> source.name();
      case "kind" -> source.kind();
      case "country" -> source.country();
      case "ownership" -> source.ownership();
      case "owner" -> source.owner();
      case "party_of" -> source.partyOf();
      default -> null;
    };
  }

  private static String checked(String field, String value, ActorDirectory directory) {
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The %s is at most %d characters on one line.".formatted(FIELDS.get(field), LONGEST));
    }
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "kind" -> among(field, value, kinds());
      case "ownership" -> among(field, value, OWNERSHIPS);
      case "country" -> {
        String code = value.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
          throw new IllegalArgumentException("A country is a code like SY, not " + value + ".");
        }
        yield code;
      }
      case "party_of" -> {
        if (directory.byId(value).filter(actor -> !actor.kind().equals("person")).isEmpty()) {
          throw new IllegalArgumentException(
              "Whom it speaks for is the id of an actor, like state:sy; there is no "
                  + value
                  + ".");
        }
        yield value;
      }
      default -> value;
    };
  }

  private static String among(String field, String value, java.util.Collection<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "There is no %s %s; there are: %s".formatted(field, value, String.join(", ", known)));
    }
    return value;
  }
}
