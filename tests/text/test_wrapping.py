"""Lines broken at a fixed width go on in the next one; other line breaks stay, and nothing in the article moves."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.extractor import Extractor
from quotes.syntax.flat import FlatParser
from quotes.text.view import View
from quotes.text.wrapping import unwrap

HEAD = "नहर की सफाई पर बैठक"
FIRST = (
    "जिला परिषद की बैठक में सोमवार को नहर की सफाई का मामला उठा। किसान सभा के अध्यक्ष सुरेश यादव ने कहा कि पिछले दो साल से "
    "नहर में पानी नहीं आया है और खेत सूख रहे हैं। उन्होंने मांग की कि सफाई का काम मानसून से पहले पूरा किया जाए।"
)
SECOND = (
    "सिंचाई विभाग की अभियंता रीमा नायर ने बताया, “ज़मीन की नाप पूरी हो चुकी है। मशीनें अगले हफ्ते पहुंच जाएंगी।” विभाग के "
    "मुताबिक इस काम पर दो करोड़ रुपये खर्च होंगे और तीन महीने में पानी छोड़ दिया जाएगा।"
)
PARAGRAPHS = (HEAD, FIRST, SECOND)
POEM = (
    "आओ मिलकर दीप जलाएं\nअंधियारा हम दूर भगाएं\nगांव गांव में गीत सुनाएं\nसूखे खेतों तक जल लाएं\n"
    "मन के सारे भेद भुलाएं\nनए सवेरे को घर लाएं\nआओ मिलकर दीप जलाएं"
)


def filled(width: int) -> str:
    return "\n\n".join(textwrap.fill(text, width, break_long_words=False) for text in PARAGRAPHS)


def by_columns(width: int) -> str:
    """Wrapped as a terminal does it: signs above and below a letter take no column."""
    lines: list[str] = []
    for text in PARAGRAPHS:
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if len(longer) - sum(longer.count(sign) for sign in "ंँुूृे ै़्".replace(" ", "")) > width:
                lines.append(line)
                longer = word
            line = longer
        lines += [line, ""]
    return "\n".join(lines)


def records(text: str) -> list[tuple[str, str | None]]:
    found = Extractor(FlatParser(), precision="all").extract(Article("a", text))
    for record in found:
        for span in record.content:
            assert text[span.start : span.end] == span.text
    return [
        (" ".join(record.content[0].text.split()), record.speaker.name if record.speaker else None) for record in found
    ]


@pytest.mark.parametrize("width", [50, 60, 72])
@pytest.mark.parametrize(
    "change", [str, lambda text: text.replace("\n", "\r\n"), lambda text: text.replace("\n", " \n")]
)
def test_a_wrapped_article_has_the_records_of_its_paragraphs(width: int, change: Callable[[str], str]) -> None:
    told = records("\n\n".join(PARAGRAPHS))
    assert len(told) >= 4
    assert records(change(filled(width))) == told


def test_a_line_may_be_full_by_the_columns_of_a_terminal() -> None:
    assert records(by_columns(60)) == records("\n\n".join(PARAGRAPHS))


def test_the_break_behind_a_line_with_room_is_the_writers_own() -> None:
    text = "\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    lines = unwrap(View.of(text)).text.split("\n")
    assert [line.split()[0] for line in lines] == ["नहर", "जिला", "सिंचाई"]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS * 3),  # paragraphs of a line each
        "\n".join(
            f"{place} में बारिश की संभावना है।" for place in ("रामपुर", "सीतापुर", "भरतगंज", "कोटपुर", "बेलपुर", "रतनगढ़", "नंदगांव")
        ),
        POEM,
        "पानी\nबिजली\nसड़क\nस्कूल\nअस्पताल\nबाजार\nडाकघर",
        textwrap.fill(FIRST[:110], 60),  # too few lines to tell
    ],
)
def test_lines_that_are_not_full_stay(text: str) -> None:
    view = View.of(text)
    assert unwrap(view) is view


@given(
    st.lists(
        st.sampled_from(["नहर", "की", "ज\u093cमीन", " ", "\n", "\r\n", "हि\u200dन्दी", "।", "सफाई पर बैठक में कहा"]),
        max_size=120,
    ).map("".join)
)
def test_only_line_breaks_change_and_only_to_spaces(raw: str) -> None:
    view = View.of(raw)
    joined = unwrap(view)
    assert len(joined.text) == len(view.text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(view.text, joined.text, strict=True))
