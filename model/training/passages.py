"""Chooses the passages that are annotated, seeded, from the development texts under a data directory; writes them, with text, outside the repository.

usage: passages.py DATA OUT.jsonl
"""
import csv, glob, json, pathlib, random, re, sys, xml.etree.ElementTree as xml, hashlib
from splits import is_development, is_held_out

WANTED = {"muc4": 170, "ecbplus": 110, "re3d": 60, "indiapolice": 80, "giveme5w1h": 90, "polnear": 50}
# A second round, for training only: none of its passages is from a held-out document, nor overlaps one of the first.
SECOND = {"muc4": 180, "ecbplus": 120, "re3d": 60, "indiapolice": 90, "giveme5w1h": 120, "polnear": 30}
HINT = re.compile(r"(?i)kill|attack|bomb|shot|shoot|arrest|clash|protest|wound|injur|explo|kidnap|abduct|strike|fire|troop|rebel|hostage|truce|cease|talks|detain|threat|accus|deni|charge|police|soldier|aid|flee|fled|quake|trial")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=\S)")


def documents(data):
    """(set, document id, group, text) of every document that may be annotated."""
    for line in open(data / "muc4/processed/train.json", encoding="utf-8"):
        d = json.loads(line)
        yield "muc4", d["docid"], d["docid"], d["doctext"]
    dev_topics = {"2", "5", "12", "18", "21", "23", "34", "35"}
    for path in sorted(glob.glob(str(data / "ecbplus/ECB+/*/*.xml"))):
        topic = pathlib.Path(path).parent.name
        if topic in dev_topics:
            continue
        text, last = "", None
        for token in xml.parse(path).getroot().iter("token"):
            sentence = token.get("sentence")
            if last is not None:
                text += "\n" if sentence != last else " "
            last = sentence
            text += token.text or ""
        yield "ecbplus", pathlib.Path(path).name, topic + ("ecbplus" if "plus" in pathlib.Path(path).name else "ecb"), text
    for path in sorted(glob.glob(str(data / "re3d/*/documents.json"))):
        for line in open(path, encoding="utf-8"):
            d = json.loads(line)
            yield "re3d", d["_id"], d["_id"], d["text"]
    for line in open(data / "indiapolice/docs.jsonl", encoding="utf-8"):
        d = json.loads(line)
        yield "indiapolice", str(d["doc_id"]), str(d["doc_id"]), d["doc_text"]
    for path in sorted(glob.glob(str(data / "giveme5w1h/news_cluster/**/*.json"), recursive=True)):
        d = json.load(open(path, encoding="utf-8"))
        if d.get("text"):
            yield "giveme5w1h", d["dId"], str(d["newsCluster"]["EventId"]), d["text"]
    for path in sorted(glob.glob(str(data / "polnear/train/text/*.txt"))):
        yield "polnear", pathlib.Path(path).stem, pathlib.Path(path).stem, open(path, encoding="utf-8", newline="").read()


def passages_of(text):
    """[start, end) of stretches of three to five sentences that do not run over a blank line."""
    bounds, at = [], 0
    for m in re.finditer(r"\n\s*\n|\n|(?<=[.!?])[\"'”’)\]]*\s+(?=\S)", text):
        bounds.append((at, m.start()))
        at = m.end()
    bounds.append((at, len(text)))
    bounds = [(s, e) for s, e in bounds if e - s > 20]
    i = 0
    while i < len(bounds):
        j = min(i + 4, len(bounds))
        while j > i + 1 and bounds[j - 1][1] - bounds[i][0] > 900:
            j -= 1
        if bounds[j - 1][1] - bounds[i][0] <= 900:
            yield bounds[i][0], bounds[j - 1][1], j - i
        i = j


def round_of(pool, how_many, seed, letter):
    """Passages of each set: most with words that hint at an occurrence, few of one document."""
    chosen, number = [], 0
    for set_, wanted in how_many.items():
        rng = random.Random(f"{seed}/{set_}")
        rich = [p for p in pool[set_] if p[5] >= 2]
        plain = [p for p in pool[set_] if p[5] < 2]
        rng.shuffle(rich); rng.shuffle(plain)
        taken, per_document = [], {}
        for source, share in ((rich, round(wanted * .88)), (plain, wanted)):
            for p in source:
                if len(taken) >= share:
                    break
                if per_document.get(p[0], 0) < (6 if set_ == "re3d" else 2):
                    per_document[p[0]] = per_document.get(p[0], 0) + 1
                    taken.append(p)
        rng.shuffle(taken)
        for id_, group, start, end, sentences, _, text, digest in taken:
            number += 1
            chosen.append({"id": f"{letter}{number:04d}", "set": set_, "document": id_, "group": group, "sha256": digest, "start": start, "end": end, "sentences": sentences, "text": text})
    return chosen


def main(data, out):
    data = pathlib.Path(data)
    pool = {}
    for set_, id_, group, text in documents(data):
        if is_development(set_, group):
            continue
        for start, end, sentences in passages_of(text):
            hints = len(HINT.findall(text[start:end]))
            pool.setdefault(set_, []).append((id_, group, start, end, sentences, hints, text[start:end], hashlib.sha256(text.encode("utf-8")).hexdigest()))
    chosen = round_of(pool, WANTED, "passages", "a")
    taken = {(p["set"], p["document"], p["start"]) for p in chosen}
    rest = {set_: [p for p in all_ if not is_held_out(set_, p[1]) and (set_, p[0], p[2]) not in taken] for set_, all_ in pool.items()}
    chosen += round_of(rest, SECOND, "second", "b")
    with open(out, "w", encoding="utf-8") as f:
        for p in chosen:
            f.write(json.dumps(p, ensure_ascii=False) + "\n")
    for set_ in WANTED:
        mine = [p for p in chosen if p["set"] == set_]
        print(set_, len(mine), "passages", sum(p["sentences"] for p in mine), "sentences", sum(is_held_out(set_, p["group"]) for p in mine), "held out")


if __name__ == "__main__":
    main(*sys.argv[1:])
