"""Makes windows that were not written: names changed for others of their kind, and pieces hidden. For training alone."""
import collections

HIDDEN_PIECE = 103
HIDE = {"muc4": 0.05, "re3d": 0.08, "own": 0.06, "real": 0.08}
SWAP = {"re3d": 0.45, "wnut17": 0.3}
# Names of our own annotations lend themselves to re3d.
LENT = {"person": "Person", "organisation": "Organisation", "armed-group": "Organisation", "place": "Location", "nationality": "Nationality", "weapon": "Weapon"}


def spans(labels):
    """[start, end, kind] of B- and I- labels."""
    found = []
    for k, label in enumerate(labels):
        if label.startswith("B-"):
            found.append([k, k + 1, label[2:]])
        elif label.startswith("I-") and found and found[-1][1] == k and found[-1][2] == label[2:]:
            found[-1][1] = k + 1
    return found


def words(w):
    """The pieces of each word of a window."""
    ends = w["first"][1:] + [len(w["ids"]) - 1]
    return [w["ids"][s:t] for s, t in zip(w["first"], ends)]


class Augmenter:
    def __init__(self, by_set, labels, rng):
        """labels: head -> its labels in order."""
        self.labels, self.rng = labels, rng
        self.own, self.lent = collections.defaultdict(list), collections.defaultdict(list)
        for name, ws in by_set.items():
            for w in ws:
                cut = words(w)
                for head in ("re3d", "wnut17", "entity"):
                    if head in w["word"]:
                        for s, t, kind in spans(self.names(w, head)):
                            if head == "entity":
                                if kind in LENT:
                                    self.lent["re3d", LENT[kind]].append(cut[s:t])
                            else:
                                self.own[head, kind].append(cut[s:t])

    def names(self, w, head):
        return [self.labels[head][k] if k >= 0 else "O" for k in w["word"][head]]

    def of(self, w):
        if w["set"] in SWAP:
            w = self.swap(w, w["set"])
        share = HIDE.get(w["set"])
        if share:
            ids = [HIDDEN_PIECE if 0 < i < len(w["ids"]) - 1 and self.rng.random() < share else x for i, x in enumerate(w["ids"])]
            w = {**w, "ids": ids}
        return w

    def swap(self, w, head):
        index = {label: i for i, label in enumerate(self.labels[head])}
        old, cut, labels, at, moved = w["word"][head], words(w), [], [], []
        new, k = [], 0
        for s, t, kind in spans(self.names(w, head)) + [[len(cut), len(cut), None]]:
            moved += [len(new) + i for i in range(s - k)]
            new += cut[k:s]; labels += old[k:s]
            if kind:
                bank = self.lent[head, kind] if self.lent[head, kind] and self.rng.random() < 0.3 else self.own[head, kind]
                name = self.rng.choice(bank) if self.rng.random() < SWAP[head] else cut[s:t]
                moved += [len(new)] * (t - s)
                new += name; labels += [index["B-" + kind]] + [index["I-" + kind]] * (len(name) - 1)
            k = t
        moved.append(len(new))
        if sum(map(len, new)) > 500:
            return w
        ids, first = [101], []
        for pieces in new:
            first.append(len(ids)); ids += pieces
        return {**w, "ids": ids + [102], "first": first, "word": {head: labels}, "sentences": [(moved[s], moved[t]) for s, t in w["sentences"]]}
