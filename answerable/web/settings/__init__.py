"""What a company decides about its desk: one section a page, listed in `sections`. Changes are asked of `journeys`."""
