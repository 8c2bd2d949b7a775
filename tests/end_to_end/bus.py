"""The accessibility bus, spoken to as a screen reader does: plain D-Bus messages, nothing of Qt."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
CONTROLLER = "/org/a11y/atspi/registry/deviceeventcontroller"
ACCESSIBLE = "org.a11y.atspi.Accessible"
DEVICES = "org.a11y.atspi.DeviceEventController"
PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE = 20.0  # seconds until an answer has to be there; a program that hangs must fail the test, not stop it


class Gone(Exception):
    """The control, or the program it belonged to, is no longer there, or can't do what was asked."""


class Bus:
    """A connection to the accessibility bus of a desk."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus=address)

    def close(self) -> None:
        self._connection.close()

    def call(
        self, name: str, path: str, interface: str, method: str, signature: str | None = None, *body: object
    ) -> tuple[Any, ...]:
        """The body of the answer. Raises :class:`Gone` when there is none, or an error instead."""
        message = new_method_call(DBusAddress(path, name, interface), method, signature, body)
        try:
            reply = self._connection.send_and_get_reply(message, timeout=PATIENCE)
        except (DBusErrorResponse, TimeoutError) as error:
            raise Gone(f"{method} of {name}{path}: {error}") from error
        if reply.header.message_type is MessageType.error:
            raise Gone(f"{method} of {name}{path}: {reply.body}")
        return tuple(reply.body)

    def read(self, name: str, path: str, interface: str, key: str) -> Any:
        """A property's value, without its type."""
        return self.call(name, path, PROPERTIES, "Get", "ss", interface, key)[0][1]

    def programs(self) -> list[tuple[str, str]]:
        """The address and root of every program on the bus."""
        children = self.call(REGISTRY, ROOT, ACCESSIBLE, "GetChildren")[0]
        return [(name, path) for name, path in children]

    def process_of(self, name: str) -> int:
        """The process behind an address."""
        return int(
            self.call(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                "GetConnectionUnixProcessID", "s", name,
            )[0]
        )  # fmt: skip


def address_of(session: str) -> str:
    """Where the accessibility bus of a session is; asking for it starts it."""
    connection = open_dbus_connection(bus=session)
    try:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = connection.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=PATIENCE)
        return str(reply.body[0])
    finally:
        connection.close()
