"""What WhatsApp tells beside messages, each with the reason why the desk shows none of it.

https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference
"""

from typing import Any

ABOUT = {
    "sent": "WhatsApp took the message",
    "delivered": "the message arrived",
    "read": "the customer read the message",
    "played": "the customer heard the message",
    "deleted": "the customer deleted the message",
    "warning": "WhatsApp warns of something about the message",
}
FIELDS = {
    "calls": "somebody called; WhatsApp tells nothing that was said",
    "history": "older messages of a number that was moved to the Cloud API",
    "smb_app_state_sync": "the contacts of the telephone that the number is used on, too",
    "user_preferences": "a customer chose whether they want to read advertisements",
    "account_alerts": "WhatsApp tells something of the account",
    "account_settings_update": "a setting of the number changed",
    "automatic_events": "WhatsApp believes that somebody bought something",
    "business_username_update": "the name by which customers find the number",
    "messaging_handovers": "another application has the conversation now, or gave it to this one",
    "partner_solutions": "which companies work on the account",
    "payment_configuration_update": "how customers can pay",
    "template_correct_category_detection": "the category of a template may be another",
    "tracking_events": "what customers do with an advertisement",
    "user_id_update": "a customer's id changed",
    "account_review_update": "WhatsApp reviewed the account",
    "account_update": "WhatsApp tells something of the account",
    "business_capability_update": "how much the account may send",
    "business_status_update": "WhatsApp tells something of the business",
    "flows": "a form of the account's changed",
    "message_template_components_update": "the words of a template changed",
    "message_template_quality_update": "how customers take a template",
    "message_template_status_update": "whether a template is approved",
    "template_category_update": "the category of a template changed",
    "phone_number_name_update": "the name of the number was reviewed",
    "phone_number_quality_update": "how much the number may send",
    "security": "the number's second factor",
    "group_lifecycle_update": "a group was made or taken away",
    "group_participants_update": "who is in a group changed",
    "group_settings_update": "a group was named otherwise",
    "group_status_update": "a group was closed or opened",
}


def reason(field: str, value: dict[str, Any]) -> str:
    """Why something is passed over; trouble that WhatsApp tells of by itself is quoted."""
    errors = value.get("errors")
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    told = next((first[name] for name in ("message", "title") if isinstance(first.get(name), str)), "")
    if told or first:
        return f"WhatsApp tells of an error: {told[:100]} ({str(first.get('code'))[:20]})"
    return FIELDS.get(field) or f"a change of {field[:60] or 'something'}, which is nothing that anybody wrote"
