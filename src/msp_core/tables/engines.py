"""Checking and classifying inside an engine, a batch of Arrow rows at a time."""

# ruff: noqa: ANN401 -- Arrow's own objects, of a library without types

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs

from msp_core.checking import check
from msp_core.statements import classify_statement
from msp_core.tables.arrow import arrow, validated, values
from msp_core.tables.errors import TablesError

__all__ = ["check_batches", "classify_batches"]

_Row = tuple[Any, ...]
_Answer = Callable[[Any], _Row]
_CHECKED = {"accepted": "bool_", "rejections": "int32", "queries": "int32", "rules": "names"}
_CLASSIFIED = {"kind": "string", "accepted": "bool_", "rules": "names"}


def check_batches(
    batches: Iterable[Any], column: str = "record", keep: Sequence[str] = ()
) -> Iterator[Any]:
    """Check records that stand in a column, for an engine that works on Arrow batches.

    It fits ``mapInArrow`` of PySpark, and whatever gives and takes Arrow otherwise.

    Args:
        batches: Arrow record batches with the JSON of one record a row, as text or bytes.
        column: The column that it stands in.
        keep: Columns to carry through, such as a key.

    Yields:
        A batch for each, with the columns kept and then ``accepted`` (boolean),
        ``rejections`` and ``queries`` (how many findings, 32-bit), and ``rules`` (their
        names in the order found, a list of text). Where there is no record all are null.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        TablesError: A column is not there, is neither text nor bytes, or is kept under the
            name of an answer.
    """
    asked = _Asked(column=column, kinds=(str, bytes), keep=tuple(keep), told=_CHECKED)
    return _answered(batches, asked, _checked)


def classify_batches(
    batches: Iterable[Any], column: str = "statement", keep: Sequence[str] = ()
) -> Iterator[Any]:
    """Classify statements that stand in a column, as ``check_batches`` checks records.

    Args:
        batches: Arrow record batches with one statement a row, as text.
        column: The column that it stands in.
        keep: Columns to carry through, such as a key.

    Yields:
        A batch for each, with the columns kept and then ``kind`` (text), ``accepted``
        (boolean) and ``rules`` (names, a list of text). Where there is no statement all
        are null.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        TablesError: A column is not there, is not text, or is kept under the name of an
            answer.
    """
    asked = _Asked(column=column, kinds=(str,), keep=tuple(keep), told=_CLASSIFIED)
    return _answered(batches, asked, _classified)


@attrs.frozen(kw_only=True)
class _Asked:
    """What is asked of every batch.

    Attributes:
        column: The column of what is judged.
        kinds: What may stand in it.
        keep: The columns to carry through.
        told: The columns of the answer, and what each holds.
    """

    column: str
    kinds: tuple[type, ...]
    keep: tuple[str, ...]
    told: dict[str, str]


def _answered(batches: Iterable[Any], asked: _Asked, answer: _Answer) -> Iterator[Any]:
    for name in asked.keep:
        if name in asked.told:
            raise TablesError("it is kept under the name of an answer", column=name)
    for given in batches:
        for batch in _parts(validated(given)):
            yield _answer(batch, asked, answer)


def _parts(given: Any) -> list[Any]:
    """Give the batches of a table, which an engine may give for one."""
    return [given] if isinstance(given, arrow().RecordBatch) else given.to_batches()


def _answer(batch: Any, asked: _Asked, answer: _Answer) -> Any:
    texts = _texts(batch, asked)
    kept = [_column(batch, name) for name in asked.keep]
    nothing = (None,) * len(asked.told)
    rows = [nothing if text is None else answer(text) for text in texts]
    answers = [
        arrow().array([row[place] for row in rows], type=_type(kind))
        for place, kind in enumerate(asked.told.values())
    ]
    return arrow().RecordBatch.from_arrays([*kept, *answers], names=[*asked.keep, *asked.told])


def _checked(source: str | bytes) -> _Row:
    report = check(source)
    rules = [finding.rule for finding in report.findings]
    return report.accepted, len(report.rejections), len(report.queries), rules


def _classified(statement: str) -> _Row:
    read = classify_statement(statement)
    return read.kind.value, read.accepted, [finding.rule for finding in read.findings]


def _texts(batch: Any, asked: _Asked) -> list[Any]:
    texts = values(_column(batch, asked.column), asked.column)
    for row, value in enumerate(texts, start=1):
        if value is not None and not isinstance(value, asked.kinds):
            raise TablesError("it must be text", row=row, column=asked.column)
    return texts


def _column(batch: Any, name: str) -> Any:
    if batch.schema.names.count(name) != 1:
        raise TablesError("there must be one column of this name", column=name)
    return batch.column(name)


def _type(kind: str) -> Any:
    return arrow().list_(arrow().string()) if kind == "names" else getattr(arrow(), kind)()
