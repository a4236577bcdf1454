"""Chooses claims for the annotation of their chains, status and certainty; turns drafts into stand-off files; measures agreement.

usage: chains.py sample DATA ANNOTATIONS FOLDER      writes FOLDER/reports-1.txt, reports-2.txt (texts: outside the repository) and FOLDER/chosen.json
       chains.py standoff DATA FOLDER OUT.jsonl PREFIX reads FOLDER/PREFIX-*.txt (drafts)
       chains.py agreement ONE.jsonl OTHER.jsonl
The form of a draft: annotations/CHAINS.md.
"""
import json, pathlib, random, re, sys
from fields import blocks, published, sha
from passages import documents
from splits import is_held_out

# Claims wanted from documents that the encoder may have been trained on; of the documents held out of training all are taken.
WANTED = {"giveme5w1h": 125, "muc4": 95, "re3d": 45, "indiapolice": 40}
HELD_OUT = ("giveme5w1h", "muc4", "ecbplus", "indiapolice")
MOST_OF_A_DOCUMENT = 5
LONGEST = 9000
STATUSES = set("occurred ongoing attempted planned threatened denied hypothetical".split())
CERTAINTIES = set("certain probable possible".split())
STANCES = set("asserts claims-responsibility denies doubts".split())


def choose(texts, annotations):
    chosen = []
    for set_ in sorted(set(WANTED) | set(HELD_OUT)):
        seen, held, taught = set(), [], []
        for line in open(pathlib.Path(annotations) / f"{set_}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            text = texts[set_].get(row["document"])
            if text is None or sha(text) != row["sha256"]:
                continue
            for t in row["triggers"]:
                if t["same"] is None and row["start"] + t["end"] <= LONGEST:
                    out = is_held_out(set_, row["group"])
                    claim = {"set": set_, "document": row["document"], "sha256": row["sha256"], "held_out": out, "start": row["start"] + t["start"], "end": row["start"] + t["end"], "type": t["type"]}
                    if (row["document"], claim["start"]) not in seen:
                        seen.add((row["document"], claim["start"]))
                        (held if out else taught).append(claim)
        for pool, wanted in ((held, 999 if set_ in HELD_OUT else 0), (taught, WANTED.get(set_, 0))):
            random.Random(f"chains/{set_}").shuffle(pool)
            per, count = {}, 0
            for p in pool:
                if count < wanted and per.get(p["document"], 0) < MOST_OF_A_DOCUMENT:
                    per[p["document"]] = per.get(p["document"], 0) + 1
                    chosen.append(p)
                    count += 1
    chosen.sort(key=lambda p: (p["set"], p["document"], p["start"]))
    for i, row in enumerate(chosen, 1):
        row["id"] = f"c{i:03d}"
    return chosen


def texts_of(data):
    texts = {}
    for set_, document, _, text in documents(pathlib.Path(data)):
        texts.setdefault(set_, {})[document] = text
    return texts


def sample(data, annotations, folder):
    folder, texts, days = pathlib.Path(folder), texts_of(data), published(pathlib.Path(data))
    chosen, by_document = choose(texts, annotations), {}
    for row in chosen:
        row["published"] = days.get(row["document"]) or None
        by_document.setdefault((row["set"], row["document"]), []).append(row)
    half, done = len(chosen) / 2, 0
    outs = [open(folder / f"reports-{n}.txt", "w", encoding="utf-8") for n in (1, 2)]
    for (set_, document), rows in by_document.items():
        text, at, marked = texts[set_][document], 0, ""
        for row in rows:
            marked += text[at:row["start"]] + f">>>{row['id']} {text[row['start']:row['end']]}<<<"
            at = row["end"]
        marked += text[at:max(LONGEST, at + 1500)]
        out = outs[0 if done < half else 1]
        out.write(f"#### report, {set_}, published {rows[0]['published'] or 'unknown'}: " + ", ".join(f"{r['id']} {r['type']}" for r in rows) + f"\n{marked}\n\n")
        done += len(rows)
    json.dump(chosen, open(folder / "chosen.json", "w"), indent=0)
    print(len(chosen), "claims of", len(by_document), "documents;", sum(r["held_out"] for r in chosen), "held out of training")


def found(words, text, row):
    """Where a wording stands, nearest to the trigger."""
    pattern = re.escape(words).replace(r"\ ", r"\s+").replace("\\'", "['’]")
    pattern = (r"\b" if words[0].isalnum() else "") + pattern + (r"\b" if words[-1].isalnum() else "")
    at = [m.span() for m in re.finditer(pattern, text)] or [m.span() for m in re.finditer(pattern, text, re.I)]
    if not at:
        print(f"{row['id']}: these words are not in the text: {words}")
        return None
    return list(min(at, key=lambda a: abs(a[0] - row["start"])))


def chain(line, text, row):
    cells = [c.strip() for c in line.split("|")]
    if cells == ["own"]:
        return {"stance": "asserts", "links": []}
    if cells[0] not in STANCES:
        print(f"{row['id']}: no stance: {line}")
        return None
    links = []
    for cell in cells[1:]:
        if cell == "own":
            continue
        links.append([] if cell == "unnamed" else [s for s in (found(w.strip(), text, row) for w in cell.split(" ; ")) if s])
    return {"stance": cells[0], "links": links}


def standoff(data, folder, out, prefix):
    texts, found_drafts, rows, none = texts_of(data), blocks(folder, prefix, ""), [], 0
    for row in json.load(open(f"{folder}/chosen.json")):
        lines = found_drafts.get(row["id"])
        if not lines:
            print("no draft of", row["id"])
            continue
        if lines[0] == "none":
            none += 1
            continue
        status, certainty = lines[0].split()
        if status not in STATUSES or certainty not in CERTAINTIES:
            sys.exit(f"{row['id']}: not of the form: {lines[0]}")
        chains = [c for c in (chain(line, texts[row["set"]][row["document"]], row) for line in lines[1:]) if c]
        if not chains:
            print(f"{row['id']}: no chain")
        rows.append({**row, "status": status, "certainty": certainty, "chains": chains})
    pathlib.Path(out).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(out).write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    print(len(rows), "claims,", none, "that are none")


def same_link(one, other):
    """Two links are one source if a wording of one overlaps a wording of the other; unnamed ones if both are."""
    if not one or not other:
        return one == other
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def same_chain(one, other):
    return one["stance"] == other["stance"] and len(one["links"]) == len(other["links"]) and all(map(same_link, one["links"], other["links"]))


def matched(ones, others, same):
    """Whether two lists match one to one."""
    rest = list(others)
    for one in ones:
        hit = next((i for i, other in enumerate(rest) if same(one, other)), None)
        if hit is None:
            return False
        del rest[hit]
    return not rest


def origins(row):
    """Innermost sources of what asserts it."""
    return [c["links"][-1] if c["links"] else None for c in row["chains"] if c["stance"] in ("asserts", "claims-responsibility")]


def same_origin(one, other):
    return one == other if one is None or other is None else same_link(one, other)


def agreement(one, other):
    a = {r["id"]: r for r in map(json.loads, open(one))}
    b = {r["id"]: r for r in map(json.loads, open(other))}
    ids = sorted(set(a) & set(b))
    share = lambda test: 100 * sum(test(a[i], b[i]) for i in ids) / len(ids)
    print(f"{len(a)} and {len(b)} claims, {len(ids)} in both")
    print(f"status {share(lambda x, y: x['status'] == y['status']):.1f}, certainty {share(lambda x, y: x['certainty'] == y['certainty']):.1f} %")
    print(f"all chains {share(lambda x, y: matched(x['chains'], y['chains'], same_chain)):.1f}, origins {share(lambda x, y: matched(origins(x), origins(y), same_origin)):.1f} %")


if __name__ == "__main__":
    {"sample": sample, "standoff": standoff, "agreement": agreement}[sys.argv[1]](*sys.argv[2:])
