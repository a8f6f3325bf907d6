"""The glass house: how much support is done outside of support, measured, with its cost. Only reads; leads and owners see it."""
