"""Payloads that the networks and the makers of libraries published, read where they lie: each ends as what it is."""

from typing import Any

import pytest

from answerable.channels.contract import Change, Item, Kind, NamedOnly, PassedOver, Undelivered
from answerable.connectors.meta.tests.fixtures import absent, deliveries, told

pytestmark = absent

ADD, EDIT, GONE = Change.CREATED, Change.EDITED, Change.DELETED
FACEBOOK: dict[str, Any] = {
    "feed-comment-add-25": (ADD, Kind.COMMENT, "and the next one"),
    "feed-comment-edited-25": (EDIT, Kind.COMMENT, "Let's see the Webhooks in action :D"),
    "feed-comment-edited-with-video": (EDIT, Kind.COMMENT, "Let's see the Webhooks in action :D"),
    "feed-comment-unhide": (EDIT, Kind.COMMENT, "and the next one"),
    "feed-event-add": (ADD, Kind.POST, "Page added an event."),
    "feed-photo-add-message": (ADD, Kind.POST, "A new really great Photo"),
    "feed-photo-remove-25": (GONE, Kind.POST, ""),
    "feed-share-add-25": (ADD, Kind.POST, "Ein Link zu was ganz anderem: www.daserste.de"),
    "feed-status-add-photos": (ADD, Kind.POST, "This is just a short test message"),
    "feed-status-edited-photos": (EDIT, Kind.POST, "This is an edited test message"),
    "feed-video-remove-25": (GONE, Kind.POST, ""),
    "mention-post-add": NamedOnly,
    "messaging-airline-itinerary-template": (ADD, Kind.DIRECT, "Here's your flight itinerary."),
    "messaging-message-basic": (ADD, Kind.DIRECT, "hello, world!"),
    "messaging-message-fallback-attachment": (ADD, Kind.DIRECT, "Legacy Attachment https://www.messenger.com/"),
    "messaging-message-isdeleted": (GONE, Kind.DIRECT, ""),
    "messaging-message-location-attachment": (ADD, Kind.DIRECT, "https://www.openstreetmap.org/?mlat=12.34&mlon=43.21"),
    "messaging-message-media-attachment": (ADD, Kind.DIRECT, "[image]"),
    "messaging-message-reply-1": (ADD, Kind.DIRECT, "hello, world!"),
    "messaging-message-reply-2": (ADD, Kind.DIRECT, "hello, world!"),
    "ratings-comment-add-25": NamedOnly,
    "ratings-comment-remove-25": (GONE, Kind.COMMENT, ""),
    "ratings-rating-add-25": (ADD, Kind.REVIEW, "Ja ziemlich coole Sache"),
    "ratings-rating-add-31": (ADD, Kind.REVIEW, "Ja ziemlich coole Sache"),
    "ratings-rating-edit-25": (EDIT, Kind.REVIEW, "Ja ziemlich coole Sache"),
    "ratings-rating-remove-25": (GONE, Kind.REVIEW, ""),
    "standby-message-basic-echo": (ADD, Kind.DIRECT, "hello, world!"),
}
NOT_ABOUT_PAGES = {"user-likes-add"}
INSTAGRAM: dict[str, Any] = {
    "instagram__wh-comments-2021": (ADD, Kind.COMMENT, "This is an example."),
    "instagram__wh-livecomments": (ADD, Kind.COMMENT, "This is an example."),
    "instagram__wh-mentions": NamedOnly,
}
WHATSAPP: dict[str, Any] = {
    "button_message": "Unsubscribe",
    "contact_sharing_message": "Lucía Gómez, +1 (983) 555-2319",
    "image_message": "Taj Mahal",
    "interactive_button_reply_message": "Cancel",
    "interactive_list_reply_message": "Priority Mail Express\nNext Day to 2 Days",
    "order_message": "2 x di9ozbzfi4, 30 USD\n1 x nqryix03ez, 25 USD",
    "text_message": "Does it come in another color?",
    "text_message_from_click_to_whatsapp_ad": "Hello! Can I get more info on this?",
    "text_message_with_context_product_inquiry": "Is this still available?",
    "unsupported_message": "[unsupported]",
    "whatsapp__webhook-incoming-message-ads": "Test",
    "whatsapp__webhook-incoming-message-document": "RESTFB ANNIVERSARY",
    "whatsapp__webhook-incoming-message-error": "[unknown]",
    "whatsapp__webhook-incoming-message-text": "Test",
    "whatsapp__webhook-incoming-message-text-bsuid": "Does it come in another color?",
    "whatsapp__webhook-incoming-message-status-errors": Undelivered,
    "updates__message_status.failed": Undelivered,
    "updates__edited_message.image": (EDIT, "Updated image caption"),
    "updates__deleted_message.revoke": (GONE, ""),
    "updates__outgoing_message.delete": (GONE, ""),
    "updates__outgoing_message.edit": (EDIT, "Text was edited"),
    "updates__outgoing_message.text": "Test message",
    "updates__flow_completion.completion": ...,
    "updates__flow_completion.without_flow_token": ...,
    "updates__callback_button.button": "title",
    "updates__callback_button.quick_reply": "title",
    "updates__callback_button.quick_reply_without_context": "title",
}
NOBODY_WROTE_IT = {
    *("group_create_message", "group_remove_participants", "group_settings_update", "reaction_message", "system_message"),
    *("whatsapp__webhook-accountReviewUpdate", "whatsapp__webhook-accountUpdate-verified", "whatsapp__webhook-incoming-message-emoji"),
    *("whatsapp__webhook-group-participants-update", "whatsapp__webhook-incoming-message-status-group-bsuid"),
    *("whatsapp__webhook-incoming-message-status-ui", "whatsapp__webhook-incoming-message-system"),
    *("whatsapp__webhook-messageTemplateStatusUpdate-approved", "whatsapp__webhook-phoneNumberQualityUpdate"),
    *("updates__call_connect.business_initiated", "updates__call_connect.user_initiated", "updates__call_status.call_status"),
    *(f"updates__message_status.{each}" for each in ("sent", "delivered", "read", "played", "with_tracker", "group")),
    *("updates__message.reaction", "updates__message.unreaction_empty", "updates__message.unreaction_no_emoji"),
    *("updates__system.phone_number_change", "updates__system.identity_change"),
    *("updates__template_status_update.approved", "updates__template_status_update.rejected"),
}


