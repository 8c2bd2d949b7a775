"""The message: its template by channel and tone, what it lacks, what may be read amiss, and the questions with it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Plan, PlannedQuestion, Step
from rerecruit_desktop.domain.guide import Channel, InvitationTemplate, Tone, Wording
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.marked_text import MarkKind
from tests.ui.conversation.inviting import choose, paste_over, type_over

WHY = PlannedQuestion("why", "Why do you stay?", Need.ALIGNMENT)
WHEN = PlannedQuestion("when", "When did you last think of leaving?", Need.ALIGNMENT)


@pytest.fixture
def guide(guide):
    """The shipped one, with an own template that holds places nobody knows, and few phrases to watch."""
    own = InvitationTemplate("own", "My own", Channel.CHAT, Tone.FORMAL, "Dear {foo}, {name}: {day} {first name}")
    wording = Wording(promises=("your job is safe",), appraisal=("performance review",))
    return replace(guide, templates=(*guide.templates, own), wording=wording)


@pytest.fixture
def session(qapp, notebook, guide, today):
    return Session(notebook, guide, lambda: today)


def written(invite):
    return invite.message.text.toPlainText()


def marked(invite, kind):
    return [written(invite)[one.start : one.end] for one in invite.message.text.marks if one.kind is kind]


def plan(page, *questions):
    page.draft.change_plan(replace(page.draft.conversation.plan, questions=questions))


@pytest.mark.parametrize("channel", list(Channel))
def test_another_channel_brings_a_template_of_it(invite, channel):
    invite.message.choice.channel.choices[channel].click()
    template = next(
        one for one in invite.inviting.session.guide.templates if one.key == invite.inviting.invite.template
    )
    assert template.channel is channel
    assert invite.message.choice.template.currentData() == template.key


def test_every_template_can_be_had(invite, guide):
    for template in guide.templates:
        choose(invite, template.key)
        assert invite.inviting.invite.template == template.key
        assert invite.message.choice.template.currentText() == template.name


def test_only_templates_that_fit_are_offered(invite, guide):
    choice = invite.message.choice
    for channel in Channel:
        choice.channel.choices[channel].click()
        for tone, button in choice.tone.choices.items():
            fits = [one.key for one in guide.templates if (one.channel, one.tone) == (channel, tone)]
            assert button.isEnabled() == bool(fits)
            if fits:
                button.click()
                assert [choice.template.itemData(row) for row in range(choice.template.count())] == fits


def test_the_arrow_keys_walk_through_the_tones(qtbot, invite):
    choose(invite, "mail-warm")
    warm = invite.message.choice.tone.choices[Tone.WARM]
    warm.setFocus()
    qtbot.keyClick(warm, Qt.Key.Key_Right)
    assert invite.message.choice.tone.value is Tone.PLAIN


def test_another_channel_leaves_own_words_alone_until_a_template_is_chosen(qtbot, invite, said):
    type_over(qtbot, invite.message.text, "My own words")
    invite.message.choice.channel.choices[Channel.MAIL].click()
    assert written(invite) == "My own words"
    assert invite.message.choice.template.currentIndex() == -1
    assert not said


def test_an_open_place_is_marked_in_the_message_and_told_beneath(qtbot, invite):
    choose(invite, "chat")
    assert marked(invite, MarkKind.OPEN) == ["{day}", "{time}", "{place}"]
    assert invite.message.gaps.text() == "Still open in the message: the day, the time, the place."
    paste_over(invite.when.place, "the café")
    assert marked(invite, MarkKind.OPEN) == ["{day}", "{time}"]
    assert invite.message.text.accessibleDescription() == invite.message.gaps.text()


def test_a_place_nobody_knows_stays_and_is_told(qtbot, invite):
    choose(invite, "own")
    assert written(invite) == "Dear {foo}, Amara: {day} {first name}"
    assert marked(invite, MarkKind.OPEN) == ["{foo}", "{day}", "{first name}"]
    assert "{foo}, {first name}" in invite.message.gaps.text()
    type_over(qtbot, invite.when.day, "24 Nov 2026")
    assert "24 November" in written(invite)


def test_a_place_that_is_named_like_one_is_not_filled_again(qtbot, invite):
    choose(invite, "chat")
    paste_over(invite.when.place, "{name} {day}")
    assert "{name} {day}" in written(invite)


def test_marks_stand_where_the_words_stand_after_an_emoji(invite):
    paste_over(invite.message.text, "👩‍👩‍👧 🎉 {day} שלום YOUR  job\nis safe")
    shown = [one.cursor.selectedText() for one in invite.message.text.extraSelections()]
    assert shown == ["{day}", "YOUR  job\u2029is safe"]


def test_what_reads_like_a_promise_is_underlined_and_explained_and_never_blocks(qtbot, page, invite, kept):
    type_over(qtbot, invite.message.text, "Your job is safe. It is a performance review.")
    assert marked(invite, MarkKind.DOUBTFUL) == ["Your job is safe", "performance review"]
    promise, appraisal = invite.message.doubts.text().splitlines()
    assert promise.startswith("“Your job is safe” reads like a promise about their employment.")
    assert appraisal.startswith("“performance review” sounds like an appraisal.")
    assert invite.sending.copy_button.isEnabled()
    page.flush()
    assert kept(page).invite.message == "Your job is safe. It is a performance review."


def test_the_templates_promise_nothing(invite, guide):
    for template in guide.templates:
        choose(invite, template.key)
        assert not invite.message.doubts.text()


def test_the_questions_go_ahead_and_are_kept(page, invite, kept):
    plan(page, WHY, WHEN)
    choose(invite, "chat")
    before = written(invite)
    invite.message.ahead.click()
    page.flush()
    questions = (
        "These are the questions I would like to ask you:\n• Why do you stay?\n• When did you last think of leaving?"
    )
    assert written(invite) == f"{before}\n\n{questions}"
    assert kept(page).invite.questions_ahead
    assert kept(page).invite.message == written(invite)
    invite.message.ahead.click()
    page.flush()
    assert written(invite) == before
    assert not kept(page).invite.questions_ahead


def test_questions_planned_later_reach_an_untouched_message(page, invite, kept):
    choose(invite, "chat")
    invite.message.ahead.click()
    page.go_to(Step.PLAN)
    plan(page, WHY)
    plan(page, WHEN, WHY)
    page.go_to(Step.INVITE)
    assert written(invite).endswith("• When did you last think of leaving?\n• Why do you stay?")
    assert invite.inviting.is_untouched
    plan(page)
    page.flush()
    assert "•" not in kept(page).invite.message


def test_own_words_around_the_questions_stay(qtbot, page, invite):
    type_over(qtbot, invite.message.text, "Hello Amara")
    invite.message.ahead.click()
    plan(page, WHY)
    invite.show_draft()
    invite.message.text.appendPlainText("See you")
    plan(page, WHEN)
    invite.show_draft()
    assert written(invite).startswith("Hello Amara\n\nThese are")
    assert written(invite).endswith("• When did you last think of leaving?\nSee you")
    assert WHY.text not in written(invite)


def test_a_list_somebody_wrote_in_is_left_alone(qtbot, page, invite):
    plan(page, WHY)
    invite.message.ahead.click()
    own = written(invite).replace("Why do you stay?", "Why do you stay, really?")
    paste_over(invite.message.text, own)
    plan(page, WHEN)
    invite.show_draft()
    assert written(invite) == own


def test_the_questions_of_another_conversation_stay_there(page, invite, session, diego):
    invite.message.ahead.click()
    plan(page, WHY)
    first = page.draft.conversation
    page.start_with(diego)
    invite.message.ahead.click()
    assert "•" not in written(invite)
    plan(page, WHEN)
    page.show_conversation(first)
    assert written(invite).endswith("• Why do you stay?")


def test_a_conversation_that_is_over_keeps_the_message_that_was_sent(page, invite, today):
    invite.message.ahead.click()
    page.draft.change(replace(page.draft.conversation, held_on=today))
    before = page.draft.conversation.invite.message
    plan(page, WHY)
    assert page.draft.conversation.invite.message == before


def test_a_place_of_any_length_reaches_the_message(invite):
    choose(invite, "chat")
    paste_over(invite.when.place, "x" * 10_000)
    assert "x" * 10_000 in written(invite)


def test_a_name_and_a_place_from_right_to_left_leave_the_message_as_it_runs(qtbot, page, session):
    session.save_person(person := Person("ليلى الحداد"))
    page.start_with(person)
    paste_over(page.invite.when.place, "مقهى النهر")
    block = page.invite.message.text.document().firstBlock()
    assert "\u2068ليلى الحداد\u2069" in block.text()
    assert "\u2068مقهى النهر\u2069" in page.draft.conversation.invite.message
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight


def test_a_guide_without_templates_is_no_hindrance(qtbot, page, invite, session, monkeypatch):
    monkeypatch.setattr(type(session), "guide", property(lambda _: replace(session.shipped_guide, templates=())))
    page.start_with(Person("Odile Brandvold"))
    invite.show_draft()
    assert not invite.message.choice.template.isEnabled()
    type_over(qtbot, invite.message.text, "Hello")
    assert page.draft.conversation.invite.message == "Hello"


def test_nothing_of_a_plan_is_asked_ahead_by_default(page, invite):
    plan(page, WHY)
    assert not page.draft.conversation.invite.questions_ahead
    assert WHY.text not in written(invite)
    assert page.draft.conversation.plan == Plan(questions=(WHY,))
