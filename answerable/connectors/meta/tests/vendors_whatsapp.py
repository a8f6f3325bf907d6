"""What WhatsApp tells of a number, as its documentation prints it, with what each has to become."""

from answerable.channels.contract import Change, Kind, PassedOver, Undelivered
from answerable.connectors.meta.tests.vendor_forms import Told, became, of_number, written

EDIT, GONE, DIRECT = Change.EDITED, Change.DELETED, Kind.DIRECT
PRICING = {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "utility"}
ORIGIN = {"id": "c", "expiration_timestamp": "1749416383", "origin": {"type": "utility"}}
UNKNOWN = {"code": 131051, "title": "Message type unknown", "message": "Message type unknown", "error_data": {"details": "Not supported."}}
FILE = {"id": "1", "sha256": "s", "url": "https://lookaside.example/x"}
ITEM = {"product_retailer_id": "lamp", "quantity": 2, "item_price": 30.5, "currency": "USD"}
BEN = {
    "name": {"first_name": "Ben", "formatted_name": "Ben Ode"},
    "org": {"company": "Ode"},
    "phones": [{"phone": "+49 30", "wa_id": "4930"}],
}
PRESSED = {"type": "button_reply", "button_reply": {"id": "b", "title": "Cancel"}}
PICKED = {"type": "list_reply", "list_reply": {"id": "b", "title": "By post", "description": "Two days"}}
FORM = {"type": "nfm_reply", "nfm_reply": {"name": "flow", "body": "Sent", "response_json": '{"flow_token": "x", "seat": "12A"}'}}
CALL = {"id": "wacid.x", "to": "1", "from": "2", "event": "connect", "timestamp": "1", "direction": "USER_INITIATED"}
AD = {"source_url": "https://fb.me/x", "source_id": "120", "source_type": "ad", "body": "Today", "headline": "Sale", "ctwa_clid": "A"}
NEW_ID = {"body": "User A changed from 1 to 2", "wa_id": "12195555358", "type": "user_changed_number"}
NOWHERE = {"code": 131026, "title": "Message undeliverable", "message": "Message undeliverable", "href": "https://developers.facebook.com"}
BSUID = {"from_user_id": "US.1", "from_parent_user_id": "US.ENT.1", "id": "wamid.X", "timestamp": "1749416383"}
ECHO = {"from": "15550783881", "to": "16505551234", "id": "wamid.E", "timestamp": "1749416383", "type": "text", "text": {"body": "Soon"}}
VENDORS: dict[str, Told] = {
    "button of a template": written("Stop", "button", {"payload": "Stop", "text": "Stop"}, context={"from": "1", "id": "wamid.0"}),
    "button": written("Cancel", "interactive", PRESSED, context={"from": "1", "id": "wamid.0"}),
    "row of a list": written("By post\nTwo days", "interactive", PICKED),
    "form filled in": written("Sent\nseat: 12A", "interactive", FORM),
    "order": written("2 x lamp, 30.5 USD", "order", {"catalog_id": "1", "text": "", "product_items": [ITEM]}),
    "order in words": written("2 x lamp, 30.5 USD", "order", {"product_items": [ITEM | {"quantity": "2", "item_price": "30.5"}]}),
    "contact": written("Ben Ode, +49 30", "contacts", [BEN]),
    "place": written("https://www.openstreetmap.org/?mlat=40.7&mlon=-73.9", "location", {"latitude": 40.7, "longitude": -73.9}),
    "film": written("Look", "video", FILE | {"caption": "Look", "mime_type": "video/mp4"}),
    "voice": written("", "audio", FILE | {"mime_type": "audio/ogg; codecs=opus", "voice": True}),
    "sticker": written("", "sticker", FILE | {"mime_type": "image/webp", "animated": True}),
    "heart": written(PassedOver, "reaction", {"message_id": "wamid.0", "emoji": "\u2764"}),
    "heart taken back": written(PassedOver, "reaction", {"message_id": "wamid.0", "emoji": ""}),
    "about an article": written("This?", "text", {"body": "This?"}, context={"referred_product": {"catalog_id": "1", **ITEM}}),
    "from an advertisement": written("Info", "text", {"body": "Info"}, referral=AD),
    "in a group": written("Hi all", "text", {"body": "Hi all"}, group_id="Y2FwaV9ncm91cA=="),
    "another number": written(PassedOver, "system", NEW_ID),
    "another telephone": written(PassedOver, "system", {"body": "x", "identity": "abc", "type": "customer_identity_changed"}),
    "not supported": written("[poll_creation]", "unsupported", {"type": "poll_creation"}, errors=[UNKNOWN]),
    "opened": written(PassedOver, "request_welcome", None),
    "changed": written(
        (EDIT, DIRECT, "Five"), "edit", {"original_message_id": "wamid.0", "message": {"type": "text", "text": {"body": "Five"}}}
    ),
    "unsent": written((GONE, DIRECT, ""), "revoke", {"original_message_id": "wamid.0"}),
    "user without a number": of_number(
        (Change.CREATED, DIRECT, "Hi"), contacts=[{"user_id": "US.1"}], messages=[{**BSUID, "type": "text", "text": {"body": "Hi"}}]
    ),
    "sent, with its price": became(PassedOver, "sent", pricing=PRICING, conversation=ORIGIN),
    "arrived, free": became(PassedOver, "delivered", pricing=PRICING | {"type": "free_entry_point", "billable": False}),
    "arrived in a group": became(PassedOver, "delivered", recipient_type="group", recipient_participant_id="1650"),
    "read": became(PassedOver, "read"),
    "did not arrive": became(Undelivered, "failed", errors=[NOWHERE]),
    "did not arrive, and nobody says why": became(Undelivered, "failed"),
    "paid": became(PassedOver, "captured", type="payment", payment={"reference_id": "r", "amount": {"value": 1, "offset": 100}}),
    "too much": of_number(PassedOver, errors=[{"code": 130429, "title": "Rate limit hit", "error_data": {"details": "d"}}]),
    "written on the telephone": of_number((Change.CREATED, DIRECT, "Soon"), "smb_message_echoes", message_echoes=[ECHO]),
    "older messages": of_number(PassedOver, "history", history=[{"metadata": {"phase": 0, "progress": 50}, "threads": []}]),
    "address book": of_number(PassedOver, "smb_app_state_sync", state_sync=[{"type": "contact", "action": "add"}]),
    "called": of_number(PassedOver, "calls", calls=[CALL]),
    "another application": of_number(PassedOver, "messaging_handovers", control_passed={"metadata": "x"}),
    "group closed": of_number(PassedOver, "group_status_update", groups=[{"group_id": "Y2Fw", "type": "group_suspend"}]),
    "name to be found by": of_number(PassedOver, "business_username_update", username="harbour", status="approved"),
}
