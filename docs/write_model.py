"""Writes the picture and the page of the model, from the model: python3 docs/write_model.py."""

from collections.abc import Iterator
from pathlib import Path

import attrs
from drawing.svg import Box, Line, drawing

from msp_core import model
from msp_core.model import Record
from msp_core.model.kind import kind_of

DOCS = Path(__file__).parent
PICTURE = DOCS / "assets" / "model.svg"
PAGE = DOCS / "reference" / "the-model.md"
WIDTH, STEP, ROW = 196, 30, 50
INTRODUCTION = """\
# The model at a glance

A record is a series of conversations with a person, supported by a process. What the person wants,
the ways forward with their risks and benefits, what was chosen and how far it came true stand
inside the conversation in which they were said.

<figure class="msp-figure" markdown="0">
--8<-- "assets/model.svg"
</figure>

Each line of the table is a class. A small number of words below a box says which field holds it;
"many" means a list.

| class | is held in | what it is |
| --- | --- | --- |
"""


@attrs.frozen
class Held:
    """A class of the model, and where in the record it is held."""

    kind: type
    field: str
    many: bool
    depth: int
    holder: int


def held() -> tuple[Held, ...]:
    """Give every class in the order of a record, each after what holds it."""
    found = [Held(Record, "", many=False, depth=0, holder=-1)]
    _add(found, 0)
    return tuple(found)


def _add(found: list[Held], place: int) -> None:
    holder = found[place]
    for field in attrs.fields(holder.kind):
        kind = kind_of(field.type)
        if kind.is_object:
            found.append(Held(kind.of, field.name, kind.many, holder.depth + 1, place))
            _add(found, len(found) - 1)


def picture() -> str:
    """Draw the model as a tree that grows to the right."""
    found = held()
    boxes = [_box(place, each) for place, each in enumerate(found)]
    lines = [_line(boxes[each.holder], box) for each, box in zip(found, boxes, strict=True)][1:]
    told = "; ".join(
        f"{found[each.holder].kind.__name__} holds {_words(each)}: {each.kind.__name__}"
        for each in found[1:]
    )
    return drawing("model", "The classes of a record, and what each holds", told, boxes, lines)


def _box(place: int, each: Held) -> Box:
    return Box(
        x=1 + each.depth * STEP,
        y=1 + place * ROW,
        width=WIDTH,
        name=each.kind.__name__,
        words=_words(each),
        strong=each.depth <= 1,
    )


def _words(each: Held) -> str:
    return f"{each.field}, many" if each.many else each.field


def _line(holder: Box, box: Box) -> Line:
    down, across = holder.x + 14, box.y + box.height // 2
    return Line(((down, holder.y + holder.height), (down, across), (box.x, across)))


def page() -> str:
    """Write the page: the picture, and the same as a table."""
    return INTRODUCTION + "".join(_rows())


def _rows() -> Iterator[str]:
    found = held()
    for each in found:
        name = each.kind.__name__
        where = f"`{found[each.holder].kind.__name__}.{each.field}`" if each.field else "nothing"
        yield f"| [`{name}`](api.md#msp_core.{name}) | {where} | {_about(each.kind)} |\n"


def _about(kind: type) -> str:
    """Give the first sentence of what a class says of itself."""
    assert kind.__name__ in model.__all__
    return " ".join((kind.__doc__ or "").partition("\n\n")[0].split())


def main() -> None:
    """Write both."""
    PICTURE.write_text(picture(), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
