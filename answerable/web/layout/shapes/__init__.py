"""What the shared components take: plain values, ready to be shown, that a screen fills from its queries."""

from answerable.web.layout.shapes.composer import Composer, ComposerTab
from answerable.web.layout.shapes.entry import Deed, Entry, EntryKind, File, LegKind, Mark, SendState, Version
from answerable.web.layout.shapes.named import Flag, Named
from answerable.web.layout.shapes.read import ReadLine
from answerable.web.layout.shapes.row import CaseRow, Clock, ClockState, LabelMark
from answerable.web.layout.shapes.shell import NavGroup, NavItem, Shell

__all__ = [
    "CaseRow",
    "Clock",
    "ClockState",
    "Composer",
    "ComposerTab",
    "Deed",
    "Entry",
    "EntryKind",
    "File",
    "Flag",
    "LabelMark",
    "LegKind",
    "Mark",
    "Named",
    "NavGroup",
    "NavItem",
    "ReadLine",
    "SendState",
    "Shell",
    "Version",
]
