"""Reads the licensed sets, our annotations and our own reports into one kind of example, cut into the product's own tokens.

usage: data.py DATA PASSAGES.jsonl OUT_FOLDER TOKENS_COMMAND...
TOKENS_COMMAND is what turns {"id","text"} lines into token lines: java -cp ... org.attest.nlp.TokenLines

An example: {"set", "id", "group", "split", "words": [[start, end]..], "sentences": [words in each], "word": {head: [label or null]}, "word_sets",
"sentence_sets": {head: [[labels] or null for each sentence]}, "text_label", "pairs": [[anchor word, {label: [words]}, [labels that are known]]], "text"}.
Split: train, dev (never trained on, by splits.py), heldout (documents whose passages we annotated and hold out).
"""
import collections, glob, json, pathlib, re, subprocess, sys, bisect

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import markup
from splits import bucket, is_development, is_held_out
from labels import MUC_ROLES, MUC_TYPES

ROLE_LABELS = markup.ROLES + ["claimed", "accused", "suspected", "denied", "same"]


def example(set_, id_, text, group=None, split="train"):
    return {"set": set_, "id": id_, "group": group or id_, "split": split, "text": text, "marks": {}, "word": {}, "word_sets": {}, "sentence_sets": {},
            "text_label": None, "pairs": []}


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


# ---------------------------------------------------------------- readers: each gives examples with marks by character

def muc4(data):
    for name, split in (("train", "train"), ("dev", "dev")):
        for d in lines(data / f"muc4/processed/{name}.json"):
            e = example("muc4", d["docid"], d["doctext"], split=split)
            spans, types = [], set()
            for number, t in enumerate(d["templates"]):
                kinds = [k for k in MUC_TYPES if k in t["incident_type"]]
                types.update(kinds)
                for role in MUC_ROLES:
                    for entity in t.get(role, []):
                        for mention, _ in entity:
                            for start in markup.occurrences(mention, d["doctext"]):
                                spans.append((start, start + len(mention), role, number, kinds))
            e["marks"] = {"muc": spans, "types": sorted(types), "templates": len(d["templates"])}
            yield e


def polnear(data):
    seen = set()
    for part, split in (("train", "train"), ("dev", "dev")):
        for path in sorted(glob.glob(str(data / f"polnear/{part}/attributions/*.ann"))):
            stem = re.sub(r"_[^_]*$", "", pathlib.Path(path).stem)
            file = data / f"polnear/{part}/text/{stem}.txt"
            if not file.exists():
                stem = pathlib.Path(path).stem
                file = data / f"polnear/{part}/text/{stem}.txt"
            if not file.exists() or stem in seen:
                continue
            seen.add(stem)
            text = open(file, encoding="utf-8", newline="").read()
            e = example("polnear", stem, text, split=split)
            spans, events = {}, []
            for line in open(path, encoding="utf-8", newline="\n"):
                if re.match(r"T\d+\t", line):
                    label, rest = line.rstrip("\n").split("\t")[:2]
                    kind, offsets = rest.split(" ", 1)
                    spans[label] = (kind, [tuple(map(int, o.split())) for o in offsets.split(";")])
                elif re.match(r"E\d+\t", line):
                    events.append([p.split(":") for p in line.rstrip("\n").split("\t")[1].split()])
            quotes = []
            for event in events:
                q = {"cues": [], "sources": [], "contents": []}
                for role, label in event:
                    role = re.sub(r"\d+$", "", role)
                    if role in ("Cue", "Source", "Content") and label in spans:
                        q[role.lower() + "s"] += spans[label][1]
                if q["cues"]:
                    quotes.append(q)
            e["marks"] = {"quotes": quotes}
            yield e


def re3d(data):
    for folder in sorted(glob.glob(str(data / "re3d/*/"))):
        entities = collections.defaultdict(list)
        for x in lines(pathlib.Path(folder) / "entities.json"):
            if x["confidence"] >= 0.5:
                entities[x["documentId"]].append((x["begin"], x["end"], x["type"]))
        for d in lines(pathlib.Path(folder) / "documents.json"):
            e = example("re3d", d["_id"], d["text"], split="dev" if is_development("re3d", d["_id"]) else "train")
            e["marks"] = {"spans": ("re3d", entities[d["_id"]])}
            yield e


