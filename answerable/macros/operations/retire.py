from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.macros.errors import NoSuchMacro, ShortcutTaken
from answerable.macros.models import Macro


@transaction.atomic
def retire(macro_id: int, *, actor: Actor, now: datetime) -> None:
    """Offer it no longer; what it was used for is kept. Records macro.retired."""
    if not Macro.objects.filter(pk=macro_id, retired_at=None).update(retired_at=now):
        raise NoSuchMacro(_("There is no such macro any more."))
    record([Fact("macro.retired", macro_id)], actor=actor, now=now)


@transaction.atomic
def revive(macro_id: int, *, actor: Actor, now: datetime) -> None:
    """Offer it again. Refuses while another answers to its shortcut. Records macro.revived."""
    try:
        with transaction.atomic():
            Macro.objects.filter(pk=macro_id).update(retired_at=None)
    except IntegrityError as error:
        raise ShortcutTaken(_("Another macro answers to this shortcut by now.")) from error
    record([Fact("macro.revived", macro_id)], actor=actor, now=now)
