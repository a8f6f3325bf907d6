"""Every job and every schedule of the program, in one file. A job is shallow: it calls one journey."""

from collections.abc import Callable
from functools import wraps

from procrastinate import App, JobContext

from answerable.journeys import deliver, poll_channels, sweep, watch_health


def register(app: App) -> None:
    """Tell the queue its jobs. Schedules are written in cron's five fields, and seconds as a sixth."""
    app.task(name="deliver", queue="send")(deliver.deliver)
    app.task(name="poll_page", queue="poll")(poll_channels.poll_page)
    _each(app, "* * * * * */5", "sweep_sends", sweep.sweep_sends)
    _each(app, "* * * * * */10", "poll_channels", poll_channels.poll_channels)
    _each(app, "* * * * *", "watch_health", watch_health.watch_health)
    app.periodic(cron="* * * * * */15")(
        app.task(name="sweep_jobs", queue="schedule", queueing_lock="sweep_jobs", pass_context=True)(_sweep_jobs)
    )


def _each(app: App, cron: str, name: str, run: Callable[[], object]) -> None:
    @wraps(run)
    def tick(timestamp: int) -> None:
        run()

    app.periodic(cron=cron)(app.task(name=name, queue="schedule", queueing_lock=name)(tick))


async def _sweep_jobs(context: JobContext, timestamp: int) -> None:
    await sweep.sweep_jobs(context.app.job_manager)
