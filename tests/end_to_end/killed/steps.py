"""The fields of the conversation: invite, plan, dialogue, closing, the worksheet, and what follows."""

import re
from datetime import date, time

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.half_typed import QuickLine
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.points import DIRECTION_KEY
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.domain.rule import Rule
from tests.end_to_end.killed.place import Field, Place
from tests.end_to_end.killed.world import AMARA, HELD, TALK

DAY, ITS_DAY = "3 Dec 2026", date(2026, 12, 3)


def talk(notebook):
    return notebook.conversations.get(TALK)


def held(notebook):
    return notebook.conversations.get(HELD)


def begun(place, name):
    return lambda notebook: notebook.begun.of(place).get(name)


def half(line, name="text"):
    """What is kept of a line of the dialogue that was begun."""

    def read(notebook):
        return next((getattr(one, name) for one in talk(notebook).dialogue.half_typed if one.line is line), None)

    return read


def step(name):
    def go(window):
        window.open_steps(talk(window._session.notebook))
        window.pages.conversation.go_to(name)

    return go


def invite(window):
    return window.pages.conversation.invite


def plan(window):
    return window.pages.conversation.plan


def dialogue(window):
    return window.pages.conversation.dialogue


def side(window):
    return dialogue(window).side


def to_mail(window):
    step(Step.INVITE)(window)
    from rerecruit_desktop.domain.guide import Channel

    invite(window).message.choice.channel.choices[Channel.MAIL].click()


INVITE = Place(
    "invite",
    "conversation",
    to_mail,
    (
        Field("day", lambda w: invite(w).when.day, lambda n: talk(n).invite.meet_on, DAY, ITS_DAY),
        Field("time", lambda w: invite(w).when.time, lambda n: talk(n).invite.meet_at, "14:15", time(14, 15)),
        Field("minutes", lambda w: invite(w).when.minutes, lambda n: talk(n).invite.minutes, "35", 35),
        Field("place", lambda w: invite(w).when.place, lambda n: talk(n).invite.place),
        Field("subject", lambda w: invite(w).message.subject, lambda n: talk(n).invite.subject),
        Field("message", lambda w: invite(w).message.text, lambda n: talk(n).invite.message),
    ),
)


def put_off(window):
    to_mail(window)
    invite(window).sending.told_button.click()
    invite(window).standing.move_it.click()


MOVE = Place(
    "a move",
    "conversation",
    put_off,
    (Field("why it is moved", lambda w: invite(w).move_card.because, lambda n: talk(n).invite.moves[-1].because),),
    around=(INVITE,),
)


def ask_why_not_held(window):
    to_mail(window)
    invite(window).standing.not_held.click()


NOT_HELD = Place(
    "not held",
    "conversation",
    ask_why_not_held,
    (Field("why not held", lambda w: invite(w).standing.form.because, lambda n: talk(n).not_held_because),),
    around=(INVITE, MOVE),
)


def to_plan(window):
    step(Step.PLAN)(window)
    plan(window).questions.add_button.click()


def expected(notebook):
    return talk(notebook).plan.expected[0]


PLAN = Place(
    "plan",
    "conversation",
    to_plan,
    (
        Field(
            "another contribution",
            lambda w: plan(w).contributions.another,
            begun(f"contribution/{AMARA}", "what"),
        ),
        Field(
            "effect",
            lambda w: plan(w).contributions.card_of("runbook").effect,
            lambda n: talk(n).plan.contributions[0].effect,
        ),
        Field(
            "moment of a quality",
            lambda w: plan(w).qualities.rows.get("calm").example,
            lambda n: next(one.example for one in talk(n).plan.qualities if one.key == "calm"),
        ),
        Field("own quality", lambda w: plan(w).qualities.own, begun(f"quality/{AMARA}", "name")),
        Field(
            "direction for all",
            lambda w: plan(w).direction.direction,
            lambda n: n.conversations.latest_direction().text,
        ),
        Field("direction for them", lambda w: plan(w).direction.their_part, lambda n: talk(n).plan.their_part),
        Field(
            "question in other words",
            lambda w: plan(w).questions.rows.get("one").text,
            lambda n: talk(n).plan.questions[0].text,
        ),
        Field("own question", lambda w: plan(w).questions.picker.field, begun(f"question/{AMARA}", "text")),
        Field("prepared answer", lambda w: plan(w).expected.rows.get("pay").answer, lambda n: expected(n).answer),
        Field("own hard request", lambda w: plan(w).expected.own, begun(f"hard request/{AMARA}", "text")),
        Field(
            "driver line",
            lambda w: plan(w).known.drivers.text,
            begun(f"driver line of the plan/{AMARA}", "text"),
        ),
    ),
    alike=lambda w: [
        *(row.example for row in plan(w).qualities.rows.widgets),
        *(card.effect for card in plan(w).contributions.cards.widgets),
        *(row.answer for row in plan(w).expected.rows.widgets),
    ],
)


