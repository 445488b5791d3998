"""How far a run has come, in a small file beside its output, so that it can go on after a kill at any moment."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from quotes.errors import QuotesError
from quotes.run.outcome import Item, Outcome


class ResumeError(QuotesError):
    """A run that cannot go on where another one stopped."""


@dataclass(slots=True)
class State:
    """The items dealt with so far, and the bytes of the files that hold what became of them."""

    settings: str = ""
    items: int = 0
    articles: int = 0
    records: int = 0
    failed: int = 0
    digest: str = ""
    output: int = 0
    errors: int = 0
    complete: bool = False

    def count(self, item: Item | Outcome) -> None:
        """Take one more item into the count and the digest of what was read."""
        self.items += 1
        name = item.doc_id or f"{getattr(item, 'origin', '')}"
        self.digest = blake2b(f"{self.digest} {name}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Journal:
    """The file of a run's state; it is replaced as a whole, never changed."""

    EVERY = 0.5  # seconds

    def __init__(self, target: Path) -> None:
        target = target.resolve()
        self.path = target.with_name(f"{target.name}.state")
        self._next = 0.0

    def load(self, settings: str) -> State:
        """The state that a run left, or that of a run which has done nothing.

        Raises:
            ResumeError: where the state is that of a run with other inputs, options or configuration.
        """
        try:
            state = State(**json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return State(settings)
        except (ValueError, TypeError) as error:
            raise ResumeError(f"{self.path} is no state of a run; remove it and run without --resume") from error
        if state.settings != settings:
            raise ResumeError(
                f"{self.path} is of a run with other inputs, options or configuration; "
                "repeat that run's, or run without --resume"
            )
        return state

    def due(self) -> bool:
        """Whether it is time to save."""
        return time.monotonic() >= self._next

    def save(self, state: State) -> None:
        """Make a state the one to go on from. What it counts must be in the files already."""
        part = self.path.with_name(f"{self.path.name}.part")
        with part.open("w", encoding="utf-8") as handle:
            json.dump(asdict(state), handle)
            handle.flush()
            os.fsync(handle.fileno())
        part.replace(self.path)
        self._next = time.monotonic() + self.EVERY

    def remove(self) -> None:
        """The run is over."""
        self.path.unlink(missing_ok=True)
