"""Examples -> windows of word pieces -> batches of tensors."""
import json, pathlib, random, unicodedata
import torch
from labels import WORD_HEADS, WORD_SETS, SENTENCE_SETS, TEXT_HEADS, PAIRS

IGNORE = -100
INDEX = {name: {label: i for i, label in enumerate(labels)} for group in (WORD_HEADS, WORD_SETS, SENTENCE_SETS, TEXT_HEADS) for name, labels in group.items()}
PAIR_INDEX = {label: i for i, label in enumerate(PAIRS)}


class Pieces:
    """WordPiece as BERT uncased has it: lower case, accents off, marks apart, then the longest known piece first. The Java side does the same."""

    def __init__(self, tokenizer_json):
        self.vocabulary = json.load(open(tokenizer_json, encoding="utf-8"))["model"]["vocab"]
        self.known = {}

    def of(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self.cut(word)
        return found

    def cut(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts, current = [], ""
        for c in plain:
            if is_mark(c):
                parts += [current, c]
                current = ""
            elif c.isspace() or unicodedata.category(c) in ("Cc", "Cf"):
                parts.append(current)
                current = ""
            else:
                current += c
        pieces = []
        for part in parts + [current]:
            pieces += self.longest(part) if part else []
        return pieces or [100]

    def longest(self, part):
        pieces, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start or len(part) > 100:
                return [100]
            pieces.append(self.vocabulary[piece])
            start = end
        return pieces


def is_mark(c):
    return 33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126 or unicodedata.category(c).startswith("P") or 0x4E00 <= ord(c) <= 0x9FFF


def windows(e, pieces, limit):
    """Cuts an example at sentence borders into windows of at most `limit` pieces (a longer sentence is cut hard)."""
    ids = [pieces.of(e["text"][s:t]) for s, t in e["words"]]
    borders, at = [], 0
    for size in e["sentences"]:
        borders.append((at, at + size)); at += size
    groups, current, used = [], [], 0
    for k, (s, t) in enumerate(borders):
        cost = sum(map(len, ids[s:t]))
        if current and used + cost > limit:
            groups.append(current); current, used = [], 0
        current.append(k); used += cost
    if current:
        groups.append(current)
    made = []
    for group in groups:
        start, end = borders[group[0]][0], borders[group[-1]][1]
        made.append(window(e, ids, start, end, [(borders[k][0] - start, borders[k][1] - start) for k in group], group, limit, first=not made))
    return made


def window(e, ids, start, end, sentences, numbers, limit, first):
    w = {"set": e["set"], "ids": [101], "first": [], "start": start, "example": e, "whole": end - start == len(e["words"])}
    for k in range(start, end):
        if len(w["ids"]) + len(ids[k]) > limit + 1:
            end = k
            break
        w["first"].append(len(w["ids"]))
        w["ids"] += ids[k]
    w["ids"].append(102)
    n = end - start
    w["sentences"] = [(s, min(t, n)) for s, t in sentences if s < n]
    w["word"] = {head: [INDEX[head].get(x, IGNORE) if x is not None else IGNORE for x in labels[start:end]] for head, labels in e["word"].items()}
    w["word_sets"] = {head: labels[start:end] for head, labels in e["word_sets"].items()}
    w["sentence_sets"] = {head: [labels[k] for k in numbers[: len(w["sentences"])]] for head, labels in e["sentence_sets"].items()}
    w["kind"] = INDEX["kind"][e["text_label"]] if e.get("text_label") and w["whole"] else IGNORE
    if "muc_types" in e:
        here = {t for labels in e["word_sets"]["muc-incident"][start:end] for t in labels or []}
        anywhere = {t for labels in e["word_sets"]["muc-incident"] for t in labels or []}
        w["muc_types"] = sorted(here | (set(e["muc_types"]) - anywhere if first else set()))
    w["pairs"] = []
    for anchor, found, known, *mask in e["pairs"]:
        if start <= anchor < end:
            w["pairs"].append((anchor - start, {k: [x - start for x in v if start <= x < end] for k, v in found.items()}, known, [x - start for x in mask[0] if start <= x < end] if mask else None))
    return w


def batch(ws, rng=None, most_anchors=24):
    """Tensors of a batch of windows; labels only for the heads that some window has."""
    t, n = max(len(w["ids"]) for w in ws), max(len(w["first"]) for w in ws)
    b = len(ws)
    ids = torch.zeros(b, t, dtype=torch.long)
    mask = torch.zeros(b, 1, 1, t, dtype=torch.bool)
    first = torch.zeros(b, n, dtype=torch.long)
    real = torch.zeros(b, n, dtype=torch.bool)
    for i, w in enumerate(ws):
        ids[i, : len(w["ids"])] = torch.tensor(w["ids"])
        mask[i, 0, 0, : len(w["ids"])] = True
        first[i, : len(w["first"])] = torch.tensor(w["first"])
        real[i, : len(w["first"])] = True
    word = {}
    for head in sorted({h for w in ws for h in w["word"]}):
        y = torch.full((b, n), IGNORE)
        for i, w in enumerate(ws):
            if head in w["word"]:
                y[i, : len(w["first"])] = torch.tensor(w["word"][head])
        word[head] = y
    incident = None
    if any("muc-incident" in w["word_sets"] for w in ws):
        incident = torch.full((b, n, len(WORD_SETS["muc-incident"])), -1.0)
        for i, w in enumerate(ws):
            for k, labels in enumerate(w["word_sets"].get("muc-incident", [])):
                if labels is not None:
                    incident[i, k] = 0
                    for x in labels:
                        incident[i, k, INDEX["muc-incident"][x]] = 1
    police = [(i, s, t_, [float(x in labels) for x in SENTENCE_SETS["police"]]) for i, w in enumerate(ws) for (s, t_), labels in zip(w["sentences"], w["sentence_sets"].get("police", [])) if labels is not None]
    types = [(i, [float(x in w["muc_types"]) for x in SENTENCE_SETS["muc-type"]]) for i, w in enumerate(ws) if "muc_types" in w]
    kinds = [(i, w["kind"]) for i, w in enumerate(ws) if w["kind"] != IGNORE]
    pairs = []
    for i, w in enumerate(ws):
        mine = w["pairs"]
        if rng and len(mine) > most_anchors:
            mine = rng.sample(mine, most_anchors)
        pairs += [(i, *p) for p in mine]
    y = m = None
    if pairs:
        y = torch.zeros(len(pairs), n, len(PAIRS))
        m = torch.zeros(len(pairs), n, len(PAIRS))
        for k, (i, anchor, found, known, only) in enumerate(pairs):
            for label in known:
                c = PAIR_INDEX[label]
                if only is None:
                    m[k, : len(ws[i]["first"]), c] = 1
                else:
                    m[k, only, c] = 1
                y[k, found.get(label, []), c] = 1
    return {"ids": ids, "mask": mask, "first": first, "real": real, "word": word, "incident": incident, "police": police, "types": types, "kinds": kinds,
            "anchors": [(p[0], p[1]) for p in pairs], "pair_y": y, "pair_m": m, "windows": ws}


def batches(ws, budget, rng):
    """Shuffled batches of windows of like length, each of at most `budget` padded pieces."""
    order = sorted(ws, key=lambda w: len(w["ids"]) + rng.random() * 24)
    made, current = [], []
    for w in order:
        if current and (len(current) + 1) * max(len(w["ids"]), max(len(x["ids"]) for x in current)) > budget:
            made.append(current); current = []
        current.append(w)
    if current:
        made.append(current)
    rng.shuffle(made)
    return made
