"""One alert a cause while it stands."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert
from answerable.channels.models import Page
from answerable.journal.models import Event
from tests.at_once import at_once

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


@pytest.mark.django_db
def test_it_tells_once_until_it_is_over(page: Page) -> None:
    assert alerts.raise_alert("page 1 silent", "It is silent.", now=NOW, page_id=page.pk)
    assert not alerts.raise_alert("page 1 silent", "It is silent.", now=LATER, page_id=page.pk)
    assert alerts.raise_alert("page 1 failing", "x" * 1000, now=LATER)
    assert [each.cause for each in queries.standing([page.pk])] == ["page 1 failing", "page 1 silent"]
    assert [each.cause for each in queries.standing([])] == ["page 1 failing"], "what is about no page is for everybody"
    alerts.lower("page 1 silent", now=LATER)
    alerts.lower("never raised", now=LATER)
    assert alerts.raise_alert("page 1 silent", "It is silent.", now=LATER, page_id=page.pk)
    assert Event.objects.filter(kind="alert.raised").count() == 3


@pytest.mark.django_db(transaction=True)
def test_it_tells_once_when_many_find_out_at_the_same_moment() -> None:
    moments = [NOW + timedelta(microseconds=number) for number in range(6)]
    news = at_once([partial(alerts.raise_alert, "page 1 silent", "It is silent.", now=each) for each in moments])
    assert sorted(map(bool, news)) == [False] * 5 + [True]
    assert Alert.objects.count() == 1
