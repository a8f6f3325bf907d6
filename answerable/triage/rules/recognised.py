"""What a reading gains from what the company told us to recognise, whoever read the message."""

from zoneinfo import ZoneInfo

from answerable.triage.rules.entities.find import NOTHING, named
from answerable.triage.rules.entities.own import Found, Own
from answerable.triage.rules.labels import URGENCY_RANK, Urgency
from answerable.triage.rules.reader import Assessment, Evidence, Input

OWN_WORDS = "own_words"  # stands where a rule's name would


def recognised(read: Assessment, message: Input, known: Own = NOTHING, zone: ZoneInfo | None = None) -> Assessment:
    """The assessment with what the message names, and at least as urgent as the company's own words make it."""
    today = message.written_at.astimezone(zone).date() if message.written_at else None
    said = named(message.text, read.language, known, today)
    read = read._replace(entities=said.entities)
    for each in said.pressing:
        read = _pressed(read, each, message.text)
    return read


def _pressed(read: Assessment, word: Found, text: str) -> Assessment:
    """High raises what needs a response; critical is looked at by a person whatever else was read."""
    urgency = Urgency(word.term.value)
    is_heeded = read.needs_response or urgency is Urgency.CRITICAL
    if not is_heeded or URGENCY_RANK[urgency] <= URGENCY_RANK[read.urgency]:
        return read
    because = (Evidence("context", OWN_WORDS, urgency.value), Evidence("word", text[word.start : word.end], urgency.value))
    return read._replace(urgency=urgency, needs_response=True, evidence=(*read.evidence, *because))
