package org.attest.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Place;
import org.attest.model.Vocabulary;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Names of places and what they stand for: settlements of 1,000 people and more from GeoNames
 * (smaller ones in countries at war), first and second-order units, countries, and regions that
 * news name. A name is looked up as written first (case, accents and punctuation do not matter),
 * then by a key that forgives transliteration.
 *
 * <p>Units have no coordinates of their own in the sources: theirs is the median position of their
 * settlements, and their radius holds nine in ten of them. Sources and licences: NOTICE-gazetteer
 * beside the data, docs/formats/gazetteer.md. Immutable and safe for use by many threads.
 */
public final class Gazetteer {
  private static final Set<String> TRANSLITERATED =
      Set.of(
          ("AE AF AM AZ BD BG BH BT BY CN DJ DZ EG EH ER ET GE IL IN IQ IR JO KG KH KM KP KR KW KZ"
                  + " LA LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TM TN TR"
                  + " UA UZ XK YE ML NE")
              .split(" "));

  private final PlacesFile file;
  private final @Nullable PlacesFile imported;
  private final Map<String, List<Entry>> regions;
  private final Map<String, List<Vocabulary.Row>> aliases;
  private final Map<String, List<Entry>> users;

  /** What was looked up of late: news name the same places, and the same words that are none. */
  private final RecentNames recent = new RecentNames();

