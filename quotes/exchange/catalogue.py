"""The formats there are. Nothing is loaded for the list: a format's module is imported when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, and what it asks for.

    ``needs_text`` is true where the article's text is part of what is written, ``folder`` where an article is a file
    of its own, ``binary`` where the output is nothing for a terminal, ``reads`` where it can be read back.
    """

    name: str
    module: str
    summary: str
    needs_text: bool = False
    folder: bool = False
    binary: bool = False
    reads: bool = False


_ALL = (
    Format("web-annotation", "web_annotation", "W3C Web Annotation, JSON-LD", reads=True),
    Format("schema-org", "schema_org", "schema.org Quotation and Claim, JSON-LD"),
    Format("claim-review", "claim_review", "schema.org ClaimReview skeletons, JSON-LD"),
    Format("brat", "brat", "brat stand-off, a folder of .txt and .ann", needs_text=True, folder=True, reads=True),
    Format("conllu", "conllu", "CoNLL-U with the spans in MISC", needs_text=True, reads=True),
    Format("tei", "tei", "TEI P5 with said and quote in the text", needs_text=True, reads=True),
    Format("csv", "csv_table", "a table, a row a record"),
    Format("excel", "excel", "the same table as an Excel workbook", binary=True),
    Format("parquet", "parquet", "Apache Parquet, columns with nested types", binary=True, reads=True),
)

#: Every format by the name that ``--to`` takes.
FORMATS: Mapping[str, Format] = {form.name: form for form in _ALL}

#: The units that offsets can be counted in, by the name that ``--offsets`` takes (see `offsets.Unit`).
UNITS = ("code-points", "utf-16", "utf-8")
