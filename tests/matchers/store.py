"""Parse the sentences of the tests anew with the bundled parser and store the trees.

    python -m tests.matchers.store

Runs the tests that take their parses from `tests.matchers.stored` while a recording parser stands in for the stored
ones, so the file holds exactly what they ask for. Needed after a change of the parser, of the sentences, or of how text
is cut into frames. Says which tests fail over the new parses.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quotes.syntax import RecordingParser, get_parser
from tests.matchers.stored import PATH, record_with

FOLDER = Path(__file__).parents[1]
USERS = (FOLDER / "matchers", FOLDER / "attribution", FOLDER / "test_extractor.py", FOLDER / "test_explanation.py")


def main() -> int:
    """Run the tests that use stored parses with a recording parser, and save what it saw."""
    recorder = RecordingParser(get_parser(), PATH)
    record_with(recorder)
    code = pytest.main([*map(str, USERS), "-q"])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        print(f"{PATH} left as it was: the tests did not run")
        return int(code)
    recorder.save()
    print(f"{PATH} written")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
