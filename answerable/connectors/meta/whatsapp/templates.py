"""The templates of a business account, and one of them filled.

https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import Access, BadPayload, NetworkError, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.channels.contract.templates import Filled, Template
from answerable.connectors.meta import graph
from answerable.connectors.meta.fields import Listed, Name, Text
from answerable.connectors.meta.whatsapp import payloads

ASKED = {"fields": "name,language,status,category,parameter_format,components", "status": "APPROVED", "limit": "100"}
MOST_PAGES = 10
PLAIN_BUTTONS = {"QUICK_REPLY", "PHONE_NUMBER", "URL"}


class Button(Shape):
    """A button below a message."""

    type: Name = ""
    text: Text = ""
    url: Text = ""


class Component(Shape):
    """One part of a template."""

    type: Name = ""
    format: Name = ""
    text: Text = ""
    buttons: Listed = Field(default_factory=list)


class Row(Shape):
    """A template as it is listed."""

    name: Name
    language: Name
    status: Name = ""
    category: Name = ""
    components: Listed = Field(default_factory=list)


def templates(access: Access) -> Sequence[Template]:
    """Those that are approved and need nothing but words: a picture in the head, or a code in a button, cannot be given here."""
    account = access.credential.get("account_id")
    if not isinstance(account, str) or not account:
        raise NetworkError(Trouble.TOKEN, _("The ID of the WhatsApp Business account is missing."))
    found: list[Template] = []
    after = ""
    for _page in range(MOST_PAGES):
        asked = {**ASKED, **({"after": after} if after else {})}
        rows, after = graph.rows(access, graph.path(account, "message_templates"), asked)
        found += [each for row in rows if (each := _template(row)) is not None]
        if not after:
            break
    return sorted(found, key=lambda each: (each.name, each.language))


def components(filled: Filled) -> list[dict[str, Any]]:
    """What goes into the gaps. Numbered ones are told in their order, others by their names."""
    head = {name.removeprefix("head."): value for name, value in filled.values.items() if name.startswith("head.")}
    body = {name: value for name, value in filled.values.items() if not name.startswith("head.")}
    return [{"type": kind, "parameters": _parameters(values)} for kind, values in (("header", head), ("body", body)) if values]


def body(to: str, filled: Filled) -> dict[str, Any]:
    """What is sent."""
    return payloads.template(to, filled.name, filled.language, components(filled))


def _parameters(values: Mapping[str, str]) -> list[dict[str, str]]:
    if all(name.isdigit() for name in values):
        return [{"type": "text", "text": _one_line(values[name])} for name in sorted(values, key=int)]
    return [{"type": "text", "parameter_name": name, "text": _one_line(value)} for name, value in values.items()]


def _one_line(value: str) -> str:
    """The network refuses line breaks, tabs and more than four spaces in a row."""
    return re.sub(r"\s+", " ", value).strip()


def _template(row: dict[str, Any]) -> Template | None:
    try:
        told = read(Row, row)
        parts = {each.type.upper(): each for each in (read(Component, part) for part in told.components)}
        buttons = [read(Button, each) for each in parts["BUTTONS"].buttons] if "BUTTONS" in parts else []
    except BadPayload:
        return None
    head, main = parts.get("HEADER", Component(format="TEXT")), parts.get("BODY")
    is_plain = head.format.upper() in {"", "TEXT"} and parts.keys() <= {"HEADER", "BODY", "FOOTER", "BUTTONS"}
    is_told = all(each.type.upper() in PLAIN_BUTTONS and "{{" not in each.url for each in buttons)
    if main is None or not main.text or not (is_plain and is_told) or told.status not in {"", "APPROVED"}:
        return None
    foot = parts["FOOTER"].text if "FOOTER" in parts else ""
    named = tuple(each.text for each in buttons)
    return Template(told.name, told.language, told.category.lower(), main.text, head.text, foot, named)
