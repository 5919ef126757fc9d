"""One command on any system with Python 3.11: python3 go.py demo | check PATH... | test | docs."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent
ENV = ROOT / ".venv-go"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
JOBS = {
    "demo": ("", "msp_core", "check", "examples/records.jsonl"),
    "check": ("", "msp_core", "check"),
    "test": ("[test]", "pytest", "-q", "-n", "auto", "-m", "not slow"),
    "docs": ("[docs]", "mkdocs", "build", "--strict"),
}
REFUSED = 1


def newer_python():
    """Hand over to a newer Python on PATH, or say what is needed."""
    for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        found = shutil.which(name)
        if found:
            sys.exit(subprocess.call([found, *sys.argv]))
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")


def make_ready(extra):
    """Make the environment and install into it, unless that is done already."""
    wanted = (ROOT / "pyproject.toml").read_bytes() + f"{ROOT}{extra}{sys.version}".encode()
    stamp = ENV / f"ready-{hashlib.sha256(wanted).hexdigest()[:16]}"
    if stamp.exists():
        return
    print(f"Setting up in {ENV.name} (first time only)...", file=sys.stderr, flush=True)
    if subprocess.call([sys.executable, "-m", "venv", ENV]):
        shutil.rmtree(ENV, ignore_errors=True)
        sys.exit("No environment could be made. On Debian or Ubuntu: sudo apt install python3-venv")
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-e", f"{ROOT}{extra}"], check=True)
    stamp.touch()


if sys.version_info < (3, 11):
    newer_python()
job = sys.argv[1] if sys.argv[1:] else "demo"
if job not in JOBS:
    sys.exit(f"There is no such job. Choose from: {', '.join(JOBS)}.")
make_ready(JOBS[job][0])
where = None if job == "check" else ROOT  # whoever names files means them from where they are
code = subprocess.call([PYTHON, "-m", *JOBS[job][1:], *sys.argv[2:]], cwd=where)
if job == "demo" and code in (0, REFUSED):
    print("\nSome of these invented records are faulty, to show how one is refused and told why.")
    code = 0
sys.exit(code)
