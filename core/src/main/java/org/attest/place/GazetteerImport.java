package org.attest.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.attest.place.Entry.Kind;

/**
 * Makes an index on disk of GeoNames files as they are downloaded: {@code allCountries.zip}, {@code
 * SY.zip}, {@code cities500.zip}, and for better names {@code alternateNamesV2.zip}, {@code
 * admin1CodesASCII.txt}, {@code admin2Codes.txt}, {@code countryInfo.txt}. Which features are
 * taken: {@code features.tsv}. {@link Gazetteer#with(Path)} reads the index.
 *
 * <p>Units of the shipped gazetteer keep the names that they have there. An index that was there is
 * replaced once the new one is whole; after a fault it is as it was.
 */
public final class GazetteerImport {

  /** What a folder must hold to be an index; its content is the form of the index. */
  static final String MARK = "attest-gazetteer-1";

  private static final int MOST_NAMES = 16;
  private static final Pattern LATIN =
      Pattern.compile("[A-ZÀ-ÞĀ-ſƀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ʻʼ‘.\\- ]{2,}");
  private static final Pattern UNIT_WORDS =
      Pattern.compile(
          "(?i)\\b(?:governorate|province|oblast'?|region|state|prefecture|department|district"
              + "|muhafazat|wilayah?|gouvernorat|krai|raion)\\b(?: of\\b)?");

  /**
   * What was imported.
   *
   * @param places rows taken
   * @param left rows whose feature is not taken, or whose id was there before
   * @param bad lines that are of no form this reads
   */
  public record Summary(long places, long left, long bad) {}

  private final Path folder;
  private final Consumer<String> said;
  private final Features features = new Features();
  private final Map<Long, Entry> shipped = new HashMap<>();
  private final Map<String, String> unitNames = new HashMap<>();
  private final Map<Long, String> english = new HashMap<>();
  private final Map<String, Double> areas = new HashMap<>();
  private final BitSet seen = new BitSet();
  private long places;
  private long left;
  private long bad;

  /**
   * @param folder where the index is to be; made if it is not there
   * @param said hears of each file as it is read
   */
  public GazetteerImport(Path folder, Consumer<String> said) {
    this.folder = folder;
    this.said = said;
  }

  /**
   * Imports files.
   *
   * @throws IllegalArgumentException if one of them holds nothing of a known form, or the folder is
   *     in use for something else
   * @throws IOException if a file cannot be read, or the index not written
   */
  public Summary run(List<Path> files) throws IOException {
    if (Files.exists(folder) && !Files.exists(folder.resolve(MARK)) && !isEmpty(folder)) {
      throw new IllegalArgumentException(
          "%s is not empty and no gazetteer of Attest; name another folder with --to"
              .formatted(folder));
    }
    Gazetteer.shipped()
        .file()
        .all()
        .forEach(entry -> shipped.put(Long.valueOf(entry.id().replace("geonames:", "")), entry));
    for (Path file : files) {
      said.accept("names of units in " + file.getFileName());
      learn(file);
    }
    Path making = folder.resolveSibling(folder.getFileName() + ".importing");
    delete(making);
    Files.createDirectories(making);
    try {
      write(files, making);
      replace(making);
    } finally {
      delete(making);
    }
    return new Summary(places, left, bad);
  }

  /** What must be known before places are written: names of units, English names, areas. */
  private void learn(Path file) throws IOException {
    long[] known = {0};
    DumpFile.read(
        file,
        (kind, cells) -> {
          known[0] += kind == DumpFile.Kind.OTHER ? 0 : 1;
          switch (kind) {
            case UNIT_CODE -> unitNames.put(cells[0], unitName(Long.parseLong(cells[3]), cells[1]));
            case ALTERNATE_NAME -> learnName(cells);
            case COUNTRY -> learnArea(cells);
            case PLACE -> learnUnit(cells);
            case OTHER -> {
              // counted when places are written
            }
          }
        });
    if (known[0] == 0) {
      throw new IllegalArgumentException(
          "%s holds no line of a GeoNames dump, of alternate names, unit codes or countries; see docs/formats/gazetteer.md"
              .formatted(file));
    }
  }

  private void learnUnit(String[] cells) {
    if (cells[6].equals("A") && (cells[7].equals("ADM1") || cells[7].equals("ADM2"))) {
      String code = cells[8] + "." + cells[10];
      unitNames.putIfAbsent(
          cells[7].equals("ADM1") ? code : code + "." + cells[11],
          unitName(Long.parseLong(cells[0]), cells[2].isEmpty() ? cells[1] : cells[2]));
    }
  }

  private void learnName(String[] cells) {
    boolean isEnglish = cells[2].equals("en");
    boolean isPreferred = cells.length > 4 && cells[4].equals("1");
    boolean isHistoric = cells.length > 7 && cells[7].equals("1");
    if (isEnglish && isPreferred && !isHistoric && LATIN.matcher(cells[3]).matches()) {
      english.putIfAbsent(Long.valueOf(cells[1]), cells[3]);
    }
  }

  private void learnArea(String[] cells) {
    try {
      areas.put(cells[0], Double.parseDouble(cells[6]));
    } catch (NumberFormatException e) {
      bad++;
    }
  }

