"""Opens the dialogue with somebody of many conversations and with somebody of none, in turns.

python -m tests.performance.opening_dialogues FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedQuestion, Stage, StageRecord, Step
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from tests.performance.dressed import dressed
from tests.performance.measure import turn_about
from tests.performance.people import TODAY, unlocked

MANY = 200
QUESTIONS = 6  # as a plan usually has them
TIMES = 40
NOTE = "She says the migration is not a side project any more, and wants to hear of changes early.\n" * 20


def talk(person: Person, guide: Guide, held_on: date | None = None) -> Conversation:
    questions = tuple(
        PlannedQuestion(one.key, one.text, one.need, True, NOTE[:300]) for one in guide.questions[:QUESTIONS]
    )
    made = Conversation(person.id, step=Step.DIALOGUE, plan=Plan(questions=questions), held_on=held_on)
    noted = tuple(StageRecord(stage, NOTE, 600) for stage in Stage)
    return replace(made, dialogue=replace(made.dialogue, records=noted))


def main(folder: Path) -> None:
    application, look = dressed()
    guide = shipped_guide("en")
    notebook = unlocked(Path(mkdtemp(dir=folder)) / "opening", 50)
    new, known = Person("Amara Okafor"), Person("Zoë Łukasz")
    first, next_one = talk(new, guide), talk(known, guide)
    past = (talk(known, guide, TODAY - timedelta(days=14 * number + 1)) for number in range(MANY))
    notebook.save_all([new, known, *past, first, next_one])
    page = ConversationPage(Session(notebook, guide, lambda: TODAY), Messages(), look)
    page.resize(1280, 800)
    page.show()

    def opened(conversation: Conversation) -> Callable[[], None]:
        def open_it() -> None:
            page.show_conversation(conversation)
            application.processEvents()

        return open_it

    opened(first)()  # what is made when it is first wanted
    many, none = turn_about(opened(next_one), opened(first), TIMES)
    print(json.dumps({"many": median(many), "none": median(none)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
