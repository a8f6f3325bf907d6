"""What each kind of event is called, in groups that are asked for together: each a sentence that says what was done."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Group(NamedTuple):
    """What belongs together; `of_cases` says that its events stand in cases."""

    label: str | Promise
    of_cases: bool
    kinds: dict[str, str | Promise]


GROUPS: dict[str, Group] = {
    "sign-in": Group(
        _("Signing in"),
        False,
        {
            "member.signed_in": _("A member signed in"),
            "member.sign_in_failed": _("A sign-in failed: wrong password"),
            "member.locked_out": _("An account was locked for five minutes: too many tries"),
            "member.session_ended": _("A session was ended"),
            "member.password_changed": _("A password was changed"),
            "member.password_set": _("A first password was set"),
            "member.password_reset": _("A new password was chosen by link"),
            "member.email_changed": _("An e-mail address was changed"),
            "member.email_deleted": _("An e-mail address was removed"),
            "member.totp_activated": _("An authenticator app was added"),
            "member.totp_deactivated": _("An authenticator app was removed"),
            "member.webauthn_added": _("A passkey was added"),
            "member.webauthn_removed": _("A passkey was removed"),
            "member.recovery_codes_generated": _("New recovery codes were made"),
        },
    ),
    "people": Group(
        _("People and rights"),
        False,
        {
            "member.joined": _("A colleague was added"),
            "member.invited": _("An invitation was sent"),
            "member.changed": _("A name, department or role was changed"),
            "member.left": _("A colleague has left"),
            "member.rejoined": _("A colleague has come back"),
            "member.preferred": _("Own settings were changed"),
            "access.granted": _("Access to a page was given"),
            "access.revoked": _("Access to a page was taken away"),
            "department.established": _("A department was founded"),
            "member.second_factor_reset": _("A second factor was reset"),
            "second_factor.required": _("Who needs a second factor was decided"),
        },
    ),
    "settings": Group(
        _("Settings"),
        False,
        {
            "brand.founded": _("A brand was founded"),
            "brand.renamed": _("A brand was renamed"),
            "brand.painted": _("A brand was given a colour"),
            "brand.logo_changed": _("A brand's logo was changed"),
            "look.kept": _("The company's look was decided"),
            "brand.put_off": _("A step of the set-up was put off"),
            "guideline.written": _("How we write was changed"),
            "rules.agreed": _("Ownership rules were agreed"),
            "sla.set_up": _("Service levels were set up"),
            "sla.hours_kept": _("Business hours were changed"),
            "sla.targets_kept": _("Targets were changed"),
            "label.added": _("A label was added"),
            "label.changed": _("A label was changed"),
            "label.retired": _("A label was retired"),
            "label.revived": _("A label was brought back"),
            "field.added": _("A field was added"),
            "field.changed": _("A field was changed"),
            "field.retired": _("A field was retired"),
            "field.revived": _("A field was brought back"),
            "macro.written": _("A macro was written"),
            "macro.changed": _("A macro was changed"),
            "macro.retired": _("A macro was retired"),
            "macro.revived": _("A macro was brought back"),
            "rule.written": _("A rule was written"),
            "rule.changed": _("A rule was changed"),
            "rule.switched_on": _("A rule was switched on"),
            "rule.switched_off": _("A rule was switched off"),
            "rule.retired": _("A rule was retired"),
            "rule.revived": _("A rule was brought back"),
            "rule.moved": _("A rule was moved"),
            "rule.tried": _("A rule was tried on past cases"),
            "satisfaction.settled": _("The question after closing was decided"),
            "view.saved": _("A view was saved"),
            "view.changed": _("A view was changed"),
            "view.deleted": _("A view was deleted"),
        },
    ),
    "pages": Group(
        _("Pages and data"),
        False,
        {
            "page.connected": _("A page was connected"),
            "page.credential_renewed": _("The access to a page was renewed"),
            "page.paused": _("A page was paused"),
            "page.resumed": _("A page was resumed"),
            "page.removed": _("A page was removed"),
            "ingest.replayed": _("Items that failed were read again"),
            "alert.raised": _("An alert was raised"),
            "file.kept": _("A file was kept"),
            "file.removed": _("A file was removed"),
            "ledger.exported": _("The answer ledger was exported"),
            "audit.exported": _("This list was exported"),
            "batch.opened": _("Many cases were changed at once"),
            "batch.undone": _("A change to many cases was undone"),
        },
    ),
    "replies": Group(
        _("Replies and moderation"),
        True,
        {
            "reply.queued": _("A reply was written"),
            "reply.sent": _("A reply was taken by the network"),
            "reply.failed": _("A reply failed"),
            "reply.undecided": _("Nobody knows whether a reply went out"),
            "reply.sent_again": _("A reply was sent again"),
            "reply.withdrawn": _("A reply was withdrawn before it left"),
            "reply.files_enclosed": _("Files were enclosed"),
            "note.written": _("A note was written"),
            "macro.used": _("A macro was used"),
            "draft.file_added": _("A file was put to a draft"),
            "draft.file_removed": _("A file was taken from a draft"),
            "moderation.queued": _("A moderation was asked for"),
            "moderation.sent_again": _("A moderation was asked for again"),
            "moderation.undecided": _("Nobody knows whether a moderation worked"),
            "moderation.dropped": _("A moderation was let be"),
            "moderation.failed": _("A moderation failed"),
            "moderation.hidden": _("A message was hidden"),
            "moderation.unhidden": _("A message was shown again"),
            "moderation.deleted": _("A message was deleted"),
            "moderation.edited": _("A reply was edited"),
            "moderation.withdrawn": _("A reply was taken back"),
            "moderation.blocked": _("An author was blocked"),
            "moderation.unblocked": _("An author may write again"),
        },
    ),
    "cases": Group(
        _("Work on cases"),
        True,
        {
            "case.opened": _("A case was opened"),
            "case.owned": _("A case was given to its department"),
            "case.taken": _("A case was taken"),
            "case.assigned": _("A case was assigned"),
            "case.moved": _("A case was moved by new ownership rules"),
            "case.released": _("A case was put back"),
            "case.closed": _("A case was closed"),
            "case.reopened": _("A case was reopened"),
            "case.snoozed": _("A case was snoozed"),
            "case.woken": _("A case woke up"),
            "case.labelled": _("A case was labelled"),
            "case.unlabelled": _("A label was taken off a case"),
            "case.field_filled": _("A field of a case was filled"),
            "case.followed": _("A case was followed"),
            "case.unfollowed": _("A case was followed no more"),
            "case.merged": _("Another case was merged into this one"),
            "case.went_into": _("This case was merged into another"),
            "case.parted": _("Merged cases were taken apart"),
            "case.came_out": _("This case was taken out again"),
            "case.divided": _("A case was split"),
            "triage.corrected": _("A reading was corrected"),
            "rule.fired": _("A rule did something"),
            "rule.suggested": _("A rule suggested something"),
            "satisfaction.asked": _("The customer was asked"),
            "satisfaction.not_asked": _("The customer was not asked"),
            "satisfaction.answered": _("The customer answered the question"),
        },
    ),
}
# What the program does by itself all day: named where it is met, and in no group.
PROGRAM: dict[str, str | Promise] = {
    "message.edited": _("A message was edited on the network"),
    "message.deleted": _("A message was deleted on the network"),
    "message.hidden": _("A message was hidden on the network"),
    "message.unhidden": _("A message was shown again on the network"),
}
WORDS: dict[str, str | Promise] = {kind: words for group in GROUPS.values() for kind, words in group.kinds.items()} | PROGRAM


def words(kind: str) -> str:
    """What an event of this kind is called."""
    return str(WORDS.get(kind, kind))
