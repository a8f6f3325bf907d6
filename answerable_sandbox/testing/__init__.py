"""The network for tests: a real process, thin calls of its control API, and an address that takes webhooks."""

from answerable_sandbox.testing.network import SandboxNetwork
from answerable_sandbox.testing.receiver import WebhookReceiver

__all__ = ["SandboxNetwork", "WebhookReceiver"]
