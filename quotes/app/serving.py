"""The app on a port of this machine."""

from __future__ import annotations

import socket

import uvicorn
from fastapi import FastAPI

from quotes.errors import QuotesError

_CONNECTIONS = 64
_GOODBYE = 2  # seconds that requests under way have when the app is stopped


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes any that is free.

    Raises:
        QuotesError: where the address cannot be had.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise QuotesError(f"cannot listen on {host} port {port}: {reason}; choose another --port or --host") from error


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Answer requests until somebody stops the process."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,  # what people look up is theirs
        proxy_headers=False,  # nobody stands between, so nobody may say who asks
        server_header=False,
        ws="none",
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_GOODBYE,
    )
    uvicorn.Server(config).run(sockets=[listening])
