"""Labels and fields in the settings: leads and owners make them, nobody else reaches them."""

import pytest
from django.test import Client

from answerable.labels.models import Choice, Field, Label
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_a_lead_makes_changes_and_retires(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert client.get("/settings").headers["Location"] == "/settings/assignment"
    client.post("/settings/labels", {"name": "VIP", "colour": "plum"})
    assert client.post("/settings/labels", {"name": "vip", "colour": "plum"}).status_code == 409
    assert client.post("/settings/labels", {"name": "", "colour": "mauve"}).status_code == 422
    label = Label.objects.get()
    assert 'value="VIP"' in client.get(f"/settings/labels/{label.pk}").content.decode()
    client.post(f"/settings/labels/{label.pk}", {"_method": "PATCH", "name": "Very", "colour": "red"})
    client.delete(f"/settings/labels/{label.pk}")
    assert Label.objects.filter(name="Very", colour="red", retired_at=None).count() == 0
    assert client.get(f"/settings/labels/{label.pk}").status_code == 404


def test_a_choice_has_choices(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    assert client.post("/settings/fields", {"name": "Line", "kind": "choice", "choices": " \n"}).status_code == 422
    client.post("/settings/fields", {"name": "Line", "kind": "choice", "choices": "North\nSouth\nNorth"})
    field = Field.objects.get()
    client.post(
        f"/settings/fields/{field.pk}", {"_method": "PATCH", "name": "Line", "choices": "South\nEast", "is_required_to_close": "on"}
    )
    assert list(Choice.objects.filter(retired_at=None).values_list("name", flat=True)) == ["South", "East"]
    assert Field.objects.get().is_required_to_close


def test_an_agent_is_refused_and_sees_no_way_there(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    assert [client.get(f"/settings/{each}").status_code for each in ("labels", "fields")] == [403, 403]
    assert client.post("/settings/labels", {"name": "VIP", "colour": "plum"}).status_code == 403
    assert "/settings/labels" not in client.get("/").content.decode()


def test_what_is_retired_can_be_brought_back_unless_its_name_is_taken(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    client.post("/settings/labels", {"name": "VIP", "colour": "plum"})
    client.post("/settings/fields", {"name": "Line", "kind": "choice", "choices": "North"})
    label, field = Label.objects.get(), Field.objects.get()
    assert client.post(f"/settings/labels/{label.pk}/revival").status_code == 404
    for kind, retired in (("labels", label), ("fields", field)):
        client.delete(f"/settings/{kind}/{retired.pk}")
        where = f"/settings/{kind}/{retired.pk}/revival"
        assert where in client.get(f"/settings/{kind}").content.decode()
        client.post(where)
        assert where not in client.get(f"/settings/{kind}").content.decode()
    assert Choice.objects.get().retired_at is None
    client.delete(f"/settings/labels/{label.pk}")
    client.post("/settings/labels", {"name": "vip", "colour": "red"})
    assert client.post(f"/settings/labels/{label.pk}/revival").status_code == 409
    client.force_login(company.jonas)
    assert client.post(f"/settings/fields/{field.pk}/revival").status_code == 403
