<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Sluit deze melding</translation>
    </message>
</context>
<context>
    <name>ContactScreen</name>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>Concept bewaard om {time}</translation>
    </message>
    <message>
        <source>Choose what you did. “Later” is possible too: it then stays on Today.</source>
        <translation>Kies wat u deed. “Later” mag ook: dan blijft het op Vandaag staan.</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Contact opgeslagen</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>May go along in a handover, if the newcomer agrees.</source>
        <translation>Gaat mee bij een overdracht, als de nieuwkomer dat goed vindt.</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
    <message>
        <source>Never leaves this vault.</source>
        <translation>Verlaat deze kluis nooit.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Opslaan (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>DangerSection</name>
    <message>
        <source>Danger? Show the signs</source>
        <translation>Gevaar? Bekijk de signalen</translation>
    </message>
    <message>
        <source>Danger signs</source>
        <translation>Gevaarsignalen</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat hebt u gedaan?</translation>
    </message>
    <message>
        <source>Remark about this (optional)</source>
        <translation>Opmerking hierbij (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Out-of-hours GP</source>
        <translation>Huisartsenpost</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd-mm-yyyy</source>
        <translation>dd-mm-jjjj</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Kies een datum</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Change municipality, language or interpreter</source>
        <translation>Gemeente, taal of tolk wijzigen</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>No municipality yet</source>
        <translation>Nog geen gemeente</translation>
    </message>
    <message>
        <source>No language yet</source>
        <translation>Nog geen taal</translation>
    </message>
    <message>
        <source>Interpreter: {who}</source>
        <translation>Tolk: {who}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Dit is niet gelukt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Type to filter</source>
        <translation>Typ om te zoeken</translation>
    </message>
</context>
<context>
    <name>KindSection</name>
    <message>
        <source>What kind of contact?</source>
        <translation>Wat voor contact?</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>Reistijd</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
</context>
<context>
    <name>ListDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Whose need?</source>
        <translation>Van wie?</translation>
    </message>
    <message>
        <source>How urgent?</source>
        <translation>Hoe dringend?</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Doorverwijzen</translation>
    </message>
    <message>
        <source>Follow up on…</source>
        <translation>Opvolgen op…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Refer to</source>
        <translation>Doorverwijzen naar</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Opvolgen op</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Wat dan te doen</translation>
    </message>
    <message>
        <source>Note with this need</source>
        <translation>Notitie bij deze hulpvraag</translation>
    </message>
    <message>
        <source>Remove {need}</source>
        <translation>{need} weghalen</translation>
    </message>
    <message>
        <source>No referral</source>
        <translation>Niet doorverwijzen</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Niet opvolgen</translation>
    </message>
</context>
<context>
    <name>NeedsSection</name>
    <message>
        <source>For instance: tooth, sleep, letter</source>
        <translation>Bijvoorbeeld: kies, slaap, brief</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domeinen</translation>
    </message>
    <message>
        <source>Needs of this domain</source>
        <translation>Hulpvragen in dit domein</translation>
    </message>
    <message>
        <source>What came up?</source>
        <translation>Wat speelt er?</translation>
    </message>
    <message>
        <source>{domain}: tap what came up</source>
        <translation>{domain}: tik aan wat er speelt</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persoon {number}</translation>
    </message>
</context>
<context>
    <name>NewPersonCard</name>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
    <message>
        <source>This person agrees that I register name and data (said aloud)</source>
        <translation>Deze persoon vindt het goed dat ik naam en gegevens bewaar (hardop gezegd)</translation>
    </message>
    <message>
        <source>Year is estimated</source>
        <translation>Jaar is geschat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Land van herkomst</translation>
    </message>
    <message>
        <source>Without consent no name or number is kept, only a code. Tick the box, or empty this field.</source>
        <translation>Zonder toestemming bewaren we geen naam of nummer, alleen een code. Zet het vinkje, of maak dit veld leeg.</translation>
    </message>
    <message>
        <source>Is this the same person as {names}? Then choose that name above.</source>
        <translation>Is dit dezelfde persoon als {names}? Kies dan die naam hierboven.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Laat het wachtwoord zien</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Verberg het wachtwoord</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <translation>Toetsenbord: {name}</translation>
    </message>
</context>
<context>
    <name>PauseUntil</name>
    <message>
        <source>Pause until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>Also of the household:</source>
        <translation>Ook uit dit huishouden:</translation>
    </message>
    <message>
        <source>They live together (one household)</source>
        <translation>Zij wonen samen (één huishouden)</translation>
    </message>
    <message>
        <source>How many people?</source>
        <translation>Hoeveel mensen?</translation>
    </message>
    <message>
        <source>Which group? (no names of people)</source>
        <translation>Welke groep? (geen namen van mensen)</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>Nieuwe persoon “{name}”</translation>
    </message>
    <message>
        <source>Unknown or group</source>
        <translation>Onbekend of groep</translation>
    </message>
    <message>
        <source>People without names, with a head count</source>
        <translation>Mensen zonder naam, met een aantal</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
</context>
<context>
    <name>RemovableChip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Verwijder {name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing is saved in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved · {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation>Stap {number} van {total}: {name}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>uu:mm</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeAheadField</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine groups of four, as on your note. Capitals and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I forgot my password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>{percent} % done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
