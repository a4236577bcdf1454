"""Chooses sentences with tolls and occurrences for the annotation of tolls, places and dates; turns drafts into stand-off files; measures agreement.

usage: fields.py sample DATA ANNOTATIONS FOLDER      writes FOLDER/tolls.txt and FOLDER/occurrences.txt (texts: outside the repository) and FOLDER/chosen.json
       fields.py standoff DATA FOLDER OUT PREFIX       reads FOLDER/PREFIX-*.txt (drafts), writes OUT/tolls.jsonl and OUT/occurrences.jsonl
       fields.py agreement ONE OTHER                 of two folders written by standoff
The form of a draft: annotations/FIELDS.md.
"""
import datetime, glob, hashlib, json, pathlib, random, re, sys
from passages import documents

TOLLS = {"giveme5w1h": 110, "muc4": 80, "ecbplus": 50, "indiapolice": 30, "re3d": 20, "polnear": 10}
OCCURRENCES = {"giveme5w1h": 130, "muc4": 80}
HARM = re.compile(r"(?i)\b(kill\w*|dead|dies|died|death\w*|fatal\w*|wound\w*|injur\w*|hurt|missing|casualt\w*|detain\w*|arrest\w*|custody|abduct\w*|kidnap\w*|hostages?|displac\w*|fled|flee\w*|homeless|evacuat\w*|massacr\w*|murder\w*|slain|victims?|toll|lives)\b")
FIGURE = re.compile(r"(?i)\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|several|many|few|no|nobody|none)\b")
SENTENCE = re.compile(r"\n\s*|(?<=[.!?])[\"'”’)\]]*\s+(?=\S)")


def sentences_of(text):
    at = 0
    for m in SENTENCE.finditer(text):
        if m.start() - at > 30:
            yield at, m.start()
        at = m.end()
    if len(text) - at > 30:
        yield at, len(text)


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def choose_tolls(texts):
    chosen = []
    for set_, wanted in TOLLS.items():
        rng, rich, plain, seen = random.Random(f"tolls/{set_}"), [], [], set()
        for document, text in texts[set_].items():
            bounds = list(sentences_of(text))
            for i, (start, end) in enumerate(bounds):
                words = text[start:end]
                key = re.sub(r"\W+", " ", words.lower())
                if end - start > 450 or key in seen or not HARM.search(words):
                    continue
                seen.add(key)
                before = text[bounds[i - 1][0]:bounds[i - 1][1]] if i else ""
                (rich if FIGURE.search(words) else plain).append({"set": set_, "document": document, "start": start, "end": end, "before": before[-300:]})
        rng.shuffle(rich); rng.shuffle(plain)
        count, per = 0, {}
        for pool, limit in ((rich, round(wanted * .85)), (plain, wanted), (rich, wanted)):
            for p in pool:
                if count < limit and per.get(p["document"], 0) < 2 and p not in chosen:
                    per[p["document"]] = per.get(p["document"], 0) + 1
                    chosen.append(p)
                    count += 1
    return chosen


