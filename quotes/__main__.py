"""``python -m quotes`` is the ``quotes`` command."""

import sys

from quotes.cli import main

if __name__ == "__main__":
    sys.exit(main())
