"""What can be done to persons and identities."""

from answerable.customers.operations.recognise import Known, recognise

__all__ = ["Known", "recognise"]
