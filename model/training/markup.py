"""Reads and checks the mark-up of model/training/annotations/GUIDELINES.md.

usage: markup.py FILE...                 own reports: blocks with a text line
       markup.py --passages P.jsonl FILE...   stand-off drafts: blocks whose text is passage P
Prints every fault with its line, then counts; exit status 1 if there was a fault.
"""
import json, re, sys, collections, pathlib

HERE = pathlib.Path(__file__).parent
STATUS = "occurred ongoing attempted planned threatened denied hypothetical".split()
CERTAINTY = "certain probable possible".split()
STANCE = "asserts claims-responsibility denies doubts".split()
ROLES = "agent target means place date killed injured missing detained abducted displaced casualties other".split()
RESPONSIBILITY = "reported claimed accused suspected denied".split()
ENTITIES = "person organisation armed-group place facility nationality weapon".split()
TYPES = ("air-strike drone-strike shelling explosive-device suicide-bombing grenade-attack chemical-attack armed-clash territory-taken "
  "aircraft-downed attack assassination abduction sexual-violence torture property-destruction looting protest protest-repressed riot "
  "strike-or-boycott arrest restriction displacement court-action aid-obstruction aid-diversion aid-delivery evacuation agreement "
  "ceasefire-violation withdrawal deployment weapons-interdicted group-change release talks disarmament restriction-lifted coup threat "
  "accusation disaster").split()
KINDS = [line.split("\t")[0] for line in (HERE / "annotations/kinds.tsv").read_text().splitlines()[1:]]


class Fault(Exception):
    pass


def occurrences(words, text):
    pattern = (r"(?<!\w)" if words[:1].isalnum() else "") + re.escape(words) + (r"(?!\w)" if words[-1:].isalnum() else "")
    return [m.start() for m in re.finditer(pattern, text)]


def find(quoted, text):
    """The [start, end) of quoted words: plain, with @n, or 'first .. last'."""
    quoted = quoted.strip()
    if " .. " in quoted:
        left, right = quoted.split(" .. ", 1)
        start, left_end = find(left, text)
        n = 1
        if m := re.search(r"@(\d+)$", right):
            n, right = int(m[1]), right[: m.start()]
        later = [o for o in occurrences(right.strip(), text) if o >= left_end]
        if len(later) < n:
            raise Fault(f"not found behind '{left}': '{right}'")
        return start, later[n - 1] + len(right.strip())
    n = 1
    if m := re.search(r"@(\d+)$", quoted):
        n, quoted = int(m[1]), quoted[: m.start()].strip()
    if not quoted:
        raise Fault("empty span")
    found = occurrences(quoted, text)
    if len(found) < n:
        raise Fault(f"occurs {len(found)} times, not {n}: '{quoted}'")
    return found[n - 1], found[n - 1] + len(quoted)


def fields(line):
    return [part.strip() for part in line.split(" | ")]


