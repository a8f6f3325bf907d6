"""Tests that need more than one part: journeys, architecture, browser, faults; `cast` holds the people that every test knows."""
