"""Two readings of one article, settled by a third reader."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from scripts import adjudicate, wild
from scripts.adjudicate import Verdict, align, settle
from scripts.wild_corpus import WildError
from scripts.wild_sample import digest

TEXT = "पुलिस ने कहा कि पुल बंद है। आयुक्त रीमा दास के मुताबिक मरम्मत जारी है। दास ने बताया कि पुल मंगलवार को खुलेगा।"
POLICE = {"content": ["पुल बंद है"], "speaker": "पुलिस", "name": "पुलिस", "type": "organization", "cue": "कहा"}
REPAIRS = {
    "content": ["मरम्मत जारी है"],
    "speaker": "आयुक्त रीमा दास",
    "name": "रीमा दास",
    "type": "person",
    "cue": "के मुताबिक",
}
OPENING = {"content": ["पुल मंगलवार को खुलेगा"], "speaker": "दास@2", "name": "रीमा दास", "type": "person", "cue": "बताया"}


def _notes(*records: dict[str, Any]) -> wild.Notes:
    return wild.Notes.model_validate({"doc_id": "x", "record": [{"kind": "indirect", **record} for record in records]})


def _line(*records: dict[str, Any]) -> dict[str, Any]:
    return wild.place(_notes(*records), TEXT)


def _verdict(dispute: int, take: str, **record: Any) -> Verdict:
    own = {"record": {"kind": "indirect", **record}} if record else {}
    return Verdict.model_validate({"doc_id": "x", "dispute": dispute, "take": take, **own})


def test_what_both_mark_alike_is_agreed_and_the_rest_disputed_in_the_order_of_the_text() -> None:
    first = _line(POLICE, OPENING)
    second = _line(POLICE, REPAIRS, {**OPENING, "name": "पुलिस"})
    agreed, disputes = align(first, second, TEXT)
    assert agreed == first["records"][:1]
    assert [(d.number, d.first, d.second) for d in disputes] == [
        (1, None, second["records"][1]),
        (2, first["records"][1], second["records"][2]),
    ]


def test_an_edge_that_no_score_looks_at_is_no_dispute() -> None:
    assert align(_line(REPAIRS), _line({**REPAIRS, "speaker": "रीमा दास"}), TEXT)[1] == []


@pytest.mark.parametrize("field", [{"negated": True}, {"source": "पुलिस"}, {"cue": "ने"}, {"kind": "mixed"}])
def test_each_role_that_is_scored_is_disputed(field: dict[str, Any]) -> None:
    where = {"in": "पुलिस ने कहा कि पुल बंद है"}
    _, disputes = align(_line({**POLICE, **where}), _line({**POLICE, **where, **field}), TEXT)
    assert len(disputes) == 1


def test_verdicts_take_a_reading_none_or_a_record_of_their_own() -> None:
    first, second = _line(POLICE), _line({**POLICE, "negated": True}, REPAIRS, OPENING)
    agreed, disputes = align(first, second, TEXT)
    letter = next(letter for letter, place in disputes[0].choices.items() if place is first["records"][0])
    mended = {**OPENING, "content": ["पुल मंगलवार को खुलेगा"], "speaker": "दास ने"}
    verdicts = [_verdict(1, letter), _verdict(2, "neither"), _verdict(3, "own", **mended)]
    settled = settle(agreed, disputes, verdicts, TEXT)
    assert settled == [*first["records"], *_line(mended)["records"]]


def test_the_letters_do_not_tell_whose_reading_it_is() -> None:
    records = [adjudicate.Dispute(f"doc{n}", 1, {"kind": "direct"}, None).choices["a"] for n in range(40)]
    assert None in records
    assert {"kind": "direct"} in records


@pytest.mark.parametrize("verdicts", [[], [(1, "a"), (1, "b")], [(1, "a"), (2, "a")]])
def test_each_dispute_needs_one_verdict(verdicts: list[tuple[int, str]]) -> None:
    agreed, disputes = align(_line(POLICE), _line(), TEXT)
    with pytest.raises(WildError, match="x: disputes 1 to 1 need a verdict each"):
        settle(agreed, disputes, [_verdict(*verdict) for verdict in verdicts], TEXT)


def test_a_record_belongs_to_an_own_verdict_only() -> None:
    with pytest.raises(ValidationError, match="own"):
        _verdict(1, "own")
    with pytest.raises(ValidationError, match="own"):
        _verdict(1, "a", **POLICE)


def test_from_two_readings_to_settled_gold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "news.jsonl.gz"
    with gzip.open(corpus, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"doc_id": "x", "text": TEXT}, ensure_ascii=False) + "\n")
    monkeypatch.setattr(wild, "FOLDER", tmp_path)
    sha256 = digest(TEXT)
    picked = f'[[article]]\ndoc_id = "x"\npublisher = "p"\nsha256 = "{sha256}"\nhalf = "test"\ndouble = true\n'
    (tmp_path / "articles.toml").write_text(picked, encoding="utf-8")
    wild.write_places("test", [_line(POLICE)])
    wild.write_places("double", [_line(POLICE, REPAIRS)])
    assert adjudicate.main(["disputes", "test", "--corpus", str(corpus)]) == 0
    shown = capsys.readouterr().out
    assert "### x" in shown
    assert "not marked" in shown
    assert "content: ['मरम्मत जारी है']" in shown
    taken = next(letter for letter in "ab" if f"  {letter}: kind" in shown)
    verdicts = tmp_path / "verdicts.toml"
    verdicts.write_text(f'[[verdict]]\ndoc_id = "x"\ndispute = 1\ntake = "{taken}"\n', encoding="utf-8")
    for _ in range(2):  # settled gold is settled anew from the first readings
        assert adjudicate.main(["settle", "test", str(verdicts), "--corpus", str(corpus)]) == 0
        assert len(wild.read_places("test")[0]["records"]) == 2
        assert len(wild.read_reading("first")[0]["records"]) == 1
    capsys.readouterr()
    wild.write_places("dev", [])
    assert wild.main(["agreement", "--corpus", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out)["attribution"]["r"] == 1.0
    strange = verdicts.read_text(encoding="utf-8") + '[[verdict]]\ndoc_id = "y"\ndispute = 1\ntake = "a"\n'
    verdicts.write_text(strange, encoding="utf-8")
    assert adjudicate.main(["settle", "test", str(verdicts), "--corpus", str(corpus)]) == 1
    assert "not of the set test: y" in capsys.readouterr().err
    verdicts.write_text("verdict = 3", encoding="utf-8")
    assert adjudicate.main(["settle", "test", str(verdicts), "--corpus", str(corpus)]) == 1
    assert "verdicts.toml" in capsys.readouterr().err
    verdicts.unlink()
    assert adjudicate.main(["settle", "test", str(verdicts), "--corpus", str(corpus)]) == 1
    assert "verdicts.toml" in capsys.readouterr().err
