"""What the app runs on: its settings, and the processes that extract and read."""

from __future__ import annotations

from quotes.app import jobs
from quotes.app.process import Make
from quotes.app.settings import Settings
from quotes.app.worker import Worker


class Services:
    """The workers of one app, made in its event loop. ``make`` makes the extractor."""

    def __init__(self, settings: Settings, make: Make) -> None:
        self.settings = settings
        build, arguments = make
        self.extractor = Worker((jobs.load_extractor, (build, *arguments)), settings.limits)
        self.reader = Worker((jobs.no_preparation, ()), settings.limits)

    def close(self) -> None:
        """End the processes."""
        self.extractor.close()
        self.reader.close()