  private String unitName(long id, String name) {
    Entry entry = shipped.get(id);
    if (entry != null) {
      return entry.name();
    }
    String bare = UNIT_WORDS.matcher(english.getOrDefault(id, name)).replaceAll("").strip();
    return bare.length() > 2 ? bare : name;
  }

  private void write(List<Path> files, Path making) throws IOException {
    try (SortedLines names = new SortedLines(making);
        Rows rows = new Rows(making.resolve(PlacesFile.PLACES))) {
      for (Path file : files) {
        said.accept("places of " + file.getFileName());
        DumpFile.read(
            file,
            (kind, cells) -> {
              if (kind == DumpFile.Kind.PLACE) {
                place(cells, rows, names);
              } else if (kind == DumpFile.Kind.OTHER) {
                bad++;
              }
            });
      }
      said.accept("sorting names");
      names.write(making.resolve(PlacesFile.NAMES));
    }
    Files.writeString(making.resolve(MARK), "places %d%n".formatted(places));
  }

  private void place(String[] cells, Rows rows, SortedLines names) throws IOException {
    Optional<Features.Feature> feature = features.of(cells[6], cells[7]);
    int id = Integer.parseInt(cells[0]);
    if (feature.isEmpty() || seen.get(id)) {
      left++;
      return;
    }
    List<String> row;
    List<String> called;
    try {
      String name = name(id, cells, feature.get().kind());
      called = others(name, cells);
      row = row(id, name, cells, feature.get(), called);
    } catch (NumberFormatException e) {
      bad++;
      return;
    }
    if (NameKey.loose(row.get(1)).isEmpty()) {
      left++;
      return;
    }
    seen.set(id);
    places++;
    long at = rows.write(row);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(NameKey.loose(row.get(1)));
    called.forEach(other -> keys.add(NameKey.loose(other)));
    for (String key : keys) {
      if (!key.isEmpty()) {
        names.add(key, at);
      }
    }
  }

  private String name(long id, String[] cells, Kind kind) {
    if (kind == Kind.FIRST_ORDER || kind == Kind.DISTRICT) {
      return unitName(id, cells[2].isEmpty() ? cells[1] : cells[2]);
    }
    Entry entry = shipped.get(id);
    if (entry != null) {
      return entry.name();
    }
    boolean isPlain = Gazetteer.isTransliterated(cells[8]) && !cells[2].isEmpty();
    return english.getOrDefault(id, isPlain ? cells[2] : cells[1]);
  }

  /** Spellings that no rule of the key gives. */
  private static List<String> others(String name, String[] cells) {
    Set<String> keys = new HashSet<>();
    keys.add(NameKey.loose(name));
    List<String> result = new ArrayList<>();
    List<String> all = new ArrayList<>(List.of(cells[1], cells[2]));
    all.addAll(List.of(cells[3].split(",")));
    for (String other : all) {
      boolean isWanted =
          LATIN.matcher(other).matches()
              && !other.equals(other.toUpperCase(java.util.Locale.ROOT))
              && result.size() < MOST_NAMES;
      if (isWanted && keys.add(NameKey.loose(other))) {
        result.add(other.replace('|', ' '));
      }
    }
    return result;
  }

  private List<String> row(
      int id, String name, String[] cells, Features.Feature feature, List<String> others) {
    String country = cells[8];
    String first = country + "." + cells[10];
    String admin1 = unitNames.getOrDefault(first, "");
    String admin2 = unitNames.getOrDefault(first + "." + cells[11], "");
    Entry known = shipped.get((long) id);
    if (admin1.isEmpty() && known != null && known.admin1() != null) {
      admin1 = known.admin1();
    }
    if (feature.kind() == Kind.COUNTRY) {
      admin1 = "";
      admin2 = "";
    }
    long population = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
    return List.of(
        String.valueOf(id),
        name.replace('\t', ' '),
        degrees(cells[4]),
        degrees(cells[5]),
        country,
        admin1,
        admin2,
        feature.kind().letter,
        String.valueOf(population),
        String.valueOf(radius(feature, country, known)),
        String.join(" | ", others));
  }

  private double radius(
      Features.Feature feature, String country, @org.jspecify.annotations.Nullable Entry known) {
    if (known != null && known.radiusKm() > 0) {
      return known.radiusKm();
    }
    Double area = feature.kind() == Kind.COUNTRY ? areas.get(country) : null;
    return area == null ? feature.radiusKm() : Math.max(5, Math.round(Math.sqrt(area / Math.PI)));
  }

  private static String degrees(String cell) {
    double value = Double.parseDouble(cell);
    if (Double.isNaN(value) || Math.abs(value) > 180) {
      throw new NumberFormatException("no degrees: " + cell);
    }
    return cell;
  }

  /** Puts the new index in the place of the old. */
  private void replace(Path making) throws IOException {
    Path old = folder.resolveSibling(folder.getFileName() + ".replaced");
    delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Writes rows and tells where each begins. */
  private static final class Rows implements AutoCloseable {
    private final OutputStream stream;
    private long at;

    Rows(Path file) throws IOException {
      stream = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    long write(List<String> cells) throws IOException {
      long start = at;
      byte[] line = (String.join("\t", cells) + "\n").getBytes(StandardCharsets.UTF_8);
      stream.write(line);
      at += line.length;
      return start;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
