"""NHS numbers: whether the last digit is the one that the others call for."""

__all__ = ["has_check_digit", "is_repdigit"]


def has_check_digit(digits: str) -> bool:
    """Say whether ten digits end in the right check digit.

    The first nine are weighed 10 to 2; the sum, modulo 11, taken from 11 is the check
    digit, where 11 stands for 0 and 10 is never issued (NHS Data Dictionary).

    Args:
        digits: Ten digits, nothing else.
    """
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def is_repdigit(digits: str) -> bool:
    """Say whether one digit is all there is: it passes the sum, yet is nobody's number."""
    return len(set(digits)) == 1
