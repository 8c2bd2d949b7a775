"""The whole team at a glance, for the manager alone."""

from dataclasses import dataclass

from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.roster import RosterEntry


@dataclass(frozen=True, slots=True)
class TeamMember:
    """What the roster says of somebody, and how the manager read their needs."""

    entry: RosterEntry
    pulses: tuple[Pulse, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamOverview:
    """Everyone on the roster, the earliest due first; nobody's stay forecast."""

    members: tuple[TeamMember, ...] = ()
