"""What may be said, and how: the rules about texts, each with its versions and hits, a bench to try a sentence, and what a text met."""
