"""Secrets in every private place of a notebook, to be looked for where they must not be."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.storage.privacy import PRIVATE

SECRET, NUMBER = "wisterlight", "777000777"
FORECAST = "quaverstone"  # what stands in the stay forecast, which no paper at all may say


def tell_secrets(notebook):
    """Save, and give, a conversation that says SECRET in every private text there is."""
    person = Person("Odile Brandvold", role=SECRET, team=SECRET, email=SECRET)
    chosen = Contribution(person.id, "Moved the depot", SECRET)
    unchosen = Contribution(person.id, SECRET, SECRET)
    conversation = Conversation(
        person.id,
        invite=Invite(place=SECRET, template=SECRET, message=SECRET),
        plan=Plan(
            contributions=(
                PlannedContribution(unchosen.id, chosen=False, effect=SECRET),
                PlannedContribution(chosen.id, chosen=True, effect="Two weeks sooner"),
            ),
            qualities=(
                PlannedQuality("own", SECRET, chosen=False, example=SECRET),
                PlannedQuality("calm", "Stays calm", chosen=True, example="The night of the flood"),
            ),
            direction="North",
            their_part="The new site",
            questions=(PlannedQuestion("own", SECRET, Need.GROWTH),),
        ),
        held_on=date(2026, 11, 20),
    )
    dialogue = conversation.dialogue.with_record(StageRecord(Stage.ASK, SECRET, 9))
    conversation = replace(conversation, dialogue=replace(dialogue, agreed_words="We agreed"))
    here = {"person_id": person.id, "conversation_id": conversation.id}
    notebook.save_all([person, chosen, unchosen, conversation])
    notebook.save_all(
        [
            Request(text="A course", answer=Answer.AGREED, because=SECRET, due_on=date(2027, 1, 1), **here),
            *(Request(text=SECRET, answer=answer, **here) for answer in Answer if answer is not Answer.AGREED),
            Milestone(
                goal="Lead a site",
                reality=SECRET,
                state_reason=SECRET,
                options=SECRET,
                obstacles=(Obstacle(SECRET, SECRET),),
                steps=(MilestoneStep("Visit two", date(2026, 12, 1)), MilestoneStep("Draw up the rota")),
                help_promised="Two days a month off the desk",
                target_on=date(2027, 3, 1),
                **here,
            ),
            Milestone(goal=SECRET, state=MilestoneState.DROPPED, **here),
            StayForecast(made_on=date(2026, 11, 20), months=6, light=Light.RED, reason=FORECAST, **here),
        ]
    )
    return conversation


def spoil(notebook):
    """Put a secret into every private column of the rows there are, and one more row of secrets into every table."""
    connection = notebook._store.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    planted = {"TEXT": f"'{SECRET} ' || rowid", "INTEGER": f"{NUMBER} + rowid", "BLOB": f"CAST('{SECRET}' AS BLOB)"}
    for table in sorted(set(PRIVATE) - {"_sqlite_migrations"}):
        types = {row["name"]: planted[row["type"]] for row in connection.execute(f"PRAGMA table_info({table})")}
        changes = ", ".join(f"{column} = {types[column]}" for column in PRIVATE[table])
        connection.execute(f"UPDATE {table} SET {changes}")
        values = ", ".join(planted.replace("rowid", "0") for planted in types.values())
        connection.execute(f"INSERT INTO {table} ({', '.join(types)}) VALUES ({values})")
        spoilt = [str(row[column]) for row in connection.execute(f"SELECT * FROM {table}") for column in PRIVATE[table]]
        assert all(SECRET in one or one.startswith(NUMBER[:4]) for one in spoilt), table
