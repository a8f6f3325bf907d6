"""One act asked for by a button: a like, a hiding, a block; each is there or is not."""

from django.http import HttpRequest, HttpResponse

from answerable.core import clock
from answerable.journeys.answering.moderate import Asked, moderate
from answerable.publish.rules.acts import OPPOSITES, Act
from answerable.web.case.moderating.messages import visible
from answerable.web.case.moderating.moderation import BACK, DONE, ON_ITS_WAY, address
from answerable.web.case.pane import changed
from answerable.web.members import member_of
from answerable.web.resource import Action, resource
from answerable.web.said import Undo, tell


def there_or_not(act: Act) -> Action:
    """A resource that is made by `act` and taken back by its opposite."""

    def create(request: HttpRequest, message_id: int) -> HttpResponse:
        return done(request, Asked(message_id, act))

    def destroy(request: HttpRequest, message_id: int) -> HttpResponse:
        return done(request, Asked(message_id, OPPOSITES[act]))

    answer: Action = resource(create=create, destroy=destroy)
    return answer


def done(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Ask for it and say so, with the way back where there is one."""
    message = visible(request, asked.message_id)
    moderate(asked, member=member_of(request), now=clock.now())
    back = OPPOSITES.get(asked.act)
    undo = Undo(address(back, message.pk), "DELETE" if back in BACK else "POST") if back else None
    tell(request, str(ON_ITS_WAY.get(asked.act) or DONE[asked.act]), undo=undo)
    return changed(request, message.case_id)
