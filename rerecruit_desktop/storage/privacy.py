"""The one place that says of every column whether it may leave the manager's hands.

After "What may leave the manager's hands" in the method. Shareable is only what the handout says, or must ask in
order to choose what it says; whoever adds a column adds it here.
"""

SHAREABLE: dict[str, frozenset[str]] = {
    "people": frozenset({"id", "full_name", "called", "trashed_at"}),
    "contributions": frozenset({"id", "what", "trashed_at"}),
    "conversations": frozenset(
        {"id", "person_id", "held_on", "direction", "their_part", "agreed_words", "trashed_at"},
    ),
    "planned_contributions": frozenset({"conversation_id", "contribution_id", "position", "chosen", "effect"}),
    "planned_qualities": frozenset({"conversation_id", "position", "name", "chosen", "example"}),
    "requests": frozenset(
        {"person_id", "conversation_id", "text", "answer", "due_on", "kept_on", "broken_on"}
        | {"created_at", "trashed_at"}
    ),
    "milestones": frozenset(
        {"id", "person_id", "conversation_id", "goal", "skill", "measure", "target_on", "state", "reached_on"}
        | {"help_promised", "created_at", "trashed_at"}
    ),
    "milestone_steps": frozenset({"milestone_id", "position", "text", "done_on"}),
}

PRIVATE: dict[str, frozenset[str]] = {
    "people": frozenset(
        {"role", "team", "email", "joined_on", "cadence_months", "cadence_weeks", "recognition", "archived_on"}
        | {"tags", "touch_weeks", "strength", "created_at", "changed_at"}
    ),
    "contributions": frozenset(
        {"person_id", "effect", "done_on", "beyond_role", "situation", "quality_key", "need", "known_to"}
        | {"recognised_on", "recognised_how", "created_at", "changed_at"}
    ),
    "conversations": frozenset(
        {"step", "meet_on", "meet_at", "minutes", "place", "template", "message", "sent_on", "direction_said", "stage"}
        | {"accepted_on", "questions_ahead", "unready_because", "unready_without", "what_keeps", "sum_up"}
        | {
            "direction_at",
            "direction_heard",
            "part",
            "subject",
            "told_minutes",
            "not_held_on",
            "not_held_because",
            "next_on",
            "created_at",
            "changed_at",
        }
    ),
    "planned_contributions": frozenset({"said", "heard", "created_at", "changed_at"}),
    "planned_qualities": frozenset({"quality_key", "said", "heard", "created_at", "changed_at"}),
    "planned_questions": frozenset(
        {"conversation_id", "position", "question_key", "text", "need", "said", "answer"} | {"created_at", "changed_at"}
    ),
    "expected_requests": frozenset(
        {"conversation_id", "position", "request_key", "text", "answer", "said", "heard", "created_at", "changed_at"}
    ),
    "moves": frozenset(
        {"conversation_id", "position", "person_id", "was_on", "was_at", "moved_on", "because"}
        | {"created_at", "changed_at"}
    ),
    "stage_records": frozenset(
        {"conversation_id", "position", "stage", "notes", "seconds", "theirs", "mine", "created_at", "changed_at"},
    ),
    "half_typed": frozenset(
        {"conversation_id", "position", "line", "text", "beside", "answer", "due_on", "created_at", "changed_at"}
    ),
    "requests": frozenset({"id", "because", "outcome", "asked_on", "answered_on", "changed_at"}),
    "milestones": frozenset({"reality", "options", "state_reason", "state_on", "celebrated_on", "changed_at"}),
    "milestone_steps": frozenset({"created_at", "changed_at"}),
    "obstacles": frozenset({"milestone_id", "position", "what", "help", "created_at", "changed_at"}),
    "pulses": frozenset(
        {"id", "person_id", "conversation_id", "need", "mark", "noted_on", "reason", "source"}
        | {"created_at", "changed_at", "trashed_at"}
    ),
    "driver_lines": frozenset(
        {"id", "person_id", "driver", "text", "noted_on", "source", "replaced_on"}
        | {"created_at", "changed_at", "trashed_at"}
    ),
    "forecasts": frozenset(
        {"id", "person_id", "conversation_id", "made_on", "months", "light", "reason", "scored_on", "stayed"}
        | {"created_at", "changed_at", "trashed_at"}
    ),
    "begun": frozenset({"place", "person_id", "words", "created_at", "changed_at"}),
    "photographs": frozenset({"person_id", "png", "created_at", "changed_at"}),
    "touchpoints": frozenset({"id", "person_id", "text", "happened_on", "created_at", "changed_at", "trashed_at"}),
    "notes": frozenset({"id", "person_id", "text", "noted_on", "created_at", "changed_at", "trashed_at"}),
    "shocks": frozenset(
        {"id", "person_id", "kind", "happened_on", "talk_by", "text", "settled_on"}
        | {"created_at", "changed_at", "trashed_at"}
    ),
    "snoozes": frozenset({"id", "person_id", "about", "until", "because", "created_at", "changed_at", "trashed_at"}),
    "revisions": frozenset({"id", "person_id", "owner_id", "field", "text", "written_at"}),
    "own_words": frozenset(
        {"id", "kind", "entry_key", "language", "written", "base", "hidden", "favourite"}
        | {"created_at", "changed_at", "trashed_at"}
    ),
    "_sqlite_migrations": frozenset({"id", "migration_set", "name", "applied_at"}),
}


def is_shareable(table: str, column: str) -> bool:
    """Whether the handout may read this column; what is not named here may not."""
    return column in SHAREABLE.get(table, ())
