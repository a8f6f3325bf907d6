from django.urls import path

from answerable.web.resource import resource
from answerable.web.settings import (
    brands,
    distributions,
    field_revivals,
    fields,
    hours,
    label_revivals,
    labels,
    look,
    macros,
    outlets,
    overview,
    revivals,
    satisfaction,
    silences,
)
from answerable.web.settings.approvals import chains, grounds, spokespersons, voices
from answerable.web.settings.automation import drafts, places, rule_revivals, rules, switching, trials
from answerable.web.settings.customers import standings, tokens
from answerable.web.settings.goodwill import ceilings
from answerable.web.settings.goodwill import kinds as goodwill
from answerable.web.settings.language_model import endpoint as language_model
from answerable.web.settings.language_model import keys as language_model_keys
from answerable.web.settings.language_model import switches as language_model_switches
from answerable.web.settings.language_model import trials as language_model_trials
from answerable.web.settings.learning import lessons
from answerable.web.settings.listening import phrases
from answerable.web.settings.listening import trials as phrase_trials
from answerable.web.settings.listening import work as phrase_work
from answerable.web.settings.ownership import files as ownership_files
from answerable.web.settings.ownership import matrix
from answerable.web.settings.ownership import places as ownership_places
from answerable.web.settings.ownership import rows as ownership
from answerable.web.settings.ownership import trials as ownership_trials
from answerable.web.settings.ownership import versions as ownership_versions
from answerable.web.settings.targets import targets
from answerable.web.settings.terms import revivals as term_revivals
from answerable.web.settings.terms import terms
from answerable.web.settings.terms import trials as term_trials
from answerable.web.settings.topics import examples as topic_examples
from answerable.web.settings.topics import proposals
from answerable.web.settings.topics import revivals as topic_revivals
from answerable.web.settings.topics import tree as topics

