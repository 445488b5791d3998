"""A record as one row, for tables: one column a fact, several spans of a kind joined, offsets of the first and last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.exchange.documents import Quoted, joined, tellers
from quotes.records import ArticleInfo, Attribution, TextSpan

Cell = str | int | float | bool | None

#: The columns in order, each with the type of its cells (which may all be None).
COLUMNS: Mapping[str, type] = {
    "doc_id": str,
    "record_id": str,
    "kind": str,
    "speaker_name": str,
    "speaker_role": str,
    "speaker_type": str,
    "content": str,
    "quoted": str,
    "cue": str,
    "cue_lemma": str,
    "cue_class": str,
    "negated": bool,
    "source": str,
    "source_name": str,
    "hedge": str,
    "credit": str,
    "confidence": float,
    "rule": str,
    "sentence": str,
    "speaker_mention": str,
    "content_spans": str,
    "speaker_start": int,
    "speaker_end": int,
    "cue_start": int,
    "cue_end": int,
    "sentence_start": int,
    "sentence_end": int,
    "evidence": str,
    "speaker_name_latin": str,
    **dict.fromkeys((f"article_{name}" for name in ArticleInfo.model_fields), str),
    "configuration": str,
}


def make_row(quoted: Quoted, record: Attribution) -> dict[str, Cell]:
    """The cells of a record by column; ``content_spans`` is ``start-end`` of each piece, with spaces between."""
    speaker, cue, source = record.speaker, record.cue, next(iter(tellers(record)), None)
    return {
        "doc_id": record.doc_id,
        "record_id": record.record_id,
        "kind": record.kind.value,
        "speaker_name": speaker.name if speaker else None,
        "speaker_role": speaker.role if speaker else None,
        "speaker_type": speaker.type.value if speaker else None,
        "content": joined(record.content),
        "quoted": joined(record.quoted) or None,
        "cue": cue.text if cue else None,
        "cue_lemma": cue.lemma if cue else None,
        "cue_class": cue.cue_class if cue else None,
        "negated": cue.negated if cue else None,
        "source": source.text if source else None,
        "source_name": source.name if source else None,
        "hedge": record.hedge.text if record.hedge else None,
        "credit": record.credit,
        "confidence": record.confidence,
        "rule": record.rule,
        "sentence": record.sentence.text,
        "speaker_mention": speaker.text if speaker else None,
        "content_spans": _places(quoted, record.content),
        "speaker_start": _offset(quoted, speaker.start if speaker else None),
        "speaker_end": _offset(quoted, speaker.end if speaker else None),
        "cue_start": _offset(quoted, cue.start if cue else None),
        "cue_end": _offset(quoted, cue.end if cue else None),
        "sentence_start": quoted.offset(record.sentence.start),
        "sentence_end": quoted.offset(record.sentence.end),
        "evidence": "; ".join(record.evidence) or None,
        "speaker_name_latin": speaker.name_latin if speaker else None,
        **{f"article_{name}": quoted.meta(name) for name in ArticleInfo.model_fields},
        "configuration": record.configuration,
    }


def _offset(quoted: Quoted, position: int | None) -> int | None:
    return None if position is None else quoted.offset(position)


def _places(quoted: Quoted, pieces: Sequence[TextSpan]) -> str:
    return " ".join(f"{quoted.offset(piece.start)}-{quoted.offset(piece.end)}" for piece in pieces)
