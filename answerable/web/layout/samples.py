"""Sample values for the page that shows every component: invented people of an invented railway."""

from dataclasses import replace
from datetime import datetime, timedelta

from answerable.web.layout.shapes import CaseRow, Clock, Composer, ComposerTab, Entry, NavGroup, NavItem, Shell

ARABIC = "فاتني القطار لأن ماكينة التذاكر في محطة بيير رود لم تعمل، والآن يُطلب مني دفع غرامة."
GERMAN = "Seit drei Wochen warte ich auf die Erstattung für den ausgefallenen Zug am 27. Mai. Dreimal geschrieben, dreimal dieselbe Standardantwort."
RAMP = (
    "Lovely post. Yesterday at Kesterby I sat in my wheelchair for 50 minutes because nobody came with the ramp. And I HAD booked "
    "assistance, two days before. Two trains left without me. Is “step-free” only for the photo?"
)
SORRY = (
    "Amara, that should not have happened and I am sorry. I have sent you a message so you can share your booking without posting it "
    "here. You get an answer today before 16:00."
)
THANKS = "Thank you for coming back so fast. Ramp at 07:42 on platform 3. I missed a hospital appointment I had waited four months for."
NOTE = "Train moved from platform 3 to 1 at 07:38. The ramp team stood on 3, nobody told them. Same cause as HR-47990."
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft fährt pünktlicher als Ihre Linie 4."


def clocks(now: datetime) -> list[Clock]:
    """Each state of a deadline."""
    return [
        Clock("plain", "3 h 05 m left", 0.9, now + timedelta(hours=3, minutes=5, seconds=30)),
        Clock("plain", "1 h 38 m left", 0.6, now + timedelta(hours=1, minutes=38, seconds=30)),
        Clock("soon", "38 m left", 0.38, now + timedelta(minutes=38, seconds=30)),
        Clock("over", "14 m over", 0.0, now - timedelta(minutes=14, seconds=30)),
        Clock("paused", "Customer’s turn"),
        Clock("answered", "Answered in 9 m"),
        Clock("none"),
    ]


def rows(now: datetime) -> list[CaseRow]:
    """A list of cases in five scripts, in three groups."""
    plain, later, soon, over, paused, answered, _ = clocks(now)
    first = CaseRow(
        id=1, reference="HR-48201", title="Refund", url="/cases/1", network="instagram", page_name="Harbour Rail", is_simulated=False,
        customer_name="Jürgen Pohl", snippet=GERMAN, lang="de", last_at=now, reach=1200, leg="public", reason="complaint",
        reason_label="Complaint", urgency="high", department="Service", member_name="Jonas Lindqvist", is_mine=False, is_unread=True, clock=over,
        group="Overdue",
    )  # fmt: skip
    hour, today = "Due within the hour", "Later today"
    coast = "Can @HarbourRail confirm reports of a burning smell on Line 4 trains this morning? Our deadline is 15:00."
    wil = "Dr Wilhelmina Konstantinopoulou-van den Bergh-Castellanos"
    return [
        first,
        replace(first, id=2, url="/cases/2", network="x", customer_name="Coast Courier", snippet=coast, lang="en", reach=212_400, reason="press",
                reason_label="Press", department="PR", member_name="Tom Alvarez", clock=soon, urgency="normal", group=hour),
        replace(first, id=3, url="/cases/3", network="whatsapp", customer_name="يوسف الحدّاد", snippet=ARABIC, lang="ar", reach=0, leg="private",
                member_name="Maya Okafor", clock=soon, urgency="normal", is_unread=False, group=hour),
        replace(first, id=4, url="/cases/4", network="sandbox", is_simulated=True, customer_name="Amara Nwosu", snippet=RAMP, lang="en", reach=48_240,
                leg="both", clock=later, urgency="normal", is_mine=True, is_selected=True, is_unread=False, group=today),
        replace(first, id=5, url="/cases/5", network="telegram", customer_name="Оксана Бойко", snippet="Ваш поїзд о 7:42 знову скасовано. Чи повернуть гроші?",
                lang="uk", reach=0, leg="private", reason="question", reason_label="Question", member_name="", clock=paused, urgency="normal", group=today),
        replace(first, id=6, url="/cases/6", network="linkedin", customer_name=wil, snippet=LONG_WORD, lang="de", reach=9400, reason="job",
                reason_label="Job question", department="Human resources and training", member_name="Greta Holm", clock=plain, urgency="normal", group=today),
        replace(first, id=7, url="/cases/7", network="mastodon", customer_name="Søren Lauridsen", snippet="Togpersonalet på 16:12 var fantastiske. Tak!",
                lang="da", reach=640, reason="praise", reason_label="Praise", clock=answered, urgency="normal", is_unread=False, group=today),
    ]  # fmt: skip


