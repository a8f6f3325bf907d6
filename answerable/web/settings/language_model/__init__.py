"""The language model in the settings: which one is asked, for what on which page, how much, and a trial."""
