"""Who we are: departments with their leads and costs, their members with what they can do, who is there, and who stands in.

What a member may see is not here (access); what they did is not either (journal).
"""
