"""The flows that cross parts: one file a flow, and in it, in order, everything that happens.

Doors call a journey; a journey calls the parts' operations in one transaction, refreshes the read models and tells open browsers.
A message comes in by `receiving`; members write by `answering`, work on cases by `casework`, and what they wrote leaves by `sending`.
`schedule` knows every job; the `worker` runs them.
"""
