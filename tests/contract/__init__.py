"""The suite that every connector passes, against its network over real HTTP.

A new connector joins in three steps: its name goes into `answerable.channels.registry.NETWORKS`; a class that fulfils
`stage.Stage` says how to stand up a network for it (a real server, a vendor's own test server, or one of ours that behaves as
captured), what a customer does there and how it misbehaves; a line in `stages.STAGES` names that class with the page kinds.
Every test then runs for every kind, and every sending test for every way that the connector's abilities declare. Where a
network cannot be brought to do something, the stage's method calls `pytest.skip` with the reason, so that it shows.
"""
