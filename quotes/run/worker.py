"""What runs in a process of a pool: one extractor, that takes jobs until there are no more."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from quotes.article import Article
from quotes.errors import QuotesError
from quotes.formats import Origin
from quotes.run.garbage import search_seldom
from quotes.run.outcome import Extracting, outcome_of

READY, BROKEN, END = "ready", "broken", "end"

Job = list[tuple[int, str, str, dict[str, str]]]  # index, doc_id, text, meta

# whatever loads at the first article loads with this one, on nobody's time
_FIRST = Article("first", "मंत्री ने कहा कि पुल अगले साल बनेगा।")


def work(connection: Connection, build: Callable[[], Extracting]) -> None:
    """Answer jobs with an outcome for each article, by index, and an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that coordinates
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    jobs: SimpleQueue[Job] = SimpleQueue()
    Thread(target=_receive, args=(connection, jobs), daemon=True).start()
    try:
        try:
            extractor = build()
            list(extractor.extract_many([_FIRST]))
            search_seldom()
        except QuotesError as error:
            connection.send((BROKEN, str(error)))
            return
        connection.send((READY, None))
        while True:
            job = jobs.get()
            articles = [Article(doc_id, text, meta) for _, doc_id, text, meta in job]
            for (index, *_), result in zip(job, extractor.extract_many(articles), strict=True):
                # where the article stood is known to the other side
                connection.send((index, outcome_of(result, lambda doc_id: Origin(doc_id))))
            connection.send((END, None))
    except OSError:
        return  # the other side has gone: nobody waits for more


def _receive(connection: Connection, jobs: SimpleQueue[Job]) -> None:
    """Take in jobs as they come; end with the process that sends them, even in the middle of an endless article."""
    try:
        while True:
            jobs.put(connection.recv())
    except (EOFError, OSError):
        os._exit(1)
