"""A brand's words are heard on a whole server that a third party wrote: what names it comes in, once, whoever listens and whenever."""
