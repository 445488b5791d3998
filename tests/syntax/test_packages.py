from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from quotes.errors import ParserError
from quotes.syntax import FlatParser, PackageParser, find_packages, get_parser, packages, resolve_package
from quotes.syntax.packages import Origin

WEIGHTS = ("pos/m.pt", "lemma/m.pt", "depparse/m.pt", "pretrain/v.pt")


def make_folder(root: Path, names: Iterable[str], weights: Iterable[str] = WEIGHTS, text: str = "weights") -> Path:
    """A Stanza resources folder whose packages all have the model ``m`` with the vectors ``v``."""
    entry = {"license": "CC BY-SA 3.0", "dependencies": [{"model": "pretrain", "package": "v"}]}
    parts = ("tokenize", "pos", "lemma", "depparse")
    listing = {part: {"m": entry} for part in parts} | {"packages": {name: dict.fromkeys(parts, "m") for name in names}}
    for weight in weights:
        path = root / "hi" / weight
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{weight} {text}", encoding="utf-8")
    root.mkdir(parents=True, exist_ok=True)
    (root / "resources.json").write_text(json.dumps({"hi": listing}), encoding="utf-8")
    return root


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for bundled packages, and none of the user's own."""
    monkeypatch.setattr(packages, "_models_root", lambda: tmp_path / "models")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path / "stanza"))
    return tmp_path / "models"


@pytest.fixture
def official(bundled: Path) -> Path:
    return bundled.parent / "stanza"


def test_bundled_and_official_packages_are_found(bundled: Path, official: Path) -> None:
    make_folder(bundled, ["hdtb_pud", "pud"])
    make_folder(official, ["default", "default_fast"])
    found = [(p.name, p.package, p.origin, p.licence) for p in find_packages()]
    assert found == [
        ("pud", "pud", Origin.BUNDLED, "CC BY-SA 3.0"),
        ("hdtb_pud", "hdtb_pud", Origin.BUNDLED, "CC BY-SA 3.0"),
        ("hdtb", "default", Origin.OFFICIAL, "CC BY-SA 3.0"),
        ("hdtb_fast", "default_fast", Origin.OFFICIAL, "CC BY-SA 3.0"),
    ]


def test_the_default_is_bundled_and_hdtb_is_official(bundled: Path, official: Path) -> None:
    make_folder(bundled / "first", ["hdtb_pud"])
    make_folder(bundled / "second", ["pud"])
    make_folder(official, ["default"])
    assert resolve_package().name == "pud"
    assert resolve_package("hdtb_pud").folder == bundled / "first"
    assert resolve_package("hdtb").folder == official


@pytest.mark.usefixtures("bundled")
def test_stanzas_cache_is_searched_newest_version_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STANZA_RESOURCES_DIR")
    monkeypatch.setattr(packages, "_stanza_cache", lambda: tmp_path / "cache")
    monkeypatch.setenv("HOME", str(tmp_path))
    make_folder(tmp_path / "stanza_resources", ["default"])
    assert resolve_package("hdtb").folder == tmp_path / "stanza_resources"
    for version in ("1.9.2", "1.15.0", "1.10.0"):
        make_folder(tmp_path / "cache" / version / "resources", ["default"])
    assert resolve_package("hdtb").folder == tmp_path / "cache" / "1.15.0" / "resources"


@pytest.mark.usefixtures("bundled")
def test_a_path_names_a_folder_and_a_hash_its_package(tmp_path: Path) -> None:
    one = make_folder(tmp_path / "one", ["own"])
    two = make_folder(tmp_path / "two", ["big", "small"])
    assert resolve_package(str(one)).name == "own"
    assert resolve_package(f"{two}#small").name == "small"
    with pytest.raises(ParserError, match=r"holds several packages; say which one: .*two#big, .*two#small"):
        resolve_package(str(two))
    with pytest.raises(ParserError, match=r"has no package 'huge'; its resources\.json lists: big, small"):
        resolve_package(f"{two}#huge")


def test_a_second_name_for_the_default_is_no_second_package(bundled: Path, tmp_path: Path) -> None:
    make_folder(bundled, ["default", "pud"])
    assert [package.name for package in find_packages()] == ["pud"]
    assert resolve_package(str(make_folder(tmp_path / "own", ["pud", "default"]))).name == "pud"
    assert resolve_package(str(make_folder(tmp_path / "own", ["default"]))).name == "default"


def test_an_unknown_name_says_what_there_is_and_what_to_do(bundled: Path, official: Path) -> None:
    make_folder(bundled, ["pud"])
    with pytest.raises(ParserError) as caught:
        resolve_package("hdtb")
    message = str(caught.value)
    assert "no parser package 'hdtb'" in message
    assert "pud (bundled)" in message
    assert str(bundled) in message
    assert str(official) in message
    assert "stanza.download('hi')" in message


