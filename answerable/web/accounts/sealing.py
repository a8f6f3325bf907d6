"""Second factors at rest."""

from allauth.mfa.adapter import DefaultMFAAdapter

from answerable.core import crypto


class SealedFactors(DefaultMFAAdapter):
    """Secrets of authenticator apps and recovery codes are encrypted as credentials of pages are."""

    def encrypt(self, text: str) -> str:
        """As it is kept."""
        return crypto.seal({"text": text}).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used; raises SecretUnreadable under another key."""
        return str(crypto.unseal(encrypted_text.encode())["text"])
