"""Requests and promises: row and value."""

from collections.abc import Iterable

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text

_UNSETTLED = "kept_on IS NULL AND broken_on IS NULL AND answer <> ?"


class Requests(Table[Request]):
    NAME = "requests"

    def unsettled(self) -> tuple[Request, ...]:
        """Everybody's requests that still want an answer or a promise kept. Raises :class:`NotReadable`."""
        return self._of_all(_UNSETTLED, Answer.CANNOT)

    def unsettled_of(self, person_id: Id) -> tuple[Request, ...]:
        """Those of one person; the plus keeps SQLite to the index of what is open. Raises :class:`NotReadable`."""
        return self._read(f"trashed_at IS NULL AND +person_id = ? AND {_UNSETTLED}", person_id, Answer.CANNOT)

    def of_talk(self, person_id: Id, conversation_id: Id) -> tuple[Request, ...]:
        """Of a person's requests those of one conversation, and all that are unsettled. Raises :class:`NotReadable`."""
        where = f"person_id = ? AND (conversation_id = ? OR ({_UNSETTLED}))"
        return self._of_all(where, person_id, conversation_id, Answer.CANNOT)

    def _to_row(self, value: Request) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "conversation_id": value.conversation_id,
            "text": value.text,
            "answer": value.answer,
            "because": value.because,
            "due_on": day_text(value.due_on),
            "kept_on": day_text(value.kept_on),
            "broken_on": day_text(value.broken_on),
            "outcome": value.outcome,
            "asked_on": day_text(value.asked_on),
            "answered_on": day_text(value.answered_on),
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Request]:
        return map(_request, rows)


def _request(row: Row) -> Request:
    return Request(
        person_id=row["person_id"],
        text=row["text"],
        conversation_id=row["conversation_id"],
        answer=Answer(row["answer"]),
        because=row["because"],
        due_on=as_day(row["due_on"]),
        kept_on=as_day(row["kept_on"]),
        broken_on=as_day(row["broken_on"]),
        outcome=row["outcome"],
        asked_on=as_day(row["asked_on"]),
        answered_on=as_day(row["answered_on"]),
        id=row["id"],
    )
