"""Who has to agree to what, and what was asked and decided: one table a file."""

from answerable.approvals.models.approval import Approval
from answerable.approvals.models.chain import Chain
from answerable.approvals.models.decision import Decision
from answerable.approvals.models.following import Following
from answerable.approvals.models.ground import Ground
from answerable.approvals.models.step import Step

__all__ = ["Approval", "Chain", "Decision", "Following", "Ground", "Step"]
