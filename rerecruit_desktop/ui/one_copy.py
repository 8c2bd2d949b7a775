"""One running copy for each notebook: a second start brings the first window up and goes."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QStandardPaths, Signal

PATIENCE_MS = 2000


class OneCopy(QObject):
    """Holds the lock as long as it lives; ``wanted`` when a second copy was started."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation) or QDir.tempPath()
        place = str(folder.resolve()).encode(errors="surrogateescape")
        digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
        self._name = f"rerecruit-{digest[:16]}"
        self._lock = QLockFile(str(Path(runtime) / f"{self._name}.lock"))
        # A lock is stale only when its process is gone, however long it has been held.
        self._lock.setStaleLockTime(0)

    def is_first(self) -> bool:
        """Take the lock; ``False`` when another copy holds it."""
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear of later starts. Only for the holder of the lock: it clears away what a killed copy left."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Ask the first copy to come forward; ``False`` when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        reached = socket.waitForConnected(PATIENCE_MS)
        socket.close()
        return reached

    def _on_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self.wanted.emit()

    def release(self) -> None:
        self._lock.unlock()
