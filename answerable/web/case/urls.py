from django.urls import path

from answerable.publish.rules.acts import Act
from answerable.web.case import cases, similar
from answerable.web.case.assisting import asks, previews
from answerable.web.case.closing import cause, closure, gift, pointers
from answerable.web.case.closing import checks as closing_checks
from answerable.web.case.composer import checks, drafts, macros, mentions, notes, replies, retries, templates, withdrawals
from answerable.web.case.goodwill import approval, card, gestures
from answerable.web.case.moderating import deletion, interventions, messages, wording
from answerable.web.case.moderating.deeds import there_or_not
from answerable.web.case.parting import division, merger
from answerable.web.case.people import acceptance, attention, consultation, hand_off, ownership, presence
from answerable.web.case.timeline import comments, threads
from answerable.web.case.understanding import readings
from answerable.web.resource import resource

app_name = "case"
urlpatterns = [
    path("cases/<int:case_id>", resource(show=cases.show), name="show"),
    path("cases/<int:case_id>/thread", resource(show=threads.show), name="thread"),
    path("cases/<int:case_id>/earlier", resource(index=threads.index), name="earlier"),
    path("cases/<int:case_id>/replies", resource(create=replies.create), name="replies"),
    path("cases/<int:case_id>/notes", resource(create=notes.create), name="notes"),
    path("cases/<int:case_id>/macros", resource(index=macros.index), name="macros"),
    path("cases/<int:case_id>/template", resource(new=templates.new, create=templates.create), name="template"),
    path("cases/<int:case_id>/checks", resource(index=checks.index, create=checks.create), name="checks"),
    path("cases/<int:case_id>/similar", resource(index=similar.index), name="similar"),
    path("cases/<int:case_id>/mentions", resource(index=mentions.index), name="mentions"),
    path("cases/<int:case_id>/draft", resource(update=drafts.update, destroy=drafts.destroy, create=drafts.create), name="draft"),
    path("cases/<int:case_id>/closure", resource(new=closure.new, create=closure.create, destroy=closure.destroy), name="closure"),
    path("cases/<int:case_id>/pointer", resource(create=pointers.create), name="pointer"),
    path("cases/<int:case_id>/closing-gift", resource(show=gift.show), name="closing_gift"),
    path("cases/<int:case_id>/closing-cause", resource(show=cause.show), name="closing_cause"),
    path("cases/<int:case_id>/closing-check", resource(create=closing_checks.create), name="closing_check"),
    path(
        "cases/<int:case_id>/ownership",
        resource(create=ownership.create, update=ownership.update, destroy=ownership.destroy),
        name="ownership",
    ),
    path("cases/<int:case_id>/hand-off", resource(new=hand_off.new, create=hand_off.create, destroy=hand_off.destroy), name="hand_off"),
    path("cases/<int:case_id>/acceptance", resource(create=acceptance.create, destroy=acceptance.destroy), name="acceptance"),
    path("cases/<int:case_id>/consultations", resource(new=consultation.new, create=consultation.create), name="consultations"),
    path("consultations/<int:consultation_id>", resource(update=consultation.update, destroy=consultation.destroy), name="consultation"),
    path("cases/<int:case_id>/merger", resource(new=merger.new, create=merger.create, destroy=merger.destroy), name="merger"),
    path("cases/<int:case_id>/division", resource(new=division.new, create=division.create, destroy=division.destroy), name="division"),
    path("cases/<int:case_id>/goodwill", resource(index=card.index), name="goodwill"),
    path("cases/<int:case_id>/gestures", resource(new=gestures.new, create=gestures.create), name="gestures"),
    path("gestures/<int:gesture_id>", resource(destroy=gestures.destroy), name="gesture"),
    path("gestures/<int:gesture_id>/approval", resource(create=approval.create, destroy=approval.destroy), name="gesture_approval"),
    path("cases/<int:case_id>/asks", resource(create=asks.create), name="asks"),
    path("cases/<int:case_id>/ask-preview", resource(create=previews.create), name="ask_preview"),
    path("asks/<int:ask_id>", resource(show=asks.show, destroy=asks.destroy), name="ask"),
    path("cases/<int:case_id>/presence", resource(create=presence.create), name="presence"),
    path("posts/<int:post_id>/comments", resource(index=comments.index), name="comments"),
    path("cases/<int:case_id>/attention", resource(create=attention.create), name="attention"),
    path("outbounds/<int:outbound_id>/retry", resource(create=retries.create), name="retry"),
    path("outbounds/<int:outbound_id>/withdrawal", resource(create=withdrawals.create), name="withdrawal"),
    path("messages/<int:message_id>", resource(show=messages.show), name="message"),
    path("messages/<int:message_id>/like", there_or_not(Act.LIKE), name="like"),
    path("messages/<int:message_id>/hiding", there_or_not(Act.HIDE), name="hiding"),
    path("messages/<int:message_id>/block", there_or_not(Act.BLOCK), name="block"),
    path("messages/<int:message_id>/deletion", resource(new=deletion.new, create=deletion.create), name="deletion"),
    path("messages/<int:message_id>/wording", resource(edit=wording.edit, update=wording.update), name="wording"),
    path("interventions/<int:intervention_id>/retry", resource(create=interventions.create), name="intervention_retry"),
    path("interventions/<int:intervention_id>/withdrawal", resource(create=interventions.destroy), name="intervention_withdrawal"),
    path(
        "messages/<int:message_id>/reading",
        resource(show=readings.show, create=readings.create, update=readings.update, destroy=readings.destroy),
        name="reading",
    ),
    path("cases/<int:case_id>/reading", resource(show=readings.standing), name="standing"),
]
