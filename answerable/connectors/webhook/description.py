"""What programs tell and are told, as OpenAPI 3.1 describes it: made of the very shapes by which it is read."""

from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from answerable.connectors.webhook.declared import Declared
from answerable.connectors.webhook.items import Counts
from answerable.connectors.webhook.sending import Sent
from answerable.connectors.webhook.shapes import Delivery, Told

REF = "#/components/schemas/{model}"
SIGNED = "Signed as https://www.standardwebhooks.com says (webhook-id, webhook-timestamp, webhook-signature); five minutes are allowed."
ID: dict[str, Any] = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
TEXT: dict[str, Any] = {"type": "object", "required": ["id", "text"], "properties": {"id": {"type": "string"}, "text": {"type": "string"}}}
MESSAGE: dict[str, Any] = {
    "type": "object",
    "required": ["key", "way", "reply_to", "to", "text", "files"],
    "properties": {
        "key": {"type": "string", "description": "The same key is the same message, however often it comes."},
        "way": {"enum": ["public", "private", "direct"]},
        "reply_to": {"type": "string", "description": "The id of the item that is answered."},
        "to": {"type": "string", "description": "The id of the customer."},
        "text": {"type": "string"},
        "is_by_person": {"type": "boolean"},
        "files": {"type": "array", "items": {"type": "object", "description": "kind, name, media_type, alt, data_base64"}},
    },
}
AFTER: dict[str, Any] = {"type": "object", "properties": {"after": {"type": "string"}, "limit": {"type": "integer"}}}
# What is asked: the data of the call, its answer, and what it means.
CALLS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "page.describe": ({"type": "object"}, {"page": {"$ref": REF.format(model="Declared")}}, "Say what you stand for and what you can do."),
    "page.deliver_to": ({"type": "object", "properties": {"url": {"type": "string"}}}, {}, "Post what customers write to this address."),
    "message.send": (MESSAGE, {"$ref": REF.format(model="Sent")}, "Say this. An id is answer enough."),
    "message.find": (
        {"type": "object", "properties": {"key": {"type": "string"}}},
        {"sent": {"oneOf": [{"$ref": REF.format(model="Sent")}, {"type": "null"}]}},
        "Did you get this?",
    ),
    "items.list": (
        AFTER,
        {
            "items": {"type": "array", "items": {"$ref": REF.format(model="Told")}},
            "cursor": {"type": "string"},
            "has_more": {"type": "boolean"},
        },
        "What happened behind this cursor, oldest first; the first has none.",
    ),
    "item.read": (ID, {"item": {"oneOf": [{"$ref": REF.format(model="Told")}, {"type": "null"}]}}, "How does it stand now?"),
    "item.measure": (ID, {"figures": {"$ref": REF.format(model="Counts")}}, "How far did it go?"),
    "item.edit": (TEXT, {}, "Change what we said."),
    **{f"item.{deed}": (ID, {}, f"{deed.capitalize()} it; twice is as once.") for deed in ("like", "unlike", "hide", "unhide", "delete")},
    **{f"author.{deed}": (ID, {}, f"{deed.capitalize()} who has this id; twice is as once.") for deed in ("block", "unblock")},
}
MODELS: tuple[type[BaseModel], ...] = (Delivery, Told, Declared, Sent, Counts)


@cache
def description() -> dict[str, Any]:
    """The whole, for programs."""
    schemas = models_json_schema([(each, "validation") for each in MODELS], ref_template=REF)[1]["$defs"]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Connect any program", "version": "1", "description": SIGNED},
        "paths": {"/hooks/webhook/{page}": {"post": _delivery()}},
        "webhooks": {name: {"post": _call(name, *each)} for name, each in CALLS.items()},
        "components": {"schemas": schemas},
    }


def _delivery() -> dict[str, Any]:
    page = {"name": "page", "in": "path", "required": True, "schema": {"type": "integer"}}
    answers = {
        "200": "At least one was accepted; “items” says of each whether and why not.",
        "400": "It is no list of items.",
        "401": "It is not signed with this page's secret, or older than five minutes.",
        "413": "It is too large.",
        "422": "None of the items can be read; each says why.",
        "503": "The desk cannot keep it now. Deliver again.",
    }
    return {
        "summary": "Tell what customers wrote. Send again until it is taken: what was kept is kept once.",
        "description": SIGNED,
        "parameters": [page],
        "requestBody": _json({"$ref": REF.format(model="Delivery")}),
        "responses": {status: {"description": words} for status, words in answers.items()},
    }


def _call(name: str, data: dict[str, Any], answer: dict[str, Any], words: str) -> dict[str, Any]:
    fields = {"type": {"const": name}, "timestamp": {"type": "string", "format": "date-time"}, "data": data}
    shape = answer if "$ref" in answer else {"type": "object", "required": sorted(answer), "properties": answer}
    return {
        "summary": words,
        "description": SIGNED,
        "requestBody": _json({"type": "object", "required": ["type", "timestamp", "data"], "properties": fields}),
        "responses": {"200": {"description": "It is done.", **({"content": _content(shape)} if answer else {})}},
    }


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "content": _content(schema)}


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
