"""What members put on an open case: labels, fields, sleep, and that they follow it. Changes are asked of `journeys`."""