app_name = "settings"
urlpatterns = [
    path("settings", resource(index=overview.index), name="index"),
    path("settings/labels", resource(index=labels.index, create=labels.create), name="labels"),
    path("settings/labels/<int:label_id>", resource(edit=labels.edit, update=labels.update, destroy=labels.destroy), name="label"),
    path("settings/labels/<int:label_id>/revival", resource(create=label_revivals.create), name="label_revival"),
    path("settings/chains", resource(index=chains.index, create=chains.create), name="chains"),
    path("settings/chains/<int:chain_id>", resource(edit=chains.edit, update=chains.update, destroy=chains.destroy), name="chain"),
    path("settings/spokespersons/<int:brand_id>", resource(update=spokespersons.update), name="spokesperson"),
    path("settings/voices", resource(index=voices.index), name="voices"),
    path("settings/voices/<int:page_id>", resource(update=voices.update), name="voice"),
    path("settings/pr-matters", resource(update=grounds.update), name="grounds"),
    path("settings/standings", resource(index=standings.index, create=standings.create), name="standings"),
    path(
        "settings/standings/<int:standing_id>",
        resource(edit=standings.edit, update=standings.update, destroy=standings.destroy),
        name="standing",
    ),
    path("settings/standings/<int:standing_id>/revival", resource(create=standings.revive), name="standing_revival"),
    path("settings/tokens", resource(index=tokens.index, create=tokens.create), name="tokens"),
    path("settings/tokens/<int:token_id>", resource(destroy=tokens.destroy), name="token"),
    path("settings/chat-alerts", resource(index=outlets.index, create=outlets.create), name="outlets"),
    path("settings/chat-alerts/<int:outlet_id>", resource(destroy=outlets.destroy), name="outlet"),
    path("settings/chat-alerts/<int:outlet_id>/trial", resource(create=outlets.try_out), name="outlet_trial"),
    path("settings/fields", resource(index=fields.index, create=fields.create), name="fields"),
    path("settings/fields/<int:field_id>", resource(edit=fields.edit, update=fields.update, destroy=fields.destroy), name="field"),
    path("settings/assignment", resource(index=distributions.index), name="distributions"),
    path("settings/assignment/<int:department_id>", resource(update=distributions.update), name="distribution"),
    path("settings/hours", resource(edit=hours.edit, update=hours.update), name="hours"),
    path("settings/hours/new", resource(new=hours.new, create=hours.create), name="new_hours"),
    path("settings/hours/<int:calendar_id>", resource(edit=hours.edit, update=hours.update, destroy=hours.destroy), name="other_hours"),
    path("settings/hours/example", resource(create=hours.try_out), name="hours_example"),
    path("settings/targets", resource(index=targets.index, create=targets.create), name="targets"),
    path("settings/targets/new", resource(new=targets.new), name="new_target"),
    path("settings/targets/<int:target_id>", resource(edit=targets.edit, update=targets.update, destroy=targets.destroy), name="target"),
    path("settings/fields/<int:field_id>/revival", resource(create=field_revivals.create), name="field_revival"),
    path("settings/topics", resource(index=topics.index, create=topics.create), name="topics"),
    path("settings/topics/<int:topic_id>", resource(edit=topics.edit, update=topics.update, destroy=topics.destroy), name="topic"),
    path("settings/topics/<int:topic_id>/revival", resource(create=topic_revivals.create), name="topic_revival"),
    path("settings/topics/<int:topic_id>/examples", resource(create=topic_examples.create), name="topic_examples"),
    path("settings/topic-examples/<int:topic_example_id>", resource(destroy=topic_examples.destroy), name="topic_example"),
    path("settings/topic-proposals", resource(index=proposals.index, create=proposals.look), name="topic_proposals"),
    path(
        "settings/topic-proposals/<int:topic_proposal_id>",
        resource(create=proposals.create, update=proposals.update, destroy=proposals.destroy),
        name="topic_proposal",
    ),
    path("settings/terms", resource(index=terms.index, create=terms.create), name="terms"),
    path("settings/terms/new", resource(new=terms.new), name="new_term"),
    path("settings/terms/trial", resource(create=term_trials.create), name="term_trial"),
    path("settings/terms/<int:term_id>", resource(edit=terms.edit, update=terms.update, destroy=terms.destroy), name="term"),
    path("settings/terms/<int:term_id>/revival", resource(create=term_revivals.create), name="term_revival"),
    path("settings/listening", resource(index=phrases.index, create=phrases.create), name="phrases"),
    path("settings/listening/new", resource(new=phrases.new), name="new_phrase"),
    path("settings/listening/trial", resource(create=phrase_trials.create), name="phrase_trial"),
    path("settings/listening/<int:phrase_id>", resource(edit=phrases.edit, update=phrases.update, destroy=phrases.destroy), name="phrase"),
    path("settings/listening/<int:phrase_id>/work", resource(create=phrase_work.create, destroy=phrase_work.destroy), name="phrase_work"),
    path("settings/macros", resource(index=macros.index, create=macros.create), name="macros"),
    path("settings/macros/new", resource(new=macros.new), name="new_macro"),
    path("settings/macros/<int:macro_id>", resource(edit=macros.edit, update=macros.update, destroy=macros.destroy), name="macro"),
    path("settings/macros/<int:macro_id>/revival", resource(create=revivals.create), name="revival"),
    path("settings/automation", resource(index=rules.index, create=rules.create), name="rules"),
    path("settings/automation/new", resource(new=rules.new), name="new_rule"),
    path("settings/automation/draft", resource(create=drafts.create, update=drafts.create), name="rule_draft"),
    path("settings/automation/<int:rule_id>", resource(edit=rules.edit, update=rules.update, destroy=rules.destroy), name="rule"),
    path("settings/automation/<int:rule_id>/trial", resource(show=trials.show, create=trials.create), name="rule_trial"),
    path("settings/automation/<int:rule_id>/work", resource(create=switching.create, destroy=switching.destroy), name="rule_work"),
    path("settings/automation/<int:rule_id>/place", resource(update=places.update), name="rule_place"),
    path("settings/automation/<int:rule_id>/revival", resource(create=rule_revivals.create), name="rule_revival"),
    path("settings/look", resource(edit=look.edit, update=look.update), name="look"),
    path("settings/look/sample", resource(create=look.try_out), name="look_sample"),
    path("settings/look/brands/<int:brand_id>", resource(update=brands.update), name="look_brand"),
    path("settings/look/brands/<int:brand_id>/sample", resource(create=brands.try_out), name="look_brand_sample"),
    path("settings/look/brands/<int:brand_id>/logo", resource(destroy=brands.drop_logo), name="look_logo"),
    path("settings/learning", resource(index=lessons.index, create=lessons.create), name="lessons"),
    path("settings/learning/<int:lesson_id>", resource(destroy=lessons.destroy), name="lesson"),
    path(
        "settings/ownership",
        resource(index=matrix.index, create=ownership.create, update=matrix.update, destroy=matrix.destroy),
        name="ownerships",
    ),
    path("settings/ownership/new", resource(new=ownership.new), name="new_ownership"),
    path("settings/ownership/cells", resource(update=matrix.press), name="ownership_cells"),
    path("settings/ownership/undo", resource(create=matrix.undo), name="ownership_undo"),
    path("settings/ownership/trial", resource(index=ownership_trials.index), name="ownership_trial"),
    path("settings/ownership/file", resource(index=ownership_files.index, create=ownership_files.create), name="ownership_file"),
    path("settings/ownership/file/new", resource(new=ownership_files.new), name="new_ownership_file"),
    path(
        "settings/ownership/<int:ownership_rule_id>",
        resource(edit=ownership.edit, update=ownership.update, destroy=ownership.destroy),
        name="ownership",
    ),
    path("settings/ownership/<int:ownership_rule_id>/place", resource(update=ownership_places.update), name="ownership_place"),
    path(
        "settings/ownership/versions",
        resource(index=ownership_versions.index, create=ownership_versions.create),
        name="ownership_versions",
    ),
    path(
        "settings/ownership/versions/<int:version_id>",
        resource(show=ownership_versions.show, create=ownership_versions.restore),
        name="ownership_version",
    ),
    path(
        "settings/language-model",
        resource(edit=language_model.edit, update=language_model.update, destroy=language_model.destroy),
        name="language_model",
    ),
    path("settings/language-model/key", resource(destroy=language_model_keys.destroy), name="language_model_key"),
    path("settings/language-model/switches", resource(update=language_model_switches.update), name="language_model_switches"),
    path("settings/language-model/trial", resource(create=language_model_trials.create), name="language_model_trial"),
    path("settings/goodwill", resource(index=goodwill.index, create=goodwill.create), name="goodwills"),
    path(
        "settings/goodwill/<int:gesture_kind_id>",
        resource(edit=goodwill.edit, update=goodwill.update, destroy=goodwill.destroy),
        name="goodwill",
    ),
    path("settings/goodwill/<int:gesture_kind_id>/revival", resource(create=goodwill.revive), name="goodwill_revival"),
    path("settings/goodwill/ceilings", resource(create=ceilings.create), name="goodwill_ceilings"),
    path("settings/goodwill/ceilings/<int:ceiling_id>", resource(destroy=ceilings.destroy), name="goodwill_ceiling"),
    path("settings/closing", resource(edit=silences.edit, update=silences.update), name="silences"),
    path("settings/satisfaction", resource(index=satisfaction.index), name="satisfactions"),
    path("settings/satisfaction/<int:page_id>", resource(edit=satisfaction.edit, update=satisfaction.update), name="satisfaction"),
]
