"""A member's own settings. What they wish for their desk comes in; the desk follows it in every browser they use."""
