"""Which states of what is on its way out mean the same."""

from answerable.publish.models import Errand

GONE = (Errand.State.FAILED, Errand.State.WITHDRAWN, Errand.State.RETURNED)
UNSAID = (*GONE, Errand.State.HELD)
UNDER_WAY = (Errand.State.QUEUED, Errand.State.SENDING)
UNDECIDED = (Errand.State.FAILED, Errand.State.UNKNOWN)
