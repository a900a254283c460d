import contextlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, create_engine, inspect
from sqlcipher3 import dbapi2

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.catalogue.queries import listed
from sleutelapp.features.profile.queries import organisation_settings, profile
from sleutelapp.records import Record
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.migrations import latest_version, migrate, migration_files
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from sleutelapp.vault.store import Vault

FIXTURES = Path(__file__).parents[1] / "fixtures"
Template = tuple[VaultFiles, UnlockedKeys, str]


@pytest.mark.parametrize("version", range(1, latest_version() + 1))
def test_a_vault_of_every_schema_opens_with_all_its_work(
    version: int, tmp_path: Path, clock: SetClock
) -> None:
    files = VaultFiles(tmp_path / "kluis")
    shutil.copytree(FIXTURES / f"schema_{version}", files.folder)
    vault = open_vault(files, unlock(files, "oud maar goed", clock), clock)
    check_store(vault)
    with vault.reading() as session:
        for kind in ADDING:
            assert listed(session, kind), kind
        assert listed(session, "newcomer")[0].values["name"] == "Almaz Tesfay"
        person = profile(session)
        assert person is not None
        assert person.code == "SP-7K2M"
        assert organisation_settings(session).k == 7
    assert schema_of(vault) == mapped_schema()
    vault.close()


def test_the_newest_schema_is_what_the_records_map(vault: Vault) -> None:
    assert schema_of(vault) == mapped_schema()


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in migration_files()]
    assert numbers == list(range(1, latest_version() + 1))


def test_a_migration_that_fails_changes_nothing(
    files: VaultFiles, template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "0098_good.sql"
    first.write_text("CREATE TABLE later (id INTEGER);\nINSERT INTO later VALUES (1);\n", encoding="utf-8")
    second = tmp_path / "0099_bad.sql"
    second.write_text("DROP TABLE signal;\nCREATE TABLE later (id INTEGER);\n", encoding="utf-8")
    monkeypatch.setattr("sleutelapp.vault.migrations.migration_files", lambda: [first, second])
    key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(files.store, key, writable=True)) as connection:
        before = everything(connection)
        with pytest.raises(dbapi2.Error):
            migrate(connection, 97)
        assert everything(connection) == before
        second.write_text("INSERT INTO contact_newcomer VALUES (7, 7, '2026-01-01');\n", encoding="utf-8")
        with pytest.raises(RuntimeError, match="foreign_key_check"):
            migrate(connection, 97)
        assert everything(connection) == before
        second.write_text("-- a comment;\nDROP TABLE later;\n", encoding="utf-8")
        migrate(connection, 97)
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def everything(connection: Any) -> str:
    version = connection.execute("PRAGMA user_version").fetchall()
    return json.dumps([version, connection.execute("SELECT sql FROM sqlite_master").fetchall()])


def schema_of(vault: Vault) -> dict[str, Any]:
    with vault.reading() as session:
        found = described(session.connection())
    own = {"vault", "audit"} | {name for name in found if name.startswith("search_")}
    return {name: table for name, table in found.items() if name not in own}


def mapped_schema() -> dict[str, Any]:
    engine = create_engine("sqlite://", module=dbapi2)
    with engine.connect() as connection:
        Record.metadata.create_all(connection)
        found = described(connection)
    engine.dispose()
    return found


def described(connection: Any) -> dict[str, Any]:
    """Every table as SQLite itself tells it: columns, indexes, unique and foreign keys."""
    reflected = MetaData()
    reflected.reflect(connection)
    inspector = inspect(connection)
    tables: dict[str, Any] = {}
    for name, table in reflected.tables.items():
        tables[name] = {
            "columns": {
                c.name: (affinity(str(c.type)), c.nullable and not c.primary_key, c.primary_key)
                for c in table.columns
            },
            "indexes": sorted(
                (str(i.name), [c.name for c in i.columns], bool(i.unique)) for i in table.indexes
            ),
            "unique": sorted(tuple(u["column_names"]) for u in inspector.get_unique_constraints(name)),
            "foreign": sorted(
                (tuple(f["constrained_columns"]), f["referred_table"], f["options"].get("ondelete", ""))
                for f in inspector.get_foreign_keys(name)
            ),
        }
    return tables


def affinity(declared: str) -> str:
    return "TEXT" if declared in ("VARCHAR", "JSON") else declared
