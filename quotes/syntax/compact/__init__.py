"""The bundled models computed with numpy alone: no torch, no Stanza, a quarter of the time.

Stanza's packages are read as they are (`archive`), and the networks in them are small enough for plain matrix products
(`lstm`, `words`, `tagger`, `arcs`, `lemmas`). Models of another design are left to `quotes.syntax.stanza`.
"""

from __future__ import annotations
