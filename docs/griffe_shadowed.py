"""Finds again the functions that share a name with the module they stand in.

``msp_core.explain`` is a function to whoever imports it, and a module to whoever reads the
files. What a package promises in its ``__all__`` is the function.
"""

from typing import Any

import griffe


class Shadowed(griffe.Extension):
    """Puts the function in the place of its module, in each package that promises it."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Look through a package once all of it is read."""
        _mend(pkg)


def _mend(module: griffe.Module) -> None:
    for inner in list(module.modules.values()):
        _mend(inner)
    for name in map(str, module.exports or ()):
        path = module.imports.get(name)
        if path and isinstance(module.members.get(name), griffe.Module):
            target = module.modules_collection[path]
            module.set_member(name, griffe.Alias(name, target, parent=module))