def held_back(window):
    to_plan(window)
    window.pages.conversation.gate.ask(dict.fromkeys(Rule, False))


GATE = Place(
    "the gate",
    "conversation",
    held_back,
    (
        Field(
            "why one goes on without",
            lambda w: w.pages.conversation.gate.reason,
            lambda n: talk(n).plan.unready_because,
        ),
    ),
    around=(PLAN,),
)


def to_stage(stage):
    def go(window):
        step(Step.DIALOGUE)(window)
        dialogue(window).turn_to(stage)

    return go


def notes(stage):
    """The notes of a stage: where they are typed, and where they are kept."""
    return lambda w: dialogue(w).pane.editors[stage], lambda n: talk(n).dialogue.of(stage).notes


def to_thanks(window):
    to_stage(Stage.THANK)(window)
    side(window).requests.request_fields.answers[Answer.FINDING_OUT].click()
    side(window).requests.rows.get("raise").unfold.setChecked(True)


def caught(window):
    return side(window).requests.rows.get("raise").fields


def quick(window):
    return side(window).requests, side(window).milestones


THANK = Place(
    "thank",
    "conversation",
    to_thanks,
    (
        Field("notes of thank", *notes(Stage.THANK)),
        Field("half a request", lambda w: quick(w)[0].request.field, half(QuickLine.REQUEST)),
        Field("its reason", lambda w: quick(w)[0].request_fields.because, half(QuickLine.REQUEST, "beside")),
        Field("its day", lambda w: quick(w)[0].request_fields.day, half(QuickLine.REQUEST, "due_on"), DAY, ITS_DAY),
        Field("half a promise", lambda w: quick(w)[0].promise.field, half(QuickLine.PROMISE)),
        Field(
            "the promise's day",
            lambda w: quick(w)[0].promise_fields.day,
            half(QuickLine.PROMISE, "due_on"),
            DAY,
            ITS_DAY,
        ),
        Field("half a milestone", lambda w: quick(w)[1].quick.field, half(QuickLine.MILESTONE)),
        Field("its skill", lambda w: quick(w)[1].fields.skill, half(QuickLine.MILESTONE, "beside")),
        Field(
            "the milestone's day",
            lambda w: quick(w)[1].fields.day,
            half(QuickLine.MILESTONE, "due_on"),
            DAY,
            ITS_DAY,
        ),
        Field("reason in place", lambda w: caught(w).because, lambda n: n.requests.get(Id("raise")).because),
        Field("day in place", lambda w: caught(w).day, lambda n: n.requests.get(Id("raise")).due_on, DAY, ITS_DAY),
    ),
)


def has_time(notebook):
    return bool(re.search(r"\d\d?:\d\d", talk(notebook).dialogue.of(Stage.DIRECTION).notes))


DIRECTION = Place(
    "direction",
    "conversation",
    to_stage(Stage.DIRECTION),
    (
        Field("notes of direction", *notes(Stage.DIRECTION)),
        Field("the time", notes(Stage.DIRECTION)[0], has_time, comes_back=True, keys="Ctrl+Shift+T"),
    ),
    around=(THANK,),
)
QUALITIES = Place(
    "qualities",
    "conversation",
    to_stage(Stage.QUALITIES),
    (Field("notes of qualities", *notes(Stage.QUALITIES)),),
    around=(THANK,),
)


def to_questions(window):
    to_stage(Stage.ASK)(window)
    dialogue(window).pane.points.widgets[0].open_answer()


ASK = Place(
    "ask",
    "conversation",
    to_questions,
    (
        Field("notes of ask", *notes(Stage.ASK)),
        Field(
            "answer to a question",
            lambda w: dialogue(w).pane.points.widgets[0].answer,
            lambda n: talk(n).plan.questions[0].answer,
        ),
    ),
    around=(THANK,),
)


def close(window):
    """Go on to the closing; somebody's raise must lack its day once more."""
    to_stage(Stage.ASK)(window)
    dialogue(window).go_on()


def closing(window):
    return dialogue(window).closing


CLOSING = Place(
    "closing",
    "conversation",
    close,
    (
        Field("what keeps them", lambda w: closing(w).keeps.text, lambda n: talk(n).dialogue.what_keeps),
        Field("sum up", lambda w: closing(w).sum_up.text, lambda n: talk(n).dialogue.sum_up),
        Field("agreed words", lambda w: closing(w).words, lambda n: talk(n).dialogue.agreed_words),
    ),
    around=(THANK,),
)


def close_again(window):
    window.open_steps(held(window._session.notebook))
    window.pages.conversation.go_to(Step.DIALOGUE)
    dialogue(window).turn_to(Stage.ASK)
    dialogue(window).go_on()


CLOSED = Place(
    "closing of a talk that was held",
    "conversation",
    close_again,
    (Field("held on", lambda w: closing(w).day, lambda n: held(n).held_on, "19 Nov 2026", date(2026, 11, 19)),),
    around=(THANK, CLOSING),
)


def answer_first(window):
    return closing(window).check.rows.widgets[0]


