"""Run the network: `python -m answerable_sandbox --port 8010 --home FOLDER --demo`."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys

from granian.constants import Interfaces
from granian.server.embed import Server

from answerable_sandbox.app import create_app
from answerable_sandbox.options import Options, parsed


async def serve(options: Options) -> None:
    """Serve until told to stop; one process, so that killing it kills all of it."""
    server = Server(
        create_app(options), address=options.host, port=options.port, interface=Interfaces.ASGI, log_enabled=False, websockets=False
    )
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, server.stop)
    await server.serve()


def main() -> int:
    """Start from the command line."""
    options = parsed()
    logging.basicConfig(level=logging.ERROR if options.quiet else logging.INFO, format="%(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    if not options.quiet:
        print(f"Sandbox network, everything in it is simulated: {options.base_url}", flush=True)
    asyncio.run(serve(options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