  private static final class Shipped {
    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      Map<String, List<Entry>> regions =
          byKey(Vocabulary.load(Gazetteer.class, "regions.tsv"), Origin.REGIONS);
      Map<String, List<Vocabulary.Row>> aliases = new TreeMap<>();
      for (Vocabulary.Row row : Vocabulary.load(Gazetteer.class, "aliases.tsv")) {
        for (String alias : row.list("aliases")) {
          aliases.computeIfAbsent(NameKey.loose(alias), key -> new ArrayList<>()).add(row);
        }
      }
      return new Gazetteer(PlacesFile.open(), null, regions, aliases, Map.of());
    }
  }

  private Gazetteer(
      PlacesFile file,
      @Nullable PlacesFile imported,
      Map<String, List<Entry>> regions,
      Map<String, List<Vocabulary.Row>> aliases,
      Map<String, List<Entry>> users) {
    this.file = file;
    this.imported = imported;
    this.regions = regions;
    this.aliases = aliases;
    this.users = users;
  }

  /** The gazetteer that ships with Attest; opened once, on first use. */
  public static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  /**
   * This gazetteer with one of the user's besides. An index that {@link GazetteerImport} made, a
   * folder, adds its rows; where it has a row of the same id as one that ships, its own is taken,
   * with the names of both. A file goes before all others: where it has a name, other rows of that
   * name are not looked at. Formats: docs/formats/gazetteer.md.
   *
   * @throws IllegalArgumentException if a row of the file is not of the format; says which line
   * @throws UncheckedIOException if it cannot be read
   */
  public Gazetteer with(Path users) {
    return Files.isDirectory(users)
        ? new Gazetteer(file, PlacesFile.open(users), regions, aliases, this.users)
        : withFile(users);
  }

  private Gazetteer withFile(Path userFile) {
    try (InputStream stream = Files.newInputStream(userFile)) {
      List<Vocabulary.Row> rows = Vocabulary.read(String.valueOf(userFile.getFileName()), stream);
      Map<String, List<Entry>> merged = new TreeMap<>(users);
      merged.putAll(byKey(rows, Origin.USER));
      return new Gazetteer(file, imported, regions, aliases, merged);
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer " + userFile, e);
    }
  }

  /** All places of a name, largest first, each with the precision of its bare name. */
  public List<Place> lookup(String name) {
    return find(name).stream().map(entry -> Precision.of(entry).place(entry)).toList();
  }

  /** The rows of a name as written; if there are none, those of its loose key. */
  List<Entry> find(String name) {
    List<Entry> known = recent.get(name);
    if (known == null) {
      known = search(name);
      recent.put(name, known);
    }
    return known;
  }

  private List<Entry> search(String name) {
    String exact = NameKey.exact(name);
    String loose = NameKey.loose(name);
    if (loose.isEmpty()) {
      return List.of();
    }
    List<Entry> user = users.getOrDefault(loose, List.of());
    if (!user.isEmpty()) {
      return user;
    }
    List<Entry> all = new ArrayList<>(regions.getOrDefault(loose, List.of()));
    for (Entry entry : rows(loose)) {
      if (all.stream().noneMatch(region -> region.id().equals(entry.id()))) {
        all.add(entry);
      }
    }
    List<Entry> found = new ArrayList<>(all.stream().filter(e -> e.isNamed(exact)).toList());
    found.addAll(aliased(exact, loose));
    if (found.isEmpty() && loose.length() >= 4) {
      found = new ArrayList<>(all.stream().filter(Gazetteer::isTransliterated).toList());
    }
    found.sort((a, b) -> Long.compare(b.population(), a.population()));
    return found.stream().distinct().toList();
  }

  /** The ids of all its places; reads every row, for measuring rather than for looking up. */
  public Set<String> ids() {
    Set<String> ids = new HashSet<>();
    file.all().forEach(entry -> ids.add(entry.id()));
    regions.values().forEach(list -> list.forEach(entry -> ids.add(entry.id())));
    users.values().forEach(list -> list.forEach(entry -> ids.add(entry.id())));
    return ids;
  }

  /** The rows of a key, imported ones in the place of shipped ones of the same id. */
  private List<Entry> rows(String loose) {
    List<Entry> ships = file.find(loose);
    if (imported == null) {
      return ships;
    }
    Map<String, Entry> result = new LinkedHashMap<>();
    ships.forEach(entry -> result.put(entry.id(), entry));
    for (Entry entry : imported.find(loose)) {
      result.merge(entry.id(), entry, (old, fresh) -> fresh.withNamesOf(old));
    }
    return List.copyOf(result.values());
  }

  /** The row of a country, by its ISO code; none if the gazetteer has no such country. */
  List<Entry> country(String code) {
    return file.countries().getOrDefault(code, List.of());
  }

  /** Only where names reach news from another script do spellings vary as the loose key allows. */
  private static boolean isTransliterated(Entry entry) {
    return TRANSLITERATED.containsAll(entry.countries());
  }

  /** True of a country whose names come from another script. */
  static boolean isTransliterated(String country) {
    return TRANSLITERATED.contains(country);
  }

  private List<Entry> aliased(String exact, String loose) {
    List<Entry> result = new ArrayList<>();
    for (Vocabulary.Row row : aliases.getOrDefault(loose, List.of())) {
      if (row.list("aliases").stream().noneMatch(alias -> NameKey.exact(alias).equals(exact))) {
        continue;
      }
      String name = NameKey.exact(row.get("name"));
      List<Entry> named = new ArrayList<>(rows(NameKey.loose(row.get("name"))));
      named.addAll(regions.getOrDefault(NameKey.loose(row.get("name")), List.of()));
      named.stream()
          .filter(entry -> entry.isNamed(name) && row.get("country").equals(entry.country()))
          .forEach(result::add);
    }
    return result;
  }

  PlacesFile file() {
    return file;
  }

  private static Map<String, List<Entry>> byKey(List<Vocabulary.Row> rows, Origin origin) {
    Map<String, List<Entry>> result = new TreeMap<>();
    for (Vocabulary.Row row : rows) {
      Entry entry = entry(row, origin);
      List<String> names = new ArrayList<>(entry.others());
      names.add(entry.name());
      names.stream()
          .map(NameKey::loose)
          .distinct()
          .forEach(key -> result.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
    }
    return result;
  }

  private static Entry entry(Vocabulary.Row row, Origin origin) {
    try {
      return new Entry(
          row.get("id").isEmpty() ? "region:" + slug(row.get("name")) : row.get("id"),
          row.get("name"),
          row.list("aliases"),
          Double.parseDouble(row.get("lat")),
          Double.parseDouble(row.get("lon")),
          Arrays.stream(row.get("country").split("[ ,|]+")).filter(c -> !c.isEmpty()).toList(),
          orNull(row.get("admin1")),
          orNull(row.get("admin2")),
          kind(row.get("level")),
          row.get("population").isEmpty() ? 0 : Long.parseLong(row.get("population")),
          row.get("radius_km").isEmpty() ? 0 : Double.parseDouble(row.get("radius_km")),
          origin);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s line %d: %s".formatted(row.file(), row.line(), e.getMessage()), e);
    }
  }

  static Kind kind(String level) {
    return switch (level) {
      case "site" -> Kind.SITE;
      case "settlement" -> Kind.SETTLEMENT;
      case "capital" -> Kind.CAPITAL;
      case "district" -> Kind.DISTRICT;
      case "first-order" -> Kind.FIRST_ORDER;
      case "region" -> Kind.REGION;
      case "country" -> Kind.COUNTRY;
      case "water" -> Kind.WATER;
      default -> throw new IllegalArgumentException("no level of a place: " + level);
    };
  }

  private static String slug(String name) {
    return NameKey.exact(name).replace(' ', '-');
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