ANSWERS = Place(
    "answers that are owed",
    "conversation",
    close,
    (
        Field("reason owed", lambda w: answer_first(w).because, lambda n: n.requests.get(Id("raise")).because),
        Field("day owed", lambda w: answer_first(w).day, lambda n: n.requests.get(Id("raise")).due_on, DAY, ITS_DAY),
    ),
    around=(THANK, CLOSING),
)


def to_sheet(window):
    to_stage(Stage.THANK)(window)
    dialogue(window).transcribe()


def sheet(window):
    return dialogue(window).transcription


def said_to(stage, key):
    """Where what was said to a point of the plan is typed in."""
    return lambda w: sheet(w).rows[stage, key].answer


SHEET = Place(
    "worksheet",
    "conversation",
    to_sheet,
    (
        Field("minutes of the talk", lambda w: sheet(w).minutes, lambda n: talk(n).dialogue.told_minutes, "40", 40),
        Field("said to thanks", said_to(Stage.THANK, "runbook"), lambda n: talk(n).plan.contributions[0].heard),
        Field("said to direction", said_to(Stage.DIRECTION, DIRECTION_KEY), lambda n: talk(n).plan.direction_heard),
        Field("said to a quality", said_to(Stage.QUALITIES, "calm"), lambda n: talk(n).plan.qualities[0].heard),
        Field("said to a question", said_to(Stage.ASK, "one"), lambda n: talk(n).plan.questions[0].answer),
        Field("said to what was expected", said_to(None, "pay"), lambda n: expected(n).heard),
        *(Field(f"typed in for {stage}", *notes(stage)) for stage in Stage),
        Field("agreed words typed in", lambda w: sheet(w).words, lambda n: talk(n).dialogue.agreed_words),
        Field("day of the talk", lambda w: sheet(w).day, lambda n: talk(n).held_on, "20 Nov 2026", date(2026, 11, 20)),
    ),
    around=(THANK,),
)


def after(window):
    return window.pages.after


def follow(window):
    window.open_after(held(window._session.notebook))
    after(window).milestones.rows.get("lead").fold.fold(is_open=True)


def editor(window):
    return after(window).milestones.rows.get("lead").editor


def lead(notebook):
    return notebook.milestones.get(Id("lead"))


def milestone_fields(editor):
    """The fields of a milestone, in whichever editor."""
    return (
        Field("goal", lambda w: editor(w).goal, lambda n: lead(n).goal),
        Field("skill", lambda w: editor(w).skill, lambda n: lead(n).skill),
        Field("measure", lambda w: editor(w).measure, lambda n: lead(n).measure),
        Field("reality", lambda w: editor(w).reality, lambda n: lead(n).reality),
        Field("options", lambda w: editor(w).options, lambda n: lead(n).options),
        Field("a step", lambda w: editor(w).steps.rows[0].text, lambda n: lead(n).steps[0].text),
        Field("target", lambda w: editor(w).target_on, lambda n: lead(n).target_on, DAY, ITS_DAY),
        Field("help promised", lambda w: editor(w).help_promised, lambda n: lead(n).help_promised),
        Field("an obstacle", lambda w: editor(w).obstacles._rows[0][0], lambda n: lead(n).obstacles[0].what),
        Field("help with it", lambda w: editor(w).obstacles._rows[0][1], lambda n: lead(n).obstacles[0].help),
        Field("since", lambda w: editor(w).state_on, lambda n: lead(n).state_on, "12 Nov 2026", date(2026, 11, 12)),
        Field("reason of the state", lambda w: editor(w).state_reason, lambda n: lead(n).state_reason),
    )


def more_lines(editor):
    """The empty lines that follow those that were typed in."""
    return lambda w: [
        *(row.text for row in editor(w).steps.rows),
        *(field for row in editor(w).obstacles._rows for field in row),
    ]


AFTER = Place(
    "after",
    "after",
    follow,
    (
        *milestone_fields(editor),
        Field("another request", lambda w: after(w).promises.new, begun(f"also asked/{HELD}", "text")),
        Field(
            "reason of an answer",
            lambda w: after(w).promises.rows.get("raise").because,
            lambda n: n.requests.get(Id("raise")).because,
        ),
        Field(
            "day of an answer",
            lambda w: after(w).promises.rows.get("raise").day,
            lambda n: n.requests.get(Id("raise")).due_on,
            "4 Dec 2026",
            date(2026, 12, 4),
        ),
        Field(
            "reason of a need",
            lambda w: after(w).needs.rows[Need.GROWTH].reason,
            lambda n: next(one.reason for one in n.pulses.of(AMARA) if one.id == "growth"),
        ),
        Field(
            "reason of a forecast",
            lambda w: after(w).forecasts.rows[6].reason,
            lambda n: n.forecasts.get(Id("six")).reason,
        ),
        Field("next day", lambda w: after(w).next_day.day, lambda n: held(n).next_on, DAY, ITS_DAY),
    ),
    alike=more_lines(editor),
)
