"""Who we are: departments with working hours, and their members.

What a member may see is not here (access); what they did is not either (journal).
"""
