"""Writes N made rows of the form of a GeoNames dump, to try the import and the index at the size of allCountries (12 million).

usage: made.py N > made.txt     Deterministic; names are made of syllables, ids start at 100,000,000.
"""
import random
import sys

SYLLABLES = "ba ka du lo mi na ra sa ta ve zi qo har mar tel dan kor vel sun bir".split()


def main(count):
    rng = random.Random(1)
    for i in range(count):
        name = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 5))).capitalize()
        other = "".join(rng.choice(SYLLABLES) for _ in range(4)).capitalize()
        lat, lon = rng.uniform(-60, 75), rng.uniform(-180, 180)
        print(100_000_000 + i, name, name, other, f"{lat:.5f}", f"{lon:.5f}", "P", "PPL", "TD", "", f"{i % 20:02d}", "", "", "", rng.randint(0, 5000), "", "", "Africa/Ndjamena", "2020-01-01", sep="\t")


main(int(sys.argv[1]))
