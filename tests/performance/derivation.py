"""The reference for unlocking, in a process of its own: nothing but Argon2id, at the cost of that notebook's key.

python -m tests.performance.derivation FOLDER PASSPHRASE
"""

import json
import sys

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from rerecruit_desktop.storage.keys import USUAL_COST
from tests.performance.measure import timed


def derive() -> None:
    kdf = Argon2id(
        salt=b"sixteen bytes it",
        length=32,
        iterations=USUAL_COST.passes,
        lanes=USUAL_COST.lanes,
        memory_cost=USUAL_COST.memory_kib,
    )
    kdf.derive(sys.argv[2].encode())


if __name__ == "__main__":
    print(json.dumps({"derivation": timed(derive)}))
