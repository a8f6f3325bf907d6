"""Files on the screen: handed over to whoever may see their case, put to drafts, described and taken out. Nothing runs in the page."""
