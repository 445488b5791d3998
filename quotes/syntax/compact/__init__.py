"""The bundled models computed with numpy alone: no torch, no Stanza, a quarter of the time.

Stanza's packages are read as they are (`archive`), and the networks in them are small enough for plain matrix products
(`lstm`, `words`, `tagger`, `arcs`, `lemmas`). Where it is asked for, onnxruntime computes the largest part of them in
int8 (`onnx`). Models of another design are left to `quotes.syntax.stanza`.
"""

from __future__ import annotations
