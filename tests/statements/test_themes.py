"""What an outcome is about."""

import pytest

from msp_core.statements import THEMES, suggest_themes


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("I want to feel safe at home", "be_and_feel_safer"),
        ("I want to keep seeing my son on Sundays", "maintain_relationship"),
        ("I want him to stay away from me", "no_contact_with_source"),
        ("To make new friends", "new_friends"),
        ("I want to get my confidence back", "help_to_recover"),
        ("I want him arrested and taken to court", "access_to_justice"),
        ("An apology from the carer would mean the world", "apology"),
        ("I want to know the carer was disciplined", "know_action_taken"),
        ("I don't want it to happen to anybody else", "not_happen_to_others"),
        ("To be in control of my own money again", "maintain_control"),
        ("I want to be involved in decisions about me", "involved_in_decisions"),
        ("She wants to choose where she lives", "exercised_choice"),
        ("To know how to protect myself in future", "protect_self_in_future"),
        ("I want to know who to ring if it starts again", "know_where_to_get_help"),
        ("I want to be told what happened to my sister", "be_informed"),
        ("I want the same carers every day", "change_care_or_support"),
        ("I want my mother's ring back", "restitution"),
    ],
)
def test_a_theme_is_suggested(text: str, theme: str) -> None:
    """Each theme is found in plain words for it."""
    assert theme in suggest_themes(text)


def test_nothing_is_suggested_for_what_is_refused() -> None:
    """A response speaks of no theme, whatever its words."""
    assert () == suggest_themes("Referral made for an apology from the police")
    assert () == suggest_themes("")
    assert "other" not in THEMES
