"""Code lists, national numbers and danger cards, read from resources/reference/*.toml."""
