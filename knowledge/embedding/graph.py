"""The MiniLM sentence encoder as an ONNX graph, from the packaged weights and without PyTorch.

The architecture is BERT's: six layers, twelve heads, 384 numbers wide, mean pooling over the words that are there,
and a vector of length 1 at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH = 6, 12, 384
_EPSILON = 1e-12
_OPSET = 17


class _Graph:
    """Collects nodes and constants while the graph is written down."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self.weights, self.nodes, self.constants = weights, list[onnx.NodeProto](), dict[str, onnx.TensorProto]()

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str, *, turned: bool = False) -> str:
        value = self.weights[name]
        return self.constant(f"{name}.T" if turned else name, value.T if turned else value)

    def add(self, op: str, *inputs: str, **attributes: Any) -> str:
        out = f"{op}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, list(inputs), [out], **attributes))
        return out

    def linear(self, x: str, name: str) -> str:
        product = self.add("MatMul", x, self.weight(f"{name}.weight", turned=True))
        return self.add("Add", product, self.weight(f"{name}.bias"))

    def norm(self, x: str, name: str) -> str:
        return self.add(
            "LayerNormalization",
            x,
            self.weight(f"{name}.weight"),
            self.weight(f"{name}.bias"),
            axis=-1,
            epsilon=_EPSILON,
        )

    def shape(self, *sizes: int) -> str:
        return self.constant("shape_" + "_".join(map(str, sizes)), np.array(sizes, np.int64))

    def number(self, value: float) -> str:
        return self.constant(f"number_{value}", np.array(value, np.float32))


def _embeddings(g: _Graph) -> str:
    words = g.add("Gather", g.weight("embeddings.word_embeddings.weight"), "input_ids")
    length = g.add("Shape", "input_ids", start=1, end=2)
    places = g.add("Slice", g.weight("embeddings.position_embeddings.weight"), g.shape(0), length, g.shape(0))
    first = g.constant("token_type", g.weights["embeddings.token_type_embeddings.weight"][0])
    return g.norm(g.add("Add", g.add("Add", words, places), first), "embeddings.LayerNorm")


def _heads(g: _Graph, x: str, name: str, order: list[int]) -> str:
    split = g.add("Reshape", g.linear(x, name), g.shape(0, 0, HEADS, WIDTH // HEADS))
    return g.add("Transpose", split, perm=order)


def _attention(g: _Graph, x: str, mask: str, layer: str) -> str:
    name = f"{layer}.attention.self"
    query, value = _heads(g, x, f"{name}.query", [0, 2, 1, 3]), _heads(g, x, f"{name}.value", [0, 2, 1, 3])
    scores = g.add("MatMul", query, _heads(g, x, f"{name}.key", [0, 2, 3, 1]))
    scaled = g.add("Div", scores, g.number(float(np.sqrt(WIDTH // HEADS))))
    weights = g.add("Softmax", g.add("Add", scaled, mask), axis=-1)
    mixed = g.add("Transpose", g.add("MatMul", weights, value), perm=[0, 2, 1, 3])
    joined = g.add("Reshape", mixed, g.shape(0, 0, WIDTH))
    return g.norm(
        g.add("Add", g.linear(joined, f"{layer}.attention.output.dense"), x), f"{layer}.attention.output.LayerNorm"
    )


def _gelu(g: _Graph, x: str) -> str:
    curve = g.add("Add", g.add("Erf", g.add("Div", x, g.number(float(np.sqrt(2.0))))), g.number(1.0))
    return g.add("Mul", g.add("Mul", x, curve), g.number(0.5))


def _layer(g: _Graph, x: str, mask: str, layer: str) -> str:
    seen = _attention(g, x, mask, layer)
    wide = _gelu(g, g.linear(seen, f"{layer}.intermediate.dense"))
    return g.norm(g.add("Add", g.linear(wide, f"{layer}.output.dense"), seen), f"{layer}.output.LayerNorm")


def _pooled(g: _Graph, x: str, present: str) -> str:
    weights = g.add("Unsqueeze", present, g.shape(2))
    total = g.add("ReduceSum", g.add("Mul", x, weights), g.shape(1), keepdims=0)
    mean = g.add("Div", total, g.add("ReduceSum", weights, g.shape(1), keepdims=0))
    length = g.add("ReduceL2", mean, axes=[1], keepdims=1)
    return g.add("Div", mean, length)


def encoder(weights: Mapping[str, NDArray[np.float32]]) -> onnx.ModelProto:
    """The encoder: `input_ids` and `attention_mask` (whole numbers, texts by words) in.

    Out come `vector` (texts by 384), and `words` (texts by words by 384): what each piece of a word means in its place.
    """
    g = _Graph(weights)
    present = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    absent = g.add("Mul", g.add("Sub", g.number(1.0), present), g.number(-10000.0))
    mask = g.add("Unsqueeze", absent, g.shape(1, 2))
    x = _embeddings(g)
    for n in range(LAYERS):
        x = _layer(g, x, mask, f"encoder.layer.{n}")
    g.nodes.append(helper.make_node("Identity", [_pooled(g, x, present)], ["vector"]))
    g.nodes.append(helper.make_node("Identity", [x], ["words"]))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "words"])
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [
        helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["texts", WIDTH]),
        helper.make_tensor_value_info("words", TensorProto.FLOAT, ["texts", "words", WIDTH]),
    ]
    graph = helper.make_graph(g.nodes, "minilm", inputs, outputs, list(g.constants.values()))
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=9)
