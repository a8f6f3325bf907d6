"""What a message is: language, sentiment, reason, whether it needs a response, how urgent; each with why.

Messages come in, readings go out; a person may correct one.
"""
