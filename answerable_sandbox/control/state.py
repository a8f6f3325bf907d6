"""The network's own state: health, faults, webhook requests, living customers."""

from __future__ import annotations

import time

from starlette.requests import Request
from starlette.responses import JSONResponse

from answerable_sandbox import bodies
from answerable_sandbox.control.request import form_of, network_of
from answerable_sandbox.errors import Invalid
from answerable_sandbox.faults import FaultPlan
from answerable_sandbox.store import deliveries, pages, queue, settings


async def health(request: Request) -> JSONResponse:
    """That it runs, and how much there is and waits."""
    network = network_of(request)
    counts = {name: network.database.one(f"SELECT count(*) AS n FROM {name}")["n"] for name in ("items", "changes")}
    return JSONResponse(
        {
            "ok": True,
            "pages": len(pages.listed(network.database)),
            **counts,
            "events_waiting": queue.length(network.database),
            "rate_per_minute": network.rate_per_minute,
        }
    )


async def show_faults(request: Request) -> JSONResponse:
    """The faults in force and how often they struck."""
    return JSONResponse(network_of(request).faults.as_json())


async def set_faults(request: Request) -> JSONResponse:
    """Replace the faults; an empty body ends them all. The plan survives a restart."""
    form = await form_of(request, bodies.Faults)
    network = network_of(request)
    seed = network.options.seed if form.seed is None else form.seed
    try:
        network.faults.use(FaultPlan(form.faults, form.seconds, seed))
    except ValueError as error:
        raise Invalid(str(error)) from error
    settings.put(network.database, "faults", {"probabilities": form.faults, "seconds": form.seconds, "seed": seed})
    return JSONResponse(network.faults.as_json())


async def list_deliveries(request: Request) -> JSONResponse:
    """Webhook requests, newest first (?page=, ?limit=)."""
    network = network_of(request)
    limit = request.query_params.get("limit", "200")
    found = deliveries.latest(network.database, request.query_params.get("page"), int(limit) if limit.isdigit() else 200)
    return JSONResponse({"deliveries": found, "events_waiting": queue.length(network.database)})


async def tune_webhooks(request: Request) -> JSONResponse:
    """Events a request, requests at once, speed of retries, of those too that wait already."""
    form = await form_of(request, bodies.WebhookTuning)
    network = network_of(request)
    webhooks = network.webhooks
    if form.retry_speed:
        queue.hasten(network.database, time.time(), form.retry_speed / webhooks.retry_speed)
        network.something_waits.set()
    for name, value in form.model_dump(exclude_none=True).items():
        setattr(webhooks, name, value)
    return JSONResponse(vars(webhooks))


async def set_rate(request: Request) -> JSONResponse:
    """How much the living customers write a minute; 0 stops them. It survives a restart."""
    form = await form_of(request, bodies.Customers)
    network = network_of(request)
    network.rate_per_minute = form.rate_per_minute
    network.rate_changed.set()
    settings.put(network.database, "rate_per_minute", form.rate_per_minute)
    return JSONResponse({"rate_per_minute": network.rate_per_minute})
