"""The questions that the encoder answers: each head with its labels, in the order of the model's outputs."""
import sys, pathlib

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from markup import TYPES, STATUS, CERTAINTY, STANCE, ENTITIES, KINDS

MUC_ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"]
MUC_TYPES = ["attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"]
RE3D = ["Organisation", "Location", "Person", "Nationality", "Temporal", "Quantity", "Weapon", "Vehicle", "MilitaryPlatform",
        "DocumentReference", "Money", "Coordinate", "CommsIdentifier", "Frequency"]
WNUT = ["person", "location", "corporation", "group", "product", "creative-work"]
GUM = ["person", "place", "organization", "event", "object", "substance", "plant", "animal", "quantity", "time", "abstract"]
WIKIGOLD = ["PER", "LOC", "ORG", "MISC"]
POLICE = ["KILL", "ARREST", "FAIL", "FORCE", "ANY_ACTION"]


def bio(types):
    return ["O"] + [f"{p}-{t}" for t in types for p in "BI"]


# One label a word (softmax). Heads whose labels begin B-/I- mark spans.
WORD_HEADS = {
    "trigger": ["O"] + TYPES,
    "status": STATUS,
    "certainty": CERTAINTY,
    "attribution": bio(["source", "cue", "content"]),
    "stance": STANCE,
    "entity": bio(ENTITIES),
    "muc": bio(MUC_ROLES),
    "re3d": bio(RE3D),
    "wnut17": bio(WNUT),
    "gum": bio(GUM),
    "wikigold": bio(WIKIGOLD),
}
# Several labels a word (sigmoid).
WORD_SETS = {"muc-incident": MUC_TYPES}
# Several labels a sentence (sigmoid), from the mean of its words.
SENTENCE_SETS = {"police": POLICE, "muc-type": MUC_TYPES}
# One label a text (softmax), from the mean of all words.
TEXT_HEADS = {"kind": KINDS}
# Several labels for a word seen from an anchor, a trigger or a cue (sigmoid).
PAIRS = ["agent", "target", "means", "place", "date", "killed", "injured", "missing", "detained", "abducted", "displaced", "casualties", "other",
         "claimed", "accused", "suspected", "denied", "same", "source", "content", "muc-same"]