def choose_occurrences(texts, annotations):
    chosen = []
    for set_, wanted in OCCURRENCES.items():
        pool = []
        for line in open(pathlib.Path(annotations) / f"{set_}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            text = texts[set_].get(row["document"])
            if text is None or sha(text) != row["sha256"]:
                continue
            for t in row["triggers"]:
                if t["same"] is None:
                    pool.append({"set": set_, "document": row["document"], "start": row["start"] + t["start"], "end": row["start"] + t["end"], "type": t["type"], "status": t["status"]})
        random.Random(f"occurrences/{set_}").shuffle(pool)
        per, count = {}, 0
        for p in pool:
            if count < wanted and per.get(p["document"], 0) < (6 if set_ == "giveme5w1h" else 2):
                per[p["document"]] = per.get(p["document"], 0) + 1
                chosen.append(p)
                count += 1
    return chosen


def published(data):
    result = {}
    for path in glob.glob(str(data / "giveme5w1h/news_cluster/**/*.json"), recursive=True):
        d = json.load(open(path, encoding="utf-8"))
        result[d["dId"]] = (d.get("date_publish") or "")[:10]
    return result


def sample(data, annotations, folder):
    data, folder = pathlib.Path(data), pathlib.Path(folder)
    texts, days = {}, published(data)
    for set_, document, _, text in documents(data):
        texts.setdefault(set_, {})[document] = text
    tolls, occurrences = choose_tolls(texts), choose_occurrences(texts, annotations)
    for name, rows in (("t", tolls), ("o", occurrences)):
        for i, row in enumerate(rows, 1):
            row["id"] = f"{name}{i:03d}"
            row["sha256"] = sha(texts[row["set"]][row["document"]])
    with open(folder / "tolls.txt", "w", encoding="utf-8") as out:
        for row in tolls:
            text = texts[row["set"]][row["document"]][row["start"]:row["end"]]
            before = re.sub(r"\s+", " ", row.pop("before"))
            out.write(f"## {row['id']}\n(before: {before})\n{re.sub(chr(10), ' ', text)}\n\n")
    with open(folder / "occurrences.txt", "w", encoding="utf-8") as out:
        for row in occurrences:
            text = texts[row["set"]][row["document"]]
            row["published"] = days.get(row["document"], "") or None
            marked = text[:row["start"]] + ">>>" + text[row["start"]:row["end"]] + "<<<" + text[row["end"]:]
            out.write(f"## {row['id']} type {row['type']} status {row['status']} published {row['published'] or 'see the dateline'}\n{marked[:6000 + row['start']]}\n\n")
    json.dump({"tolls": tolls, "occurrences": occurrences}, open(folder / "chosen.json", "w"), indent=0)
    print(len(tolls), "sentences", len(occurrences), "occurrences")


def blocks(folder, prefix, kind):
    """id -> lines of a draft."""
    result, name = {}, None
    for path in sorted(glob.glob(f"{folder}/{prefix}-{kind}*.txt")):
        for line in open(path, encoding="utf-8"):
            line = line.strip()
            if line.startswith("## "):
                name = line[3:].split()[0]
                result[name] = []
            elif line and name:
                result[name].append(line)
    return result


EFFECTS = set("killed injured missing detained abducted displaced casualties".split())
WHO = set("civilian combatant security-forces attacker child woman man aid-worker medic journalist official protester detainee foreigner".split())
RULES = set("exact at-least more-than up-to less-than approximate range vague rate none".split())


def toll(line, name):
    cells = [c.strip() for c in line.split("|")]
    if len(cells) != 5:
        sys.exit(f"{name}: five cells wanted: {line}")
    effect, words, who, bounds, rule = cells
    who = sorted(w for w in re.split(r"[ ,]+", who) if w and w != "-")
    rule, *flags = rule.split()
    bounds = [None if b == "-" else int(b) for b in bounds.split()]
    if effect not in EFFECTS or set(who) - WHO or len(bounds) != 3 or rule not in RULES or set(flags) - {"cumulative", "part"}:
        sys.exit(f"{name}: not of the form: {line}")
    return {"effect": effect, "words": words, "who": who, "min": bounds[0], "best": bounds[1], "max": bounds[2], "rule": rule, "cumulative": "cumulative" in flags, "part": "part" in flags}


def occurrence(line, name):
    cells = [c.strip() for c in line.split("|")]
    if len(cells) != 4:
        sys.exit(f"{name}: four cells wanted: {line}")
    place, country, day, how = cells
    match = re.fullmatch(r"(\S+?)(?:\.\.(\S+))?", day)
    start, end = (None, None) if day == "-" else (match.group(1), match.group(2) or match.group(1))
    for value in (start, end):
        if value not in (None, "open"):
            datetime.date.fromisoformat(value)
    if how not in ("said", "inferred", "-"):
        sys.exit(f"{name}: said, inferred or -: {line}")
    names = [] if place == "-" else [p.strip() for p in place.split(";")]
    return {"place": names, "country": None if country == "-" else country, "first": start, "last": end, "how": how}


def found(words, text, row):
    """Where the words stand, nearest to the trigger."""
    at = [m.start() for m in re.finditer(re.escape(words), text)]
    if not at:
        sys.exit(f"{row['id']}: these words are not in the text: {words}")
    start = min(at, key=lambda a: abs(a - row["start"]))
    return [start, start + len(words)]


def standoff(data, folder, out, prefix):
    chosen, out = json.load(open(f"{folder}/chosen.json")), pathlib.Path(out)
    texts = {}
    for set_, document, _, text in documents(pathlib.Path(data)):
        texts.setdefault(set_, {})[document] = text
    out.mkdir(parents=True, exist_ok=True)
    for kind, read in (("tolls", toll), ("occurrences", occurrence)):
        drafts, rows = blocks(folder, prefix, kind), []
        for row in chosen[kind]:
            if row["id"] not in drafts:
                print("no draft of", row["id"])
                continue
            marks = [read(line, row["id"]) for line in drafts[row["id"]]]
            if kind == "tolls":
                for mark in marks:
                    mark.pop("words")  # stand-off: no text
                rows.append({**row, "tolls": marks})
            else:
                mark = marks[0]
                mark["place"] = [found(p, texts[row["set"]][row["document"]], row) for p in mark["place"]]
                rows.append({**row, **mark})
        (out / f"{kind}.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        print(kind, len(rows))


def agreement(one, other):
    for kind in ("tolls", "occurrences"):
        a = {r["id"]: r for r in map(json.loads, open(f"{one}/{kind}.jsonl"))}
        b = {r["id"]: r for r in map(json.loads, open(f"{other}/{kind}.jsonl"))}
        ids = sorted(set(a) & set(b))
        if kind == "tolls":
            def as_set(row): return [str((t["effect"], tuple(t["who"]), t["min"], t["best"], t["max"], t["rule"] in ("vague", "rate"))) for t in row["tolls"] if not t["cumulative"]]
            same = gold = predicted = 0
            for i in ids:
                x, y = as_set(a[i]), as_set(b[i])
                gold, predicted = gold + len(x), predicted + len(y)
                same += sum(min(x.count(t), y.count(t)) for t in set(x))
            print(f"tolls: {len(ids)} sentences, {gold} and {predicted} tolls, F1 {200 * same / (gold + predicted):.1f}")
        else:
            def overlap(x, y): return (not x and not y) or any(p[0] < q[1] and q[0] < p[1] for p in x for q in y)
            place = sum(overlap(a[i]["place"], b[i]["place"]) for i in ids)
            day = sum((a[i]["first"], a[i]["last"]) == (b[i]["first"], b[i]["last"]) for i in ids)
            print(f"occurrences: {len(ids)}, place {100 * place / len(ids):.1f} %, date {100 * day / len(ids):.1f} %")


if __name__ == "__main__":
    {"sample": sample, "standoff": standoff, "agreement": agreement}[sys.argv[1]](*sys.argv[2:])
