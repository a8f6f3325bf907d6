from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.macros.errors import NoSuchMacro, ShortcutTaken
from answerable.macros.models import Macro, Wording


@dataclass(frozen=True, slots=True)
class MacroDraft:
    """A macro as somebody wants it: whom it is for, what it says in which language, what is to be done after it is sent.

    `thanks`: it answers praise.
    """

    name: str
    shortcut: str
    texts: Mapping[str, str]
    brand_id: int | None = None
    department_id: int | None = None
    label_ids: Sequence[int] = field(default_factory=tuple)
    snooze_hours: int | None = None
    assigns_to_id: int | None = None
    next_step: str = ""
    closes: bool = False
    thanks: bool = False


@transaction.atomic
def write(draft: MacroDraft, *, actor: Actor, now: datetime) -> Macro:
    """Make a macro. Refuses a shortcut that another has for the same brand and department. Records macro.written."""
    return _keep(Macro(), draft, "macro.written", actor, now)


@transaction.atomic
def change(macro_id: int, draft: MacroDraft, *, actor: Actor, now: datetime) -> Macro:
    """Word it otherwise from now on; what was sent keeps the wording it was sent with. Records macro.changed."""
    macro = Macro.objects.select_for_update().filter(pk=macro_id, retired_at=None).first()
    if macro is None:
        raise NoSuchMacro(_("There is no such macro any more."))
    return _keep(macro, draft, "macro.changed", actor, now)


def _keep(macro: Macro, draft: MacroDraft, event: str, actor: Actor, now: datetime) -> Macro:
    macro.name, macro.shortcut = draft.name, draft.shortcut
    macro.brand_id, macro.department_id, macro.thanks = draft.brand_id, draft.department_id, draft.thanks
    try:
        with transaction.atomic():
            macro.save()
    except IntegrityError as error:
        raise ShortcutTaken(_("Another macro answers to /%(shortcut)s. Choose another shortcut.") % {"shortcut": draft.shortcut}) from error
    number = Wording.objects.filter(macro=macro).count() + 1
    Wording.objects.create(
        macro=macro,
        number=number,
        texts=dict(draft.texts),
        label_ids=list(draft.label_ids),
        snooze_hours=draft.snooze_hours,
        department_id=draft.assigns_to_id,
        next_step=draft.next_step,
        closes=draft.closes,
        member_id=actor.member_id,
        at=now,
    )
    record([Fact(event, macro.pk, data={"version": number})], actor=actor, now=now)
    return macro
