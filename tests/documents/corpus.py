"""Papers that are hard to set: nothing on them, far too much, every script, one day for all, centuries apart."""

from dataclasses import replace
from datetime import date, time, timedelta

from rerecruit_desktop.domain.agreed_actions import Action, AgreedActions
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.cue_card import cue_card
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.paper_worksheet import blank_worksheet, paper_worksheet
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, SharedStep, Thanks
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.team_overview import TeamMember, TeamOverview
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.domain.year_review import SharedTalk, YearReview

DAY = date(2026, 11, 24)
WORD = "x" * 500
CAPITALS = "W" * 500
ADDRESS = "https://example.org/" + "a-long/path.with?many=parts&" * 18
PROSE = (
    "Together we looked at what had changed since the reorganisation: responsibilities, expectations, and the "
    "extraordinarily complicated interdependencies between administration, infrastructure and telecommunications. "
)
MARKUP = "A <b>bold</b> &amp; <para> \\n (x) %d {name} </font> step"

SCRIPTS = {
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Icelandic": "Kæmi ný öxi hér, ykist þjófum nú bæði víl og ádrepa",
    "Turkish": "Pijamalı hasta yağız şoföre çabucak güvendi",
    "Vietnamese": "Cảm ơn bạn đã tìm ra nguyên nhân của những lỗi",
    "Yoruba": "Ẹ ṣé púpọ̀ fún iṣẹ́ yín",
    "Greek": "Ευχαριστώ πολύ για όλη τη δουλειά",
    "Greek of old": "Μῆνιν ἄειδε, θεά, Πηληϊάδεω Ἀχιλῆος",
    "Russian": "Спасибо, что нашли причину ночных сбоев",
    "Ukrainian": "Дякую, що знайшли причину, ґудзик, їжак",
    "Hebrew": "תודה רבה על העבודה המצוינת השנה",
    "Hebrew with points": "שָׁלוֹם לָכֶם",
    "Arabic": "شكرا جزيلا على كل ما فعلته هذا العام والإخلاص",
    "Arabic with vowels": "مُعَلِّم جَيِّد",
    "Persian": "سپاس گزارم که علت را پیدا کردید و می‌خواهم",
    "Urdu": "آپ کی محنت کا بہت شکریہ",
    "Devanagari": "आपने कारण खोज लिया, क्षत्रिय और श्री, धन्यवाद",
    "Bengali": "আপনি কারণ খুঁজে পেয়েছেন, ধন্যবাদ",
    "Tamil": "நீங்கள் காரணத்தைக் கண்டுபிடித்தீர்கள், நன்றி",
    "Thai": "ขอบคุณที่คุณพบสาเหตุของความล้มเหลว",
    "Chinese": "感谢你找到了每晚故障的原因。",
    "Japanese": "毎晩の障害の原因を見つけてくれてありがとう。",
    "Korean": "매일 밤 장애의 원인을 찾아 주셔서 감사합니다",
    "Georgian": "მადლობა, რომ იპოვეთ მიზეზი",
    "Armenian": "Շնորհակալություն, որ գտաք պատճառը",
    "Amharic": "ምክንያቱን ስላገኙ እናመሰግናለን",
    "emoji": "Well done 👩‍👩‍👧 😀 👍🏽 🇩🇪 ❤️",
    "stacked marks": "x̂́ is no letter",
    "in one sentence": "Thanks שלום with العربية and 李小龙, क्षत्रिय, ขอบคุณ, 😀",
    "signs": "☐ ☑ ✓ → € ₹ ½ ² № ™ … – — “ ” ‘ ’ „ « » ± × ÷ ≠ ≤ ∞ ★ ♥",
}


def milestone(goal="Lead the storage design", target_on=date(2027, 1, 31), state=MilestoneState.PLANNED, **more):
    return SharedMilestone(goal, more.get("skill", ""), more.get("measure", ""), target_on, state)


def handout_of(text, name="Amara Okafor"):
    """The same words at every place that a handout has."""
    return Handout(
        name,
        name,
        DAY,
        thanks=(Thanks(text, text), Thanks(text, "")),
        qualities=(SeenQuality(text, text),),
        direction=text,
        their_part=text,
        milestones=(milestone(text, skill=text, measure=text), milestone(text, DAY, MilestoneState.UNDER_WAY)),
        promises=(SharedPromise(text, DAY), SharedPromise(text, None)),
        agreed_words=text,
    )


