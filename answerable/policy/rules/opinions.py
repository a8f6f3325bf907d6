"""Under what the answer of a language model is kept: a digest of the question and of the text, whatever their white space."""

import hashlib


def digest(question: str, text: str) -> str:
    """The same for the same question of the same words."""
    return hashlib.sha256(f"{' '.join(question.split())}\0{' '.join(text.split())}".encode(errors="replace")).hexdigest()