def conll(data, path, set_, split, per=12):
    sentences, current = [], []
    for line in open(data / path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("-DOCSTART-"):
            if current:
                sentences.append(current)
            current = []
            continue
        word, tag = re.split(r"\t| ", line)[0], re.split(r"\t| ", line)[-1].strip()
        current.append((word, tag))
    if current:
        sentences.append(current)
    for i in range(0, len(sentences), per):
        text, spans = "", []
        for sentence in sentences[i:i + per]:
            text += "\n" if text else ""
            open_ = None
            for k, (word, tag) in enumerate(sentence):
                text += " " if k else ""
                start = len(text)
                text += word
                prefix, _, kind = tag.partition("-")
                if open_ and (prefix != "I" or kind != open_[2]):
                    spans.append(tuple(open_)); open_ = None
                if tag != "O":
                    if open_:
                        open_[1] = len(text)
                    else:
                        open_ = [start, len(text), kind]
            if open_:
                spans.append(tuple(open_))
        e = example(set_, f"{path}/{i}", text, split=split)
        e["marks"] = {"spans": (set_, spans)}
        yield e


def police(data):
    sentences = collections.defaultdict(list)
    for s in lines(data / "indiapolice/sents.jsonl"):
        sentences[str(s["doc_id"])].append(s)
    for id_, rows in sentences.items():
        rows.sort(key=lambda s: s["sent_id"])
        text, spans = "", []
        for s in rows:
            body = " ".join(s["sent_text"].split())
            text += "\n" if text else ""
            spans.append((len(text), len(text) + len(body), s["sent_labels"]))
            text += body
        e = example("indiapolice", id_, text, split="dev" if is_development("indiapolice", id_) else "train")
        e["marks"] = {"sentences": spans}
        yield e


def own(folder):
    for path in sorted(glob.glob(str(folder / "*.txt"))):
        for name, text, block, faults in markup.read_file(path):
            if not block or faults:
                continue
            e = example("own", name, text)
            e["marks"] = {"block": block}
            yield e


def standoff(passages, folder):
    """Our annotations of real texts: one example a passage."""
    for path in sorted(glob.glob(str(folder / "*.jsonl"))):
        for a in lines(path):
            p = passages.get(a["id"])
            if p is None or any(p[k] != a[k] for k in ("set", "document", "sha256", "start", "end")):
                sys.exit(f"{path}: {a['id']} is not the passage that was annotated: the data or passages.py have changed")
            held = is_held_out(p["set"], p["group"])
            e = example("real", p["id"], p["text"], group=f"{p['set']}/{p['group']}", split="heldout" if held else "train")
            e["marks"] = {"block": a}
            yield e


# ---------------------------------------------------------------- marks by character -> labels by word

def words_in(e, start, end):
    """Indexes of the words that overlap [start, end)."""
    i = bisect.bisect_left(e["ends"], start + 1)
    found = []
    while i < len(e["words"]) and e["words"][i][0] < end:
        found.append(i); i += 1
    return found


def tag(e, head, spans):
    """BIO labels; longer spans first, a word that is taken stays taken."""
    labels = ["O"] * len(e["words"])
    for start, end, kind in sorted(spans, key=lambda s: (-(s[1] - s[0]), s[0])):
        ws = words_in(e, start, end)
        if ws and all(labels[w] == "O" for w in ws):
            for k, w in enumerate(ws):
                labels[w] = ("B-" if k == 0 else "I-") + kind
    e["word"][head] = labels


def attribution(e, quotes):
    labels = ["O"] * len(e["words"])
    for kind in ("content", "source", "cue"):  # a cue inside a content is a cue
        for q in quotes:
            for start, end in q[kind + "s"]:
                ws = words_in(e, start, end)
                for k, w in enumerate(ws):
                    if kind != "content" or labels[w] == "O":
                        labels[w] = ("B-" if k == 0 else "I-") + kind
    e["word"]["attribution"] = labels
    for q in quotes:
        cue = [w for start, end in q["cues"] for w in words_in(e, start, end)]
        if cue:
            e["pairs"].append([min(cue), {kind: sorted({w for s, t in q[kind + "s"] for w in words_in(e, s, t)}) for kind in ("source", "content")}, ["source", "content"]])


def label(e):
    m = e.pop("marks")
    n = len(e["words"])
    if "spans" in m:
        tag(e, *m["spans"])
    if "muc" in m:
        tag(e, "muc", [s[:3] for s in m["muc"]])
        incident = [None] * n
        templates = [set() for _ in range(n)]
        for start, end, role, number, kinds in m["muc"]:
            for w in words_in(e, start, end):
                incident[w] = sorted(set(incident[w] or []) | set(kinds))
                templates[w].add(number)
        e["word_sets"]["muc-incident"] = incident
        e["muc_types"] = m["types"]
        fillers = [w for w in range(n) if e["word"]["muc"][w].startswith("B-")]
        known = [w for w in range(n) if e["word"]["muc"][w] != "O"]
        if m["templates"] > 1:
            for a in fillers:
                e["pairs"].append([a, {"muc-same": [w for w in known if templates[w] & templates[a]]}, ["muc-same"], known])
    if "quotes" in m:
        attribution(e, m["quotes"])
    if "sentences" in m:
        found = [None] * len(e["sentences"])
        at = 0
        for k, size in enumerate(e["sentences"]):
            start, end = e["words"][at][0], e["words"][at + size - 1][1]
            at += size
            best = [s for s in m["sentences"] if s[0] < end and s[1] > start]
            if best:
                found[k] = sorted({l for s in best for l in s[2]})
        e["sentence_sets"]["police"] = found
    if "block" in m:
        block(e, m["block"])


def block(e, b):
    n = len(e["words"])
    trigger, status, certainty, stance = ["O"] * n, [None] * n, [None] * n, [None] * n
    at = {}
    for t in b["triggers"]:
        ws = words_in(e, t["start"], t["end"])
        if not ws:
            continue
        w = at[t["id"]] = ws[0]
        trigger[w], status[w], certainty[w] = t["type"], t["status"], t["certainty"]
    chain = {t["id"]: t["same"] for t in b["triggers"]}
    def root(label_):
        seen = set()
        while chain.get(label_) and label_ not in seen:
            seen.add(label_); label_ = chain[label_]
        return label_
    for t in b["triggers"]:
        if t["id"] not in at:
            continue
        roles = collections.defaultdict(set)
        for r in t["roles"]:
            ws = words_in(e, r["start"], r["end"])
            roles[r["role"]].update(ws)
            if r.get("responsibility", "reported") != "reported":
                roles[r["responsibility"]].update(ws)
        roles["same"] = {w for label_, w in at.items() if label_ != t["id"] and root(label_) == root(t["id"])}
        e["pairs"].append([at[t["id"]], {k: sorted(v) for k, v in roles.items()}, ROLE_LABELS])
    e["word"].update(trigger=trigger, status=status, certainty=certainty)
    quotes = []
    for q in b["attributions"]:
        quotes.append({"cues": [(q["start"], q["end"])], "sources": [(s["start"], s["end"]) for s in q["sources"]], "contents": [(s["start"], s["end"]) for s in q["contents"]]})
        for w in words_in(e, q["start"], q["end"])[:1]:
            stance[w] = q["stance"]
    attribution(e, quotes)
    e["word"]["stance"] = stance
    if b.get("entities"):
        tag(e, "entity", [(x["start"], x["end"], x["class"]) for x in b["entities"]])
    if b.get("kind"):
        e["text_label"] = b["kind"]


def main(data, passages_file, out, command):
    data, out = pathlib.Path(data), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    here = pathlib.Path(__file__).parent.parent
    passages = {p["id"]: p for p in lines(passages_file)}
    held = {(p["set"], p["document"]) for p in passages.values() if is_held_out(p["set"], p["group"])}
    examples = []
    for source in (muc4(data), polnear(data), re3d(data), conll(data, "ner/wnut17/train.conll", "wnut17", "train"), conll(data, "ner/wnut17/dev.conll", "wnut17", "dev"),
                   conll(data, "ner/gum/train.conll", "gum", "train"), conll(data, "ner/wikigold/wikigold.conll", "wikigold", "train"), police(data),
                   own(here / "reports"), standoff(passages, here / "annotations")):
        for e in source:
            if e["split"] == "train" and (e["set"], e["id"]) in held:
                e["split"] = "heldout"
            if e["set"] in ("gum", "wikigold") and bucket(e["set"], e["id"]) < 15:
                e["split"] = "dev"
            examples.append(e)
    with open(out / "texts.jsonl", "w", encoding="utf-8") as f:
        for k, e in enumerate(examples):
            f.write(json.dumps({"id": str(k), "text": e["text"]}, ensure_ascii=False) + "\n")
    subprocess.run(command + [str(out / "texts.jsonl"), str(out / "tokens.jsonl")], check=True)
    counts = collections.Counter()
    with open(out / "examples.jsonl", "w", encoding="utf-8") as f:
        for e, tokens in zip(examples, lines(out / "tokens.jsonl")):
            cut = [s for s in tokens["sentences"] if s]
            e["sentences"] = [len(s) // 2 for s in cut]
            e["words"] = [[s[i], s[i + 1]] for s in cut for i in range(0, len(s), 2)]
            if not e["words"]:
                continue
            e["ends"] = [w[1] for w in e["words"]]
            label(e)
            del e["ends"]
            counts[e["set"], e["split"]] += 1
            counts[e["set"], e["split"], "words"] += len(e["words"])
            f.write(json.dumps(e, ensure_ascii=False) + "\n")
    for key, value in sorted(counts.items(), key=str):
        print(*key, value)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
