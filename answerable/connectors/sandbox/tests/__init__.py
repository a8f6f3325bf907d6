"""What this network's payloads look like, and what becomes of hostile ones. What every connector must do stands in tests/contract."""
