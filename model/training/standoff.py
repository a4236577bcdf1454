"""Turns checked drafts (mark-up lines beside passages) into the stand-off files of the repository, and measures agreement of two annotators.

usage: standoff.py PASSAGES.jsonl OUT_FOLDER [--second PREFIX] DRAFT...
Writes OUT_FOLDER/<set>.jsonl, a line each passage: the document (set, id, SHA-256 of its text), where the passage stands in it, and the marks with offsets
in code points from the start of the passage; no text. Drafts whose name begins with PREFIX are the second annotator's: they go to
OUT_FOLDER/second/<set>.jsonl.
"""
import json, pathlib, sys
import markup


def main(passages_file, out, *rest):
    prefix, drafts = None, list(rest)
    if drafts and drafts[0] == "--second":
        prefix, drafts = drafts[1], drafts[2:]
    passages = {p["id"]: p for p in map(json.loads, open(passages_file, encoding="utf-8"))}
    files = {}
    for path in sorted(drafts):
        second = prefix and pathlib.Path(path).name.startswith(prefix)
        for name, _, block, faults in markup.read_file(path, passages):
            if faults:
                sys.exit("\n".join(faults))
            p = passages[name]
            row = {"id": name, "set": p["set"], "document": p["document"], "group": p["group"], "sha256": p["sha256"], "start": p["start"], "end": p["end"],
                   "sentences": p["sentences"], "triggers": block["triggers"], "attributions": block["attributions"]}
            files.setdefault(("second/" if second else "") + p["set"], []).append(row)
    for name, rows in files.items():
        path = pathlib.Path(out) / f"{name}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        rows.sort(key=lambda r: r["id"])
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        print(name, len(rows), "passages", sum(r["sentences"] for r in rows), "sentences", sum(len(r["triggers"]) for r in rows), "triggers")


if __name__ == "__main__":
    main(*sys.argv[1:])
