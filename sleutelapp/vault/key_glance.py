"""What the key file says to everybody, read without a key and without loading what keys need."""

import json

from sleutelapp.core.paths import VaultFiles


def lets_organisation_in(files: VaultFiles) -> bool:
    """Whether the vault says that an organisation can open it; for the page before it is open."""
    for path in (files.keys, files.keys_copy):
        try:
            return json.loads(path.read_bytes()).get("organisation") is not None
        except (OSError, ValueError, AttributeError, RecursionError):
            continue
    return False
