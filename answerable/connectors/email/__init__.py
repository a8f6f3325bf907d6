"""E-mail: a mailbox that customers write to, read by IMAP and answered by SMTP.

In come mails, from whichever client they were written and whoever has read them already; out go answers that thread in the customer's
client. What a program wrote is marked, what came back undelivered is told of the answer that it was.
"""

from answerable.connectors.email.connector import Connector

__all__ = ["Connector"]
