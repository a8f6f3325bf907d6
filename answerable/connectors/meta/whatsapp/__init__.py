"""WhatsApp numbers over the Cloud API: messages with files, templates, receipts.

In come webhooks of the object `whatsapp_business_account`; out go messages. There is no list to read: what a webhook lost is lost.
"""

from answerable.connectors.meta.whatsapp.connector import Connector

__all__ = ["Connector"]
