"""Which documents of which set may be trained on, are for development figures, or are held out of our own annotations.

One rule for all: a stable number 0 to 99 from the SHA-256 of "set/group", where the group is what must not be divided (a document; for ECB+ a
sub-topic; for Giveme5W1H a cluster of articles on one event). The Java side (org.attest.eval, class Splits) has the same rule.
"""
import hashlib


def bucket(set_, group):
    return int(hashlib.sha256(f"{set_}/{group}".encode("utf-8")).hexdigest()[:8], 16) % 100


# Per cent of each set's groups that are never trained on and never annotated: the development figures are measured there.
DEVELOPMENT = {"re3d": 25, "indiapolice": 40, "giveme5w1h": 50}
# Of the rest, the groups from this bucket on are held out of training where we annotated them: figures on our own annotations are measured there.
HELD_OUT_FROM = 85
# re3d is so small that all of its training part is trained on.
NOT_HELD_OUT = {"re3d"}


def is_development(set_, group):
    return bucket(set_, group) < DEVELOPMENT.get(set_, 0)


def is_held_out(set_, group):
    return set_ not in NOT_HELD_OUT and not is_development(set_, group) and bucket(set_, group) >= HELD_OUT_FROM
