"""What the demo company's cases are about: a small tree, each topic shown by a few sentences, so that suggestions are there at once."""

from datetime import datetime

from answerable.journal.record import Actor
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.operations import TopicDraft

TREE: dict[tuple[str, str], dict[tuple[str, str], list[str]]] = {
    ("Trains", "Z\u00fcge"): {
        ("Delays", "Versp\u00e4tungen"): [
            "My train is forty minutes late again and nobody tells us why",
            "We have been standing outside the station for half an hour",
            "Is the 17:40 still running late? I will miss my connection",
            "The app says on time, the screen says twenty minutes late",
            "Late for the third time this week",
        ],
        ("Cancelled", "Ausgefallen"): [
            "You cancelled my train two minutes before it left",
            "The first train has vanished from the board, what do I do now?",
            "Can I use my ticket on a later train if mine was cancelled?",
            "Why was the 6:12 cancelled this morning?",
        ],
    },
    ("Money", "Geld"): {
        ("Refunds", "Erstattungen"): [
            "I have been waiting for my refund for seven weeks",
            "Where does my compensation claim stand? I have the reference number",
            "Your refund form shows an error",
            "I was charged twice for the same ticket, when do I get it back?",
        ],
        ("Ticket machines", "Automaten"): [
            "The ticket machine takes neither cards nor coins",
            "Your machine ate my money and printed nothing",
            "I was fined because the only machine at the station was broken",
            "Can I pay on board when the ticket machine is frozen?",
        ],
    },
    ("Help on the way", "Hilfe unterwegs"): {
        ("Lost property", "Fundsachen"): [
            "I left my bag on the train this morning, who do I call?",
            "My daughter forgot her toy in coach 3, has anybody handed it in?",
            "Has anyone found a black wallet on the last train?",
            "I filled in the lost property form and heard nothing",
        ],
        ("Wheelchairs and ramps", "Rollst\u00fchle und Rampen"): [
            "I booked a ramp for my wheelchair and nobody came",
            "The lift is out of order, how do I get to the platform with a wheelchair?",
            "How far ahead do I have to ask for assistance?",
            "Is this station accessible for a powered chair?",
        ],
    },
}


def plant(*, actor: Actor, now: datetime) -> None:
    """The tree with its examples, where there is no topic yet."""
    if queries.leaves():
        return
    for (top, german), below in TREE.items():
        parent = topics.add_topic(TopicDraft(top, names={"de": german}), actor=actor, now=now)
        for (name, translated), sentences in below.items():
            made = topics.add_topic(TopicDraft(name, parent_id=parent.pk, names={"de": translated}), actor=actor, now=now)
            topics.add_examples(made.pk, sentences, actor=actor, now=now)
