"""Trains the encoder on the examples that data.py wrote.

usage: train.py EXAMPLES.jsonl BASE.onnx TOKENIZER.json OUT.pt [--init FILE.pt] [--pieces N] [--rate R] [--without SET,..] [--seed S]
--pieces is how many word pieces are trained on in all (an epoch of the weighted mix has about 1.5 million); --without leaves a source out, for ablations.
"""
import argparse, json, math, random, time
import torch
import torch.nn.functional as F
import net as networks
from augment import Augmenter
from batches import Pieces, batch, batches, windows, IGNORE
from labels import WORD_HEADS

# How often a window of each set is drawn in an epoch.
WEIGHTS = {"muc4": 0.7, "polnear": 0.1, "re3d": 12.0, "wnut17": 0.4, "gum": 0.3, "wikigold": 0.2, "indiapolice": 0.3, "own": 2.5, "real": 4.0}
LOSS = {"trigger": 3.0, "status": 1.0, "certainty": 0.3, "attribution": 2.0, "stance": 0.3, "entity": 1.0, "muc": 5.0, "re3d": 2.0, "wnut17": 0.7, "gum": 0.5, "wikigold": 0.7}


def losses(net, b):
    h = net(b["ids"], b["mask"], b["first"], b["real"])
    total, parts = 0.0, {}
    def add(name, value, weight):
        nonlocal total
        parts[name] = float(value.detach())
        total = total + weight * value
    drop = net.encoder.dropout
    hd = drop(h)
    for head, y in b["word"].items():
        if (y != IGNORE).any():
            add(head, F.cross_entropy(net.word[head](hd).flatten(0, 1), y.flatten(), ignore_index=IGNORE), LOSS[head])
    if b["incident"] is not None and (b["incident"] >= 0).any():
        known = b["incident"] >= 0
        add("muc-incident", F.binary_cross_entropy_with_logits(net.sets["muc-incident"](hd)[known], b["incident"][known]), 0.5)
    if b["police"]:
        pooled = torch.stack([hd[i, s:t].mean(0) for i, s, t, _ in b["police"]])
        add("police", F.binary_cross_entropy_with_logits(net.sentence["police"](pooled), torch.tensor([y for *_, y in b["police"]])), 2.0)
    if b["types"]:
        scores = []
        for i, _ in b["types"]:
            pooled = torch.stack([hd[i, s:t].mean(0) for s, t in b["windows"][i]["sentences"]])
            scores.append(torch.logsumexp(net.sentence["muc-type"](pooled), 0))
        add("muc-type", F.binary_cross_entropy_with_logits(torch.stack(scores), torch.tensor([y for _, y in b["types"]])), 1.0)
    if b["kinds"]:
        pooled = torch.stack([hd[i, : len(b["windows"][i]["first"])].mean(0) for i, _ in b["kinds"]])
        add("kind", F.cross_entropy(net.text["kind"](pooled), torch.tensor([y for _, y in b["kinds"]]), label_smoothing=0.05), 1.5)
    if b["anchors"]:
        rows = torch.tensor([i for i, _ in b["anchors"]])
        at = torch.tensor([a for _, a in b["anchors"]])
        distance = torch.arange(h.shape[1]).unsqueeze(0) - at.unsqueeze(1)
        scores = net.pairs(net.anchors(hd[rows, at]).unsqueeze(1), net.others(hd)[rows], networks.bucket_distance(distance), b["real"][rows])
        loss = F.binary_cross_entropy_with_logits(scores, b["pair_y"], reduction="none") * b["pair_m"]
        words = (b["pair_m"].amax(-1)).sum().clamp(min=1)
        add("pairs", loss.sum() / words, 4.0)
    return total, parts


def read(a, pieces, without):
    """The windows of the training split, by set."""
    by_set = {}
    for line in open(a.examples, encoding="utf-8"):
        e = json.loads(line)
        if e["split"] == "train" and e["set"] not in without:
            by_set.setdefault(e["set"], []).extend(windows(e, pieces, a.limit))
    for name, ws in sorted(by_set.items()):
        print(name, len(ws), "windows", sum(len(w["ids"]) for w in ws), "pieces", flush=True)
    return by_set


def draw(by_set, rng):
    """An epoch: each set's windows as often as its weight says."""
    chosen = []
    for name, ws in sorted(by_set.items()):
        weight = WEIGHTS.get(name, 1.0)
        chosen += ws * int(weight)
        chosen += rng.sample(ws, round(len(ws) * (weight - int(weight))))
    return chosen


def main():
    p = argparse.ArgumentParser()
    p.add_argument("examples"); p.add_argument("base"); p.add_argument("tokenizer"); p.add_argument("out")
    p.add_argument("--init"); p.add_argument("--pieces", type=int, default=3_000_000); p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--without", default=""); p.add_argument("--seed", type=int, default=17); p.add_argument("--budget", type=int, default=2048)
    p.add_argument("--limit", type=int, default=384); p.add_argument("--threads", type=int, default=2)
    p.add_argument("--reread", action="store_true", help="read the examples again before each epoch")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    pieces = Pieces(a.tokenizer)
    without = set(a.without.split(","))
    by_set = read(a, pieces, without)
    augmenter = Augmenter(by_set, WORD_HEADS, rng)
    net = networks.Net()
    if a.init:
        net.load_state_dict(torch.load(a.init), strict=False)
    else:
        net.encoder.load_state_dict(networks.base(a.base).state_dict())
    net.train()
    net.encoder.words.weight.requires_grad_(False)
    net.encoder.positions.weight.requires_grad_(False)
    encoder = [q for n, q in net.named_parameters() if n.startswith("encoder.") and q.requires_grad]
    heads = [q for n, q in net.named_parameters() if not n.startswith("encoder.") and not n.startswith("vector.")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": a.rate * 4}], weight_decay=0.01, foreach=True)
    base_rates = [g["lr"] for g in optimizer.param_groups]
    done, step, start, running = 0, 0, time.time(), {}
    while done < a.pieces:
        if a.reread and done:
            by_set = read(a, pieces, without)
        for ws in batches(draw(by_set, rng), a.budget, rng):
            progress = done / a.pieces
            factor = min(1.0, progress / 0.05 + 0.02) * max(0.02, 1 - progress)
            for g, rate in zip(optimizer.param_groups, base_rates):
                g["lr"] = rate * factor
            b = batch([augmenter.of(w) for w in ws], rng)
            total, parts = losses(net, b)
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimizer.step()
            done += sum(len(w["ids"]) for w in ws)
            step += 1
            for name, value in parts.items():
                running.setdefault(name, []).append(value)
            if step % 50 == 0:
                print(f"{step} {done} {done / (time.time() - start):.0f}/s " + " ".join(f"{n}={sum(v) / len(v):.3f}" for n, v in sorted(running.items())), flush=True)
                running = {}
            if step % 150 == 0:
                torch.save(net.state_dict(), a.out)
            if done >= a.pieces:
                break
    torch.save(net.state_dict(), a.out)
    print(f"trained on {done} pieces in {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
