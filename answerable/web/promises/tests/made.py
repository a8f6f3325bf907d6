"""Promises of Harbour Rail for the tests of their screens."""

import html as markup
from datetime import date, timedelta
from typing import Any

from django.test import Client

from answerable.cases.models import Case
from answerable.core import clock
from answerable.journeys.promises.search import search_promises
from answerable.promises import operations as promises
from answerable.promises.models import Promise
from answerable.promises.operations import PromiseDraft
from answerable.staff import queries as staff
from tests.cast import Company

TODAY = date.today
SUMMER = "20 % off every summer pass."
ASKS = "SUMMER20 does not work, again. I paid the full price, nobody helps, this is the worst service ever."


def draft(company: Company, **terms: Any) -> PromiseDraft:
    whose = {"owner_id": company.lena.pk, "department_id": company.lena.department_id}
    said = {"name": "Summer pass", "sentence": SUMMER, "from_on": TODAY() - timedelta(days=20), "codes": ["SUMMER20"]}
    return PromiseDraft(**{**whose, **said, "campaign": "Summer", **terms})


def made(company: Company, **terms: Any) -> Promise:
    return promises.make(company.brand.pk, draft(company, **terms), actor=staff.actor(company.lena), now=clock.now())


def filled(company: Company, **fields: Any) -> dict[str, Any]:
    whose = {"owner": company.lena.pk, "department": company.lena.department_id}
    return {"name": "Summer pass", "kind": "offer", "sentence": SUMMER, "from_on": TODAY(), "codes": "SUMMER20", **whose, **fields}


def beside(client: Client, case: Case) -> str:
    while search_promises():
        pass
    return markup.unescape(client.get(f"/cases/{case.pk}").content.decode())
