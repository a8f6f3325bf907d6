"""What is sent to WhatsApp equals the vendor's own examples, where it has one of that kind."""

import json
from typing import Any

import pytest

from answerable.connectors.meta.tests.fixtures import FOLDER, absent
from answerable.connectors.meta.whatsapp import payloads

pytestmark = absent

TO, ANSWERED, PREVIOUS = "{{Recipient-Phone-Number}}", "<MSGID_OF_MSG_YOU_ARE_REPLYING_TO>", "<MSGID_OF_PREV_MSG>"
VIDEO = {"media_id": "<VIDEO_OBJECT_ID>", "caption": "<VIDEO_CAPTION_TEXT>"}
VIDEO_AT = {"link": "<http(s)://video-url>", "caption": "<VIDEO_CAPTION_TEXT>"}
DOCUMENT = {"media_id": "<DOCUMENT_OBJECT_ID>", "caption": "<DOCUMENT_CAPTION_TO_SEND>", "filename": "<DOCUMENT_FILENAME>"}
MONEY = {"type": "currency", "currency": {"fallback_value": "$100.99", "code": "USD", "amount_1000": 100990}}
DAY = {
    "type": "date_time",
    "date_time": {
        **{"fallback_value": "February 25, 1977", "day_of_week": 5, "year": 1977, "month": 2, "day_of_month": 25, "hour": 15, "minute": 33},
        "calendar": "GREGORIAN",
    },
}
FILLED = [{"type": "body", "parameters": [{"type": "text", "text": "text-string"}, MONEY, DAY]}]

SENDS: dict[str, dict[str, Any]] = {
    "send_text_message": payloads.text(TO, "text-message-content"),
    "send_reply_to_text_message": payloads.text(TO, "<TEXT_MSG_CONTENT>", answers=PREVIOUS),
    "send_audio_message_by_id": payloads.media(TO, "audio", media_id="<AUDIO_OBJECT_ID>"),
    "send_audio_message_by_url": payloads.media(TO, "audio", link="<http(s)://audio-url>"),
    "send_reply_to_audio_message_by_id": payloads.media(TO, "audio", media_id="<AUDIO_OBJECT_ID>", answers=ANSWERED),
    "send_reply_to_audio_message_by_url": payloads.media(TO, "audio", link="http(s)://audio-url", answers=ANSWERED),
    "send_image_message_by_id": payloads.media(TO, "image", media_id="<IMAGE_OBJECT_ID>"),
    "send_image_message_by_url": payloads.media(TO, "image", link="http(s)://image-url"),
    "send_reply_to_image_message_by_id": payloads.media(TO, "image", media_id="<IMAGE_OBJECT_ID>", answers=PREVIOUS),
    "send_reply_to_image_message_by_url": payloads.media(TO, "image", link="http(s)://image-url", answers=PREVIOUS),
    "send_document_message_by_id": payloads.media(TO, "document", **DOCUMENT),
    "send_reply_to_document_message_by_id": payloads.media(TO, "document", **DOCUMENT, answers=ANSWERED),
    "send_sticker_message_by_id": payloads.media(TO, "sticker", media_id="<MEDIA_OBJECT_ID>"),
    "send_sticker_message_by_url": payloads.media(TO, "sticker", link="<http(s)://sticker-url>"),
    "send_reply_to_sticker_message_by_id": payloads.media(TO, "sticker", media_id="<MEDIA_OBJECT_ID>", answers=ANSWERED),
    "send_reply_to_sticker_message_by_url": payloads.media(TO, "sticker", link="<http(s)://sticker-url>", answers=ANSWERED),
    "send_video_message_by_id": payloads.media(TO, "video", **VIDEO),
    "send_video_message_by_url": payloads.media(TO, "video", **VIDEO_AT),
    "send_reply_to_video_message_by_id": payloads.media(TO, "video", **VIDEO, answers=ANSWERED),
    "send_reply_to_video_message_by_url": payloads.media(TO, "video", **VIDEO_AT, answers=ANSWERED),
    "send_message_template_text": payloads.template(TO, "template-name", "language-and-locale-code", FILLED),
    "send_reply_with_reaction_message": payloads.reaction(TO, "wamid.HBgLM...", "\N{GRINNING FACE}"),
    "send_typing_indicator_and_read_receipt": payloads.read_receipt(
        "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUYzMjEzNDM2RTZGQ0MzMDJBRgA=", is_typing=True
    ),
}
# The vendor leaves out in some what its other examples say: to whom (`recipient_type`), or of which kind (`type`).
SHORTER = {
    "send_test_message": payloads.template(TO, "hello_world", "en_US"),
    "send_text_message_with_preview_url": payloads.text(TO, "Please visit https://youtu.be/hpltvTEiRrY.", shows_links=True),
}


def example(name: str) -> dict[str, Any]:
    """The vendor's example."""
    found: dict[str, Any] = json.loads((FOLDER / "whatsapp" / "official_send_examples" / f"{name}.json").read_text())
    return found


@pytest.mark.parametrize("name", SENDS)
def test_it_says_it_as_the_vendor_does(name: str) -> None:
    assert SENDS[name] == example(name)


@pytest.mark.parametrize("name", SHORTER)
def test_it_says_no_less_than_the_vendor(name: str) -> None:
    assert {each: SHORTER[name][each] for each in example(name)} == example(name)
    assert SHORTER[name].keys() - example(name).keys() <= {"recipient_type", "type"}


def test_it_names_a_user_who_shows_no_number() -> None:
    known = json.loads((FOLDER / "whatsapp" / "restfb" / "whatsapp__send-message-recipient-only.json").read_text())
    body = payloads.text(known["recipient"], "hello via bsuid")
    assert (body["recipient"], "to" in body) == (known["recipient"], False)