def test_it_reads_what_facebook_tells_of_a_page() -> None:
    found = dict(deliveries("facebook"))
    assert FACEBOOK.keys() <= found.keys()
    for name, delivery in found.items():
        if name in NOT_ABOUT_PAGES:
            continue
        for each in told("facebook", delivery):
            expected = FACEBOOK.get(name)
            if isinstance(expected, tuple):
                assert isinstance(each, Item), (name, each)
                assert (each.change, each.kind, each.text) == expected, name
            elif expected is None and "-nlp-" in name:
                assert isinstance(each, Item), (name, each)
                assert each.text, name
            else:
                assert type(each) is (expected or PassedOver), (name, each)


def test_it_knows_our_own_words_by_their_author() -> None:
    found = {name: each for name, delivery in deliveries("facebook") if name not in NOT_ABOUT_PAGES for each in told("facebook", delivery)}
    ours = {name for name, each in found.items() if isinstance(each, Item) and each.is_ours and each.change is Change.CREATED}
    assert ours == {
        *("feed-comment-add-25", "feed-event-add", "feed-photo-add-message", "feed-share-add-25", "feed-status-add-photos"),
        "standby-message-basic-echo",
    }
    echo = found["standby-message-basic-echo"]
    assert isinstance(echo, Item)
    assert echo.thread == "direct:987654321432"


def test_it_reads_pictures_films_and_places() -> None:
    found = {name: each for name, delivery in deliveries("facebook") if name not in NOT_ABOUT_PAGES for each in told("facebook", delivery)}
    counts = {name: len(each.attachments) for name, each in found.items() if isinstance(each, Item) and each.attachments}
    assert counts == {
        "feed-comment-edited-with-video": 1,
        "feed-photo-add-message": 1,
        "feed-status-add-photos": 3,
        "feed-status-edited-photos": 3,
    }
    rated = found["ratings-rating-add-31"]
    assert isinstance(rated, Item)
    assert (rated.rating, rated.author.name) == (3, "Tester")


def test_it_reads_what_instagram_tells_of_an_account() -> None:
    found = dict(deliveries("instagram"))
    assert found.keys() == INSTAGRAM.keys()
    for name, delivery in found.items():
        for each in told("instagram", delivery):
            if isinstance(each, Item):
                assert (each.change, each.kind, each.text) == INSTAGRAM[name]
            else:
                assert type(each) is INSTAGRAM[name]


@pytest.mark.parametrize("name", sorted(NOBODY_WROTE_IT))
def test_it_passes_over_what_nobody_wrote(name: str) -> None:
    found = told("whatsapp", dict(deliveries("whatsapp"))[name])
    assert found
    assert all(type(each) is PassedOver and str(each) for each in found)


def test_it_reads_what_whatsapp_tells_of_a_number() -> None:
    found = {name: each for name, each in deliveries("whatsapp") if name not in NOBODY_WROTE_IT}
    assert found.keys() >= WHATSAPP.keys()
    for name, delivery in found.items():
        [each] = told("whatsapp", delivery)
        expected = WHATSAPP.get(name, ...)
        if expected is Undelivered:
            assert type(each) is Undelivered, (name, each)
            continue
        assert isinstance(each, Item), (name, each)
        assert each.thread.startswith(("direct:", "group:"))
        if expected is not ...:
            assert (each.change, each.text) == (expected if isinstance(expected, tuple) else (ADD, expected)), name
        assert each.is_ours is name.startswith("updates__outgoing")


def test_it_reads_all_sixteen_examples_of_the_vendor() -> None:
    names = {name for name, _ in deliveries("whatsapp") if not name.startswith(("whatsapp__", "updates__"))}
    assert len(names) == 16
    assert names <= WHATSAPP.keys() | NOBODY_WROTE_IT | {"location_message"}


def test_it_says_why_a_message_did_not_arrive() -> None:
    found = dict(deliveries("whatsapp"))
    [lost] = told("whatsapp", found["updates__message_status.failed"])
    assert isinstance(lost, Undelivered)
    assert lost.external_id == "wamid.xyzxyz"
    assert "130472" in str(lost)
