"""Finding requests: by words, and by where they stand."""

from rerecruit_desktop.domain.ledger import Account, SoughtRequests
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.ui.names import account_text
from rerecruit_desktop.ui.person.sieve import Sieve
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.look import Look


class RequestSieve(Sieve[Request]):
    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Find requests"))
        self._sought = SoughtRequests()
        anything: list[tuple[Account | None, str]] = [(None, self.tr("all"))]
        self.account: Choice[Account | None] = Choice(anything + [(one, account_text(one)) for one in Account])
        self.add_choice(self.tr("Which ones"), self.account)
        self.account.chosen.connect(self.changed)

    def refresh(self) -> None:
        account = self.account.value
        self._sought = SoughtRequests(self.words.text(), account)
        self.show_chosen([account_text(account)] if account else [])

    def finds(self, value: Request) -> bool:
        return self._sought.finds(value)

    def clear(self) -> None:
        self.words.put("")
        self.account.fill(None)
        self.changed.emit()
