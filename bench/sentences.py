"""What customers write here: complaints, questions, praise and chatter in five languages, none longer than a tweet."""

SENTENCES = (
    "Where is my train? I have been standing on platform 4 for an hour and nobody tells us anything.",
    "Thank you for the quick help yesterday, the conductor was lovely and we caught the ferry.",
    "Your app charged me twice for ticket {n}. I want my money back, and today please.",
    "Is there a connection to the harbour on Sunday evening after nine?",
    "Third time this week that line {n} is late. I will never travel with you again.",
    "Wo bleibt mein Zug nach Kiel? Seit einer Stunde keine Durchsage, das ist eine Frechheit.",
    "Danke an das Team am Schalter, so freundlich wurde mir selten geholfen!",
    "Puedo cambiar el billete {n} para mañana? La página no me deja.",
    "Le wifi ne marche jamais dans vos trains, c'est inadmissible pour ce prix.",
    "Il posto {n} era rotto e il personale non ha fatto nulla, vorrei un rimborso.",
    "lol classic harbour rail",
    "@anna look at this, they finally painted the old cars",
    "My suitcase was left on the 17:40 with order {n}, who can I call?",
    "The door closed on my daughter's arm, this is dangerous, somebody must look at it at once.",
    "I am a journalist with the Evening Post and would like a comment on the strike by noon.",
    "We are forty people and would like a group offer for the summer fair, who do I write to?",
    "Still no answer to what I asked on Monday. Hello? Is anybody there?",
    "Great view from the new carriages, five stars from me and the kids.",
    "Refund for {n} has been promised for three weeks now, nothing on my account.",
    "Could you please tell me whether bicycles are allowed on the early train?",
)


def sentence(number: int) -> str:
    """The text of the nth item: the same for every run."""
    return SENTENCES[number * 7 % len(SENTENCES)].format(n=number)