def test_missing_weights_are_named(bundled: Path, official: Path) -> None:
    make_folder(bundled, ["pud"], weights=WEIGHTS[:3])
    make_folder(official, ["default"], weights=WEIGHTS[1:])
    assert find_packages() == ()
    with pytest.raises(ParserError, match=r"'pud' in .* is incomplete: hi/pretrain/v\.pt missing"):
        resolve_package()
    with pytest.raises(ParserError, match=r"'default' in .* is incomplete: hi/pos/m\.pt missing"):
        resolve_package("hdtb")
    with pytest.raises(ParserError, match=r"incomplete: hi/pos/m\.pt missing"):
        resolve_package(str(official))


def test_a_broken_listing_is_an_error_and_spoils_no_other_package(bundled: Path, official: Path) -> None:
    make_folder(bundled, ["pud"])
    make_folder(official, ["default"])
    (official / "resources.json").write_text('{"hi": ', encoding="utf-8")
    assert [p.name for p in find_packages()] == ["pud"]
    with pytest.raises(ParserError, match=r"resources\.json cannot be read as JSON"):
        resolve_package("hdtb")
    (official / "resources.json").write_text('{"en": {}}', encoding="utf-8")
    with pytest.raises(ParserError, match="lists no Hindi"):
        resolve_package(str(official))
    (official / "resources.json").unlink()
    with pytest.raises(ParserError, match=r"has no resources\.json"):
        resolve_package(str(official))


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("listing", ["[]", '{"hi": []}', '{"hi": {"packages": {"p": {"pos": 1}}, "pos": 3}}'])
def test_a_listing_of_the_wrong_shape_is_an_error(tmp_path: Path, listing: str) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "resources.json").write_text(listing, encoding="utf-8")
    with pytest.raises(ParserError):
        resolve_package(str(folder))


@pytest.mark.usefixtures("bundled")
def test_a_listing_must_not_point_out_of_its_folder(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "odd", ["p"])
    text = (folder / "resources.json").read_text(encoding="utf-8")
    (folder / "resources.json").write_text(text.replace('"package": "v"', '"package": "../../v"'), encoding="utf-8")
    with pytest.raises(ParserError, match=r"'\.\./\.\./v', which is no plain name"):
        resolve_package(str(folder))


@pytest.mark.usefixtures("bundled")
def test_the_fingerprint_follows_the_weights_not_the_place(tmp_path: Path) -> None:
    here = resolve_package(str(make_folder(tmp_path / "here", ["p"])))
    there = resolve_package(str(make_folder(tmp_path / "there", ["p"])))
    other = resolve_package(str(make_folder(tmp_path / "other", ["p"], text="trained again")))
    assert here.fingerprint == there.fingerprint != other.fingerprint
    make_folder(tmp_path / "here", ["p"], text="trained longer")
    assert resolve_package(str(tmp_path / "here")).fingerprint != here.fingerprint


@pytest.mark.usefixtures("bundled")
def test_an_identity_lemmatiser_needs_no_file(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "own", ["p"], weights=("pos/m.pt", "depparse/m.pt", "pretrain/v.pt"))
    listing = json.loads((folder / "resources.json").read_text(encoding="utf-8"))
    listing["hi"]["packages"]["p"]["lemma"] = "identity"
    (folder / "resources.json").write_text(json.dumps(listing), encoding="utf-8")
    assert [path.parent.name for path in resolve_package(str(folder)).files] == ["pos", "pretrain", "depparse"]


def test_parsers_are_got_by_name(bundled: Path) -> None:
    make_folder(bundled, ["pud"])
    assert isinstance(get_parser("none"), FlatParser)
    parser = get_parser("pud")
    assert isinstance(parser, PackageParser)
    assert parser.fingerprint.startswith("pud-")


def test_importing_and_choosing_a_parser_loads_no_model_library() -> None:
    code = (
        "import sys; from quotes.syntax import find_packages, get_parser; find_packages(); get_parser('none');"
        "sys.exit(', '.join({'torch', 'stanza', 'numpy'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_flat_trees_put_no_word_over_another() -> None:
    (tree, empty) = FlatParser().parse([["मंत्री", "ने", "कहा"], []])
    assert [(w.form, w.lemma, w.upos, w.head, w.deprel) for w in tree.words] == [
        (form, form, "X", -1, "dep") for form in ("मंत्री", "ने", "कहा")
    ]
    assert all(tree.subtree(i) == (i,) for i in range(3))
    assert len(empty) == 0
