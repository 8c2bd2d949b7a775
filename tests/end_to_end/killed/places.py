"""Every place of the program where something can be typed, and those where nothing can."""

from datetime import date

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.person import tabs
from tests.end_to_end.killed import steps
from tests.end_to_end.killed.guide import GUIDE
from tests.end_to_end.killed.place import Field, Place
from tests.end_to_end.killed.steps import DAY, ITS_DAY, begun, milestone_fields, more_lines
from tests.end_to_end.killed.world import AMARA, HELD


def amara(notebook):
    return notebook.people.get(AMARA)


def tab(place):
    def go(window):
        window.open_person(AMARA)
        window.pages.person.tabs.go_to(
            place, {tabs.MILESTONES: Id("lead"), tabs.REQUESTS: Id("raise")}.get(place, Id(""))
        )

    return go


def the(window):
    return window.pages.person.tabs


def contribution(notebook):
    return notebook.contributions.get(Id("runbook"))


def request(notebook):
    return notebook.requests.get(Id("raise"))


def milestone(window):
    return the(window).milestones.editor


def profile(window):
    return the(window).profile.form


def evidence(window):
    return the(window).contributions.editor


CONTRIBUTIONS = Place(
    "contributions",
    "person",
    tab(tabs.CONTRIBUTIONS),
    (
        Field("situation", lambda w: evidence(w).situation, lambda n: contribution(n).situation),
        Field("what they did", lambda w: evidence(w).what, lambda n: contribution(n).what),
        Field("what changed", lambda w: evidence(w).effect, lambda n: contribution(n).effect),
        Field("when", lambda w: evidence(w).done_on, lambda n: contribution(n).done_on, DAY, ITS_DAY),
        Field("known to", lambda w: evidence(w).known_to, lambda n: contribution(n).known_to),
        Field(
            "recognised on",
            lambda w: evidence(w).recognition.day,
            lambda n: contribution(n).recognised_on,
            DAY,
            ITS_DAY,
        ),
    ),
    tab="contributions",
)
MILESTONES = Place(
    "milestones",
    "person",
    tab(tabs.MILESTONES),
    milestone_fields(milestone),
    tab="milestones",
    alike=more_lines(milestone),
)
FOLLOW_UPS = Place(
    "follow-ups",
    "person",
    tab(tabs.REQUESTS),
    (
        Field("what they asked for", lambda w: the(w).requests.editor.text, lambda n: request(n).text),
        Field("by when", lambda w: the(w).requests.editor.due_on, lambda n: request(n).due_on, DAY, ITS_DAY),
        Field("because", lambda w: the(w).requests.editor.because, lambda n: request(n).because),
        Field("asked on", lambda w: the(w).requests.editor.asked_on, lambda n: request(n).asked_on, DAY, ITS_DAY),
        Field(
            "answered on", lambda w: the(w).requests.editor.answered_on, lambda n: request(n).answered_on, DAY, ITS_DAY
        ),
    ),
    tab="requests",
)


def to_promise(window):
    window.open_person(AMARA)
    the(window).go_to(tabs.REQUESTS, Id("course"))


def course(notebook):
    return notebook.requests.get(Id("course"))


PROMISE = Place(
    "a promise that was kept",
    "person",
    to_promise,
    (
        Field("outcome", lambda w: the(w).requests.editor.end.outcome, lambda n: course(n).outcome),
        Field(
            "kept on",
            lambda w: the(w).requests.editor.end.day,
            lambda n: course(n).kept_on,
            "19 Nov 2026",
            date(2026, 11, 19),
        ),
    ),
    tab="requests",
    around=(FOLLOW_UPS,),
)
NEEDS = Place(
    "needs",
    "person",
    tab(tabs.NEEDS),
    (
        Field(
            "reason of a need today",
            lambda w: the(w).needs.needs.rows[Need.GROWTH].reason,
            lambda n: next(one.reason for one in n.pulses.of(AMARA) if one.id == "growth-today"),
        ),
        Field(
            "reason of a forecast today",
            lambda w: the(w).needs.forecasts.rows[6].reason,
            lambda n: n.forecasts.get(Id("six-today")).reason,
        ),
    ),
    tab="needs",
)
PROFILE = Place(
    "profile",
    "person",
    tab(tabs.PROFILE),
    (
        Field("called", lambda w: profile(w).called, lambda n: amara(n).called),
        Field("email", lambda w: profile(w).email, lambda n: amara(n).email),
        Field("role", lambda w: profile(w).role, lambda n: amara(n).role),
        Field("team", lambda w: profile(w).team, lambda n: amara(n).team),
        Field("joined", lambda w: profile(w).joined_on, lambda n: amara(n).joined_on, "2 Mar 2020", date(2020, 3, 2)),
        Field("weeks", lambda w: profile(w).weeks.lineEdit(), lambda n: amara(n).cadence.weeks, "5", 5),
        Field(
            "driver line", lambda w: the(w).profile.drivers.text, begun(f"driver line of the profile/{AMARA}", "text")
        ),
        Field("tags", lambda w: profile(w).tags, lambda n: amara(n).tags, "mentor, on call", ("mentor", "on call")),
        Field("short contacts", lambda w: profile(w).touch_weeks, lambda n: amara(n).touch_weeks, "3", 3),
        Field("full name", lambda w: profile(w).full_name, lambda n: amara(n).full_name),
    ),
    tab="profile",
)


