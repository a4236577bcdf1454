"""Collects the texts whose sentences the teacher parses, conflict news first.

usage: texts.py DATA OUTPUT

DATA: a folder with the development parts of the public sets named below, each as its publishers
give it: giveme5w1h/, polnear/train/, re3d/, wikievents_rams/, tempeval3/, ecbplus/. Only the texts
are read, no annotation. OUTPUT: the texts, separated by form feeds. The texts stay their
publishers'; neither they nor OUTPUT belong into the repository.
"""

import collections
import glob
import json
import os
import random
import re
import sys
import xml.etree.ElementTree as ElementTree

SEED = 7


def lines(path):
    with open(path, encoding="utf-8") as file:
        return list(file)


def joined(tokens):
    """Running text from tokens that stand apart."""
    text = " ".join(tokens)
    text = re.sub(r" ([.,;:!?%)\]’”])", r"\1", text)
    text = re.sub(r"([(\[“$]) ", r"\1", text)
    text = re.sub(r" ('s|n't|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    return re.sub(r" (['\"])(?= |$)", r"\1", text)


def giveme5w1h(data):
    for path in sorted(glob.glob(f"{data}/giveme5w1h/**/*.json", recursive=True)):
        article = json.loads("".join(lines(path)))
        yield (article.get("title") or "") + "\n" + (article.get("text") or "")


def polnear(data):
    for path in sorted(glob.glob(f"{data}/polnear/train/text/*.txt")):
        yield "".join(lines(path))


def re3d(data):
    for path in sorted(glob.glob(f"{data}/re3d/*/documents.json")):
        for line in lines(path):
            yield json.loads(line)["text"]


def wikievents(data):
    for line in lines(f"{data}/wikievents_rams/wikievents/dev.jsonl"):
        yield json.loads(line)["text"]


def rams(data):
    for line in lines(f"{data}/wikievents_rams/rams/dev.jsonlines"):
        yield "\n".join(joined(sentence) for sentence in json.loads(line)["sentences"])


def tempeval3(data):
    for path in sorted(glob.glob(f"{data}/tempeval3/*/*.tml") + glob.glob(f"{data}/tempeval3/*/*/*.tml")):
        try:
            yield "".join(ElementTree.parse(path).getroot().find("TEXT").itertext())
        except (ElementTree.ParseError, AttributeError) as error:
            print(path, error, file=sys.stderr)


def ecbplus(data):
    for path in sorted(glob.glob(f"{data}/ecbplus/ECB+/*/*.xml")):
        sentences = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence")), []).append(token.text or "")
        yield "\n".join(joined(words) for _, words in sorted(sentences.items()))


def main(data, output):
    sets = (giveme5w1h, polnear, re3d, wikievents, rams, tempeval3, ecbplus)
    texts = [(of.__name__, text) for of in sets for text in of(data)]
    random.seed(SEED)
    random.shuffle(texts)
    print(collections.Counter(name for name, _ in texts), sum(len(text) for _, text in texts))
    politics = [text for name, text in texts if name == "polnear"]
    conflict = [text for name, text in texts if name != "polnear"]
    ordered = []
    while conflict or politics:
        ordered += conflict[:3] + politics[:1]
        del conflict[:3], politics[:1]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\f".join(text.replace("\f", " ") for text in ordered))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(os.path.normpath(sys.argv[1]), sys.argv[2])
