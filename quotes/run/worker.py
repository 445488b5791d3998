"""What runs in a process of a pool: one extractor, that takes jobs until there are no more."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Thread

from quotes.article import Article
from quotes.errors import QuotesError
from quotes.formats import Origin
from quotes.run.outcome import Extracting, outcome_of

READY, BROKEN, END = "ready", "broken", "end"

# whatever loads at the first article loads with this one, on nobody's time
_FIRST = Article("first", "मंत्री ने कहा कि पुल अगले साल बनेगा।")


def work(connection: Connection, build: Callable[[], Extracting]) -> None:
    """Answer jobs (lists of index, doc_id, text, meta) with an outcome each, by index, and an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that coordinates
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    Thread(target=_follow, daemon=True).start()
    try:
        try:
            extractor = build()
            list(extractor.extract_many([_FIRST]))
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


def _follow() -> None:
    """End with the process that started this one, even in the middle of an article that never ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
