"""A PostgreSQL of our own for as long as the tests run: no network, no password, no trace."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["running"]

DEBIAN = Path("/usr/lib/postgresql")
# What is thrown away need not survive a power cut.
OPTIONS = "-c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


@contextmanager
def running() -> Iterator[str]:
    """Start a cluster in a folder of its own, and give its SQLAlchemy URL."""
    programs = _programs()
    # A socket's path may not be longer than about a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="msp-pg-", dir="/tmp"))
    try:
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data = folder / "data"
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        options = f"{OPTIONS} -k {folder}"
        log = folder / "log"
        _run(programs / "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", options)
        try:
            yield f"postgresql+psycopg://postgres@/postgres?host={folder}"
        finally:
            _run(programs / "pg_ctl", "stop", "-w", "-D", data, "-m", "immediate")
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    elsewhere = shutil.which("initdb")
    if not found and elsewhere is None:
        raise FileNotFoundError("PostgreSQL is missing: apt-get install postgresql")
    return (found[-1] if found else Path(str(elsewhere)).resolve()).parent


def _run(*command: str | Path) -> None:
    # PostgreSQL will not run as root. Output goes nowhere, since the server would keep a
    # pipe open; what it has to say is in its log.
    user = "postgres" if os.getuid() == 0 else None
    subprocess.run(
        list(map(str, command)),
        check=True,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        extra_groups=[] if user else None,
        group=pwd.getpwnam(user).pw_gid if user else None,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=user,
    )
