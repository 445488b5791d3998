"""What stands in front of every request: whom the app answers, how much it reads, what a browser may do with it.

The app has no login: that it answers the person at this machine alone is seen to here. A page of another site can make
that person's browser send requests, under a name of its own (DNS rebinding) or as a form or script of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quotes.app.problems import problem_response
from quotes.app.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SITES = frozenset({"same-origin", "none"})  # "none": typed, or from a bookmark


class Guard:
    """Lets through what the app may answer; the rest gets a problem."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send)
        headers = Headers(scope=scope)
        refusal = self._objection(scope, headers)
        if refusal is not None:
            await problem_response(*refusal)(scope, receive, guarded)
            return
        try:
            body = await self._body(headers, receive)
        except TimeoutError:
            seconds = self._settings.limits.seconds
            detail = f"the body took more than {seconds:g} seconds to arrive"
            await problem_response(408, detail)(scope, receive, guarded)
            return
        if body is None:
            most = self._settings.limits.bytes / 1e6
            detail = f"the request is larger than {most:g} MB; give less at once, or raise --max-megabytes"
            await problem_response(413, detail, headers={"Connection": "close"})(scope, receive, guarded)
            return
        await self._app(scope, _replay(body, receive), guarded)

    def _objection(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "")
        if host_name(host) not in self._settings.hosts:
            return 421, f"this app does not answer to the name {host[:100]!r}; name it with --allow-host if it should"
        if len(headers.getlist("host")) > 1:
            return 400, "the request has several Host headers"
        site = headers.get("sec-fetch-site")
        if site is not None and site not in _OWN_SITES and not _is_visit(scope, headers):
            return 403, "the request comes from another site, and this app answers only its own pages"
        if scope["method"] in _SAFE:
            return None
        origin = headers.get("origin")
        if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
            return 403, "the request comes from a page of another origin, and this app answers only its own pages"
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return 415, "the body has to be JSON, with the header Content-Type: application/json"
        return None

    async def _body(self, headers: Headers, receive: Receive) -> bytes | None:
        """The body, or None if it is too large."""
        most = self._settings.limits.bytes
        length = headers.get("content-length", "0")
        if len(length) > 18 or (length.isdecimal() and int(length) > most):
            return None
        body = bytearray()
        with anyio.fail_after(self._settings.limits.seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return bytes(body)
                body += message.get("body", b"")
                if len(body) > most:
                    return None
                if not message.get("more_body", False):
                    return bytes(body)


def host_name(host: str) -> str:
    """The name in a Host header, without the port."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].rstrip(".").lower()


def _is_visit(scope: Scope, headers: Headers) -> bool:
    """Whether somebody followed a link to a page: that shows them the page, and tells the other site nothing."""
    visits = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return visits and scope["method"] in _SAFE and not scope["path"].startswith("/api/")


def _with_headers(send: Send) -> Send:
    async def send_(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_


def _replay(body: bytes, receive: Receive) -> Receive:
    """What the app receives: the body in one piece, and then whatever comes."""
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_() -> Message:
        return pending.pop() if pending else await receive()

    return receive_


def host_names(names: Iterable[str]) -> frozenset[str]:
    """Names as `host_name` gives them."""
    return frozenset(name.lower().strip("[]").rstrip(".") for name in names)
