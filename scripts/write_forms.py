"""Write the forms of every verb of the lexicon, so that a change of the generator or of an entry can be read.

    python scripts/write_forms.py > tests/lexicon/forms.tsv

One line a verb and shape: lemma, shape, forms. A test compares the file with what is generated.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from quotes.lexicon import Lexicon, load_lexicon
from quotes.lexicon.forms import Shape, conjugate


def form_lines(lexicon: Lexicon) -> Iterator[str]:
    """The lines of the file, sorted by lemma and then in the order of the shapes."""
    lemmas = {entry.lemma for entry in lexicon.verbs}
    lemmas |= {lemma.split()[-1] for entry in lexicon.nouns for lemma in entry.light_verbs}
    lemmas |= {auxiliary.lemma for auxiliary in lexicon.auxiliaries if auxiliary.lemma}
    for lemma in sorted(lemmas):
        forms = conjugate(lemma)
        for shape in Shape:
            texts = dict.fromkeys(form.text for form in forms if form.shape is shape)
            if texts:
                yield f"{lemma}\t{shape}\t{' '.join(texts)}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in form_lines(load_lexicon()))
