"""What can happen on the network: one verb a file, each in one transaction, each told to the page's owner.

People write, edit and delete; pages reply, post, edit, delete, hide, like and block. `announce` tells of it.
"""

from answerable_sandbox.operations.block import block
from answerable_sandbox.operations.delete import delete
from answerable_sandbox.operations.edit import edit
from answerable_sandbox.operations.moderate import hide, like
from answerable_sandbox.operations.post import post
from answerable_sandbox.operations.reply import replace_review_reply, reply
from answerable_sandbox.operations.write import write

__all__ = ["block", "delete", "edit", "hide", "like", "post", "replace_review_reply", "reply", "write"]
