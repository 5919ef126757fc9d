"""The commands: each a module with ``run(arguments) -> int``."""
