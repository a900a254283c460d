"""The code lists of the program itself: complete, bilingual, with icons that exist."""

import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from sleutelapp.core.resources import resource_path
from sleutelapp.reference.codes import Code, Reference, load_reference

# The Dutch words of the work, as key persons and coordinators agreed on them.
WORDS = {
    "need_domain": "Lichamelijk en chronisch; Mond; Infectie en vaccinatie; Psychisch; Middelen en leefstijl; "
    "Seksueel en reproductief; Jeugd en opvoeding; Weg in de zorg; Sociaal; Veiligheid",
    "need": "Pijn; Vermoeidheid; Diabetes; Hart en bloeddruk; Luchtwegen; Beperking; Zien en horen; Medicatie; "
    "Kiespijn; Gaatjes en tandvlees; Kosten en offerte; Kindergebit; "
    "Tuberculose; Hepatitis en hiv; Huid en schurft; Inhaalvaccinatie; Koorts; "
    "Slaap; Stress en piekeren; Somberheid; Angst en trauma; Rouw en heimwee; Verwardheid; Suïcidegedachten; "
    "Schaamte en stigma; "
    "Roken; Alcohol, drugs, qat; Medicijnafhankelijkheid; Voeding en gewicht; Bewegen; Gokken en gamen; "
    "Zwangerschap; Kraamtijd; Anticonceptie; Vrouwelijke genitale verminking; Soa en seksuele klachten; "
    "Menstruatie en overgang; Bevolkingsonderzoek; "
    "Groei en ontwikkeling; JGZ-afspraak; Gedrag en school; Opvoeding; Opvang en VVE; Jonge mantelzorger; "
    "Inschrijven huisarts; Zorgverzekering; Eigen risico, rekening, toeslag; Tolk; Brief of afspraak begrijpen; "
    "Huisartsenpost of 112; DigiD en portaal; Vertrouwen en klacht; "
    "Wonen; Geld en schulden; Taal en laaggeletterdheid; Werk en opleiding; Inburgering en verblijf; "
    "Gezinshereniging; Eenzaamheid; Discriminatie; "
    "Huiselijk geweld; Kindermishandeling; Eergerelateerd geweld; Seksueel geweld en mensenhandel; Onveilige buurt",
    "urgency": "Nu; Binnen 24 uur; Binnen 7 dagen; Gepland; Alleen informatie",
    "danger_sign": "Borstpijn; Benauwdheid; Uitval; Bewustzijnsverlies; Bloedverlies in de zwangerschap; Zieke baby; "
    "Suïcideplan; Direct geweld",
    "contact_kind": "Huisbezoek; Kennismaking; Spreekuur/inloop; Telefoon; Videobellen; App-bericht; "
    "Meegaan naar afspraak; Driegesprek; Ontmoeting in de wijk; Niet thuis; Via derde",
    "came_through": "Zelf; Familie; Gemeenschap/zelforganisatie; Groepsles; VluchtelingenWerk; Gemeente; Wijkteam; "
    "Huisarts; School; GGD",
    "referral_destination": "Huisarts; Huisartsenpost; POH-GGZ; Tandarts; Apotheek; Fysiotherapeut; Ziekenhuis; "
    "Verloskundige; Kraamzorg; JGZ/consultatiebureau; GGD (tbc, soa, vaccinatie); GGZ; Trauma-GGZ; Verslavingszorg; "
    "Wijkteam; Wmo-loket; Jeugdteam; Klantmanager; VluchtelingenWerk; Maatschappelijk werk; Schuldhulpverlening; "
    "Juridisch Loket; Taalaanbod; Sport/buurthuis; Zelforganisatie; Veilig Thuis; Centrum Seksueel Geweld; "
    "Voedselbank; Andere sleutelpersoon",
    "referral_status": "Overwogen; Aangeboden; Geweigerd; Akkoord; Verstuurd; Warm overgedragen; Afspraak; Gegaan; "
    "Niet gegaan; Wachtlijst; Afgewezen; Hulp gestart; Afgerond; Onbekend; Ingetrokken",
    "referral_reason": "Geen tijd; Kosten; Vervoer; Taal; Schaamte; Angst; Wachttijd; Wilde niet; Klacht over",
    "referral_outcome": "Geholpen; Deels; Niet geholpen",
    "session_theme": "Zorgstelsel; Huisarts/HAP/112; Zorgverzekering en eigen risico; Stress en slaap; Trauma; "
    "Opvoeding; Voeding en diabetes; Bewegen; Roken; Mondzorg; Zwangerschap; Anticonceptie en soa; Vgv; "
    "Seksueel geweld; Vaccinatie en tbc; Bevolkingsonderzoek; Palliatieve zorg; Medicijngebruik; "
    "Voorlichting aan professionals",
    "professional_kind": "Wijkteam; Klantmanager; Beleidsadviseur; Huisarts/POH; GGZ; JGZ; Verloskundige; School; "
    "Woningcorporatie; Politie; VluchtelingenWerk",
    "advice_kind": "Culturele duiding; Bereik en werving; Communicatie/brief meelezen; Casus; Beleid; Bemiddeling",
    "other_time_kind": "Voorbereiding; Overleg; Netwerk; Deskundigheidsbevordering; Intervisie; Administratie",
    "gender": "Vrouw; Man; Anders; Onbekend",
    "household_kind": "Alleen; Paar; Eenoudergezin; Gezin met kinderen; Minderjarig alleen; Anders",
    "education": "Geen; Basis; Voortgezet; Beroeps; Hoger; Onbekend",
    "newcomer_field": "Naam; Telefoon; Geboortejaar; Geslacht; Land van herkomst; Woonplaats; Opleiding; "
    "Huishouden met; Soort huishouden; Gekomen via",
    "interpreter": "Niet nodig; Ikzelf; Familie; Professionele tolk (telefoon); Professionele tolk (aanwezig)",
    "danger_action": "112 gebeld; Huisarts of huisartsenpost gebeld; 113 gebeld; Veilig Thuis om advies gevraagd; "
    "Coördinator ingelicht; Persoon in veiligheid; Later",
}
# Codes that other parts of the program and files of other versions count on, in the order of the list.
CODES = {
    "contact_kind": "home_visit first_meeting walk_in phone video chat accompanying three_way_talk neighbourhood "
    "not_at_home via_third_party",
    "urgency": "now within_24_hours within_7_days planned information_only",
    "referral_status": "considered offered refused agreed sent warm_handover appointment gone not_gone waiting_list "
    "rejected help_started completed unknown withdrawn",
    "referral_outcome": "helped partly_helped not_helped",
    "key_person_role": "regional local mixed",
    "consent_purpose": "register share handover",
    "consent_way": "oral written",
    "need_status": "open in_progress solved closed",
    "age_band": "0_3 4_11 12_17 18_29 30_44 45_64 65_plus",
}
PLACES = {"country", "language", "municipality", "province"}


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def every_code(reference: Reference) -> list[tuple[str, Code]]:
    return [(name, code) for name, codes in reference.lists.items() for code in codes]


