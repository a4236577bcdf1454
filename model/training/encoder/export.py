"""Writes the trained encoder as the product's resource: encoder.onnx and pairs.onnx (int8 weights), labels.json, vocabulary.txt.

usage: export.py TRAINED.pt TOKENIZER.json OUT_FOLDER [--float]
Weights are quantised to seven bits a channel, activations by range at run time: with seven bits the products of AVX2 do not saturate, so that processors
with and without VNNI give the same sums.
"""
import hashlib, json, pathlib, sys, tempfile
import onnx, torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
import net as networks
from labels import PAIRS, SENTENCE_SETS, TEXT_HEADS, WORD_HEADS, WORD_SETS


class Words(nn.Module):
    """One text: word pieces in, for each word the scores of all heads, what pairs are made of, and a vector."""

    def __init__(self, net):
        super().__init__()
        self.net = net
        heads = [net.word[n] for n in WORD_HEADS] + [net.sets[n] for n in WORD_SETS] + [net.sentence[n] for n in SENTENCE_SETS] + [net.text[n] for n in TEXT_HEADS]
        self.all = nn.Linear(networks.HIDDEN, sum(h.out_features for h in heads))
        with torch.no_grad():
            self.all.weight.copy_(torch.cat([h.weight for h in heads]))
            self.all.bias.copy_(torch.cat([h.bias for h in heads]))

    def forward(self, ids, first):
        h = self.net.encoder(ids, first.unsqueeze(0))[0]
        return self.all(h), self.net.anchors(h), self.net.others(h), self.net.vector(h)


class Pairs(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, anchor, other, step):
        return self.net.pairs(anchor.unsqueeze(1), other.unsqueeze(0), step)


def main(trained, tokenizer, out, *options):
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    net = networks.Net()
    net.load_state_dict(torch.load(trained))
    net.eval()
    with tempfile.TemporaryDirectory() as scratch:
        plain = pathlib.Path(scratch) / "encoder.onnx"
        torch.onnx.export(Words(net), (torch.ones(1, 20, dtype=torch.long), torch.arange(15)), str(plain), input_names=["ids", "first"],
                          output_names=["words", "anchor", "other", "vector"], dynamic_axes={"ids": {1: "pieces"}, "first": {0: "words"}, **{n: {0: "words"} for n in ("words", "anchor", "other", "vector")}},
                          opset_version=17, dynamo=False)
        if "--float" in options:
            onnx.save(onnx.load(str(plain)), str(out / "encoder.onnx"))
        else:
            quantize_dynamic(str(plain), str(out / "encoder.onnx"), op_types_to_quantize=["MatMul", "Gather", "Gemm"], per_channel=True, reduce_range=True,
                             weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
        torch.onnx.export(Pairs(net), (torch.zeros(2, 2 * networks.PAIR), torch.zeros(5, 2 * networks.PAIR), torch.zeros(2, 5, dtype=torch.long)), str(out / "pairs.onnx"),
                          input_names=["anchor", "other", "step"], output_names=["scores"],
                          dynamic_axes={"anchor": {0: "anchors"}, "other": {0: "words"}, "step": {0: "anchors", 1: "words"}, "scores": {0: "anchors", 1: "words"}}, opset_version=17, dynamo=False)
    heads = {**WORD_HEADS, **WORD_SETS, **SENTENCE_SETS, **TEXT_HEADS}
    (out / "labels.json").write_text(json.dumps({"heads": [{"name": n, "labels": l} for n, l in heads.items()], "pairs": PAIRS}, indent=1) + "\n")
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    (out / "vocabulary.txt").write_text("".join(p + "\n" for p in sorted(vocabulary, key=vocabulary.get)), encoding="utf-8")
    for name in ("encoder.onnx", "pairs.onnx", "labels.json", "vocabulary.txt"):
        body = (out / name).read_bytes()
        print(hashlib.sha256(body).hexdigest(), len(body), name)


if __name__ == "__main__":
    main(*sys.argv[1:])
