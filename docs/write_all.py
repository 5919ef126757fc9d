"""Write every page and picture that is made of the code: python docs/write_all.py."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__)


def main() -> None:
    """Run each of the scripts beside this one, in the order of their names."""
    for script in sorted(HERE.parent.glob("write_*.py")):
        if script != HERE:
            subprocess.run([sys.executable, str(script)], check=True)


if __name__ == "__main__":
    main()
