"""What can be raised. No message quotes a word, a name or an identifier."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msp_core.findings import Finding, Report
    from msp_core.statements import Classification

__all__ = [
    "MissingExtraError",
    "MspError",
    "NotAnOutcomeError",
    "NotJsonError",
    "ReadError",
    "RejectedError",
    "ShapeError",
    "UnknownRuleError",
    "UnknownSchemaError",
]


class MspError(Exception):
    """Anything that this package raises on purpose."""


class NotAnOutcomeError(MspError, ValueError):
    """The words given as an outcome are a service response or a conclusion.

    Attributes:
        classification: What was read, which words decided, and what to ask instead.
    """

    def __init__(self, classification: "Classification") -> None:
        """Carry what was read in the words, and not the words."""
        self.classification = classification
        super().__init__(classification)

    def __str__(self) -> str:
        """Say what is wrong, and what to do instead."""
        return " ".join(map(_told, self.classification.findings))


class ReadError(MspError, ValueError):
    """A record could not be read.

    Attributes:
        findings: What is wrong, each with its place.
    """

    def __init__(self, findings: "tuple[Finding, ...]") -> None:
        """Carry every finding."""
        self.findings = findings
        super().__init__(findings)

    def __str__(self) -> str:
        """Say what is wrong in each place."""
        return "; ".join(map(_placed, self.findings))


class NotJsonError(ReadError):
    """The text is not JSON, or not JSON that this package will read."""


class UnknownSchemaError(ReadError):
    """The record names no schema, or one that this version does not know."""


class ShapeError(ReadError):
    """The record has the wrong shape; ``findings`` holds every place at once."""


class RejectedError(MspError, ValueError):
    """The record can be read, but a rule refuses what it says.

    Attributes:
        report: Everything that checking found.
    """

    def __init__(self, report: "Report") -> None:
        """Carry everything that checking found."""
        self.report = report
        super().__init__(report)

    def __str__(self) -> str:
        """Say what is refused in each place."""
        return "; ".join(map(_placed, self.report.rejections))


class UnknownRuleError(MspError, KeyError):
    """No rule has that name or code."""

    def __str__(self) -> str:
        """Say where the rules are listed, without the quotes of a KeyError."""
        return "no rule has that name or code; list them with `msp-core rule`"


class MissingExtraError(MspError, ImportError):
    """An optional part is asked for whose library is not installed.

    Attributes:
        extra: The extra that brings it.
    """

    def __init__(self, extra: str) -> None:
        """Carry the extra to install."""
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        """Say what to install."""
        return f"this needs the extra `{self.extra}`: pip install 'msp-core[{self.extra}]'"


def _told(finding: "Finding") -> str:
    return f"{finding.message} {finding.instead}"


def _placed(finding: "Finding") -> str:
    return f"{finding.path or 'record'}: {finding.rule} ({finding.code}): {finding.message}"
