"""The encoder: six transformer layers that start from all-MiniLM-L6-v2, and one small head a question."""
import onnx, torch
from onnx import numpy_helper
from torch import nn
import torch.nn.functional as F
from labels import WORD_HEADS, WORD_SETS, SENTENCE_SETS, TEXT_HEADS, PAIRS

HIDDEN, HEADS, LAYERS, INNER, PAIR, NARROW = 384, 12, 6, 1536, 128, 64
PIECES = 3  # layers that see word pieces; those above see whole words, by their first pieces


def attention(q, k, v, mask=None):
    b, t, _ = q.shape
    q, k, v = (x.view(b, t, HEADS, HIDDEN // HEADS).transpose(1, 2) for x in (q, k, v))
    return F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, HIDDEN)


class Attention(torch.autograd.Function):
    """As attention() of an unpadded text, which ONNX Runtime has as one operator."""

    @staticmethod
    def forward(ctx, q, k, v):
        return attention(q, k, v)

    @staticmethod
    def symbolic(g, q, k, v):
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS).setType(q.type())


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        q, k, v = self.qkv(x).split(HIDDEN, -1)
        a = Attention.apply(q, k, v) if torch.onnx.is_in_onnx_export() else attention(q, k, v, mask)
        x = self.norm1(x + self.dropout(self.out(a)))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, first, mask=None, real=None):
        """ids [B, pieces], first [B, words] -> [B, words, H]; mask and real: [B, 1, 1, pieces] and [B, 1, 1, words], true where there is something."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind
        x = self.dropout(self.norm(x))
        for layer in self.layers[:PIECES]:
            x = layer(x, mask)
        x = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, HIDDEN))
        for layer in self.layers[PIECES:]:
            x = layer(x, real)
        return x


class Neighbours(nn.Module):
    """Lets the words of a phrase agree: each word of [A, W, P] sees those up to two (times the stride) on either side."""

    def __init__(self, stride):
        super().__init__()
        self.near = nn.Conv1d(PAIR, NARROW, 5, padding=2 * stride, dilation=stride)
        self.back = nn.Linear(NARROW, PAIR)
        nn.init.normal_(self.back.weight, std=0.02)
        nn.init.zeros_(self.back.bias)

    def forward(self, x):
        return x + self.back(F.gelu(self.near(x.transpose(1, 2)).transpose(1, 2)))


class Net(nn.Module):
    """Encoder and heads; forward gives the hidden states of the words."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.word = nn.ModuleDict({name: nn.Linear(HIDDEN, len(labels)) for name, labels in WORD_HEADS.items()})
        self.sets = nn.ModuleDict({name: nn.Linear(HIDDEN, len(labels)) for name, labels in WORD_SETS.items()})
        self.sentence = nn.ModuleDict({name: nn.Linear(HIDDEN, len(labels)) for name, labels in SENTENCE_SETS.items()})
        self.text = nn.ModuleDict({name: nn.Linear(HIDDEN, len(labels)) for name, labels in TEXT_HEADS.items()})
        self.anchor = nn.Linear(HIDDEN, PAIR)
        self.other = nn.Linear(HIDDEN, PAIR)
        self.distance = nn.Embedding(42, PAIR)
        self.anchor_sense = nn.Linear(HIDDEN, PAIR)
        self.other_sense = nn.Linear(HIDDEN, PAIR)
        self.near, self.far = Neighbours(1), Neighbours(2)
        self.pair = nn.Linear(PAIR, len(PAIRS))
        nn.init.normal_(self.anchor_sense.weight, std=0.005)
        nn.init.zeros_(self.anchor_sense.bias)
        self.vector = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)

    def forward(self, ids, mask, first, real):
        return self.encoder(ids, first, mask, real[:, None, None, :])

    def anchors(self, h):
        """What a pair is made of on the anchor's side, [.., 2 P]."""
        return torch.cat([self.anchor(h), self.anchor_sense(h)], -1)

    def others(self, h):
        return torch.cat([self.other(h), self.other_sense(h)], -1)

    def pairs(self, anchors, others, steps, real=None):
        """anchors [A, 1, 2 P], others [A or 1, W, 2 P], steps [A, W] of distance in words, real [A, W] -> logits [A, W, labels]."""
        x = F.relu(anchors[..., :PAIR] + others[..., :PAIR] + self.distance(steps) + anchors[..., PAIR:] * others[..., PAIR:])
        if real is not None:
            x = x * real.unsqueeze(-1)
        x = self.near(x)
        if real is not None:
            x = x * real.unsqueeze(-1)
        return self.pair(self.far(x))


COARSE = torch.tensor([11, 14, 18, 23, 31, 40, 53, 70, 92, 122])


def bucket_distance(d):
    """Signed distance in words in 42 steps: each to 10, then coarser. The Java side (Encoding.step) has the same table."""
    size = d.abs()
    step = size.clamp(max=10) + (size.unsqueeze(-1) >= COARSE).sum(-1)
    return torch.where(d < 0, step + 21, step)


def base(path):
    """The weights of all-MiniLM-L6-v2 as its ONNX file has them."""
    graph = onnx.load(path).graph
    w = {t.name: torch.tensor(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    matrices = [w[t.name].T for t in graph.initializer if t.name.startswith("onnx::MatMul")]
    net = Encoder()
    state = {"words.weight": w["embeddings.word_embeddings.weight"], "positions.weight": w["embeddings.position_embeddings.weight"],
             "kind": w["embeddings.token_type_embeddings.weight"][0], "norm.weight": w["embeddings.LayerNorm.weight"], "norm.bias": w["embeddings.LayerNorm.bias"]}
    for i in range(LAYERS):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        q, k, v, out, inner, outer = matrices[6 * i: 6 * i + 6]
        state[new + "qkv.weight"] = torch.cat([q, k, v])
        state[new + "qkv.bias"] = torch.cat([w[old + f"attention.self.{x}.bias"] for x in ("query", "key", "value")])
        state[new + "out.weight"], state[new + "out.bias"] = out, w[old + "attention.output.dense.bias"]
        state[new + "inner.weight"], state[new + "inner.bias"] = inner, w[old + "intermediate.dense.bias"]
        state[new + "outer.weight"], state[new + "outer.bias"] = outer, w[old + "output.dense.bias"]
        for a, b in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            state[new + a + ".weight"], state[new + a + ".bias"] = w[old + b + ".weight"], w[old + b + ".bias"]
    net.load_state_dict(state)
    return net
