"""The Ray that a run takes place on: the caller's, a cluster's, or one of its own that ends with it."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from quotes.errors import QuotesError
from quotes.formats.extras import load

#: Bytes of shared memory of a Ray of our own: a hundred batches and their records.
STORE = 256 * 2**20

_PURPOSE = "--engine ray"


def load_ray() -> Any:
    """The library, told to ask the network for nothing and to keep its notices from the user.

    Raises:
        InputError: where it is not installed.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    ray = load("ray", _PURPOSE, "ray")
    load("ray.data", _PURPOSE, "ray")
    return ray


@contextmanager
def session(address: str | None, jobs: int) -> Iterator[None]:
    """A Ray to work on, ended afterwards if it is of our making.

    Args:
        address: a cluster's, as ``ray.init`` takes it; None for the one that this process is on already or, if there
            is none, a new one on this machine.
        jobs: processes that a new one has room for.

    Raises:
        InputError: where Ray is not installed.
        QuotesError: where the cluster cannot be joined.
    """
    ray = load_ray()
    if ray.is_initialized():
        yield
        return
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what ends a run is raised, and told once
    if address is not None:
        os.environ.setdefault("RAY_gcs_server_port_wait_time_s", "1")  # tries of half a minute; Ray's own are twenty
    own = {"num_cpus": jobs, "num_gpus": 0, "include_dashboard": False, "object_store_memory": STORE}
    try:
        with _silence(), _no_dashboard():
            ray.init(address or "local", configure_logging=False, log_to_driver=False, **({} if address else own))
    except Exception as error:
        told = f"({type(error).__name__}: {error})"
        if address is None:
            raise QuotesError(f"a Ray on this machine cannot be started {told}") from error
        advice = "if it asks for a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN, or copy its ~/.ray/auth_token"
        raise QuotesError(f"the Ray at {address} cannot be joined {told}; {advice}") from error
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="ray")  # they are for who writes code with it
            yield
    finally:
        ray.shutdown()


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing on standard error: the part of Ray that is not Python writes there, whatever it is told."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


@contextmanager
def _no_dashboard() -> Iterator[None]:
    """No process for a dashboard: Ray starts one where none is wanted, and it asks the network which cloud this is."""
    from ray._private import services

    start = services.start_api_server
    services.start_api_server = lambda *_, **__: (None, None)
    try:
        yield
    finally:
        services.start_api_server = start
