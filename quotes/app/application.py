"""The app, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import anyio
from fastapi import FastAPI

from quotes.app import extraction, pages
from quotes.app.guard import Guard
from quotes.app.openapi import install_document
from quotes.app.problems import install_handlers
from quotes.app.process import Make
from quotes.app.services import Services
from quotes.app.settings import Settings
from quotes.extractor import Extractor


def create_app(settings: Settings, make: Make | None = None) -> FastAPI:
    """The app for a server of ASGI.

    Args:
        settings: parser, limits, archive, names.
        make: a function of a module and its arguments, by which the extractor is made in a process of its own; by
            default `Extractor` with the settings' parser.

    The parser is loaded in the background while the app runs already.
    """

    @asynccontextmanager
    async def run(app: FastAPI) -> AsyncIterator[None]:
        services = app.state.services = Services(settings, make or (Extractor, (settings.parser,)))
        async with anyio.create_task_group() as background:
            background.start_soon(services.extractor.start)
            yield
            services.close()

    app = FastAPI(lifespan=run, docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    app.state.settings = settings
    app.include_router(pages.router)
    app.include_router(extraction.router)
    if settings.archive is not None:
        from quotes.app import archive_api, archive_pages

        app.include_router(archive_pages.router)
        app.include_router(archive_api.router)
    install_handlers(app)
    install_document(app, version("uddharan"))
    app.add_middleware(Guard, settings=settings)
    return app
