"""Where we talk: brands, pages on networks, their credentials and their health.

The contract that every connector keeps is here too (contract/); what a network said comes in elsewhere (ingest).
"""
