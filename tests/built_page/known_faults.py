"""Faults of HTML that stand, each with its reason. One that is no longer found is to be taken off: the check says so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownFault:
    """A fault that is let pass."""

    message: str
    """The beginning of what the validator says."""
    markup: str
    """What the faulty markup holds."""
    reason: str
    """Why it stands."""


KNOWN_FAULTS = (
    KnownFault(
        message="Attribute “autocomplete” is only allowed when the input type is",
        markup='<input class="md-toggle" data-md-toggle=',
        reason="Material's base.html writes it outside of any block, and would have to be copied whole to leave it out; "
        "it keeps Firefox from opening the menu again when a page is loaded anew",
    ),
    KnownFault(
        message="Bad value “combobox” for attribute “role” on element “input”.",
        markup='<input id="sala-query" type="search" role="combobox"',
        reason="the box is of type search for the key that a phone shows; HTML gives that type no such role, while axe-core "
        "finds the role in order",
    ),
    KnownFault(
        message="Attribute “aria-expanded” not allowed on element “input” at this point.",
        markup='<input id="sala-query" type="search" role="combobox"',
        reason="follows from the role above, to which it belongs",
    ),
)
