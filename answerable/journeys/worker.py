"""The worker process: some threads receive, the others run jobs; a database that goes away is waited for."""

import asyncio
import logging
import signal
import threading

import psycopg
from django.db import InterfaceError, OperationalError, connection
from procrastinate import App
from procrastinate.exceptions import ConnectorException

from answerable.core import jobs
from answerable.core.settings import get_settings
from answerable.journeys import schedule
from answerable.journeys.receiving.listen import keep_listening
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sweep import HEARTBEAT_SECONDS

log = logging.getLogger(__name__)
_DATABASE_PAUSE_SECONDS = 1.0


def run() -> None:
    """Receive and run jobs until SIGTERM or Ctrl-C; what was begun and not committed is begun again by whoever comes next."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    # While one waits for PostgreSQL another reads; each passes over what another has claimed.
    count = get_settings().receivers
    receivers = [threading.Thread(target=keep_receiving, args=[stop], name=f"receiver {number}") for number in range(count)]
    receivers.append(threading.Thread(target=keep_listening, args=[stop], name="listener"))
    for receiver in receivers:
        receiver.start()
    try:
        keep_running_jobs(stop)
    finally:
        stop.set()
        for receiver in receivers:
            receiver.join()


def keep_running_jobs(stop: threading.Event) -> None:
    """Run jobs; when that ends, because the database went away or anything else broke, begin anew after a moment."""
    while not stop.is_set():
        try:
            asyncio.run(_run_jobs(stop))
        except (ConnectorException, OperationalError, psycopg.OperationalError, OSError) as error:
            log.warning("The database cannot be reached, trying again: %s", error.__cause__ or error)
        except Exception:
            log.exception("Jobs could not be run; trying again")
        stop.wait(_DATABASE_PAUSE_SECONDS)


def keep_receiving(stop: threading.Event) -> None:
    """Work what waits; when nothing does, look again after a moment.

    Looking costs 0.1 ms. A NOTIFY for each webhook would take PostgreSQL's global lock at commit instead.
    """
    pause = get_settings().receive_pause_ms / 1000
    while not stop.is_set():
        try:
            if not receive():
                stop.wait(pause)
        except (OperationalError, InterfaceError) as error:
            log.warning("The database cannot be reached, what waits is safe: %s", error)
            connection.close()
            stop.wait(_DATABASE_PAUSE_SECONDS)
        except Exception:
            log.exception("A batch could not be worked; it waits and is tried again")
            stop.wait(_DATABASE_PAUSE_SECONDS)
    connection.close()


async def _run_jobs(stop: threading.Event) -> None:
    """With a queue of the worker's own: through Django's, schedules would for ever use a connection that broke once."""
    own = App(connector=jobs.app().connector.get_worker_connector())  # type: ignore[attr-defined]  # Django's connector has it
    schedule.register(own)
    async with own.open_async():
        working = asyncio.create_task(
            own.run_worker_async(
                concurrency=get_settings().worker_jobs,
                delete_jobs="successful",
                install_signal_handlers=False,
                shutdown_graceful_timeout=5,
                fetch_job_polling_interval=2,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
            )
        )
        while not stop.is_set() and not working.done():
            await asyncio.sleep(0.2)
        if not working.done():
            working.cancel()
        try:
            await working
        except asyncio.CancelledError:
            log.info("The worker stops")
