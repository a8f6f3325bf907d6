"""Whether somebody has read a policy, whatever was changed and confirmed in which order."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.operations import PolicyDraft
from answerable.staff import queries as staff
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C16")]
_NEW = count()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happened=some.lists(some.sampled_from(["change", "small change", "read"]), max_size=6))
def test_it_is_read_from_the_last_version_that_asks(happened: list[str], company: Company) -> None:
    lena, jonas = staff.actor(company.lena), staff.actor(company.jonas)
    written = policy.write(company.lena.department_id, PolicyDraft("Tone", f"Be kind {next(_NEW)}"), actor=lena, now=LONG_AGO)
    asked, read, number = 1, 0, 1
    for each in happened:
        if each == "read":
            policy.confirm(written.policy_id, number, actor=jonas, now=LONG_AGO)
            read = number
        else:
            draft = PolicyDraft("Tone", f"Be kind {next(_NEW)}", is_small=each == "small change", seen=number)
            number = policy.change(written.policy_id, draft, actor=lena, now=LONG_AGO).number
            asked = asked if draft.is_small else number
    assert (written.policy_id in {each.policy_id for each in queries.unread(company.jonas)}) is (read < asked)
    assert written.policy_id not in {each.policy_id for each in queries.unread(company.lena)}, "whoever writes has read"
    newest = queries.policy(written.policy_id)
    assert newest is not None
    assert (queries.read_at(newest, company.jonas.pk) is not None) is (read >= asked)
