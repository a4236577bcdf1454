"""The keys names are looked up by: the same rules as org.attest.place.NameKey (a Java test compares them over the whole file)."""

import re
import unicodedata

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ð": "d", "þ": "th", "ŋ": "n"})
ARTICLE = re.compile(r"(?:a|e|u|i)(?:l|(?P<sun>sh|s|n|r|t|z|dh|d|th))")
WORDS = {"saint": "st", "sankt": "st", "tall": "tel", "tell": "tel", "mount": "mt", "fort": "ft", "jabal": "jebel", "kafar": "kafr", "kfar": "kafr"}
VOWELS = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("ai", "i"), ("ay", "i"), ("ei", "i"), ("ey", "i"), ("e", "i"), ("y", "i"), ("o", "u"),
          ("q", "k"), ("ck", "k"), ("dh", "d"), ("th", "t"), ("gh", "g"), ("ph", "f"), ("dj", "j"))


def exact_key(name):
    text = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c)).translate(LETTERS)
    text = re.sub(r"['’‘ʻʼʿʾ`´ʹ]", "", text)
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def loose_key(name):
    words, kept = exact_key(name).split(), []
    for position, word in enumerate(words):
        article = ARTICLE.fullmatch(word)
        if article and position + 1 < len(words) and (not article["sun"] or words[position + 1].startswith(article["sun"])):
            continue
        if kept and re.match(r"[ae](ss|nn|rr|tt|zz|dd)", word):
            word = word[2:]
        kept.append(sound(WORDS.get(word, word)))
    return "".join(kept)


def sound(word):
    if len(word) > 3:
        word = re.sub(r"(?:ah|eh|a|e)$", "a", word)
    for old, new in VOWELS:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)