def read_block(lines, text, source):
    """The marks of a block as plain records with offsets into text."""
    block = {"triggers": [], "attributions": [], "entities": [], "kind": None}
    faults = []
    same = []
    for number, line in lines:
        try:
            if re.match(r"T\d+ ", line):
                parts = fields(line)
                label, word = parts[0].split(" ", 1)
                type_, status, certainty = parts[1].split()
                for value, known in ((type_, TYPES), (status, STATUS), (certainty, CERTAINTY)):
                    if value not in known:
                        raise Fault(f"unknown '{value}'")
                start, end = find(word, text)
                if " " in text[start:end]:
                    raise Fault(f"a trigger is one word: '{word}'")
                trigger = {"id": label, "start": start, "end": end, "type": type_, "status": status, "certainty": certainty, "roles": [], "same": None}
                for part in parts[2:]:
                    name, value = part.split("=", 1)
                    name, _, responsibility = name.strip().partition(":")
                    if name == "same":
                        trigger["same"] = value.strip()
                        same.append((number, value.strip()))
                        continue
                    if name not in ROLES or responsibility and (responsibility not in RESPONSIBILITY or name != "agent"):
                        raise Fault(f"unknown role '{part}'")
                    s, e = find(value, text)
                    trigger["roles"].append({"role": name, "start": s, "end": e, **({"responsibility": responsibility or "reported"} if name == "agent" else {})})
                block["triggers"].append(trigger)
            elif re.match(r"Q\d+ ", line):
                parts = fields(line)
                label, cue = parts[0].split(" ", 1)
                if parts[1] not in STANCE:
                    raise Fault(f"unknown stance '{parts[1]}'")
                s, e = find(cue, text)
                q = {"id": label, "start": s, "end": e, "stance": parts[1], "sources": [], "contents": []}
                for part in parts[2:]:
                    name, value = part.split("=", 1)
                    if name.strip() not in ("source", "content"):
                        raise Fault(f"unknown part '{part}'")
                    s, e = find(value, text)
                    q[name.strip() + "s"].append({"start": s, "end": e})
                block["attributions"].append(q)
            elif line.startswith("E "):
                for part in fields(line[2:]):
                    if not part:
                        continue
                    name, value = part.split("=", 1)
                    if name.strip() not in ENTITIES:
                        raise Fault(f"unknown class '{part}'")
                    for words in value.split(";"):
                        words = re.sub(r"@\d+$", "", words.strip())
                        if not words:
                            continue
                        found = occurrences(words, text)
                        if not found:
                            raise Fault(f"not in the text: '{words}'")
                        block["entities"] += [{"class": name.strip(), "start": o, "end": o + len(words)} for o in found]
            elif line.startswith("X "):
                if line[2:].strip() not in KINDS:
                    raise Fault(f"unknown kind '{line[2:]}'")
                block["kind"] = line[2:].strip()
            else:
                raise Fault(f"neither T, Q, E nor X: '{line[:60]}'")
        except Fault as fault:
            faults.append(f"{source}:{number}: {fault}")
        except ValueError as fault:
            faults.append(f"{source}:{number}: not of the form of the guidelines: '{line[:80]}'")
    labels = {t["id"] for t in block["triggers"]}
    faults += [f"{source}:{number}: no trigger {label}" for number, label in same if label not in labels]
    return block, faults


def read_file(path, passages=None):
    """Yields (id, text, block, faults) for each block of a file."""
    name, lines = None, []
    def finish():
        body = list(lines)
        if passages is None:
            if not body:
                return name, "", {}, [f"{path}: {name}: no text"]
            text = body.pop(0)[1]
        else:
            if name not in passages:
                return name, "", {}, [f"{path}: no passage {name}"]
            text = passages[name]["text"]
        block, faults = read_block(body, text, path)
        return name, text, block, faults
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        line = line.rstrip()
        if line.startswith("## "):
            if name is not None:
                yield finish()
            name, lines = line[3:].split(" ")[0].strip(), []
        elif line and name is not None and not line.startswith("# "):
            lines.append((number, line))
    if name is not None:
        yield finish()


def main(arguments):
    passages = None
    if arguments[:1] == ["--passages"]:
        passages = {p["id"]: p for p in map(json.loads, open(arguments[1], encoding="utf-8"))}
        arguments = arguments[2:]
    counts, types, statuses, kinds, bad = collections.Counter(), collections.Counter(), collections.Counter(), collections.Counter(), 0
    for path in arguments:
        for name, text, block, faults in read_file(path, passages):
            for fault in faults:
                print(fault)
            bad += len(faults)
            if not block:
                continue
            counts["passages"] += 1
            counts["words"] += len(text.split())
            for layer in ("triggers", "attributions", "entities"):
                counts[layer] += len(block[layer])
            types.update(t["type"] for t in block["triggers"])
            statuses.update(t["status"] for t in block["triggers"])
            kinds.update([block["kind"]] if block["kind"] else [])
    print(dict(counts)); print("types", dict(types.most_common())); print("status", dict(statuses.most_common())); print("kinds", dict(kinds.most_common()))
    print(f"{bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