def summary_of(text, name="Amara Okafor", notes=""):
    """The same words at every place that a summary has; ``notes`` for the longest of them."""
    person = Person(name, role=text, team=text)
    done = Contribution(person.id, text)
    plan = Plan(
        contributions=(PlannedContribution(done.id, chosen=True, effect=text, said=True),),
        qualities=(PlannedQuality("v", text, chosen=True, example=text),),
        direction=text,
        questions=(PlannedQuestion("q", text, Need.GROWTH, answer=text),),
        expected=(ExpectedRequest("e", text, text),),
        unready_because=text,
    )
    records = tuple(StageRecord(stage, notes or text, 420, 300, 60) for stage in Stage)
    dialogue = Dialogue(records=records, agreed_words=text, what_keeps=text, sum_up=text)
    invite = Invite(DAY, time(14, 5), place=text, moves=(Move(DAY, None, DAY, text),))
    held = Conversation(person.id, invite=invite, plan=plan, dialogue=dialogue, held_on=DAY)
    requests = tuple(Request(person.id, text, None, answer, text, DAY) for answer in Answer)
    goal = Milestone(person.id, text, text, text, DAY, reality=text, obstacles=(Obstacle(text, text),), options=text)
    pulses = tuple(Pulse(person.id, need, 1 + n, DAY - timedelta(days=40 * n), text) for need in Need for n in range(5))
    return Summary(person, held, (done,), requests, (goal,), pulses)


def _many(count, days_apart):
    return tuple(milestone(f"Milestone {n:02}.", DAY + timedelta(days=n * days_apart), skill="x") for n in range(count))


_AMARA = Person("Amara Okafor")
_BARE = Handout("Amara Okafor", "Amara", DAY)
_ENDS = (milestone("First", date.min), milestone("Last", date.max), milestone("Some day", None))


def shared(text):
    """A milestone with the same words at every place that it has."""
    steps = (SharedStep(text), SharedStep(text, DAY))
    return SharedMilestone(text, text, text, DAY, MilestoneState.UNDER_WAY, None, steps, text)


def plan_of(text, name="Amara Okafor"):
    ended = SharedMilestone(text, "", "", None, MilestoneState.REACHED, DAY)
    return DevelopmentPlan(name, name, (shared(text), shared(text), ended))


def actions_of(text, name="Amara Okafor", count=2):
    actions = (Action(text, DAY, text), Action(text)) * count
    return AgreedActions(name, name, DAY, mine=actions, theirs=actions)


HANDOUTS = {
    "one word": Handout("A", "A", None, agreed_words="x"),
    "prose": handout_of(PROSE * 2),
    "filled to the limit": handout_of(PROSE * 20),
    "long words": handout_of(WORD, WORD),
    "wide words": handout_of(CAPITALS, CAPITALS),
    "addresses": handout_of(ADDRESS),
    "markup": handout_of(MARKUP, "<b>Amara</b> & co"),
    "sixty on one day": Handout("Amara Okafor", "Amara", DAY, milestones=_many(60, 0)),
    "sixty in half a year": Handout("Amara Okafor", "Amara", DAY, milestones=_many(60, 3)),
    "decades apart": Handout("Amara Okafor", "Amara", DAY, milestones=_many(12, 3650)),
    "ends of the calendar": Handout("Amara Okafor", "Amara", DAY, milestones=_ENDS),
}
SUMMARIES = {
    "nothing yet": Summary(_AMARA, Conversation(_AMARA.id)),
    "prose": summary_of(PROSE * 2),
    "long words": summary_of(WORD, WORD),
    "addresses": summary_of(ADDRESS),
    "forty pages": summary_of("Short.", notes=(PROSE * 3 + "\n\n") * 60),
}
PLANS = {
    "one word": DevelopmentPlan("A", "A", (milestone("x", None),)),
    "prose": plan_of(PROSE * 2),
    "filled to the limit": plan_of(PROSE * 20),
    "long words": plan_of(WORD, WORD),
    "wide words": plan_of(CAPITALS, CAPITALS),
    "markup": plan_of(MARKUP, MARKUP),
    "sixty on one day": DevelopmentPlan("Amara Okafor", "Amara", _many(60, 0)),
    "decades apart": DevelopmentPlan("Amara Okafor", "Amara", _many(12, 3650)),
    "all past": DevelopmentPlan("Amara Okafor", "Amara", _many(6, -40)),
    "ends of the calendar": DevelopmentPlan("Amara Okafor", "Amara", _ENDS),
}
ACTIONS = {
    "prose": actions_of(PROSE * 2),
    "filled to the limit": actions_of(PROSE * 20),
    "long words": actions_of(WORD, WORD),
    "addresses": actions_of(ADDRESS),
    "hundreds": actions_of("Short.", count=150),
    "one side": AgreedActions("A", "A", None, theirs=(Action("x"),)),
}


