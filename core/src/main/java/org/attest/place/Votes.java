package org.attest.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.place.Entry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where the names of a report may be, before any is resolved: each distinct name divides one vote
 * among the countries, among the first-order units and among the cells of half a degree in which it
 * has rows. A name's own vote never counts for itself.
 */
final class Votes {
  private static final int CELLS_PER_DEGREE = 2;

  /** What one name gave to each country, unit and cell. */
  private static final class Ballot {
    final Map<String, Double> countries = new HashMap<>();
    final Map<String, Double> units = new HashMap<>();
    final Map<Long, Double> cells = new HashMap<>();
    final Map<String, Double> areas = new HashMap<>();
  }

  private final Map<String, Ballot> ballots = new LinkedHashMap<>();
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Double> units = new HashMap<>();
  private final Map<Long, Double> cells = new HashMap<>();

  Votes(List<Named> names) {
    for (Named named : names) {
      if (!named.is(Form.DEMONYM)) {
        ballots.computeIfAbsent(named.words(), words -> ballot(named.entries()));
      }
    }
    for (Ballot ballot : ballots.values()) {
      ballot.countries.forEach((key, vote) -> countries.merge(key, vote, Double::sum));
      ballot.units.forEach((key, vote) -> units.merge(key, vote, Double::sum));
      ballot.cells.forEach((key, vote) -> cells.merge(key, vote, Double::sum));
    }
  }

  private static Ballot ballot(List<Entry> entries) {
    Ballot ballot = new Ballot();
    Set<String> inCountries = new HashSet<>();
    Set<String> inUnits = new HashSet<>();
    Set<Long> inCells = new HashSet<>();
    long areas = entries.stream().filter(Votes::isUnit).count();
    for (Entry entry : entries) {
      if (entry.country() != null) {
        inCountries.add(entry.country());
      }
      if (entry.admin1() != null) {
        inUnits.add(unit(entry));
        if (isUnit(entry)) {
          String area = area(entry.country(), entry.admin1(), entry.admin2());
          ballot.areas.merge(area, 1.0 / areas, Double::sum);
        }
      }
      if (entry.isSettled()) {
        inCells.add(cell(entry, 0, 0));
      }
    }
    inCountries.forEach(key -> ballot.countries.put(key, 1.0 / inCountries.size()));
    inUnits.forEach(key -> ballot.units.put(key, 1.0 / inUnits.size()));
    inCells.forEach(key -> ballot.cells.put(key, 1.0 / inCells.size()));
    return ballot;
  }

  /** How many distinct names voted. */
  int names() {
    return ballots.size();
  }

  double country(Named named, Entry entry) {
    String key = entry.country();
    return key == null
        ? 0
        : countries.getOrDefault(key, 0.0) - own(named).countries.getOrDefault(key, 0.0);
  }

  double unit(Named named, Entry entry) {
    String key = unit(entry);
    return units.getOrDefault(key, 0.0) - own(named).units.getOrDefault(key, 0.0);
  }

  /** Votes within the cell of a row and the eight around it. */
  double near(Named named, Entry entry) {
    double sum = 0;
    Ballot own = own(named);
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        long key = cell(entry, north, east);
        sum += cells.getOrDefault(key, 0.0) - own.cells.getOrDefault(key, 0.0);
      }
    }
    return sum;
  }

  /** From 0 to 1: how surely another name is that of the unit. */
  double named(Named named, @Nullable String country, String admin1, @Nullable String admin2) {
    String key = area(country, admin1, admin2);
    double most = 0;
    for (Map.Entry<String, Ballot> ballot : ballots.entrySet()) {
      if (!ballot.getKey().equals(named.words())) {
        most = Math.max(most, ballot.getValue().areas.getOrDefault(key, 0.0));
      }
    }
    return most;
  }

  private Ballot own(Named named) {
    return ballots.getOrDefault(named.words(), new Ballot());
  }

  private static boolean isUnit(Entry entry) {
    return entry.is(Kind.FIRST_ORDER) || entry.is(Kind.DISTRICT);
  }

  private static String unit(Entry entry) {
    return entry.country() + "/" + entry.admin1();
  }

  private static String area(@Nullable String country, String admin1, @Nullable String admin2) {
    return country + "/" + admin1 + "/" + admin2;
  }

  private static long cell(Entry entry, int north, int east) {
    long row = (long) Math.floor(entry.lat() * CELLS_PER_DEGREE) + north;
    long column = (long) Math.floor(entry.lon() * CELLS_PER_DEGREE) + east;
    return row * 10_000 + column;
  }
}
