"""The golden format: what is placed where, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.golden.format import GoldenArticle, GoldenError, load_article

HEAD = """
id = "a-01"
families = ["indirect"]
note = "two sentences"
text = '''
रमा ने कहा कि पुल बनेगा। रमा ने कहा कि सड़क बनेगी, यह कहानी नई है।
'''
"""
RECORD = """
[[record]]
kind = "indirect"
in = "रमा ने कहा कि सड़क बनेगी"
content = ["सड़क बनेगी"]
speaker = "रमा"
name = "रमा"
type = "person"
cue = "कहा"
expect = "pass"
"""


def load(folder: Path, content: str, name: str = "a-01.toml") -> GoldenArticle:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return load_article(path)


def test_strings_are_placed_in_their_stretch(tmp_path: Path) -> None:
    golden = load(tmp_path, HEAD + RECORD)
    (case,) = golden.records
    text = golden.article.text
    for span in [*case.json["content"], case.json["speaker"], case.json["cue"]]:
        assert text[span["start"] : span["end"]] == span["text"]
    assert case.json["speaker"]["start"] == text.rindex("रमा")
    assert case.json["source"] is None


def test_the_text_is_given_on_as_it_stands(tmp_path: Path) -> None:
    assert load(tmp_path, HEAD).article.text == "रमा ने कहा कि पुल बनेगा। रमा ने कहा कि सड़क बनेगी, यह कहानी नई है।\n"


def test_an_ordinal_picks_an_occurrence(tmp_path: Path) -> None:
    record = RECORD.replace('in = "रमा ने कहा कि सड़क बनेगी"\n', "").replace('"रमा"\nname', '"रमा@1"\nname')
    (case,) = load(tmp_path, HEAD + record.replace('"कहा"', '"कहा@2"')).records
    assert case.json["speaker"]["start"] == 0
    assert case.json["cue"]["start"] > case.json["speaker"]["start"] + 20


def test_a_string_is_found_as_whole_words_only(tmp_path: Path) -> None:
    record = RECORD.replace('in = "रमा ने कहा कि सड़क बनेगी"', 'in = "रमा ने कहा कि सड़क बनेगी, यह कहानी नई है"')
    (case,) = load(tmp_path, HEAD + record).records
    assert case.json["cue"]["text"] == "कहा"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'cue = "कहा"',
            'cue = "बोली"',
            r"a-01.toml: record 1: cue: 'बोली' does not stand in its stretch as whole words",
        ),
        ('cue = "कहा"', 'cue = "कह"', r"does not stand in its stretch as whole words"),
        ('cue = "कहा"', 'cue = "कहा@2"', r"cue: 'कहा' stands only 1 times in its stretch"),
        ('in = "रमा ने कहा कि सड़क बनेगी"', "", r"'रमा' stands 2 times in the article; narrow `in`, or write रमा@2"),
        ('in = "रमा ने कहा कि सड़क बनेगी"', 'in = "रमा"', r"record 1: in: 'रमा' stands 2 times"),
        ('kind = "indirect"', 'kind = "reported"', r"a-01.toml: record 1 kind: Input should be 'direct'"),
        ('cue = "कहा"', 'cues = "कहा"', r"record 1 cues: Extra inputs are not permitted"),
        ('type = "person"', "", r"needs its `type`"),
        ('expect = "pass"', 'expect = "fail"', r"`why` goes with"),
        ('expect = "pass"', 'why = "hard"', r"`why` goes with"),
        ('expect = "pass"', 'source_name = "रमा"', r"`source_name` goes with `source`"),
        ('content = ["सड़क बनेगी"]', "content = []", r"record 1 content"),
        ('kind = "indirect"', "kind = ", r"a-01.toml: Invalid value"),
    ],
)
def test_a_slip_in_a_record_is_an_error_that_names_it(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in RECORD
    with pytest.raises(GoldenError, match=message):
        load(tmp_path, HEAD + RECORD.replace(old, new, 1))


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(GoldenError, match="has to be the file's name"):
        load(tmp_path, HEAD, "b-01.toml")


def test_a_known_false_record_has_a_reason(tmp_path: Path) -> None:
    with pytest.raises(GoldenError, match="`why` goes with"):
        load(tmp_path, HEAD + '[[spurious]]\ncontent = ["पुल बनेगा"]\n')
