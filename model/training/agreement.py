"""How far two annotators agree, layer by layer, on the passages that both marked.

usage: agreement.py ANNOTATIONS_FOLDER
Triggers: F1 over words marked, and over words with their type. Status, certainty: accuracy and Cohen's kappa over triggers both marked. Roles: F1 over
(trigger, role, span) of triggers both marked, spans the same if they share at least half of the longer one. Attribution: F1 over cues that overlap; source
and content right (at least half shared) over cues both marked.
"""
import collections, glob, json, pathlib, sys


def rows(pattern):
    return {r["id"]: r for path in glob.glob(pattern) for r in map(json.loads, open(path, encoding="utf-8"))}


def f1(both, a, b):
    return 200 * both / (a + b) if a + b else 0.0


def close(x, y):
    shared = min(x["end"], y["end"]) - max(x["start"], y["start"])
    return shared * 2 >= max(x["end"] - x["start"], y["end"] - y["start"])


def kappa(pairs):
    n = len(pairs)
    agreed = sum(a == b for a, b in pairs) / n
    left, right = collections.Counter(a for a, _ in pairs), collections.Counter(b for _, b in pairs)
    chance = sum(left[k] * right[k] for k in left) / n / n
    return 100 * agreed, (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def main(folder):
    first, second = rows(f"{folder}/*.jsonl"), rows(f"{folder}/second/*.jsonl")
    shared = sorted(first.keys() & second.keys())
    count = collections.Counter()
    status, certainty, types = [], [], []
    for id_ in shared:
        a = {t["start"]: t for t in first[id_]["triggers"]}
        b = {t["start"]: t for t in second[id_]["triggers"]}
        count["a"] += len(a); count["b"] += len(b)
        for at in a.keys() & b.keys():
            count["word"] += 1
            count["typed"] += a[at]["type"] == b[at]["type"]
            types.append((a[at]["type"], b[at]["type"]))
            status.append((a[at]["status"], b[at]["status"])); certainty.append((a[at]["certainty"], b[at]["certainty"]))
            left, right = list(a[at]["roles"]), list(b[at]["roles"])
            count["role a"] += len(left); count["role b"] += len(right)
            for x in left:
                for y in right:
                    if x["role"] == y["role"] and close(x, y):
                        right.remove(y); count["role"] += 1
                        break
        left, right = first[id_]["attributions"], list(second[id_]["attributions"])
        count["cue a"] += len(left); count["cue b"] += len(right)
        for x in left:
            for y in right:
                if x["start"] < y["end"] and y["start"] < x["end"]:
                    right.remove(y); count["cue"] += 1
                    for part in ("sources", "contents"):
                        ok = (not x[part] and not y[part]) or any(close(s, t) for s in x[part] for t in y[part])
                        count[part] += ok
                    count["stance"] += x["stance"] == y["stance"]
                    break
    print(f"{len(shared)} passages marked twice ({sum(first[i]['sentences'] for i in shared)} sentences)")
    print(f"trigger words F1 {f1(count['word'], count['a'], count['b']):.1f}, with type {f1(count['typed'], count['a'], count['b']):.1f} ({count['a']} and {count['b']} triggers)")
    for name, pairs in (("type", types), ("status", status), ("certainty", certainty)):
        if pairs:
            print("%s of triggers both marked: agreement %.1f %%, kappa %.2f" % (name, *kappa(pairs)))
    print(f"roles of triggers both marked F1 {f1(count['role'], count['role a'], count['role b']):.1f} ({count['role a']} and {count['role b']})")
    print(f"cues F1 {f1(count['cue'], count['cue a'], count['cue b']):.1f} ({count['cue a']} and {count['cue b']}); of these source right {100 * count['sources'] / max(1, count['cue']):.1f} %, "
          f"content {100 * count['contents'] / max(1, count['cue']):.1f} %, stance {100 * count['stance'] / max(1, count['cue']):.1f} %")


if __name__ == "__main__":
    main(sys.argv[1])
