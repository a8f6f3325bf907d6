"""Facts a case, the public pages of brands, what changed, what is not listed there, and sentences that point from public to private."""

from answerable.evidence.models.case_fact import CaseFact
from answerable.evidence.models.change import Change
from answerable.evidence.models.hold_back import HoldBack
from answerable.evidence.models.objection import Objection
from answerable.evidence.models.pointer import Pointer
from answerable.evidence.models.public_page import PublicPage

__all__ = ["CaseFact", "Change", "HoldBack", "Objection", "Pointer", "PublicPage"]