def test_the_lists_are_those_agreed_on(reference: Reference) -> None:
    assert set(reference.lists) == set(WORDS) | set(CODES) | PLACES


@pytest.mark.parametrize("name", WORDS)
def test_dutch_words_are_complete_and_in_order(reference: Reference, name: str) -> None:
    assert [code.label("nl") for code in reference[name].active()] == WORDS[name].split("; ")


@pytest.mark.parametrize("name", CODES)
def test_codes_are_complete_and_in_order(reference: Reference, name: str) -> None:
    assert [code.code for code in reference[name].active()] == CODES[name].split()


def test_every_code_has_a_dutch_and_an_english_label(reference: Reference) -> None:
    for name, code in every_code(reference):
        assert code.labels["nl"].strip(), (name, code)
        assert code.labels["en"].strip(), (name, code)


def test_english_is_left_out_only_where_a_name_of_a_place_equals_the_dutch() -> None:
    for path in resource_path("reference").glob("*.toml"):
        if path.stem not in PLACES:
            assert not re.search(
                r"^labels = \{ nl = \"[^\"]*\" \}$", path.read_text("utf-8"), re.MULTILINE
            ), path


def test_codes_outside_needs_and_places_are_snake_case(reference: Reference) -> None:
    for name, code in every_code(reference):
        if name not in PLACES | {"need", "need_domain"}:
            assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", code.code), (name, code.code)


def test_ten_domains_hold_sixty_five_needs(reference: Reference) -> None:
    domains = [domain.code for domain in reference["need_domain"]]
    counts = {domain: len(reference["need"].children(domain)) for domain in domains}
    assert counts == {"L": 8, "T": 4, "I": 5, "P": 8, "M": 6, "V": 7, "J": 6, "W": 8, "S": 8, "G": 5}
    assert sum(counts.values()) == len(reference["need"]) == 65
    for need in reference["need"]:
        assert re.fullmatch(f"{need.parent}[1-9]", need.code)
        assert 3 <= len(need.words) <= 8, need.code


def test_danger_is_flagged_where_life_or_safety_is_at_stake(reference: Reference) -> None:
    flagged = {code.code for name, code in every_code(reference) if code.danger and name != "danger_sign"}
    assert flagged == {"P7", "G1", "G2", "G3", "G4"}
    assert all(sign.danger for sign in reference["danger_sign"])


def test_icons_exist_in_the_installed_icon_font(reference: Reference) -> None:
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    [charmap] = (Path(spec.origin).parent / "fonts").glob("materialdesignicons6-webfont-charmap-*.json")
    known = {f"mdi6.{name}" for name in json.loads(charmap.read_text("utf-8"))}
    for name, code in every_code(reference):
        assert not code.icon or code.icon in known, (name, code.code, code.icon)


@pytest.mark.parametrize(
    "name", ["need_domain", "need", "contact_kind", "danger_sign", "urgency", "session_theme"]
)
def test_every_tile_has_a_pictogram(reference: Reference, name: str) -> None:
    assert all(code.icon for code in reference[name])


def test_needs_of_one_domain_can_be_told_apart_by_pictogram(reference: Reference) -> None:
    for domain in reference["need_domain"]:
        icons = [need.icon for need in reference["need"].children(domain.code)]
        assert len(set(icons)) == len(icons), domain.code
