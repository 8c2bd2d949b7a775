"""The invitation to one conversation of the fictional team, from the conversation's table."""

from dataclasses import replace
from datetime import date, time, timedelta

from rerecruit_desktop.domain.conversation import USUAL_MINUTES, Invite, Move
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.invitation import fill_template
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.toml_table import MISSING, Misfit, Table

_SENT_BEFORE = timedelta(days=7)  # the invitation to a conversation that was held: the same weekday, a week before


def read_invite(table: Table, held_on: date | None, person: Person, guide: Guide, calendar: Calendar) -> Invite:
    """Its message is the guide's template, filled in."""
    template = table.text_or_nothing("template")
    invite = Invite(
        meet_on=held_on or calendar.day(table, "meet"),
        meet_at=_time(table, "at"),
        minutes=table.number("minutes", USUAL_MINUTES),
        place=table.text_or_nothing("place"),
        template=template,
        sent_on=held_on - _SENT_BEFORE if held_on and template else calendar.day(table, "sent"),
        accepted_on=calendar.day(table, "accepted"),
        moves=tuple(_move(row, calendar) for row in table.rows("moves")),
        questions_ahead=table.yes("questions_ahead", otherwise=False),
    )
    return replace(invite, message=_message(invite, person, guide, calendar))


def _time(table: Table, key: str) -> time | None:
    return time.fromisoformat(table.text(key)) if table.has(key) else None


def _move(row: Table, calendar: Calendar) -> Move:
    moved_on = calendar.day(row, "on")
    if moved_on is None:
        raise Misfit(row.at("on"), MISSING)
    move = Move(calendar.day(row, "was"), _time(row, "was_at"), moved_on, row.text("because"))
    row.nothing_else()
    return move


def _message(invite: Invite, person: Person, guide: Guide, calendar: Calendar) -> str:
    template = next((one.text for one in guide.templates if one.key == invite.template), "")
    values = {
        "name": person.short_name,
        "day": calendar.written(invite.meet_on) if invite.meet_on else "",
        "time": invite.meet_at.strftime("%H:%M") if invite.meet_at else "",
        "minutes": str(invite.minutes),
        "place": invite.place,
    }
    return fill_template(template, values)
