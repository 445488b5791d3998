"""Texts that no reporter would send and every archive holds: the strategies that the robustness tests draw from."""

from __future__ import annotations

from hypothesis import strategies as st

_ARTICLE = (
    "सड़क परियोजना को मंजूरी\n"
    "नयी दिल्ली, 5 मई (भाषा) परिवहन मंत्री सुनीता देवधर ने मंगलवार को कहा कि सड़क मार्च तक बनेगी। उन्होंने कहा, "
    '"हम पैसा देंगे। काम रुकेगा नहीं।"\n'
    "विपक्ष के नेता राघव सोलंकी ने आरोप लगाया, “सरकार ‘झूठे वादे’ करती है।” सूत्रों के मुताबिक डॉ. के. एस. वर्मा ने 1,50,000 "
    "रुपये मांगे थे।\n'मैं नहीं जाऊंगा,' उसने ट्वीट किया https://example.com/a?b=1 @raghav #सड़क\nपुलिस का कहना है कि जांच जारी है।"
)
_SIGNS = (
    *(
        "\x00",
        "\x0b",
        "\x1f",
        "\x85",
        "\r",
        "\r\n",
        "\n\r",
        "\u2028",
        "\u00a0",
        "\u200b",
        "\u200c",
        "\u200d",
        "\ufeff",
        "\u00ad",
    ),
    *(
        "\u202e",
        "\u2066",
        "\u2069",
        "\u061c",
        "\ud800",
        "\udfff",
        "\U000e0041",
        "\U0001f1ee",
        "\u0301",
        "\u093c",
        "\u0901",
        "\u094d",
    ),
    *(
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "''",
        "(",
        ")",
        "[",
        "।",
        "...",
        "…",
        "|",
        "-",
        "—",
        ":",
        ",",
        "@",
        "#",
        "http://",
    ),
)
_WORDS = (
    *(
        "कहा",
        "कि",
        "ने",
        "के मुताबिक",
        "का कहना है",
        "मंत्री",
        "सुनीता",
        "देवधर",
        "उन्होंने",
        "मैंने",
        "एजेंसी",
        "रिपोर्ट",
        "डेस्क",
        "क्लिक",
    ),
    *(
        "ट्वीट किया",
        "भाषा",
        "BJP",
        "İ",
        "ﷺ",
        "ß",
        "中文",
        "العربية",
        "ক",
        "১২",
        "١٢",
        "a.b.c",
        "x@y.z",
        "ड़",
        "ड\u0301\u093c",
    ),
)

fragments = st.lists(st.sampled_from([*_SIGNS, *_WORDS, " ", "\n"]), max_size=60).map("".join)
anything = st.text(st.characters(exclude_categories=()), max_size=80)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A realistic article, cut off, with signs put in, taken out and changed about."""
    characters = list(_ARTICLE[: draw(st.integers(0, len(_ARTICLE)))])
    for _ in range(draw(st.integers(0, 12))):
        place = draw(st.integers(0, len(characters)))
        match draw(st.integers(0, 2)):
            case 0:
                characters.insert(place, draw(st.sampled_from(_SIGNS)))
            case 1:
                del characters[place : place + draw(st.integers(1, 9))]
            case _:
                other = draw(st.integers(0, len(characters)))
                characters[place : place + 1], characters[other : other + 1] = (
                    characters[other : other + 1],
                    characters[place : place + 1],
                )
    return "".join(characters)


hostile = st.one_of(fragments, anything, mutations())
