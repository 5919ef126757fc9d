"""What mkdocs does to each page beyond its theme: name the search dialog for screen readers."""


def on_post_page(output: str, **_: object) -> str:
    """Give the theme's search dialog the name that it lacks."""
    dialog = 'data-md-component="search" role="dialog"'
    return output.replace(dialog, f'{dialog} aria-label="Search"')
