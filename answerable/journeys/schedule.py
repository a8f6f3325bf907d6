"""Every job and every schedule of the program, in one file. A job is shallow: it calls one journey."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import ParamSpec

from django.db import connection
from procrastinate import App, JobContext, RetryStrategy
from procrastinate.manager import JobManager

from answerable.journeys import automate, contentment, keep_effort, keep_lists, many, sweep
from answerable.journeys.approving import watch
from answerable.journeys.assisting import ask, second_opinion, work
from answerable.journeys.casework import distribute, give_back, put_aside
from answerable.journeys.company import move_open, try_ownership
from answerable.journeys.pages import connect_page, watch_health
from answerable.journeys.promises import search
from answerable.journeys.receiving import ask_for, fetch_files, keep_meanings, poll_channels, read_again
from answerable.journeys.sending import carry_out, deliver
from answerable.journeys.teach import lessons
from answerable.journeys.telling import (
    by_matrix,
    chat_alerts,
    consultations,
    deadlines,
    form_answers,
    hand_offs,
    mail_alerts,
    policies,
    promises,
    push_alerts,
)
from answerable.journeys.topics import propose, suggest

Asked = ParamSpec("Asked")
PATIENT = RetryStrategy(max_attempts=6, exponential_wait=5)  # after five seconds first, the last time five hours later


def register(app: App) -> None:
    """Tell the queue its jobs."""
    _on_demand(app)
    _by_time(app)


def _on_demand(app: App) -> None:
    app.task(name=automate.JOB, queue="rules")(_with_connection(automate.automate))
    app.task(name=contentment.JOB, queue="send")(_with_connection(contentment.ask_how_it_was))
    app.task(name="work_trial", queue="batch")(_with_connection(automate.work_trial))
    app.task(name=give_back.JOB, queue="batch")(_with_connection(give_back.give_back_cases))
    app.task(name=move_open.JOB, queue="batch")(_with_connection(move_open.move_open))
    app.task(name=try_ownership.JOB, queue="batch")(_with_connection(try_ownership.work_tryout))
    app.task(name=propose.JOB, queue="batch")(_with_connection(propose.propose_topics))
    app.task(name="work_batch", queue="batch")(_with_connection(many.work))
    app.task(name="deliver", queue="send")(_with_connection(deliver.deliver))
    app.task(name="carry_out", queue="send")(_with_connection(carry_out.carry_out))
    app.task(name="poll_page", queue="poll")(_with_connection(poll_channels.poll_page))
    app.task(name=ask_for.JOB, queue="poll", retry=PATIENT)(_with_connection(ask_for.ask_for))
    app.task(name=fetch_files.JOB, queue="fetch")(_with_connection(fetch_files.fetch_files))
    app.task(name=lessons.JOB, queue="batch")(_with_connection(lessons.learn))
    app.task(name=ask.JOB, queue="model")(_with_connection(work.ask_model))
    app.task(name=form_answers.JOB, queue="send", retry=PATIENT)(_with_connection(form_answers.tell_writer))
    app.task(name=push_alerts.JOB, queue="push")(_with_connection(push_alerts.push_device))
    app.task(name="subscribe_page", queue="poll")(_with_connection(connect_page.subscribe_again))


def _by_time(app: App) -> None:
    """Schedules are written in cron's five fields, and seconds as a sixth."""
    _keep_up(app)
    _tell(app)
    _tidy(app)


def _keep_up(app: App) -> None:
    _each(app, "* * * * * */5", "sweep_sends", sweep.sweep_sends)
    _each(app, "* * * * * */10", "poll_channels", poll_channels.poll_channels)
    _each(app, "* * * * * */15", "keep_tallies", keep_lists.keep_tallies)
    _each(app, "* * * * * */30", "keep_effort", keep_effort.keep_effort)
    _each(app, "* * * * * */5", "read_again", read_again.read_again)
    _each(app, "* * * * * */5", "keep_meanings", keep_meanings.keep_meanings)
    _each(app, "*/2 * * * *", "look_for_cases_out_of_reach", give_back.give_back_cases)
    _each(app, "* * * * * */10", "suggest_topics", suggest.suggest_topics)
    _each(app, "* * * * * */10", "search_promises", search.search_promises)
    _each(app, "* * * * * */10", "wake_sleepers", put_aside.wake_sleepers)
    _each(app, "* * * * * */30", "automate_by_time", automate.automate_by_time)
    _each(app, "* * * * * */20", "sweep_files", fetch_files.sweep_files)
    _each(app, "* * * * *", "watch_health", watch_health.watch_health)
    _each(app, "*/2 * * * *", "offer_hooks_again", connect_page.offer_again)
    _each(app, "* * * * * */5", "distribute_cases", distribute.distribute_cases)
    _each(app, "* * * * * */20", "ask_about_doubtful", second_opinion.ask_about_doubtful)
    _each_of_queue(app, "* * * * * */15", "sweep_jobs", sweep.sweep_jobs)


def _tell(app: App) -> None:
    _each(app, "* * * * *", "warn_of_complaints", promises.warn_of_complaints)
    _each(app, "* * * * * */20", "mail_alerts", mail_alerts.mail_alerts)
    _each(app, "* * * * * */10", "post_alerts", chat_alerts.post_alerts)
    _each(app, "* * * * * */10", "push_alerts", push_alerts.push_alerts)
    _each(app, "* * * * * */30", "escalate_hand_offs", hand_offs.escalate_hand_offs)
    _each(app, "* * * * * */20", "warn_of_deadlines", deadlines.warn_of_deadlines)
    _each(app, "* * * * * */10", "inform_departments", by_matrix.inform_departments)
    _each(app, "* * * * * */30", "watch_approvals", watch.watch_approvals)
    _each(app, "* * * * * */30", "remind_of_questions", consultations.remind_of_questions)
    _each(app, "*/10 * * * *", "settle_policies", policies.settle_policies)


def _tidy(app: App) -> None:
    _each(app, "40 2 * * *", "propose_topics", propose.propose_topics)
    _each(app, "*/10 * * * *", "learn_at_night", lessons.learn_at_night)
    _each(app, "20 3 * * *", "forget_effort", keep_effort.forget_effort)
    _each(app, "30 3 * * *", "forget_batches", many.forget)
    _each(app, "40 * * * *", "forget_answers", second_opinion.forget)
    _each_of_queue(app, "0 4 * * *", "forget_jobs", sweep.forget_jobs)


def _each(app: App, cron: str, name: str, run: Callable[[], object]) -> None:
    @wraps(run)
    def tick(timestamp: int) -> None:
        run()

    app.periodic(cron=cron)(app.task(name=name, queue="schedule", queueing_lock=name)(_with_connection(tick)))


def _with_connection(run: Callable[Asked, object]) -> Callable[Asked, None]:
    """A job runs in one of many threads: its connection goes back to the pool when it ends, and a dead one is not met again."""

    @wraps(run)
    def job(*asked: Asked.args, **named: Asked.kwargs) -> None:
        try:
            run(*asked, **named)
        finally:
            connection.close()

    return job


def _each_of_queue(app: App, cron: str, name: str, run: Callable[[JobManager], Awaitable[object]]) -> None:
    """A schedule that looks after the queue itself."""

    async def tick(context: JobContext, timestamp: int) -> None:
        await run(context.app.job_manager)

    app.periodic(cron=cron)(app.task(name=name, queue="schedule", queueing_lock=name, pass_context=True)(tick))
