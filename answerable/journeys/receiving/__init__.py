"""What comes in: from raw items to owned cases, what webhooks missed, files that strangers attached."""