def worksheet_of(text, name="Amara Okafor", count=1):
    """A worksheet with the same words at every place, and so many points in each stage."""
    person = Person(name)
    done = tuple(Contribution(person.id, text) for _ in range(count))
    plan = Plan(
        contributions=tuple(PlannedContribution(one.id, chosen=True, effect=text) for one in done),
        qualities=(PlannedQuality("v", text, chosen=True, example=text),) * count,
        direction=text,
        their_part=text,
        questions=(PlannedQuestion("q", text, Need.GROWTH),) * count,
        expected=(ExpectedRequest("e", text, text),),
    )
    planned = Conversation(person.id, invite=Invite(DAY, time(14, 5), place=text), plan=plan)
    return paper_worksheet(person, planned, done), cue_card(person, planned, done)


_PLANS = {
    "one word": worksheet_of("x", "A"),
    "prose": worksheet_of(PROSE, count=3),
    "filled to the limit": worksheet_of(PROSE * 20, count=4),
    "long words": worksheet_of(WORD, WORD),
    "wide words": worksheet_of(CAPITALS, CAPITALS, count=3),
    "markup": worksheet_of(MARKUP, MARKUP),
    "sixty of each": worksheet_of("Short.", count=60),
}
WORKSHEETS = {name: sheet for name, (sheet, _) in _PLANS.items()} | {"blank": blank_worksheet()}
CUE_CARDS = {name: card for name, (_, card) in _PLANS.items()}


YEAR = year_until(DAY)


def year_of(text, name="Amara Okafor", count=2):
    reached = SharedMilestone(text, text, text, DAY, MilestoneState.REACHED, DAY)
    talks = tuple(SharedTalk(DAY - timedelta(days=7 * n), (Thanks(text, text), Thanks(text, ""))) for n in range(count))
    return YearReview(name, name, YEAR, talks, (reached,), (shared(text),))


def private_year_of(text, name="Amara Okafor", count=2):
    """A private year with the same words at every place, and so many talks that say nothing more than their day."""
    one = summary_of(text, name)
    person = one.person
    bare = tuple(Conversation(person.id, held_on=DAY - timedelta(days=n)) for n in range(count))
    unheld = Conversation(person.id, not_held_on=DAY, not_held_because=text)
    done = tuple(replace(it, done_on=DAY, effect=text) for it in one.contributions)
    contacts = (Touchpoint(person.id, text, DAY),), (Note(person.id, text, DAY),)
    return PrivateYear(
        person, YEAR, (one.conversation, unheld, *bare), done, one.milestones, one.requests, *contacts, one.pulses
    )


def team_of(names, role="", readings=5):
    members = []
    for name in names:
        person = Person(name, role=role)
        days = [(1 + n % 5, DAY - timedelta(days=9 * n)) for n in range(readings)]
        pulses = tuple(Pulse(person.id, need, mark, on) for need in Need for mark, on in days)
        members.append(TeamMember(RosterEntry(person, DAY), pulses))
    return TeamOverview(tuple(members))


YEARS = {
    "prose": year_of(PROSE),
    "filled to the limit": year_of(PROSE * 20),
    "long words": year_of(WORD, WORD),
    "markup": year_of(MARKUP, MARKUP),
    "every week": year_of("Short.", count=52),
}
PRIVATE_YEARS = {
    "prose": private_year_of(PROSE),
    "filled to the limit": private_year_of(PROSE * 20),
    "long words": private_year_of(WORD, WORD),
    "a talk a day": private_year_of("Short.", count=300),
}
TEAMS = {
    "one": team_of(["Amara Okafor"]),
    "long words": team_of([WORD, CAPITALS], role=CAPITALS),
    "no pulse": team_of(["Amara Okafor"], readings=0),
    "sixty": team_of([f"Person {n:02}." for n in range(60)], readings=40),
}