def entries(now: datetime) -> list[Entry]:
    """A case with both legs whose public still waits."""
    def at(minutes: int) -> datetime:
        return now - timedelta(minutes=minutes)

    return [
        Entry("post", "e0", "public", at(300), "Our post", "37 comments, 3 are cases", "Three more step-free stations this summer", is_ours=True),
        Entry("message", "e1", "public", at(58), "Amara Nwosu", "Public comment", RAMP, "en", likes=214, replies=37, permalink="https://example.org/1"),
        Entry("reply", "e2", "public", at(51), "Harbour Rail", "Public reply, written by Lena Brandt, Marketing", SORRY, "en", is_ours=True,
              state="sent", state_words="Sent, confirmed by the network"),
        Entry("event", "e3", "public", at(49), "Handed off", "Promised: answer today before 16:00.", "by Lena, Marketing, to Service.", public_waits=True),
        Entry("message", "e4", "private", at(40), "Amara Nwosu", "Private message", THANKS, "en", starts_private=True, public_waits=True),
        Entry("note", "e5", "private", at(23), "Sam Whitlock, Operations", "", NOTE, public_waits=True),
        Entry("reply", "e6", "private", at(12), "Harbour Rail", "Private reply, written by Maya Okafor, Service", "Your ramp for tomorrow is confirmed.", "en",
              is_ours=True, state="failed", state_words="Not sent. The network says: the window is closed.", public_waits=True),
        Entry("owed", "e7", "public", now, text="The public last heard from us 51 min ago.", public_waits=True),
    ]  # fmt: skip


def private_entries(now: datetime) -> list[Entry]:
    """A case that is private only, with a text that is deleted, one that is folded, and a send whose outcome is unknown."""
    return [
        Entry("message", "p1", "private", now, "يوسف الحدّاد", "Private message", ARABIC, "ar", rating=1, is_edited=True),
        Entry("message", "p2", "private", now, "يوسف الحدّاد", "Private message", is_deleted=True),
        Entry("message", "p3", "private", now, "Jürgen Pohl", "Private message", "\n".join([GERMAN] * 8), "de", is_hidden=True),
        Entry("reply", "p4", "private", now, "Harbour Rail", "Private reply, written by you", SORRY, "en", is_ours=True, state="unknown",
              state_words="The network did not answer. We are asking it whether it was sent."),
        Entry("reply", "p5", "private", now, "Harbour Rail", "Private reply, written by you", SORRY, "en", is_ours=True, state="queued", state_words="Waiting to be sent"),
    ]  # fmt: skip


def composer() -> Composer:
    """A composer with an open public leg, a private one with a window, and one that is closed."""
    closed = "The network closed this window 24 hours after her last message. Reply in public, or wait for her to write."
    return Composer(
        action="/layout", draft_key="sample:1", page_name="Harbour Rail", text="Amara, we found the cause: your train changed platform.",
        tabs=[
            ComposerTab("public", 1, "Public reply", "globe", limit=8000, button_label="Send publicly", is_selected=True),
            ComposerTab("private", 2, "Private reply", "lock", time_left="6 d left", limit=2000, button_label="Send privately"),
            ComposerTab("direct", 3, "DM", "message-circle", is_open=False, reason_closed=closed, button_label="Send privately"),
            ComposerTab("note", None, "Note", "sticky-note", button_label="Save note"),
        ],
    )  # fmt: skip


def shell() -> Shell:
    """The frame of a signed-in member."""
    views = [NavItem("inbox", "All open", "/layout", "25", is_current=True, key="g i"), NavItem("user-check", "Mine", "#mine", "9"), NavItem("users", "Service", "#service", "16")]
    company = [NavItem("chart-column", "Answer ledger", "#ledger"), NavItem("radio-tower", "Channels", "#channels", "1 silent", "warning")]
    dock = [*views, NavItem("siren", "Crisis", "#crisis", "live", "error"), NavItem("menu", "More", "#more")]
    return Shell(
        company="Harbour Rail", member_name="Jonas Lindqvist", member_words="Service, on shift", dock=dock, search_url="/layout",
        logout_url="/accounts/logout/", groups=[NavGroup("", views), NavGroup("Company", company)],
    )  # fmt: skip
