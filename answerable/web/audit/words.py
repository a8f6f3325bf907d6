"""What each kind of event is called, in groups that are asked for together."""

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
            "member.signed_in": _("signed in"),
            "member.sign_in_failed": _("did not get in: wrong password"),
            "member.locked_out": _("is locked out for five minutes: too many tries"),
            "member.session_ended": _("ended a session"),
            "member.password_changed": _("changed the password"),
            "member.password_set": _("set a password"),
            "member.password_reset": _("chose a new password by link"),
            "member.email_changed": _("changed the e-mail address"),
            "member.email_deleted": _("removed an e-mail address"),
            "member.totp_activated": _("added an authenticator app"),
            "member.totp_deactivated": _("removed the authenticator app"),
            "member.webauthn_added": _("added a passkey"),
            "member.webauthn_removed": _("removed a passkey"),
            "member.recovery_codes_generated": _("made new recovery codes"),
        },
    ),
    "people": Group(
        _("People and rights"),
        False,
        {
            "member.joined": _("was added"),
            "member.invited": _("was sent an invitation"),
            "member.changed": _("has another name, department or role"),
            "member.left": _("has left"),
            "member.rejoined": _("works here again"),
            "member.preferred": _("changed their own settings"),
            "access.granted": _("was given access to a page"),
            "access.revoked": _("lost access to a page"),
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
            "reply.queued": _("sent a reply"),
            "reply.sent": _("The network took a reply"),
            "reply.failed": _("A reply failed"),
            "reply.undecided": _("Nobody knows whether a reply went out"),
            "reply.sent_again": _("sent a reply again"),
            "reply.withdrawn": _("withdrew a reply"),
            "reply.files_enclosed": _("enclosed files"),
            "note.written": _("wrote a note"),
            "macro.used": _("used a macro"),
            "draft.file_added": _("put a file to a draft"),
            "draft.file_removed": _("took a file from a draft"),
            "moderation.queued": _("asked to moderate"),
            "moderation.sent_again": _("asked again to moderate"),
            "moderation.undecided": _("Nobody knows whether a moderation worked"),
            "moderation.dropped": _("let a moderation be"),
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
            "case.taken": _("took a case"),
            "case.assigned": _("assigned a case"),
            "case.moved": _("moved a case by new ownership rules"),
            "case.released": _("put a case back"),
            "case.closed": _("closed a case"),
            "case.reopened": _("reopened a case"),
            "case.snoozed": _("snoozed a case"),
            "case.woken": _("A case woke up"),
            "case.labelled": _("labelled a case"),
            "case.unlabelled": _("took a label off"),
            "case.field_filled": _("filled a field"),
            "case.followed": _("follows a case"),
            "case.unfollowed": _("follows a case no more"),
            "case.merged": _("merged a case into this one"),
            "case.went_into": _("merged this case into another"),
            "case.parted": _("took merged cases apart"),
            "case.came_out": _("took this case out again"),
            "case.divided": _("split a case"),
            "triage.corrected": _("corrected what was read"),
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
