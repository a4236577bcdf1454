"""Drops the small weights of a trained syntax model.

usage: prune.py MODEL OUTPUT TAGGER_ROW TAGGER_WEIGHT PARSER_ROW PARSER_WEIGHT

The four floors are in units of 1/256. A feature stays if its largest weight reaches the row floor;
of its weights those stay that reach the weight floor. The file that ships: 400 100 1000 250.

MODEL and OUTPUT, gzipped, big-endian, hold two parts, tagger and parser. Each part: number of classes
(int); each class's name (length as short, UTF-8); number of rows (int); the rows' feature hashes
(int); their numbers of weights (byte); then for all weights in order of rows the class (byte), and
the weight (short).
"""

import gzip
import struct
import sys

import numpy


def read(data, position):
    (count,) = struct.unpack_from(">i", data, position)
    position += 4
    classes = []
    for _ in range(count):
        (length,) = struct.unpack_from(">H", data, position)
        position += 2
        classes.append(data[position : position + length])
        position += length
    (rows,) = struct.unpack_from(">i", data, position)
    position += 4
    hashes = numpy.frombuffer(data, ">i4", rows, position)
    position += 4 * rows
    counts = numpy.frombuffer(data, "u1", rows, position).astype(int)
    position += rows
    total = int(counts.sum())
    of = numpy.frombuffer(data, "u1", total, position)
    position += total
    weights = numpy.frombuffer(data, ">i2", total, position)
    return (classes, hashes, counts, of, weights), position + 2 * total


def pruned(part, row_floor, weight_floor):
    classes, hashes, counts, of, weights = part
    row_of = numpy.repeat(numpy.arange(len(counts)), counts)
    size = numpy.abs(weights.astype(int))
    largest = numpy.zeros(len(counts), int)
    numpy.maximum.at(largest, row_of, size)
    rows = largest >= row_floor
    kept = rows[row_of] & (size >= weight_floor)
    left = numpy.bincount(row_of[kept], minlength=len(counts))
    print(len(classes), "classes,", int(rows.sum()), "features,", int(kept.sum()), "weights")
    out = [struct.pack(">i", len(classes))]
    out += [struct.pack(">H", len(name)) + name for name in classes]
    out += [struct.pack(">i", int(rows.sum())), hashes[rows].tobytes(), left[rows].astype("u1").tobytes()]
    return b"".join(out + [of[kept].tobytes(), weights[kept].tobytes()])


def main(model, output, floors):
    with gzip.open(model) as file:
        data = file.read()
    tagger, position = read(data, 0)
    parser, _ = read(data, position)
    whole = pruned(tagger, *floors[:2]) + pruned(parser, *floors[2:])
    with open(output, "wb") as file:
        file.write(gzip.compress(whole, 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], [int(floor) for floor in sys.argv[3:]])
