from datetime import datetime

from answerable.alerts.models import Alert
from answerable.journal.record import PROGRAM, Fact, record


def raise_alert(
    cause: str,
    sentence: str,
    *,
    now: datetime,
    page_id: int | None = None,
    case_id: int | None = None,
    member_id: int | None = None,
    policy_id: int | None = None,
    promise_id: int | None = None,
) -> bool:
    """Tell staff, or one `member_id`, that something needs a person; says whether it is news.

    While an alert of this cause stands there is no second.
    Records alert.raised.
    """
    about = {"page_id": page_id, "case_id": case_id, "member_id": member_id, "policy_id": policy_id, "promise_id": promise_id}
    alert = Alert(cause=cause, sentence=sentence[:300], raised_at=now, **about)
    Alert.objects.bulk_create([alert], ignore_conflicts=True)
    is_news = Alert.objects.filter(cause=cause, over_at=None, raised_at=now).exists()
    if is_news:
        record([Fact("alert.raised", 0, case_id=case_id, page_id=page_id)], actor=PROGRAM, now=now)
    return is_news
