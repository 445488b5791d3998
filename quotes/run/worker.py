"""What runs in a process of a pool: one extractor, that takes jobs until there are no more."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from quotes.article import Article
from quotes.errors import QuotesError
from quotes.formats import Origin
from quotes.run.outcome import outcome_of

READY, BROKEN, END = "ready", "broken", "end"


def work(connection: Connection, build: Callable[[str, Any], Any], parser: str, precision: str) -> None:
    """Answer jobs (lists of index, doc_id, text, meta) with an outcome each, by index, and an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that coordinates
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    try:
        try:
            extractor = build(parser, precision)
        except QuotesError as error:
            connection.send((BROKEN, str(error)))
            return
        connection.send((READY, None))
        while True:
            job = connection.recv()
            articles = [Article(doc_id, text, meta) for _, doc_id, text, meta in job]
            for (index, *_), result in zip(job, extractor.extract_many(articles), strict=True):
                # where the article stood is known to the other side
                connection.send((index, outcome_of(result, lambda doc_id: Origin(doc_id))))
            connection.send((END, None))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the other side has gone: nobody waits for more