def note(window):
    window.open_today()
    window.note_contribution()
    window.quick_note.more.click()


QUICK_NOTE = Place(
    "quick note",
    "today",
    note,
    (
        Field("what", lambda w: w.quick_note.what, begun("quick note", "what")),
        Field("its effect", lambda w: w.quick_note.rest.effect, begun("quick note", "effect")),
        Field("its situation", lambda w: w.quick_note.rest.situation, begun("quick note", "situation")),
        Field("its day", lambda w: w.quick_note.rest.day, begun("quick note", "day"), DAY),
        Field("who knows", lambda w: w.quick_note.rest.known_to, begun("quick note", "known_to")),
        Field("who", lambda w: w.quick_note.who, begun("quick note", "who"), "Kept: full"),  # last: it opens a list
    ),
)


def new(window):
    return window.pages.new_person.form


NEW_PERSON = Place(
    "new person",
    "new_person",
    lambda w: (w.quick_note.hide(), w.open_new_person()),
    (
        *(
            Field(f"{name} of a new person", lambda w, name=name: getattr(new(w), name), begun("new person", name))
            for name in ("role", "team", "email", "called", "tags", "full_name")
        ),
        Field("short contacts of a new person", lambda w: new(w).touch_weeks, begun("new person", "touch_weeks"), "4"),
        Field("joined of a new person", lambda w: new(w).joined_on, begun("new person", "joined_on"), DAY),
    ),
)
WITHOUT = (
    *(
        Place(name, name, lambda w, name=name: getattr(w, f"open_{name}")())
        for name in ("archive", "backups", "security", "first_sheet", "team", "roster")
    ),
    Place("welcome", "welcome", lambda w: w._turn_to_place(w.pages.welcome)),
    Place("papers", "papers", lambda w: w.open_papers(HELD)),
    Place("reading", "reading", lambda w: w.open_reading(HELD)),
)
TALKS = Place("conversations", "person", tab(tabs.CONVERSATIONS), tab="conversations")
TIMELINE = Place(
    "timeline",
    "person",
    tab(tabs.TIMELINE),
    (
        Field("timeline line", lambda w: the(w).timeline.add_line.line, begun(f"timeline line/{AMARA}", "text")),
        Field("its day", lambda w: the(w).timeline.add_line.day, begun(f"timeline line/{AMARA}", "day"), DAY),
    ),
    tab="timeline",
)


def opened(table, key):
    """What is opened from the timeline, beside it."""

    def go(window):
        tab(tabs.TIMELINE)(window)
        the(window).timeline._open(getattr(window._session.notebook, table).get(Id(key)))

    return go


def beside(kind):
    return lambda window: the(window).timeline.pane.editors[kind]


def moment(table, key, kind, *more):
    """The text and the day of something that stands on the timeline, and ``more``."""
    pane = beside(kind)
    return Place(
        f"a {kind.__name__.lower()}",
        "person",
        opened(table, key),
        (
            Field("its text", lambda w: pane(w).text, lambda n: getattr(n, table).get(Id(key)).text),
            Field("its day", lambda w: pane(w).on, lambda n: getattr(n, table).get(Id(key)).on, DAY, ITS_DAY),
            *more,
        ),
        tab="timeline",
        around=(TIMELINE,),
    )


TALK_BY = Field(
    "talk by",
    lambda w: beside(Shock)(w).talk_by,
    lambda n: n.shocks.get(Id("boss")).talk_by,
    "4 Dec 2026",
    date(2026, 12, 4),
)
MOMENTS = (
    moment("touchpoints", "coffee", Touchpoint),
    moment("notes", "bikes", Note),
    moment("shocks", "boss", Shock, TALK_BY),
)
GROUPS = {
    "invite": (steps.INVITE, steps.MOVE, steps.NOT_HELD),
    "plan": (steps.PLAN, steps.GATE),
    "dialogue": (steps.THANK, steps.DIRECTION, steps.QUALITIES, steps.ASK),
    "end of the talk": (steps.ANSWERS, steps.CLOSING, steps.SHEET, steps.CLOSED),
    "after": (steps.AFTER,),
    "person": (CONTRIBUTIONS, MILESTONES, FOLLOW_UPS, PROMISE, NEEDS, PROFILE),
    "timeline": (TIMELINE, *MOMENTS, TALKS),
    "guide": GUIDE,
    "window": (*WITHOUT, NEW_PERSON, QUICK_NOTE),
}
