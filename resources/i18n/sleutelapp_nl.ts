<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Sleutelapp</source>
        <translation>Over Sleutelapp</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>EUPL 1.2: free to use, also to change and pass on</source>
        <translation>EUPL 1.2: vrij te gebruiken, ook om te veranderen en door te geven</translation>
    </message>
    <message>
        <source>Your vault lies in</source>
        <translation>Uw kluis staat in</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Press F1 for the keys. With other questions, ask your coordinator.</source>
        <translation>Druk op F1 voor de toetsen. Vraag andere dingen aan uw coördinator.</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>See what is kept</source>
        <translation>Inzage</translation>
    </message>
    <message>
        <source>All you keep about this person, with who saw it. Your private notes and the names of other people are left out.</source>
        <translation>Alles wat u over deze persoon bewaart, en wie het zag. Uw notities ‘niet delen’ en namen van andere mensen staan er niet in.</translation>
    </message>
    <message>
        <source>A saved file is not encrypted. Give it to the person, then throw it away.</source>
        <translation>Een bewaard bestand is niet versleuteld. Geef het aan de persoon en gooi het daarna weg.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>For another program (JSON)…</source>
        <translation>Voor een ander programma (JSON)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Pdf (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another place.</source>
        <translation>Het bestand kon niet worden bewaard. Kies een andere plek.</translation>
    </message>
    <message>
        <source>Saved. Throw the file away when the person has it.</source>
        <translation>Bewaard. Gooi het bestand weg als de persoon het heeft.</translation>
    </message>
</context>
<context>
    <name>AddNeedPanel</name>
    <message>
        <source>Choose another one</source>
        <translation>Iets anders kiezen</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat hebt u gedaan?</translation>
    </message>
    <message>
        <source>How urgent?</source>
        <translation>Hoe dringend?</translation>
    </message>
    <message>
        <source>Note with this need</source>
        <translation>Notitie bij deze hulpvraag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>{need} is on the board already and not settled yet.</source>
        <translation>{need} staat al op het bord en is nog niet klaar.</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>Hulpvraag toevoegen</translation>
    </message>
    <message>
        <source>Choose what you did. “Later” is possible too: it then stays on Today.</source>
        <translation>Kies wat u deed. “Later” mag ook: dan blijft het op Vandaag staan.</translation>
    </message>
    <message>
        <source>{need} added</source>
        <translation>{need} toegevoegd</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Choose a question from the list.</source>
        <translation>Kies een adviesvraag uit de lijst.</translation>
    </message>
    <message>
        <source>Choose a signal from the list.</source>
        <translation>Kies een signaal uit de lijst.</translation>
    </message>
    <message>
        <source>Questions for advice</source>
        <translation>Adviesvragen</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>No questions for advice yet. Note who asked you something, and what you advised.</source>
        <translation>Nog geen adviesvragen. Schrijf op wie u iets vroeg en wat u adviseerde.</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nieuwe adviesvraag</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Wie of wat</translation>
    </message>
    <message>
        <source>No question like this.</source>
        <translation>Geen adviesvraag die hierop lijkt.</translation>
    </message>
    <message>
        <source>No signals yet. Note a pattern that the municipality should know about.</source>
        <translation>Nog geen signalen. Schrijf een patroon op dat de gemeente moet weten.</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>What or where</source>
        <translation>Wat of waar</translation>
    </message>
    <message>
        <source>No signal like this.</source>
        <translation>Geen signaal dat hierop lijkt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n vraag</numerusform>
            <numerusform>%n vragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>too late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>how was it?</source>
        <translation>hoe ging het?</translation>
    </message>
    <message>
        <source>who came?</source>
        <translation>wie kwam er?</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Voorlichting</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>To today</source>
        <translation>Naar vandaag</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Show a day or a week</source>
        <translation>Dag of week laten zien</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Follow up on…</source>
        <translation>Opvolgen op…</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe voorlichting</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n te laat</numerusform>
            <numerusform>%n te laat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open the agenda</source>
        <translation>Agenda openen</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n opvolging</numerusform>
            <numerusform>%n opvolgingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaDoing</name>
    <message>
        <source>Still to do</source>
        <translation>Nog te doen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>Planned: {day}</source>
        <translation>Gepland: {day}</translation>
    </message>
    <message>
        <source>Moved: {day}</source>
        <translation>Verplaatst: {day}</translation>
    </message>
</context>
<context>
    <name>AgendaScreen</name>
    <message numerus="yes">
        <source>%n thing(s) planned</source>
        <translation>
            <numerusform>%n ding gepland</numerusform>
            <numerusform>%n dingen gepland</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Niets gepland</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>To another day</source>
        <translation>Naar een andere dag</translation>
    </message>
</context>
<context>
    <name>AgreedHours</name>
    <message>
        <source>per month</source>
        <translation>per maand</translation>
    </message>
    <message>
        <source>per quarter</source>
        <translation>per kwartaal</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>per jaar</translation>
    </message>
    <message>
        <source>Type the name of a municipality</source>
        <translation>Typ de naam van een gemeente</translation>
    </message>
</context>
<context>
    <name>AgreedRow</name>
    <message>
        <source>hours</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>Hours for {name}</source>
        <translation>Uren voor {name}</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>per maand</translation>
    </message>
    <message>
        <source>per quarter</source>
        <translation>per kwartaal</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>per jaar</translation>
    </message>
    <message>
        <source>Period for {name}</source>
        <translation>Periode voor {name}</translation>
    </message>
    <message>
        <source>Begin and end for {name}</source>
        <translation>Begin en einde voor {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} weghalen</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>From, for {name}</source>
        <translation>Vanaf, voor {name}</translation>
    </message>
    <message>
        <source>Up to and including, for {name}</source>
        <translation>Tot en met, voor {name}</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Dit is vóór de eerste dag.</translation>
    </message>
    <message>
        <source>from {begin} up to and including {end}</source>
        <translation>vanaf {begin} tot en met {end}</translation>
    </message>
    <message>
        <source>from {begin}</source>
        <translation>vanaf {begin}</translation>
    </message>
    <message>
        <source>up to and including {end}</source>
        <translation>tot en met {end}</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Action recorded</source>
        <translation>Actie vastgelegd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The example is being made…</source>
        <translation>Het voorbeeld wordt gemaakt…</translation>
    </message>
    <message>
        <source>A year of work with people who do not exist.</source>
        <translation>Een jaar werk met mensen die niet bestaan.</translation>
    </message>
    <message>
        <source>The password of this example is: demo</source>
        <translation>Het wachtwoord van dit voorbeeld is: demo</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Write down</source>
        <translation>Opschrijven</translation>
    </message>
    <message>
        <source>What is wrong, and what should it be?</source>
        <translation>Wat klopt niet, en wat moet het zijn?</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gevraagd op</translation>
    </message>
    <message>
        <source>Write down what is wrong.</source>
        <translation>Schrijf op wat er niet klopt.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
</context>
<context>
    <name>AttendanceSection</name>
    <message>
        <source>Totals</source>
        <translation>Totalen</translation>
    </message>
    <message>
        <source>Tap everybody who came</source>
        <translation>Tik iedereen aan die er was</translation>
    </message>
    <message>
        <source>Everybody came</source>
        <translation>Iedereen was er</translation>
    </message>
    <message>
        <source>Who walked in without registering?</source>
        <translation>Wie kwam binnenlopen zonder aanmelding?</translation>
    </message>
    <message>
        <source>How many of them came?</source>
        <translation>Hoeveel van hen kwamen er?</translation>
    </message>
    <message>
        <source>Unknown people who registered</source>
        <translation>Onbekende mensen die zich aanmeldden</translation>
    </message>
    <message>
        <source>Who registered?</source>
        <translation>Wie meldde zich aan?</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
</context>
<context>
    <name>BackgroundCard</name>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
</context>
<context>
    <name>BackingUpPage</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>The vault is closed. A backup is being made.</source>
        <translation>De kluis is dicht. Er wordt nog een back-up gemaakt.</translation>
    </message>
    <message>
        <source>Unlock now</source>
        <translation>Nu ontgrendelen</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>When you lock or close, Sleutelapp makes a backup of what changed by itself. Put one on a USB stick each week: a lost laptop takes its backups with it.</source>
        <translation>Als u vergrendelt of afsluit, maakt Sleutelapp zelf een back-up van wat er veranderd is. Zet er elke week een op een USB-stick: bent u de laptop kwijt, dan bent u ook de back-ups erop kwijt.</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>The backup is being made</source>
        <translation>De back-up wordt gemaakt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Nu maken</translation>
    </message>
    <message>
        <source>Onto a USB stick…</source>
        <translation>Op USB-stick…</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Of an example no backups are made.</source>
        <translation>Van een voorbeeld worden geen back-ups gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) here open with an old password.</source>
        <translation>
            <numerusform>%n back-up hier gaat open met een oud wachtwoord.</numerusform>
            <numerusform>%n back-ups hier gaan open met een oud wachtwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>before a backup was put back</source>
        <translation>voordat een back-up werd teruggezet</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>voor een nieuwe versie</translation>
    </message>
    <message>
        <source>before a new key</source>
        <translation>voor een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Put back: {when}</source>
        <translation>Terugzetten: {when}</translation>
    </message>
    <message>
        <source>There is no copy outside this laptop yet.</source>
        <translation>Er is nog geen kopie buiten deze laptop.</translation>
    </message>
    <message>
        <source>Last copy outside this laptop: {when}.</source>
        <translation>Laatste kopie buiten deze laptop: {when}.</translation>
    </message>
    <message>
        <source>The backup is made and checked</source>
        <translation>De back-up is gemaakt en gecontroleerd</translation>
    </message>
    <message>
        <source>A new backup is made and the old ones are deleted</source>
        <translation>Er is een nieuwe back-up gemaakt en de oude zijn gewist</translation>
    </message>
    <message>
        <source>Backup (*{end})</source>
        <translation>Back-up (*{end})</translation>
    </message>
    <message>
        <source>Where does the copy go?</source>
        <translation>Waar komt de kopie?</translation>
    </message>
    <message>
        <source>The copy is made, on this laptop</source>
        <translation>De kopie is gemaakt, op deze laptop</translation>
    </message>
    <message>
        <source>It lies on the same disk as your vault. When the laptop is lost, the copy is lost too. Choose a USB stick next time.</source>
        <translation>Hij staat op dezelfde schijf als uw kluis. Bent u de laptop kwijt, dan bent u ook deze kopie kwijt. Kies de volgende keer een USB-stick.</translation>
    </message>
    <message>
        <source>The copy is made and checked, with a facts sheet beside it</source>
        <translation>De kopie is gemaakt en gecontroleerd, met een feitenblad ernaast</translation>
    </message>
    <message>
        <source>The copy is made and checked; the facts sheet beside it could not be written</source>
        <translation>De kopie is gemaakt en gecontroleerd; het feitenblad ernaast kon niet worden geschreven</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Sluit deze melding</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>More steps</source>
        <translation>Meer stappen</translation>
    </message>
    <message>
        <source>{step}: {what}</source>
        <translation>{step}: {what}</translation>
    </message>
    <message>
        <source>More steps: {what}</source>
        <translation>Meer stappen: {what}</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more: {column}</source>
        <translation>Meer tonen: {column}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Your name stands in the reports that you send, beside your code</source>
        <translation>In de rapportages die u verstuurt staat voortaan uw naam, naast uw code</translation>
    </message>
    <message>
        <source>Only your code stands in the reports that you send, no longer your name</source>
        <translation>In de rapportages die u verstuurt staat alleen nog uw code, niet meer uw naam</translation>
    </message>
    <message>
        <source>Numbers in reports are rounded to multiples of</source>
        <translation>Aantallen in rapporten worden afgerond op veelvouden van</translation>
    </message>
    <message>
        <source>Months that a file is kept after the last contact</source>
        <translation>Maanden dat een dossier blijft na het laatste contact</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Naam van de organisatie</translation>
    </message>
    <message>
        <source>{what}: {after}</source>
        <translation>{what}: {after}</translation>
    </message>
    <message>
        <source>{what}: {after} (was {before})</source>
        <translation>{what}: {after} (was {before})</translation>
    </message>
    <message>
        <source>The public key of the organisation is taken away</source>
        <translation>De openbare sleutel van de organisatie is weggehaald</translation>
    </message>
    <message>
        <source>The organisation has a public key</source>
        <translation>De organisatie heeft een openbare sleutel</translation>
    </message>
    <message>
        <source>The public key of the organisation is another one</source>
        <translation>De openbare sleutel van de organisatie is veranderd</translation>
    </message>
    <message>
        <source>{place}: no hours agreed any more</source>
        <translation>{place}: geen uren meer afgesproken</translation>
    </message>
    <message>
        <source>{hours} hours {per}</source>
        <translation>{hours} uur {per}</translation>
    </message>
    <message>
        <source>{hours} from {day}</source>
        <translation>{hours} vanaf {day}</translation>
    </message>
    <message>
        <source>{hours} until {day}</source>
        <translation>{hours} tot en met {day}</translation>
    </message>
    <message>
        <source>New code: {name} ({place})</source>
        <translation>Nieuwe code: {name} ({place})</translation>
    </message>
    <message>
        <source>{name} has another name in another language</source>
        <translation>{name} heeft een andere naam in een andere taal</translation>
    </message>
    <message>
        <source>{name} is no longer used</source>
        <translation>{name} wordt niet meer gebruikt</translation>
    </message>
    <message>
        <source>{name} is used again</source>
        <translation>{name} wordt weer gebruikt</translation>
    </message>
    <message>
        <source>{name} stands in another place</source>
        <translation>{name} staat op een andere plaats</translation>
    </message>
    <message>
        <source>{name}: no number any more</source>
        <translation>{name}: geen nummer meer</translation>
    </message>
    <message>
        <source>{name}: number not checked</source>
        <translation>{name}: nummer niet gecontroleerd</translation>
    </message>
    <message>
        <source>{name}: number checked on {day}</source>
        <translation>{name}: nummer gecontroleerd op {day}</translation>
    </message>
    <message>
        <source>{before} is called {after} from now on</source>
        <translation>{before} heet voortaan {after}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>How to show {what}</source>
        <translation>Hoe te tonen: {what}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Put a backup back</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>You need the password or the recovery code of that backup.</source>
        <translation>U hebt het wachtwoord of de herstelcode van die back-up nodig.</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Op deze laptop</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Choose: {when}</source>
        <translation>Kiezen: {when}</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minstens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>There are more; the table shows all of them.</source>
        <translation>Er zijn er meer; de tabel toont ze allemaal.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Kies een lijst</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>{place}. This stays as it is: work of key persons may use it already.</source>
        <translation>{place}. Dit blijft zo: misschien staat de code al in het werk van sleutelpersonen.</translation>
    </message>
    <message>
        <source>Name in Dutch</source>
        <translation>Naam in het Nederlands</translation>
    </message>
    <message>
        <source>Name in English (optional)</source>
        <translation>Naam in het Engels (mag leeg)</translation>
    </message>
    <message>
        <source>Type a language</source>
        <translation>Typ een taal</translation>
    </message>
    <message>
        <source>In another language (optional)</source>
        <translation>In een andere taal (mag leeg)</translation>
    </message>
    <message>
        <source>Choose a list.</source>
        <translation>Kies een lijst.</translation>
    </message>
    <message>
        <source>Choose where it belongs.</source>
        <translation>Kies waar de code bij hoort.</translation>
    </message>
    <message>
        <source>Fill in the Dutch name.</source>
        <translation>Vul de Nederlandse naam in.</translation>
    </message>
    <message>
        <source>Name in {language}</source>
        <translation>Naam in het {language}</translation>
    </message>
</context>
<context>
    <name>CodesCard</name>
    <message>
        <source>Own codes</source>
        <translation>Eigen codes</translation>
    </message>
    <message>
        <source>Words of your organisation, below the fixed ones. Key persons choose them as any other. A code that was in use stays readable; you can only stop using it.</source>
        <translation>Eigen woorden van uw organisatie, onder de vaste woorden. Sleutelpersonen kiezen ze net als de andere. Een code die u al heeft uitgegeven blijft leesbaar; u kunt er alleen mee stoppen.</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Code toevoegen</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Niet meer in gebruik</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Weer gebruiken</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Niet meer gebruiken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>This list has a code of this name already.</source>
        <translation>In deze lijst staat al een code met deze naam.</translation>
    </message>
    <message>
        <source>This holds a citizen service number (BSN). Take it out.</source>
        <translation>Hier staat een burgerservicenummer (BSN). Haal het weg.</translation>
    </message>
    <message>
        <source>Code removed</source>
        <translation>Code weggehaald</translation>
    </message>
</context>
<context>
    <name>CombineScreen</name>
    <message>
        <source>Choose workbooks</source>
        <translation>Werkboeken kiezen</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;All files (*)</source>
        <translation>Excel-werkboeken (*.xlsx);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Map kiezen</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Werkboek schrijven</translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation>Optellen</translation>
    </message>
    <message>
        <source>There are no Excel workbooks in this folder.</source>
        <translation>In deze map staan geen Excel-werkboeken.</translation>
    </message>
    <message>
        <source>Saved: {file}. You can combine it again later, with other files.</source>
        <translation>Opgeslagen: {file}. U kunt het later opnieuw samenvoegen, met andere bestanden.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Stays</source>
        <translation>Blijft</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>Gaat erin op</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>laatste contact {day}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>This backup is whole</source>
        <translation>Deze back-up is heel</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Er zit in</translation>
    </message>
    <message numerus="yes">
        <source>%n newcomer(s)</source>
        <translation>
            <numerusform>%n nieuwkomer</numerusform>
            <numerusform>%n nieuwkomers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>1 contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>1 doorverwijzing</numerusform>
            <numerusform>%n doorverwijzingen</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes the place of your vault of now. What you wrote down after this backup is not in it.</source>
        <translation>Deze komt in de plaats van uw kluis van nu. Wat u na deze back-up hebt opgeschreven, zit er niet in.</translation>
    </message>
    <message>
        <source>Your vault of now is kept aside in its folder. Nothing is thrown away.</source>
        <translation>Uw kluis van nu blijft apart bewaard in de map van de kluis. Er wordt niets weggegooid.</translation>
    </message>
    <message>
        <source>After this, the password is that of the backup.</source>
        <translation>Hierna is het wachtwoord dat van de back-up.</translation>
    </message>
    <message>
        <source>Did you erase somebody after this backup was made? This laptop cannot know that. Erase them again.</source>
        <translation>Hebt u na deze back-up iemand gewist? Deze laptop kan dat niet weten. Wis die persoon dan opnieuw.</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Alles laten zoals het is</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <translation>Ingetrokken op {day}</translation>
    </message>
    <message>
        <source>Not asked yet: only a code and figures are kept.</source>
        <translation>Nog niet gevraagd: alleen een code en cijfers worden bewaard.</translation>
    </message>
    <message>
        <source>Asked per recipient.</source>
        <translation>Wordt per ontvanger gevraagd.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Nog niet gevraagd.</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Vastleggen…</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Toestemming vastgelegd</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
    <message>
        <source>Consent withdrawn; name and phone number erased, also from notes</source>
        <translation>Toestemming ingetrokken; naam en telefoonnummer gewist, ook uit notities</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>May this be shared with {recipient}?</source>
        <translation>Mag dit gedeeld worden met: {recipient}?</translation>
    </message>
    <message>
        <source>Ask the newcomer. Without consent nothing is sent.</source>
        <translation>Vraag het de nieuwkomer. Zonder toestemming wordt er niets verstuurd.</translation>
    </message>
    <message>
        <source>Yes, said aloud</source>
        <translation>Ja, mondeling gegeven</translation>
    </message>
    <message>
        <source>Yes, in writing</source>
        <translation>Ja, schriftelijk gegeven</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Emergency…</source>
        <translation>Noodgeval…</translation>
    </message>
    <message>
        <source>Why could it not wait?</source>
        <translation>Waarom kon het niet wachten?</translation>
    </message>
    <message>
        <source>Share because of the emergency</source>
        <translation>Delen vanwege het noodgeval</translation>
    </message>
    <message>
        <source>Say in a few words why it could not wait.</source>
        <translation>Schrijf kort waarom het niet kon wachten.</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source>New question for advice</source>
        <translation>Nieuwe adviesvraag</translation>
    </message>
    <message>
        <source>Change question for advice</source>
        <translation>Adviesvraag wijzigen</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Typ een getal.</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave it empty.</source>
        <translation>Kies iemand uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Choose who asks for advice.</source>
        <translation>Kies wie om advies vraagt.</translation>
    </message>
    <message>
        <source>Choose what kind of advice it is.</source>
        <translation>Kies wat voor advies het is.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
    <message>
        <source>Choose the day to come back to it.</source>
        <translation>Kies de dag waarop u erop terugkomt.</translation>
    </message>
    <message>
        <source>Name of a person or organisation</source>
        <translation>Naam van een persoon of organisatie</translation>
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
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Not needed. Leave it empty for somebody who is not in your network.</source>
        <translation>Niet nodig. Laat het leeg voor iemand die niet in uw netwerk staat.</translation>
    </message>
    <message>
        <source>From your network</source>
        <translation>Uit uw netwerk</translation>
    </message>
    <message>
        <source>Who asks for advice?</source>
        <translation>Wie vraagt om advies?</translation>
    </message>
    <message>
        <source>What kind of advice?</source>
        <translation>Wat voor advies?</translation>
    </message>
    <message>
        <source>Without names of newcomers.</source>
        <translation>Zonder namen van nieuwkomers.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>Gegeven advies</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>Reistijd</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Opvolgen op</translation>
    </message>
    <message>
        <source>What will you do then?</source>
        <translation>Wat gaat u dan doen?</translation>
    </message>
</context>
<context>
    <name>ConsultationView</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>travel {time}</source>
        <translation>reis {time}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>Gegeven advies</translation>
    </message>
    <message>
        <source>Question for advice thrown away</source>
        <translation>Adviesvraag weggegooid</translation>
    </message>
    <message>
        <source>Nothing noted.</source>
        <translation>Niets genoteerd.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>ContactDetailScreen</name>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>What came up</source>
        <translation>Wat er speelde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
    <message>
        <source>Choose what kind of contact it was.</source>
        <translation>Kies wat voor contact het was.</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Contact gewijzigd</translation>
    </message>
    <message>
        <source>Contact thrown away</source>
        <translation>Contact weggegooid</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>{who}, in the waste bin</source>
        <translation>{who}, in de prullenbak</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Wijzigingen opslaan</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Opslaan (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>ContactScreen</name>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
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
</context>
<context>
    <name>CoordinatorBench</name>
    <message>
        <source>Coordinator</source>
        <translation>Coördinator</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>CoordinatorNavigation</name>
    <message>
        <source>I am a key person</source>
        <translation>Ik ben sleutelpersoon</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Organisation file</source>
        <translation>Organisatiebestand</translation>
    </message>
    <message>
        <source>Who sends</source>
        <translation>Wie stuurt</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Correction</source>
        <translation>Correctie</translation>
    </message>
    <message>
        <source>Write down a request…</source>
        <translation>Verzoek opschrijven…</translation>
    </message>
    <message>
        <source>Does somebody say that something is wrong? Write it down, and what you did.</source>
        <translation>Zegt iemand dat er iets niet klopt? Schrijf het op, en wat u deed.</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>gevraagd op {day}</translation>
    </message>
    <message>
        <source>settled on {day}</source>
        <translation>afgehandeld op {day}</translation>
    </message>
    <message>
        <source>Corrected…</source>
        <translation>Verbeterd…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Verbeterd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Request written down</source>
        <translation>Verzoek opgeschreven</translation>
    </message>
    <message>
        <source>Request settled</source>
        <translation>Verzoek afgehandeld</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Unknown: type or choose</source>
        <translation>Onbekend: typ of kies</translation>
    </message>
    <message>
        <source>Remove this count</source>
        <translation>Deze telling weghalen</translation>
    </message>
    <message>
        <source>They live in</source>
        <translation>Zij wonen in</translation>
    </message>
    <message>
        <source>Age unknown</source>
        <translation>Leeftijd onbekend</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>over %n dag</numerusform>
            <numerusform>over %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open need(s)</source>
        <translation>
            <numerusform>%n open hulpvraag</numerusform>
            <numerusform>%n open hulpvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n ended referral(s)</source>
        <translation>
            <numerusform>Toon %n afgesloten doorverwijzing</numerusform>
            <numerusform>Toon %n afgesloten doorverwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) waiting time</source>
        <translation>
            <numerusform>%n dag wachttijd</numerusform>
            <numerusform>%n dagen wachttijd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n maand geleden</numerusform>
            <numerusform>%n maanden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n year(s) ago</source>
        <translation>
            <numerusform>meer dan %n jaar geleden</numerusform>
            <numerusform>meer dan %n jaar geleden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsSection</name>
    <message>
        <source>Count people from another municipality</source>
        <translation>Mensen uit een andere gemeente tellen</translation>
    </message>
    <message>
        <source>Count unknown people who came</source>
        <translation>Onbekende deelnemers tellen</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in Sleutelapp</source>
        <translation>Er ging iets mis in Sleutelapp</translation>
    </message>
    <message>
        <source>What was saved is safe. You can go on; if it happens again, start Sleutelapp anew. A report without personal data lies in {path}.</source>
        <translation>Wat opgeslagen is, is veilig. U kunt verder. Gebeurt het nog eens? Start Sleutelapp dan opnieuw. Een verslag zonder persoonsgegevens staat in {path}.</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>Looking what can be rescued…</source>
        <translation>Kijken wat er te redden is…</translation>
    </message>
    <message>
        <source>Nothing is changed meanwhile.</source>
        <translation>Intussen verandert er niets.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The vault is being put in place…</source>
        <translation>De kluis wordt op zijn plaats gezet…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Dit duurt even.</translation>
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
    <message>
        <source>The out-of-hours GP of your region is not filled in yet: Network, Important numbers.</source>
        <translation>De huisartsenpost van uw regio is nog niet ingevuld: Netwerk, Belangrijke nummers.</translation>
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
    <name>DayColumn</name>
    <message>
        <source>Nothing planned</source>
        <translation>Niets gepland</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
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
        <source>Choose today or a later day.</source>
        <translation>Kies vandaag of een dag daarna.</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source>At any time</source>
        <translation>Op elk moment</translation>
    </message>
    <message>
        <source>The first {shown} of {total}</source>
        <translation>De eerste {shown} van {total}</translation>
    </message>
    <message>
        <source>Nothing planned on this day.</source>
        <translation>Op deze dag is niets gepland.</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Nog niet klaar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Pause until</source>
        <translation>Pauze tot</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>Choose a date…</source>
        <translation>Kies een datum…</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>DestinationField</name>
    <message>
        <source>For instance: dentist, social team, food bank</source>
        <translation>Bijvoorbeeld: tandarts, wijkteam, voedselbank</translation>
    </message>
    <message>
        <source>Kinds of places</source>
        <translation>Soorten plekken</translation>
    </message>
    <message>
        <source>All kinds of places</source>
        <translation>Alle soorten plekken</translation>
    </message>
    <message>
        <source>Another kind of place</source>
        <translation>Een andere soort plek</translation>
    </message>
    <message>
        <source>No kind of place like this.</source>
        <translation>Zo&apos;n soort plek staat er niet bij.</translation>
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
    <name>DisplayCard</name>
    <message>
        <source>Language and display</source>
        <translation>Taal en weergave</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
</context>
<context>
    <name>DocumentSaver</name>
    <message>
        <source>Save as Excel</source>
        <translation>Opslaan als Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-werkmap (*.xlsx)</translation>
    </message>
    <message>
        <source>The Excel file is saved.</source>
        <translation>Het Excel-bestand is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Draft discarded</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Paused: {day}</source>
        <translation>Pauze: {day}</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Your vault has a new key</source>
        <translation>Uw kluis heeft een nieuwe sleutel</translation>
    </message>
    <message>
        <source>The old password and the old recovery code do not open it any more.</source>
        <translation>Het oude wachtwoord en de oude herstelcode openen hem niet meer.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) on this laptop still open with the old password.</source>
        <translation>
            <numerusform>%n back-up op deze laptop gaat nog open met het oude wachtwoord.</numerusform>
            <numerusform>%n back-ups op deze laptop gaan nog open met het oude wachtwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you delete them, Sleutelapp first makes a new one and checks it. Backups on USB sticks you have to delete yourself.</source>
        <translation>Wist u ze, dan maakt en controleert Sleutelapp eerst een nieuwe. Back-ups op USB-sticks moet u zelf wissen.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Delete old backups</source>
        <translation>Oude back-ups wissen</translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Samenvoegen met…</translation>
    </message>
    <message>
        <source>Who saw or changed this…</source>
        <translation>Wie zag of veranderde dit…</translation>
    </message>
    <message>
        <source>Privacy rights…</source>
        <translation>Rechten: inzage, correctie, wissen…</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Weggooien…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Voorgoed wissen…</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>laatste contact {day}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Consent to register</source>
        <translation>Toestemming om te registreren</translation>
    </message>
    <message>
        <source>Consent to register was withdrawn</source>
        <translation>Toestemming om te registreren is ingetrokken</translation>
    </message>
    <message>
        <source>No consent to register yet</source>
        <translation>Nog geen toestemming om te registreren</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to correct something</source>
        <translation>
            <numerusform>%n verzoek om iets te verbeteren</numerusform>
            <numerusform>%n verzoeken om iets te verbeteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Household:</source>
        <translation>Huishouden:</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Part of the dossier</source>
        <translation>Deel van het dossier</translation>
    </message>
    <message>
        <source>Needs ({count})</source>
        <translation>Hulpvragen ({count})</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Back in the list</source>
        <translation>Terug in de lijst</translation>
    </message>
</context>
<context>
    <name>DraftedForm</name>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the workbooks of your key persons here</source>
        <translation>Sleep de werkboeken van uw sleutelpersonen hierheen</translation>
    </message>
    <message>
        <source>All of them at once, or a whole folder.</source>
        <translation>Allemaal tegelijk, of een hele map.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Bestanden kiezen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Map kiezen</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>Type a name.</source>
        <translation>Typ een naam.</translation>
    </message>
    <message>
        <source>Type a number of days, such as 21.</source>
        <translation>Typ een aantal dagen, bijvoorbeeld 21.</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>I checked today that this is right</source>
        <translation>Ik heb vandaag gecontroleerd dat dit klopt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Werkt bij</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Languages spoken there</source>
        <translation>Talen die men daar spreekt</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Draft kept {time}</source>
        <translation>Concept bewaard om {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>New professional</source>
        <translation>Nieuwe professional</translation>
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
    <name>EntryMenus</name>
    <message>
        <source>To another day…</source>
        <translation>Naar een andere dag…</translation>
    </message>
    <message>
        <source>Move the appointment…</source>
        <translation>Afspraak verplaatsen…</translation>
    </message>
    <message>
        <source>Open the question for advice</source>
        <translation>Adviesvraag openen</translation>
    </message>
    <message>
        <source>Open the referral</source>
        <translation>Doorverwijzing openen</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Dossier openen</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Contact openen</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Bijeenkomst openen</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Nog niet klaar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Pause until</source>
        <translation>Pauze tot</translation>
    </message>
    <message>
        <source>Choose a date…</source>
        <translation>Kies een datum…</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Contact data</source>
        <translation>Contactgegevens</translation>
    </message>
    <message>
        <source>People who work there</source>
        <translation>Mensen die daar werken</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Doorverwijzingen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Take out of the network</source>
        <translation>Uit het netwerk halen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Everything here is still right today</source>
        <translation>Alles hier klopt vandaag nog</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Werkt hier</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>No phone, e-mail or address yet.</source>
        <translation>Nog geen telefoonnummer, e-mail of adres.</translation>
    </message>
    <message>
        <source>New professional here</source>
        <translation>Nieuwe professional hier</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) sent here</source>
        <translation>
            <numerusform>%n doorverwijzing hierheen</numerusform>
            <numerusform>%n doorverwijzingen hierheen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n nog open</numerusform>
            <numerusform>%n nog open</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open referral: {who}</source>
        <translation>Doorverwijzing openen: {who}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Vandaag gecontroleerd</translation>
    </message>
    <message>
        <source>Taken out of the network</source>
        <translation>Uit het netwerk gehaald</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>There is no undo. Type the word {word} to go on.</source>
        <translation>Dit is niet terug te draaien. Typ het woord {word} om door te gaan.</translation>
    </message>
    <message numerus="yes">
        <source>Look at these %n text(s) of others first</source>
        <translation>
            <numerusform>Bekijk eerst deze tekst van een ander</numerusform>
            <numerusform>Bekijk eerst deze %n teksten van anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay, without the whole name and the phone number. Open a text when more in it says who it is about.</source>
        <translation>Deze blijven staan, zonder de hele naam en het telefoonnummer. Open een tekst als er meer in staat dat verraadt over wie het gaat.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Nog %n</numerusform>
            <numerusform>Nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>WISSEN</translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Erasing…</source>
        <translation>Bezig met wissen…</translation>
    </message>
    <message>
        <source>Every page of your vault is written anew. This can take a minute.</source>
        <translation>Elke pagina van uw kluis wordt opnieuw geschreven. Dit kan een minuut duren.</translation>
    </message>
    <message>
        <source>The dossier was erased for good.</source>
        <translation>Het dossier is voorgoed gewist.</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Shared without consent because of an emergency</source>
        <translation>Gedeeld zonder toestemming vanwege een noodgeval</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>Nog %n bestand tonen</numerusform>
            <numerusform>Nog %n bestanden tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away: {file}</source>
        <translation>Weghalen: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n key person(s)</source>
        <translation>
            <numerusform>%n sleutelpersoon</numerusform>
            <numerusform>%n sleutelpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n kwartaal</numerusform>
            <numerusform>%n kwartalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Deels gelezen</translation>
    </message>
    <message>
        <source>Double, counts once</source>
        <translation>Dubbel, telt één keer</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Andere periode</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n gelezen</numerusform>
            <numerusform>%n gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read in part</source>
        <translation>
            <numerusform>%n deels gelezen</numerusform>
            <numerusform>%n deels gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double</source>
        <translation>
            <numerusform>%n dubbel</numerusform>
            <numerusform>%n dubbel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another period</source>
        <translation>
            <numerusform>%n andere periode</numerusform>
            <numerusform>%n andere periode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Bestandsnaam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Organisation file</source>
        <translation>Organisatiebestand</translation>
    </message>
    <message>
        <source>Close this file</source>
        <translation>Bestand sluiten</translation>
    </message>
    <message>
        <source>Not saved yet. Look at what is marked red.</source>
        <translation>Nog niet opgeslagen. Kijk naar wat rood is.</translation>
    </message>
    <message>
        <source>Fill in the name of your organisation.</source>
        <translation>Vul de naam van uw organisatie in.</translation>
    </message>
    <message>
        <source>This holds a citizen service number (BSN). Take it out.</source>
        <translation>Hier staat een burgerservicenummer (BSN). Haal het weg.</translation>
    </message>
    <message>
        <source>Fill in a number of months, from 1 to 240.</source>
        <translation>Vul een aantal maanden in, van 1 tot 240.</translation>
    </message>
    <message>
        <source>One of the hours or days is not right.</source>
        <translation>Een van de uren of dagen klopt niet.</translation>
    </message>
    <message>
        <source>New organisation file</source>
        <translation>Nieuw organisatiebestand</translation>
    </message>
    <message>
        <source>Not saved yet. The first save makes edition 1.</source>
        <translation>Nog niet opgeslagen. De eerste keer opslaan maakt editie 1.</translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation>Editie {number}</translation>
    </message>
    <message>
        <source>{edition}, saved {day}</source>
        <translation>{edition}, opgeslagen {day}</translation>
    </message>
    <message>
        <source>{edition}. You have changed it since.</source>
        <translation>{edition}. U hebt daarna iets veranderd.</translation>
    </message>
    <message>
        <source>Save edition {number}</source>
        <translation>Editie {number} opslaan</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>Name of your organisation</source>
        <translation>Naam van uw organisatie</translation>
    </message>
    <message>
        <source>Stands in the reports that your key persons send you.</source>
        <translation>Staat in de rapporten die uw sleutelpersonen u sturen.</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Uw organisatie</translation>
    </message>
    <message>
        <source>Only the code</source>
        <translation>Alleen de code</translation>
    </message>
    <message>
        <source>Code and name</source>
        <translation>Code en naam</translation>
    </message>
    <message>
        <source>What is a key person called in reports?</source>
        <translation>Hoe heet een sleutelpersoon in rapporten?</translation>
    </message>
    <message>
        <source>A report may go on to others. With the code only, you alone know whose it is.</source>
        <translation>Een rapport kan verder gaan dan naar u. Met alleen de code weet alleen u van wie het is.</translation>
    </message>
    <message>
        <source>Protection of newcomers</source>
        <translation>Bescherming van nieuwkomers</translation>
    </message>
    <message>
        <source>How small may a number be?</source>
        <translation>Hoe klein mag een aantal zijn?</translation>
    </message>
    <message>
        <source>In a report, numbers about people are rounded to multiples of this number. So nobody can be recognised. 5 is usual. Choose 10, the highest, where few newcomers live: safer, and less exact.</source>
        <translation>In een rapport worden aantallen mensen afgerond op veelvouden van dit getal. Zo is niemand te herkennen. Gewoon is 5. Kies 10, het hoogste, als er weinig nieuwkomers wonen: veiliger, en minder precies.</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>How long is a file of a newcomer kept?</source>
        <translation>Hoe lang blijft een dossier van een nieuwkomer?</translation>
    </message>
    <message>
        <source>Counted from the last contact. After that Sleutelapp asks the key person to erase the file. 24 months is usual.</source>
        <translation>Geteld vanaf het laatste contact. Daarna vraagt Sleutelapp aan de sleutelpersoon om het dossier te wissen. Gewoon is 24 maanden.</translation>
    </message>
    <message>
        <source>Municipalities and agreed hours</source>
        <translation>Gemeenten en afgesproken uren</translation>
    </message>
    <message>
        <source>The hours that one key person works for a municipality. Key persons see on their hours page what they did beside what was agreed. They can change it for themselves.</source>
        <translation>De uren die één sleutelpersoon voor een gemeente werkt. Sleutelpersonen zien op de pagina Uren wat zij deden naast wat is afgesproken. Zij kunnen het voor zichzelf aanpassen.</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Gemeenten</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Type to filter</source>
        <translation>Typ om te zoeken</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Sleutelapp</source>
        <translation>Welkom bij Sleutelapp</translation>
    </message>
    <message>
        <source>Your work with newcomers, in a vault that only you can open. Nothing leaves this computer.</source>
        <translation>Uw werk met nieuwkomers, in een kluis die alleen u kunt openen. Niets gaat van deze computer af.</translation>
    </message>
    <message>
        <source>I am a key person</source>
        <translation>Ik ben sleutelpersoon</translation>
    </message>
    <message>
        <source>Make a vault for your own work. It takes about three minutes.</source>
        <translation>Maak een kluis voor uw eigen werk. Dat duurt ongeveer drie minuten.</translation>
    </message>
    <message>
        <source>I am a coordinator</source>
        <translation>Ik ben coördinator</translation>
    </message>
    <message>
        <source>Combine the workbooks of your key persons, or make the file of your organisation. You need no vault.</source>
        <translation>Voeg de werkboeken van uw sleutelpersonen samen, of maak het bestand van uw organisatie. U hebt geen kluis nodig.</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>Ik heb een back-up</translation>
    </message>
    <message>
        <source>The vault is being made…</source>
        <translation>De kluis wordt gemaakt…</translation>
    </message>
    <message>
        <source>This takes a few seconds, and it happens only once.</source>
        <translation>Dit duurt een paar seconden en hoeft maar één keer.</translation>
    </message>
    <message>
        <source>Leave without the recovery code?</source>
        <translation>Stoppen zonder herstelcode?</translation>
    </message>
    <message>
        <source>The code is shown only now. Without it, a forgotten password cannot be helped.</source>
        <translation>U ziet de code alleen nu. Zonder die code kan niemand u helpen als u uw wachtwoord vergeet.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
</context>
<context>
    <name>FormFoot</name>
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
    <message>
        <source>Draft kept {time}</source>
        <translation>Concept bewaard om {time}</translation>
    </message>
</context>
<context>
    <name>FreezingFlow</name>
    <message>
        <source>Freeze the {quarter}?</source>
        <translation>Het {quarter} vaststellen?</translation>
    </message>
    <message>
        <source>The figures that you see now are kept for ever. What you enter or correct later counts in a later quarter. This cannot be undone.</source>
        <translation>De cijfers die u nu ziet, staan daarna vast. Wat u later invoert of verbetert, telt mee in een later kwartaal. U kunt dit niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Vaststellen</translation>
    </message>
    <message>
        <source>Working out the figures once more …</source>
        <translation>De cijfers worden nog één keer berekend …</translation>
    </message>
    <message>
        <source>Read back an Excel file</source>
        <translation>Een Excel-bestand teruglezen</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-werkboek (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Het bestand wordt gelezen …</translation>
    </message>
    <message>
        <source>The quarter is frozen. Now save the Excel file.</source>
        <translation>Het kwartaal is vastgesteld. Sla nu het Excel-bestand op.</translation>
    </message>
    <message>
        <source>The frozen quarters are back in your vault.</source>
        <translation>De vastgestelde kwartalen staan weer in uw kluis.</translation>
    </message>
</context>
<context>
    <name>GiveConsentForm</name>
    <message>
        <source>Record consent</source>
        <translation>Toestemming vastleggen</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Delen met</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Gegeven op</translation>
    </message>
    <message>
        <source>How was it given?</source>
        <translation>Hoe gegeven?</translation>
    </message>
    <message>
        <source>Choose with whom it may be shared.</source>
        <translation>Kies met wie er gedeeld mag worden.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
</context>
<context>
    <name>GroupFields</name>
    <message>
        <source>How many people?</source>
        <translation>Hoeveel mensen?</translation>
    </message>
    <message>
        <source>Which group? (no names of people)</source>
        <translation>Welke groep? (geen namen van mensen)</translation>
    </message>
</context>
<context>
    <name>HeadlineCard</name>
    <message>
        <source>people by quarter, added up, {bounds}</source>
        <translation>personen per kwartaal, opgeteld, {bounds}</translation>
    </message>
    <message>
        <source>people reached, {bounds}</source>
        <translation>mensen bereikt, {bounds}</translation>
    </message>
    <message>
        <source>contacts, exact</source>
        <translation>contacten, precies</translation>
    </message>
    <message>
        <source>hours, of {agreed} agreed</source>
        <translation>uren, van {agreed} afgesproken</translation>
    </message>
    <message>
        <source>hours, exact</source>
        <translation>uren, precies</translation>
    </message>
    <message>
        <source>sessions, with {value} attendances ({bounds})</source>
        <translation>bijeenkomsten, met {value} bezoeken ({bounds})</translation>
    </message>
    <message>
        <source>People are added quarter by quarter: whoever was reached in two quarters is in it twice. Reached for the first time in a calendar year: {value}, {bounds}.</source>
        <translation>Mensen zijn per kwartaal opgeteld: wie in twee kwartalen is bereikt, telt twee keer. Voor het eerst in een kalenderjaar bereikt: {value}, {bounds}.</translation>
    </message>
    <message>
        <source>{value} people ({bounds}) were taken over from another key person and are taken off, so that they count once. Whether others are known to two key persons as well, nobody knows.</source>
        <translation>{value} mensen ({bounds}) zijn overgenomen van een andere sleutelpersoon. Die zijn eraf gehaald, zodat zij één keer tellen. Of ook anderen bij twee sleutelpersonen bekend zijn, weet niemand.</translation>
    </message>
    <message>
        <source>Whoever is known to two key persons counts twice; how many that are, nobody knows.</source>
        <translation>Wie bij twee sleutelpersonen bekend is, telt twee keer. Hoeveel dat er zijn, weet niemand.</translation>
    </message>
    <message>
        <source>How to read this: numbers of people are rounded to multiples of {k} in every file. So it always says between what the true number lies (rarely a little outside). What is grey is uncertain: the rounding is large beside it. Contacts, hours and sessions are exact.</source>
        <translation>Zo leest u dit: aantallen mensen zijn in elk bestand afgerond op veelvouden van {k}. Daarom staat er altijd bij waar het echte aantal tussen ligt (zelden iets erbuiten). Wat grijs is, is onzeker: de afronding is groot naast dat aantal. Contacten, uren en bijeenkomsten zijn precies.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Toon alleen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Doorverwijzingen</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Hier is nog niets van.</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Session: {what}</source>
        <translation>Voorlichting: {what}</translation>
    </message>
    <message>
        <source>Consultation: {what}</source>
        <translation>Advies: {what}</translation>
    </message>
    <message>
        <source>travel {time}</source>
        <translation>reis {time}</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Hours in {month}</source>
        <translation>Uren in {month}</translation>
    </message>
    <message>
        <source>Today: {work}</source>
        <translation>Vandaag: {work}</translation>
    </message>
    <message>
        <source>Without a municipality</source>
        <translation>Zonder gemeente</translation>
    </message>
    <message>
        <source>{delivered} hours</source>
        <translation>{delivered} uur</translation>
    </message>
    <message>
        <source>{delivered} of {agreed} hours</source>
        <translation>{delivered} van {agreed} uur</translation>
    </message>
</context>
<context>
    <name>HoursPreview</name>
    <message>
        <source>{delivered} hours delivered, {agreed} agreed</source>
        <translation>{delivered} uur geleverd, {agreed} afgesproken</translation>
    </message>
</context>
<context>
    <name>HoursScreen</name>
    <message>
        <source>Booked time thrown away</source>
        <translation>Geboekte tijd weggegooid</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>Who lives here too?</source>
        <translation>Wie woont hier ook?</translation>
    </message>
    <message>
        <source>Nobody else is known here.</source>
        <translation>Hier is nog niemand anders bekend.</translation>
    </message>
    <message>
        <source>Kind of household</source>
        <translation>Soort huishouden</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Kind of household: {kind}</source>
        <translation>Soort huishouden: {kind}</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>nog geen contact</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>laatste contact {day}</translation>
    </message>
    <message>
        <source>this dossier</source>
        <translation>dit dossier</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open dossier: {name}</source>
        <translation>Open dossier: {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the household</source>
        <translation>{name} uit huishouden halen</translation>
    </message>
    <message>
        <source>Added to the household</source>
        <translation>Toegevoegd aan het huishouden</translation>
    </message>
    <message>
        <source>{name} taken out of the household</source>
        <translation>{name} uit huishouden gehaald</translation>
    </message>
</context>
<context>
    <name>InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Why is this dossier needed longer?</source>
        <translation>Waarom is dit dossier langer nodig?</translation>
    </message>
    <message>
        <source>A complaint still runs, say.</source>
        <translation>Bijvoorbeeld: er loopt nog een klacht.</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>Schrijf in een paar woorden waarom.</translation>
    </message>
    <message>
        <source>Choose a day after today, five years ahead at most.</source>
        <translation>Kies een dag na vandaag, op zijn hoogst vijf jaar verder.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Key of your organisation</source>
        <translation>Sleutel van uw organisatie</translation>
    </message>
    <message>
        <source>Public key (optional)</source>
        <translation>Openbare sleutel (niet verplicht)</translation>
    </message>
    <message>
        <source>Paste the public key here if your organisation has one. With the secret key that belongs to it, your organisation can help a key person who lost both password and recovery code.</source>
        <translation>Plak hier de openbare sleutel, als uw organisatie die heeft. Met de geheime sleutel die erbij hoort, kan uw organisatie een sleutelpersoon helpen die wachtwoord én herstelcode kwijt is.</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Sleutel maken…</translation>
    </message>
    <message>
        <source>This is not a public key: it has 44 letters and digits and ends with “=”.</source>
        <translation>Dit is geen openbare sleutel: die heeft 44 letters en cijfers en eindigt op “=”.</translation>
    </message>
    <message>
        <source>Fingerprint, to compare with your key persons: {fingerprint}</source>
        <translation>Vingerafdruk, om te vergelijken met uw sleutelpersonen: {fingerprint}</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>A key for your organisation</source>
        <translation>Een sleutel voor uw organisatie</translation>
    </message>
    <message>
        <source>With it your organisation can open a vault whose key person lost password and recovery code.</source>
        <translation>Daarmee kan uw organisatie een kluis openen als een sleutelpersoon wachtwoord en herstelcode kwijt is.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nog een keer dezelfde wachtzin</translation>
    </message>
    <message>
        <source>Passphrase for the secret half</source>
        <translation>Wachtzin voor de geheime sleutel</translation>
    </message>
    <message>
        <source>The keys are being made</source>
        <translation>De sleutels worden gemaakt</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Terug naar de velden</translation>
    </message>
    <message>
        <source>Save the secret key, on a USB stick</source>
        <translation>De geheime sleutel bewaren, op een USB-stick</translation>
    </message>
    <message>
        <source>Secret key (*.txt)</source>
        <translation>Geheime sleutel (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>Printed. Look whether all six lines can be read.</source>
        <translation>Afgedrukt. Kijk of alle zes regels te lezen zijn.</translation>
    </message>
    <message>
        <source>Make the key on a computer without a vault, best one without internet. It has two halves. The public half goes into the organisation file. The secret half opens vaults: keep it on a USB stick and on paper, in a safe, and its passphrase somewhere else.</source>
        <translation>Maak de sleutel op een computer zonder kluis, liefst zonder internet. Hij heeft twee delen. Het openbare deel gaat in het organisatiebestand. Het geheime deel opent kluizen: bewaar het op een USB-stick en op papier, in een brandkast, en de wachtzin ergens anders.</translation>
    </message>
    <message>
        <source>Key persons decide themselves whether they let the organisation in, and see it at every unlock.</source>
        <translation>Sleutelpersonen beslissen zelf of zij de organisatie toelaten, en zien het bij elk ontgrendelen.</translation>
    </message>
    <message>
        <source>Keep the secret half</source>
        <translation>Het geheime deel bewaren</translation>
    </message>
    <message>
        <source>Save it and print it. Sleutelapp keeps no copy: when you leave this page it is gone.</source>
        <translation>Bewaar het en druk het af. Sleutelapp houdt geen kopie: verlaat u deze pagina, dan is het weg.</translation>
    </message>
    <message>
        <source>Save on a USB stick…</source>
        <translation>Op een USB-stick bewaren…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Fingerprint: {fingerprint}</source>
        <translation>Vingerafdruk: {fingerprint}</translation>
    </message>
    <message>
        <source>First save or print the secret half. Without it the key is of no use.</source>
        <translation>Bewaar het geheime deel eerst, of druk het af. Zonder dat deel heeft de sleutel geen zin.</translation>
    </message>
    <message>
        <source>Put the public half into the file</source>
        <translation>Het openbare deel in het bestand zetten</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>De sleutel maken</translation>
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
    <name>LanguagesField</name>
    <message>
        <source>Type a language</source>
        <translation>Typ een taal</translation>
    </message>
</context>
<context>
    <name>LastActions</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
</context>
<context>
    <name>LeftoversScreen</name>
    <message>
        <source>Erased people in copies</source>
        <translation>Gewiste mensen in kopieën</translation>
    </message>
    <message>
        <source>Whoever you erased is gone from your vault. Older copies may still hold them.</source>
        <translation>Wie u wiste, is weg uit uw kluis. Oudere kopieën kunnen die persoon nog hebben.</translation>
    </message>
    <message>
        <source>Erase in the backups too</source>
        <translation>Ook in de back-ups wissen</translation>
    </message>
    <message>
        <source>No copy on this laptop holds anybody you erased.</source>
        <translation>Geen kopie op deze laptop heeft nog iemand die u wiste.</translation>
    </message>
    <message>
        <source>Erasing in a backup keeps the rest of it, and its day.</source>
        <translation>Wist u in een back-up, dan blijft de rest ervan bewaard, met dezelfde datum.</translation>
    </message>
    <message>
        <source>By themselves these backups make place by about {day}.</source>
        <translation>Vanzelf maken deze back-ups plaats rond {day}.</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Back-up van {when}</translation>
    </message>
    <message>
        <source>Vault kept aside on {when}</source>
        <translation>Kluis opzij gezet op {when}</translation>
    </message>
    <message>
        <source>Kept when a backup was put back; you do not need it to work.</source>
        <translation>Bewaard toen u een back-up terugzette. U hebt deze niet nodig om te werken.</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Weggooien…</translation>
    </message>
    <message>
        <source>Sleutelapp cannot erase on a USB stick. If you put such a copy back on this laptop, they are erased again. Another laptop does not know whom you erased: make a new copy and throw the old one away.</source>
        <translation>Op een USB-stick kan Sleutelapp niet wissen. Zet u zo’n kopie op deze laptop terug, dan wordt er opnieuw gewist. Een andere laptop weet niet wie u wiste: maak een nieuwe kopie en gooi de oude weg.</translation>
    </message>
    <message>
        <source>Throw this copy away?</source>
        <translation>Deze kopie weggooien?</translation>
    </message>
    <message>
        <source>{copy}. It cannot be put back after that.</source>
        <translation>{copy}. Daarna kunt u deze niet meer terugzetten.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) could not be changed. Throw them away, or leave them.</source>
        <translation>
            <numerusform>%n back-up kon niet worden veranderd. Gooi deze weg, of laat hem staan.</numerusform>
            <numerusform>%n back-ups konden niet worden veranderd. Gooi ze weg, of laat ze staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased in the backups too</source>
        <translation>Ook in de back-ups gewist</translation>
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
    <name>LostLaptopCard</name>
    <message>
        <source>If the laptop is lost</source>
        <translation>Als de laptop weg is</translation>
    </message>
    <message>
        <source>Your organisation must then tell how well the data were protected. That stands on the facts sheet, without names. Print it and give it to your coordinator, once a year or so. With each backup on a USB stick a new one is saved beside it.</source>
        <translation>Uw organisatie moet dan vertellen hoe goed de gegevens beschermd waren. Dat staat op het feitenblad, zonder namen. Print het en geef het aan uw coördinator, bijvoorbeeld elk jaar. Bij elke back-up op een USB-stick wordt er een nieuw naast gezet.</translation>
    </message>
    <message>
        <source>Print the facts sheet…</source>
        <translation>Feitenblad printen…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>Where does the facts sheet go?</source>
        <translation>Waar komt het feitenblad?</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Pdf (*.pdf)</translation>
    </message>
    <message>
        <source>The facts sheet is saved</source>
        <translation>Het feitenblad is opgeslagen</translation>
    </message>
</context>
<context>
    <name>MergeScreen</name>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersom</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Merge (Ctrl+Enter)</source>
        <translation>Samenvoegen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Merge {name} with somebody else</source>
        <translation>{name} samenvoegen</translation>
    </message>
    <message>
        <source>For one person who has two dossiers. You can take them apart again.</source>
        <translation>Voor één persoon met twee dossiers. U kunt ze later weer uit elkaar halen.</translation>
    </message>
    <message>
        <source>Choose first with whom.</source>
        <translation>Kies eerst met wie.</translation>
    </message>
    <message>
        <source>Merged: {name} and {code}</source>
        <translation>Samengevoegd: {name} en {code}</translation>
    </message>
    <message>
        <source>Which dossier is of the same person?</source>
        <translation>Welk dossier is van dezelfde persoon?</translation>
    </message>
    <message>
        <source>{keep} stays. {away} goes into it.</source>
        <translation>{keep} blijft. {away} gaat daarin op.</translation>
    </message>
</context>
<context>
    <name>MergedCard</name>
    <message>
        <source>Merged with {code} on {day}</source>
        <translation>Samengevoegd met {code} op {day}</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Uit elkaar halen</translation>
    </message>
    <message>
        <source>Taken apart: {code} has its own dossier again.</source>
        <translation>Uit elkaar gehaald: {code} heeft weer een eigen dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) made since stay here.</source>
        <translation>
            <numerusform>1 ding dat daarna is gemaakt, blijft hier.</numerusform>
            <numerusform>%n dingen die daarna zijn gemaakt, blijven hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Previous month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Claim (Excel)</source>
        <translation>Declaratie (Excel)</translation>
    </message>
    <message>
        <source>Book time</source>
        <translation>Tijd boeken</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Dag voor dag</translation>
    </message>
    <message>
        <source>Show more ({number})</source>
        <translation>Meer tonen ({number})</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month. Contacts, sessions and advice count by themselves.</source>
        <translation>In deze maand is nog niets vastgelegd. Contacten, voorlichting en advies tellen vanzelf mee.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Oppakken</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>Close need</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{need}: {status}</source>
        <translation>{need}: {status}</translation>
    </message>
    <message>
        <source>{need} thrown away</source>
        <translation>{need} weggegooid</translation>
    </message>
    <message>
        <source>More for {need}</source>
        <translation>Meer voor {need}</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
</context>
<context>
    <name>Municipalities</name>
    <message>
        <source>Municipalities side by side</source>
        <translation>Gemeenten naast elkaar</translation>
    </message>
    <message>
        <source>Upper bar of hours: delivered. Lower bar, paler: agreed. The thin line shows between what the true number of people lies.</source>
        <translation>Bovenste balk bij uren: geleverd. Onderste, lichtere balk: afgesproken. De dunne lijn toont waar het echte aantal mensen tussen ligt.</translation>
    </message>
    <message>
        <source>Quarters are added up: whoever was reached in two quarters is in it twice.</source>
        <translation>Kwartalen zijn opgeteld: wie in twee kwartalen is bereikt, telt twee keer.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapportages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minstens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Nieuwkomers</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Doorverwijzingen</translation>
    </message>
    <message>
        <source>Group education</source>
        <translation>Voorlichting</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapportage</translation>
    </message>
    <message>
        <source>Waste bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>NavigationColumn</name>
    <message>
        <source>Navigation</source>
        <translation>Navigatie</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>Woorden tonen</translation>
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
    <name>NeedPicker</name>
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
</context>
<context>
    <name>NeedsBoard</name>
    <message>
        <source>Add a need</source>
        <translation>Hulpvraag toevoegen</translation>
    </message>
    <message>
        <source>Nothing here. Drag a card to move it, or use its menu.</source>
        <translation>Hier staat niets. Sleep een kaart om die te verplaatsen, of gebruik het menu.</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Needs</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>No needs yet.</source>
        <translation>Nog geen hulpvragen.</translation>
    </message>
    <message>
        <source>All needs are settled.</source>
        <translation>Alle hulpvragen zijn afgehandeld.</translation>
    </message>
    <message numerus="yes">
        <source>%n more on the board</source>
        <translation>
            <numerusform>nog %n op het bord</numerusform>
            <numerusform>nog %n op het bord</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsSection</name>
    <message>
        <source>Person {number}</source>
        <translation>Persoon {number}</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>no waiting time</source>
        <translation>geen wachttijd</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>gecontroleerd {when}</translation>
    </message>
</context>
<context>
    <name>NetworkFilters</name>
    <message>
        <source>Name or kind</source>
        <translation>Naam of soort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
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
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alle gemeenten</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle talen</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adres</numerusform>
            <numerusform>%n adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long unchecked</source>
        <translation>
            <numerusform>%n lang niet gecontroleerd</numerusform>
            <numerusform>%n lang niet gecontroleerd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkScreen</name>
    <message>
        <source>The out-of-hours GP of your region is not filled in. The danger card needs it.</source>
        <translation>De huisartsenpost van uw regio is niet ingevuld. De gevaarkaart heeft dit nummer nodig.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>No addresses yet. Add the GP, dentist or social team you work with.</source>
        <translation>Nog geen adressen. Voeg de huisarts, tandarts of het wijkteam toe waar u mee werkt.</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>No address like this.</source>
        <translation>Geen adres dat hierop lijkt.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>New professional</source>
        <translation>Nieuwe professional</translation>
    </message>
    <message>
        <source>Important numbers</source>
        <translation>Belangrijke nummers</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Use these words</source>
        <translation>Deze woorden gebruiken</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Bijvoorbeeld</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Nog een keer hetzelfde wachtwoord</translation>
    </message>
    <message>
        <source>This is not the same. Type it once more.</source>
        <translation>Dit is niet hetzelfde. Typ het nog een keer.</translation>
    </message>
    <message>
        <source>Strong enough.</source>
        <translation>Sterk genoeg.</translation>
    </message>
</context>
<context>
    <name>NewPasswordStep</name>
    <message>
        <source>Your password of now</source>
        <translation>Uw wachtwoord van nu</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Type the password with which you open the vault now.</source>
        <translation>Typ het wachtwoord waarmee u de kluis nu opent.</translation>
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
        <source>Looks like {who}</source>
        <translation>Lijkt op {who}</translation>
    </message>
    <message>
        <source>Is it the same person? Then choose that name above.</source>
        <translation>Is het dezelfde persoon? Kies dan die naam hierboven.</translation>
    </message>
</context>
<context>
    <name>NewcomerCard</name>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>Only with consent. It stays one question for advice, also on the newcomer&apos;s timeline.</source>
        <translation>Alleen met toestemming. Het blijft één adviesvraag, ook op de tijdlijn van de nieuwkomer.</translation>
    </message>
    <message>
        <source>Was it about a newcomer?</source>
        <translation>Ging het over een nieuwkomer?</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>Nieuwkomer</translation>
    </message>
    <message>
        <source>Linked with consent</source>
        <translation>Gekoppeld met toestemming</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Dossier openen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Loskoppelen</translation>
    </message>
    <message>
        <source>Ask {name}. Without consent this question for advice names nobody.</source>
        <translation>Vraag het aan {name}. Zonder toestemming noemt deze adviesvraag niemand.</translation>
    </message>
    <message>
        <source>Newcomer linked</source>
        <translation>Nieuwkomer gekoppeld</translation>
    </message>
    <message>
        <source>Newcomer unlinked</source>
        <translation>Nieuwkomer losgekoppeld</translation>
    </message>
</context>
<context>
    <name>NewcomerFields</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>This person agrees that I register name and data</source>
        <translation>Deze persoon vindt het goed dat ik naam en gegevens registreer</translation>
    </message>
    <message>
        <source>Year is estimated</source>
        <translation>Jaar is geschat</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How was consent given?</source>
        <translation>Hoe is de toestemming gegeven?</translation>
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
        <source>Gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Languages, the one to use first</source>
        <translation>Talen, de taal om te gebruiken eerst</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Land van herkomst</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Opleiding</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Gekomen via</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Woont samen met</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>May go along in a handover, if the newcomer agrees.</source>
        <translation>Mag mee bij een overdracht, als de nieuwkomer dat goed vindt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Never leaves this vault.</source>
        <translation>Blijft altijd in deze kluis.</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
    <message>
        <source>Without consent only a code is kept, no name or number.</source>
        <translation>Zonder toestemming bewaren we alleen een code, geen naam of nummer.</translation>
    </message>
</context>
<context>
    <name>NewcomerForm</name>
    <message>
        <source>New newcomer</source>
        <translation>Nieuwe nieuwkomer</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>Type a year of four digits, such as 1991.</source>
        <translation>Typ een jaar van vier cijfers, zoals 1991.</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave it empty.</source>
        <translation>Kies iemand uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Looks like {who}. Is it the same person? Then there is a dossier already.</source>
        <translation>Lijkt op {who}. Is het dezelfde persoon? Dan is er al een dossier.</translation>
    </message>
</context>
<context>
    <name>NewcomerScreen</name>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Kies iemand uit de lijst.</translation>
    </message>
    <message>
        <source>Name, code or phone</source>
        <translation>Naam, code of telefoon</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Seen longest ago</source>
        <translation>Langst niet gezien</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Nieuwkomers</translation>
    </message>
    <message>
        <source>No newcomers yet. Log a first contact.</source>
        <translation>Nog geen nieuwkomers. Log een eerste contact.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>Nobody like this. Try another spelling.</source>
        <translation>Niemand gevonden. Probeer een andere spelling.</translation>
    </message>
    <message>
        <source>New newcomer</source>
        <translation>Nieuwe nieuwkomer</translation>
    </message>
    <message numerus="yes">
        <source>%n newcomer(s)</source>
        <translation>
            <numerusform>%n nieuwkomer</numerusform>
            <numerusform>%n nieuwkomers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Newcomers</name>
    <message>
        <source>Private: {note}</source>
        <translation>Privé: {note}</translation>
    </message>
    <message>
        <source>New need: {need}</source>
        <translation>Nieuwe hulpvraag: {need}</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Opgevolgd</translation>
    </message>
    <message>
        <source>Group session: {theme}</source>
        <translation>Voorlichting: {theme}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgelast</translation>
    </message>
    <message>
        <source>Advice to {who}</source>
        <translation>Advies aan {who}</translation>
    </message>
    <message>
        <source>Consent given: {purpose}</source>
        <translation>Toestemming gegeven: {purpose}</translation>
    </message>
    <message>
        <source>Consent withdrawn: {purpose}</source>
        <translation>Toestemming ingetrokken: {purpose}</translation>
    </message>
    <message>
        <source>Danger: {sign}</source>
        <translation>Gevaar: {sign}</translation>
    </message>
    <message>
        <source>follow up {day}</source>
        <translation>opvolgen {day}</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>nog geen contact</translation>
    </message>
</context>
<context>
    <name>NextStepsCard</name>
    <message>
        <source>Next steps</source>
        <translation>Volgende stappen</translation>
    </message>
    <message>
        <source>Follow up on…</source>
        <translation>Opvolgen op…</translation>
    </message>
    <message>
        <source>Nothing planned.</source>
        <translation>Niets gepland.</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Pause until…</source>
        <translation>Pauze tot…</translation>
    </message>
    <message>
        <source>Throw away: {what}</source>
        <translation>Weggooien: {what}</translation>
    </message>
    <message>
        <source>Follow-up thrown away</source>
        <translation>Opvolging weggegooid</translation>
    </message>
    <message>
        <source>Paused until {day}</source>
        <translation>Pauze tot {day}</translation>
    </message>
    <message>
        <source>Planned for {day}</source>
        <translation>Gepland op {day}</translation>
    </message>
</context>
<context>
    <name>NumberEntryForm</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Laatst gecontroleerd</translation>
    </message>
    <message>
        <source>Fill in whose number this is.</source>
        <translation>Vul in van wie dit nummer is.</translation>
    </message>
    <message>
        <source>This holds a citizen service number (BSN). Take it out.</source>
        <translation>Hier staat een burgerservicenummer (BSN). Haal het weg.</translation>
    </message>
    <message>
        <source>Type a phone number: digits, spaces and dashes.</source>
        <translation>Typ een telefoonnummer: cijfers, spaties en streepjes.</translation>
    </message>
    <message>
        <source>This looks like a citizen service number (BSN). Write the number with its area code.</source>
        <translation>Dit lijkt op een burgerservicenummer (BSN). Schrijf het nummer met het netnummer erbij.</translation>
    </message>
    <message>
        <source>This is not a date. Type it as 23-11-2026.</source>
        <translation>Dit is geen datum. Typ hem zo: 23-11-2026.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Deze dag moet nog komen.</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>Name of the post</source>
        <translation>Naam van de post</translation>
    </message>
    <message>
        <source>Use the national number again: {number}</source>
        <translation>Weer het landelijke nummer gebruiken: {number}</translation>
    </message>
    <message>
        <source>Type the number.</source>
        <translation>Typ het nummer.</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>Numbers of your region</source>
        <translation>Nummers van uw regio</translation>
    </message>
    <message>
        <source>Key persons see these numbers beside the national ones, and when there is danger. Call each number once yourself before you give it out.</source>
        <translation>Sleutelpersonen zien deze nummers naast de landelijke, en bij gevaar. Bel elk nummer zelf een keer voordat u het uitgeeft.</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer toevoegen</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Vandaag gecontroleerd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Out-of-hours GP</source>
        <translation>Huisartsenpost</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>Nooit gecontroleerd</translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation>Gecontroleerd {when}</translation>
    </message>
    <message>
        <source>Checked {when}, check again</source>
        <translation>Gecontroleerd {when}, opnieuw controleren</translation>
    </message>
    <message>
        <source>Number removed</source>
        <translation>Nummer weggehaald</translation>
    </message>
</context>
<context>
    <name>NumbersView</name>
    <message>
        <source>Important numbers</source>
        <translation>Belangrijke nummers</translation>
    </message>
    <message>
        <source>The danger card shows these numbers.</source>
        <translation>De gevaarkaart laat deze nummers zien.</translation>
    </message>
    <message>
        <source>Out-of-hours GP</source>
        <translation>Huisartsenpost</translation>
    </message>
    <message>
        <source>Of your region. In the evening, at night and at the weekend.</source>
        <translation>Van uw regio. &apos;s Avonds, &apos;s nachts en in het weekend.</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Checked: {name}</source>
        <translation>Gecontroleerd: {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Number saved</source>
        <translation>Nummer opgeslagen</translation>
    </message>
    <message>
        <source>National number again</source>
        <translation>Weer het landelijke nummer</translation>
    </message>
</context>
<context>
    <name>OfficeSettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>What you change here works and is kept at once.</source>
        <translation>Wat u hier verandert, werkt meteen en blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>OpenMatters</name>
    <message>
        <source>noticed on {day}</source>
        <translation>gemerkt op {day}</translation>
    </message>
    <message>
        <source>What was done is not recorded yet</source>
        <translation>Nog niet vastgelegd wat u deed</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Record action</source>
        <translation>Actie vastleggen</translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message>
        <source>Organisation file</source>
        <translation>Organisatiebestand</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <translation>Bestand laden…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Load another file…</source>
        <translation>Ander bestand laden…</translation>
    </message>
    <message>
        <source>File of your organisation</source>
        <translation>Bestand van uw organisatie</translation>
    </message>
    <message>
        <source>Organisation file (*.toml)</source>
        <translation>Organisatiebestand (*.toml)</translation>
    </message>
    <message>
        <source>You work with this file already</source>
        <translation>U werkt al met dit bestand</translation>
    </message>
    <message>
        <source>This changes with edition {number} of {name}:</source>
        <translation>Dit verandert er met editie {number} van {name}:</translation>
    </message>
    <message>
        <source>Nothing that you see in your work.</source>
        <translation>Niets dat u in uw werk ziet.</translation>
    </message>
    <message>
        <source>What you wrote down before stays as it is.</source>
        <translation>Wat u eerder opschreef, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Edition {number} of {name} taken over</source>
        <translation>Editie {number} van {name} overgenomen</translation>
    </message>
</context>
<context>
    <name>OrganisationFacts</name>
    <message>
        <source>There is no file yet. Did your coordinator give you one? Load it here: then the agreed hours, the rules and the important numbers of your organisation are right at once.</source>
        <translation>Er is nog geen bestand. Kreeg u er een van uw coördinator? Laad het hier: dan kloppen de afgesproken uren, de regels en de belangrijke nummers van uw organisatie meteen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Numbers in reports are rounded to multiples of</source>
        <translation>Aantallen in rapporten worden afgerond op veelvouden van</translation>
    </message>
    <message>
        <source>Your code and your name</source>
        <translation>Uw code en uw naam</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Uw code</translation>
    </message>
    <message>
        <source>In the reports that you send</source>
        <translation>In de rapportages die u verstuurt</translation>
    </message>
    <message>
        <source>Months that a file is kept after the last contact</source>
        <translation>Maanden dat een dossier blijft na het laatste contact</translation>
    </message>
    <message>
        <source>Own codes</source>
        <translation>Eigen codes</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Eigen nummers</translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation>Editie {number}</translation>
    </message>
    <message>
        <source>{edition} of {day}</source>
        <translation>{edition} van {day}</translation>
    </message>
    <message>
        <source>{edition}, taken over on {day}</source>
        <translation>{edition}, overgenomen op {day}</translation>
    </message>
    <message>
        <source>{name} (no longer used)</source>
        <translation>{name} (niet meer in gebruik)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationKeyForm</name>
    <message>
        <source>With its secret key, which lies elsewhere, {name} can then open this vault and your backups. Use it only if you agree. Ask your coordinator for the fingerprint and see whether it is the same.</source>
        <translation>Met de geheime sleutel, die ergens anders ligt, kan {name} dan deze kluis en uw back-ups openen. Doe dit alleen als u het goed vindt. Vraag uw coördinator om de vingerafdruk en kijk of die hetzelfde is.</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Vingerafdruk van de sleutel</translation>
    </message>
    <message>
        <source>The unlock page will always say that your organisation can open this vault.</source>
        <translation>Bij het ontgrendelen staat dan altijd dat uw organisatie deze kluis kan openen.</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Type the password with which you open the vault now.</source>
        <translation>Typ het wachtwoord waarmee u de kluis nu opent.</translation>
    </message>
    <message>
        <source>Your organisation can open this vault now</source>
        <translation>Uw organisatie kan deze kluis nu openen</translation>
    </message>
</context>
<context>
    <name>OrganisationKeyRow</name>
    <message>
        <source>Let it in…</source>
        <translation>Toelaten…</translation>
    </message>
    <message>
        <source>Let the organisation open the vault</source>
        <translation>De organisatie toelaten tot de kluis</translation>
    </message>
    <message>
        <source>Do not let it in any more</source>
        <translation>Niet meer toelaten</translation>
    </message>
    <message>
        <source>Do not let the organisation open the vault any more</source>
        <translation>De organisatie niet meer toelaten tot de kluis</translation>
    </message>
    <message>
        <source>Key of your organisation</source>
        <translation>Sleutel van uw organisatie</translation>
    </message>
    <message>
        <source>Your organisation can open this vault. Fingerprint of its key: {fingerprint}.</source>
        <translation>Uw organisatie kan deze kluis openen. Vingerafdruk van de sleutel: {fingerprint}.</translation>
    </message>
    <message>
        <source>The file of your organisation has another key.</source>
        <translation>In het bestand van uw organisatie staat een andere sleutel.</translation>
    </message>
    <message>
        <source>Your organisation cannot open this vault: there is no key in its file.</source>
        <translation>Uw organisatie kan deze kluis niet openen: er staat geen sleutel in het organisatiebestand.</translation>
    </message>
    <message>
        <source>{name} cannot open this vault. If you let it in, it can help you when you lose both password and recovery code.</source>
        <translation>{name} kan deze kluis niet openen. Laat u de organisatie toe, dan kan zij u helpen als u wachtwoord én herstelcode kwijt bent.</translation>
    </message>
    <message>
        <source>Your organisation cannot open this vault any more; backups of before it can</source>
        <translation>Uw organisatie kan deze kluis niet meer openen; back-ups van vroeger wel</translation>
    </message>
</context>
<context>
    <name>OrganisationScreen</name>
    <message>
        <source>Open an organisation file</source>
        <translation>Een organisatiebestand openen</translation>
    </message>
    <message>
        <source>This is edition {number}, but edition {highest} was made on this computer. Open that one if you want to go on with it. What you save now becomes edition {next}.</source>
        <translation>Dit is editie {number}, maar op deze computer is al editie {highest} gemaakt. Open die als u daarmee verder wilt. Wat u nu opslaat, wordt editie {next}.</translation>
    </message>
    <message>
        <source>Save the organisation file</source>
        <translation>Het organisatiebestand opslaan</translation>
    </message>
    <message>
        <source>Saved: {file}. Give this file to your key persons, by e-mail or on a USB stick.</source>
        <translation>Opgeslagen: {file}. Geef dit bestand aan uw sleutelpersonen, per e-mail of op een USB-stick.</translation>
    </message>
    <message>
        <source>Save this as an edition?</source>
        <translation>Als editie opslaan?</translation>
    </message>
    <message>
        <source>You changed something and did not save it in a file. If you go on later, Sleutelapp keeps what you typed on this computer.</source>
        <translation>U hebt iets veranderd en nog niet in een bestand opgeslagen. Gaat u later verder? Dan onthoudt Sleutelapp op deze computer wat u typte.</translation>
    </message>
    <message>
        <source>Look it over and save</source>
        <translation>Nakijken en opslaan</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Later verder</translation>
    </message>
    <message>
        <source>the file without a name</source>
        <translation>het bestand zonder naam</translation>
    </message>
    <message>
        <source>What you typed for {name} is not saved in a file. It will be gone.</source>
        <translation>Wat u typte voor {name} staat nog niet in een bestand. Het is dan weg.</translation>
    </message>
    <message>
        <source>Leave the unsaved changes behind?</source>
        <translation>Wat niet is opgeslagen laten vallen?</translation>
    </message>
    <message>
        <source>Leave them behind</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
    <message>
        <source>{file} is there already. If you replace it, what stood in it is gone.</source>
        <translation>{file} bestaat al. Als u het vervangt, is weg wat erin stond.</translation>
    </message>
    <message>
        <source>Replace this file?</source>
        <translation>Dit bestand vervangen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Organisation file (*.toml)</source>
        <translation>Organisatiebestand (*.toml)</translation>
    </message>
</context>
<context>
    <name>OrganisationStep</name>
    <message>
        <source>May your organisation help you?</source>
        <translation>Mag uw organisatie u helpen?</translation>
    </message>
    <message>
        <source>Next you choose a password, and you get a recovery code on paper. If you lose both, nobody can open your vault any more, unless your organisation may.</source>
        <translation>Hierna kiest u een wachtwoord en krijgt u een herstelcode op papier. Bent u beide kwijt, dan kan niemand uw kluis nog openen. Behalve uw organisatie, als u dat goedvindt.</translation>
    </message>
    <message>
        <source>My organisation may open my vault</source>
        <translation>Mijn organisatie mag mijn kluis openen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Stap 1 van 3</translation>
    </message>
    <message>
        <source>{name} has a key (fingerprint {fingerprint}). With it, it can open your vault and your backups, also when you do not ask for it. It is not needed, and you can change it later in Settings. Once it may, the unlock page always says so.</source>
        <translation>{name} heeft een sleutel (vingerafdruk {fingerprint}). Daarmee kan de organisatie uw kluis en uw back-ups openen, ook zonder dat u het vraagt. Het hoeft niet, en u kunt het later veranderen bij Instellingen. Mag het, dan staat dat altijd bij het ontgrendelen.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>to the dossier of {name}</source>
        <translation>naar het dossier van {name}</translation>
    </message>
    <message>
        <source>No contacts, needs or other records to move</source>
        <translation>Er zijn geen contacten, hulpvragen of andere gegevens om te verplaatsen</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) that both have</source>
        <translation>
            <numerusform>1 hulpvraag die ze allebei hebben, wordt één</numerusform>
            <numerusform>%n hulpvragen die ze allebei hebben, worden één</numerusform>
        </translation>
    </message>
    <message>
        <source>The notes, the days and the most urgent urgency stay.</source>
        <translation>De notities, de dagen en de hoogste urgentie blijven.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) where both were</source>
        <translation>
            <numerusform>1 contact waar ze allebei bij waren, telt één keer</numerusform>
            <numerusform>%n contacten waar ze allebei bij waren, tellen één keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) where both were</source>
        <translation>
            <numerusform>1 voorlichting waar ze allebei op de lijst staan, telt één keer</numerusform>
            <numerusform>%n voorlichtingen waar ze allebei op de lijst staan, tellen één keer</numerusform>
        </translation>
    </message>
    <message>
        <source>This comes into the note</source>
        <translation>Dit komt in de notitie</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>1 contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>1 hulpvraag</numerusform>
            <numerusform>%n hulpvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>1 doorverwijzing</numerusform>
            <numerusform>%n doorverwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>1 opvolging</numerusform>
            <numerusform>%n opvolgingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger matter(s)</source>
        <translation>
            <numerusform>1 melding van gevaar</numerusform>
            <numerusform>%n meldingen van gevaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>1 voorlichting</numerusform>
            <numerusform>%n voorlichtingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>1 advies</numerusform>
            <numerusform>%n adviezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>1 toestemming</numerusform>
            <numerusform>%n toestemmingen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” was withdrawn on {day} in one dossier and still stands in the other. Ask again what is right.</source>
        <translation>In het ene dossier is “{what}” ingetrokken op {day}, in het andere geldt het nog. Vraag opnieuw wat klopt.</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>may be {least} to {most}</source>
        <translation>kan {least} tot {most} zijn</translation>
    </message>
    <message>
        <source>only you see: {counted}</source>
        <translation>alleen u ziet: {counted}</translation>
    </message>
</context>
<context>
    <name>OwnCodes</name>
    <message>
        <source>Need</source>
        <translation>Hulpvraag</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Soort contact</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Gekomen via</translation>
    </message>
    <message>
        <source>Destination of a referral</source>
        <translation>Bestemming van een doorverwijzing</translation>
    </message>
    <message>
        <source>Reason at a referral</source>
        <translation>Reden bij een doorverwijzing</translation>
    </message>
    <message>
        <source>Theme of group education</source>
        <translation>Thema van voorlichting</translation>
    </message>
    <message>
        <source>Kind of professional</source>
        <translation>Soort professional</translation>
    </message>
    <message>
        <source>Kind of advice</source>
        <translation>Soort advies</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Andere tijd</translation>
    </message>
    <message>
        <source>Stands by itself</source>
        <translation>Staat op zichzelf</translation>
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
    <name>PasswordForm</name>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Backups made before still open with the old password. Do not forget it yet.</source>
        <translation>Back-ups van vroeger gaan nog open met het oude wachtwoord. Vergeet dat nog niet.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Wachtwoord veranderen</translation>
    </message>
    <message>
        <source>Type the password with which you open the vault now.</source>
        <translation>Typ het wachtwoord waarmee u de kluis nu opent.</translation>
    </message>
    <message>
        <source>This is the password of now. Choose another one.</source>
        <translation>Dit is het wachtwoord van nu. Kies een ander.</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>Het wachtwoord is veranderd</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>A password for your vault</source>
        <translation>Een wachtwoord voor uw kluis</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. Six loose words are strong and easy to remember.</source>
        <translation>Niemand kan het voor u opzoeken. Zes losse woorden zijn sterk en makkelijk te onthouden.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Kluis maken</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Stap 2 van 3</translation>
    </message>
</context>
<context>
    <name>PauseUntil</name>
    <message>
        <source>Pause until</source>
        <translation>Pauze tot</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation>Kies vandaag of een dag daarna.</translation>
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
    <name>PeopleSheetCard</name>
    <message>
        <source>Nothing to show here in this period.</source>
        <translation>In deze periode is hier niets.</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halfjaar</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>Soort periode</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Code of the key person</source>
        <translation>Code van de sleutelpersoon</translation>
    </message>
    <message>
        <source>It stands in the name of the file they send, such as SP-7K2M.</source>
        <translation>Die staat in de naam van het bestand dat zij sturen, zoals SP-7K2M.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Only for your own list; it may stay empty.</source>
        <translation>Alleen voor uw eigen lijst; mag leeg blijven.</translation>
    </message>
    <message>
        <source>Fill in the code.</source>
        <translation>Vul de code in.</translation>
    </message>
    <message>
        <source>This code is on the list already.</source>
        <translation>Deze code staat al op de lijst.</translation>
    </message>
</context>
<context>
    <name>PileView</name>
    <message>
        <source>Combine</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Bestanden toevoegen</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Opslaan als Excel</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Bekijk waarom</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Everything there is</source>
        <translation>Alles wat er is</translation>
    </message>
    <message>
        <source>Nothing is counted yet.</source>
        <translation>Er telt nog niets mee.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of</source>
        <translation>
            <numerusform>%n rapportage van</numerusform>
            <numerusform>%n rapportages van</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key person(s)</source>
        <translation>
            <numerusform>%n sleutelpersoon</numerusform>
            <numerusform>%n sleutelpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisatie</numerusform>
            <numerusform>%n organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) do not count, or only in part</source>
        <translation>
            <numerusform>%n bestand telt niet of maar deels mee</numerusform>
            <numerusform>%n bestanden tellen niet of maar deels mee</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these files counts. Look why, and add others.</source>
        <translation>Geen van deze bestanden telt mee. Bekijk waarom, en voeg andere toe.</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Not chosen yet where exactly</source>
        <translation>Nog niet gekozen waar precies</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose organisation and professional</source>
        <translation>Organisatie en professional kiezen</translation>
    </message>
    <message>
        <source>No longer in the network</source>
        <translation>Staat niet meer in het netwerk</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Organisation (optional)</source>
        <translation>Organisatie (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Professional (optional)</source>
        <translation>Professional (mag leeg blijven)</translation>
    </message>
    <message>
        <source>+ New organisation “{name}”</source>
        <translation>+ Nieuwe organisatie “{name}”</translation>
    </message>
    <message>
        <source>Organisation added to the network</source>
        <translation>Organisatie toegevoegd aan het netwerk</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>Kies iemand of iets uit de lijst.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Choose from the list, or leave it empty.</source>
        <translation>Kies uit de lijst, of laat het leeg.</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>By municipality</source>
        <translation>Per gemeente</translation>
    </message>
    <message>
        <source>Without a municipality</source>
        <translation>Zonder gemeente</translation>
    </message>
    <message>
        <source>{delivered} hours</source>
        <translation>{delivered} uur</translation>
    </message>
    <message>
        <source>{delivered} of {agreed} hours</source>
        <translation>{delivered} van {agreed} uur</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
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
        <source>With whom? (may be empty)</source>
        <translation>Met wie? (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation>Kies vandaag of een dag daarna.</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave this empty.</source>
        <translation>Kies iemand uit de lijst, of laat dit leeg.</translation>
    </message>
    <message>
        <source>Type what to do, or choose with whom.</source>
        <translation>Typ wat u gaat doen, of kies met wie.</translation>
    </message>
</context>
<context>
    <name>PlanSwitch</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>PlanningSection</name>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
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
        <source>Name of an organisation</source>
        <translation>Naam van een organisatie</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
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
        <source>How far is it?</source>
        <translation>Hoe staat het ervoor?</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Choose from the list, or leave it empty.</source>
        <translation>Kies uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Partner organisation</source>
        <translation>Partnerorganisatie</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>Reistijd</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Choose a theme.</source>
        <translation>Kies een thema.</translation>
    </message>
    <message>
        <source>Fill in the day.</source>
        <translation>Vul de dag in.</translation>
    </message>
    <message>
        <source>This day is still to come: it cannot have been held yet.</source>
        <translation>Deze dag komt nog: de voorlichting kan nog niet gehouden zijn.</translation>
    </message>
    <message>
        <source>Type the time as 10:30.</source>
        <translation>Typ de tijd als 10:30.</translation>
    </message>
</context>
<context>
    <name>PortfolioView</name>
    <message>
        <source>Back to the month</source>
        <translation>Terug naar de maand</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Your own sessions, trainings and hours. Newcomers, descriptions and notes stay in the vault.</source>
        <translation>Uw eigen voorlichting, trainingen en uren. Nieuwkomers, omschrijvingen en notities blijven in de kluis.</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Opslaan als Excel</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period. Choose another.</source>
        <translation>In deze periode is niets vastgelegd. Kies een andere periode.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Entered after an earlier quarter was frozen, and counted in this one: {what}.</source>
        <translation>Later ingevoerd, nadat een eerder kwartaal was vastgesteld. Dit telt nu mee: {what}.</translation>
    </message>
    <message>
        <source>Exact: hours, kilometres, contacts, sessions and advice</source>
        <translation>Exact: uren, kilometers, contacten, bijeenkomsten en advies</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>To erase somebody, or to show what you keep: open the dossier, then the three dots.</source>
        <translation>Iemand wissen, of laten zien wat u bewaart? Open het dossier en kies de drie puntjes.</translation>
    </message>
    <message>
        <source>Kept long enough?</source>
        <translation>Lang genoeg bewaard?</translation>
    </message>
    <message>
        <source>Erased people in copies</source>
        <translation>Gewiste mensen in kopieën</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Back to the dossier</source>
        <translation>Terug naar het dossier</translation>
    </message>
    <message>
        <source>Rights of {name}</source>
        <translation>Rechten van {name}</translation>
    </message>
    <message>
        <source>What somebody may ask of what you keep about them.</source>
        <translation>Wat iemand mag vragen over wat u bewaart.</translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message>
        <source>{name} is erased with everything in the dossier: name, phone, notes and consents.</source>
        <translation>{name} wordt gewist, met alles in het dossier: naam, telefoon, notities en toestemmingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n hulpvraag</numerusform>
            <numerusform>%n hulpvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n doorverwijzing</numerusform>
            <numerusform>%n doorverwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n keer opvolgen</numerusform>
            <numerusform>%n keer opvolgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger matter(s)</source>
        <translation>
            <numerusform>%n gevaarmelding</numerusform>
            <numerusform>%n gevaarmeldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) you had not finished</source>
        <translation>
            <numerusform>%n formulier dat nog niet af was</numerusform>
            <numerusform>%n formulieren die nog niet af waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) merged with it</source>
        <translation>
            <numerusform>%n dossier dat is samengevoegd</numerusform>
            <numerusform>%n dossiers die zijn samengevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone too: {what}.</source>
        <translation>Ook weg: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n contact(s) stay; what you wrote about them goes.</source>
        <translation>
            <numerusform>De uren van %n contact blijven; wat u erover schreef gaat weg.</numerusform>
            <numerusform>De uren van %n contacten blijven; wat u erover schreef gaat weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For others who were there, %n contact(s) will stay.</source>
        <translation>
            <numerusform>%n contact waar ook anderen bij waren, blijft voor die anderen.</numerusform>
            <numerusform>%n contacten waar ook anderen bij waren, blijven voor die anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s) an unknown person stays counted.</source>
        <translation>
            <numerusform>Bij %n voorlichting blijft een onbekende meegeteld.</numerusform>
            <numerusform>Bij %n voorlichtingen blijft een onbekende meegeteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n advice(s) to professionals stay; the words go.</source>
        <translation>
            <numerusform>De uren van %n advies aan professionals blijven; de tekst gaat weg.</numerusform>
            <numerusform>De uren van %n adviezen aan professionals blijven; de teksten gaan weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you sent your coordinator does not change.</source>
        <translation>Wat u naar uw coördinator stuurde, verandert niet.</translation>
    </message>
    <message numerus="yes">
        <source>This person is still in %n backup(s) on this laptop</source>
        <translation>
            <numerusform>Deze persoon staat nog in %n back-up op deze laptop</numerusform>
            <numerusform>Deze persoon staat nog in %n back-ups op deze laptop</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, until about {day}.</source>
        <translation>{count}, tot ongeveer {day}.</translation>
    </message>
    <message>
        <source>{count}, until you throw them away.</source>
        <translation>{count}, tot u ze weggooit.</translation>
    </message>
    <message numerus="yes">
        <source>And in %n vault(s) kept aside when a backup was put back.</source>
        <translation>
            <numerusform>En in %n kluis die opzij is gezet bij het terugzetten van een back-up.</numerusform>
            <numerusform>En in %n kluizen die opzij zijn gezet bij het terugzetten van een back-up.</numerusform>
        </translation>
    </message>
    <message>
        <source>After erasing you can erase there too.</source>
        <translation>Na het wissen kunt u ook daar wissen.</translation>
    </message>
    <message>
        <source>A copy on a USB stick still holds this person. If you put it back on this laptop, they are erased again.</source>
        <translation>In een kopie op een USB-stick staat deze persoon nog. Zet u die op deze laptop terug, dan wordt de persoon opnieuw gewist.</translation>
    </message>
    <message>
        <source>In the waste bin</source>
        <translation>In de prullenbak</translation>
    </message>
    <message>
        <source>Names this person</source>
        <translation>Noemt deze persoon</translation>
    </message>
    <message>
        <source>Was there too</source>
        <translation>Was er ook bij</translation>
    </message>
    <message>
        <source>Perhaps somebody else</source>
        <translation>Misschien iemand anders</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Doorverwijzing</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Group education</source>
        <translation>Voorlichting</translation>
    </message>
    <message>
        <source>Question for advice</source>
        <translation>Adviesvraag</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>Unfinished form</source>
        <translation>Formulier dat nog niet af is</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>Profiel opgeslagen</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Municipalities you work for</source>
        <translation>Gemeenten waarvoor u werkt</translation>
    </message>
    <message>
        <source>With the hours agreed, as far as you know them.</source>
        <translation>Met de afgesproken uren, als u die weet.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Languages you speak</source>
        <translation>Talen die u spreekt</translation>
    </message>
    <message>
        <source>Fill in your name.</source>
        <translation>Vul uw naam in.</translation>
    </message>
    <message>
        <source>One of the hours or days is not right.</source>
        <translation>Een van de uren of dagen klopt niet.</translation>
    </message>
    <message>
        <source>You work in one municipality.</source>
        <translation>U werkt in één gemeente.</translation>
    </message>
    <message>
        <source>You work for the municipalities of a region.</source>
        <translation>U werkt voor de gemeenten in een regio.</translation>
    </message>
    <message>
        <source>One municipality is your home, others ask you at times.</source>
        <translation>Eén gemeente is uw thuis, andere vragen u soms.</translation>
    </message>
    <message>
        <source>How you work</source>
        <translation>Hoe u werkt</translation>
    </message>
</context>
<context>
    <name>ProfileStep</name>
    <message>
        <source>About you</source>
        <translation>Over u</translation>
    </message>
    <message>
        <source>It stays in your vault. You can change it later.</source>
        <translation>Dit blijft in uw kluis. U kunt het later veranderen.</translation>
    </message>
    <message>
        <source>Load a file of your organisation</source>
        <translation>Bestand van uw organisatie laden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder gaan</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Stap 1 van 3</translation>
    </message>
    <message>
        <source>File of your organisation</source>
        <translation>Bestand van uw organisatie</translation>
    </message>
    <message>
        <source>Organisation file (*.toml)</source>
        <translation>Organisatiebestand (*.toml)</translation>
    </message>
    <message>
        <source>Loaded: {name}</source>
        <translation>Geladen: {name}</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Remove {need}</source>
        <translation>{need} weghalen</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat hebt u gedaan?</translation>
    </message>
    <message>
        <source>Answered on the spot</source>
        <translation>Meteen beantwoord</translation>
    </message>
    <message>
        <source>Whose question?</source>
        <translation>Wiens vraag is het?</translation>
    </message>
    <message>
        <source>How urgent?</source>
        <translation>Hoe dringend?</translation>
    </message>
    <message>
        <source>Note with this question</source>
        <translation>Notitie bij deze vraag</translation>
    </message>
    <message>
        <source>The group</source>
        <translation>De groep</translation>
    </message>
    <message>
        <source>Choose what you did. “Later” is possible too: it then stays on Today.</source>
        <translation>Kies wat u deed. “Later” mag ook: dan blijft het op Vandaag staan.</translation>
    </message>
</context>
<context>
    <name>QuestionsSection</name>
    <message>
        <source>For instance: tooth, sleep, letter</source>
        <translation>Bijvoorbeeld: kies, slaap, brief</translation>
    </message>
    <message>
        <source>Questions afterwards</source>
        <translation>Vragen na afloop</translation>
    </message>
    <message>
        <source>What did people ask about?</source>
        <translation>Waarover stelden mensen vragen?</translation>
    </message>
    <message>
        <source>Each question becomes a need, of the group or of one person.</source>
        <translation>Elke vraag wordt een hulpvraag: van de groep of van één persoon.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>The group</source>
        <translation>De groep</translation>
    </message>
    <message>
        <source>Remove {need}</source>
        <translation>{need} weghalen</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Reading file {number} of {total}</source>
        <translation>Bestand {number} van {total} lezen</translation>
    </message>
</context>
<context>
    <name>RecoveryCheckStep</name>
    <message>
        <source>Is it on paper?</source>
        <translation>Staat de code op papier?</translation>
    </message>
    <message>
        <source>Type two groups from your paper.</source>
        <translation>Typ twee groepjes over van uw papier.</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Code nog een keer zien</translation>
    </message>
    <message>
        <source>Open my vault</source>
        <translation>Mijn kluis openen</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeCard</name>
    <message>
        <source>Keep this paper in a safe place, away from the computer.</source>
        <translation>Bewaar dit papier op een veilige plek, niet bij de computer.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeCheck</name>
    <message>
        <source>Group {number}</source>
        <translation>Groep {number}</translation>
    </message>
    <message>
        <source>Capitals do not matter, nor O or 0.</source>
        <translation>Hoofdletters maken niet uit, en O of 0 ook niet.</translation>
    </message>
    <message>
        <source>Look at your paper once more.</source>
        <translation>Kijk nog een keer op uw papier.</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>The old code keeps working until the new one is on paper. Then it only opens older backups.</source>
        <translation>De oude code blijft werken tot de nieuwe op papier staat. Daarna opent de oude alleen nog back-ups van vroeger.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Nieuwe code maken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Code nog een keer zien</translation>
    </message>
    <message>
        <source>Use the new code</source>
        <translation>Nieuwe code gebruiken</translation>
    </message>
    <message>
        <source>Type the password with which you open the vault now.</source>
        <translation>Typ het wachtwoord waarmee u de kluis nu opent.</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation>Uw nieuwe herstelcode</translation>
    </message>
    <message>
        <source>It is shown only now: print it or write it down, and keep it away from this computer.</source>
        <translation>U ziet hem alleen nu. Druk hem af of schrijf hem op, en bewaar hem niet bij deze computer.</translation>
    </message>
    <message>
        <source>Type two groups from your paper.</source>
        <translation>Typ twee groepen over van uw papier.</translation>
    </message>
    <message>
        <source>The new recovery code works from now on</source>
        <translation>De nieuwe herstelcode werkt vanaf nu</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>Uw herstelcode</translation>
    </message>
    <message>
        <source>With this code you open the vault when you forgot your password. It is shown only now: print it or write it down, and keep it away from this computer.</source>
        <translation>Met deze code opent u de kluis als u uw wachtwoord bent vergeten. U ziet de code alleen nu: print hem of schrijf hem op, en bewaar hem niet bij deze computer.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation>Stap 3 van 3</translation>
    </message>
</context>
<context>
    <name>ReferralBoard</name>
    <message>
        <source>Show ended ones</source>
        <translation>Afgesloten tonen</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Niemand wacht op antwoord.</translation>
    </message>
    <message>
        <source>No appointments.</source>
        <translation>Geen afspraken.</translation>
    </message>
    <message>
        <source>Nothing to prepare.</source>
        <translation>Niets om voor te bereiden.</translation>
    </message>
    <message>
        <source>No help going on.</source>
        <translation>Er loopt geen hulp.</translation>
    </message>
    <message>
        <source>None has ended yet.</source>
        <translation>Nog geen een is afgesloten.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Nieuwe doorverwijzing</translation>
    </message>
    <message>
        <source>Correct referral</source>
        <translation>Doorverwijzing verbeteren</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave it empty.</source>
        <translation>Kies iemand uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation>Kies waarheen.</translation>
    </message>
    <message>
        <source>Choose from the list, or leave it empty.</source>
        <translation>Kies uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Referral made</source>
        <translation>Doorverwijzing gemaakt</translation>
    </message>
    <message>
        <source>Referral corrected</source>
        <translation>Doorverwijzing verbeterd</translation>
    </message>
    <message>
        <source>No need in particular</source>
        <translation>Geen bepaalde hulpvraag</translation>
    </message>
    <message>
        <source>Leave it empty when it is about a group.</source>
        <translation>Laat het leeg als het over een groep gaat.</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Voor wie?</translation>
    </message>
    <message>
        <source>For which need?</source>
        <translation>Voor welke hulpvraag?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation>Hoe ver is het?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Choose a referral from the list.</source>
        <translation>Kies een doorverwijzing uit de lijst.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Doorverwijzingen</translation>
    </message>
    <message>
        <source>No referrals yet. Make one here, or choose “Refer” with a need in a contact.</source>
        <translation>Nog geen doorverwijzingen. Maak er hier een, of kies in een contact ‘Doorverwijzen’ bij een hulpvraag.</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Nieuwe doorverwijzing</translation>
    </message>
    <message>
        <source>No referral like this.</source>
        <translation>Geen doorverwijzing gevonden.</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n lopend</numerusform>
            <numerusform>%n lopend</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Terug naar het bord</translation>
    </message>
    <message>
        <source>Back to the waiting times</source>
        <translation>Terug naar de wachttijden</translation>
    </message>
</context>
<context>
    <name>ReferralView</name>
    <message>
        <source>Correct or throw away</source>
        <translation>Verbeteren of weggooien</translation>
    </message>
    <message>
        <source>Correct referral</source>
        <translation>Doorverwijzing verbeteren</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>With another day or a note</source>
        <translation>Met andere dag of notitie</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>Referral thrown away</source>
        <translation>Doorverwijzing weggegooid</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wacht op antwoord</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>In voorbereiding</translation>
    </message>
    <message>
        <source>Help started</source>
        <translation>Hulp gestart</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>was {day}: how did it go?</source>
        <translation>was {day}: hoe ging het?</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Afspraak verzetten</translation>
    </message>
    <message>
        <source>Appointment was {day}: how did it go?</source>
        <translation>Afspraak was {day}: hoe ging het?</translation>
    </message>
    <message>
        <source>waits long: {days}</source>
        <translation>wacht lang: {days}</translation>
    </message>
</context>
<context>
    <name>ReferralsCard</name>
    <message>
        <source>New referral</source>
        <translation>Nieuwe doorverwijzing</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Doorverwijzingen</translation>
    </message>
    <message>
        <source>No referrals yet.</source>
        <translation>Nog geen doorverwijzingen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open referral: {place}</source>
        <translation>Doorverwijzing openen: {place}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>{who} is in the waste bin. Put this person back first, or choose somebody else.</source>
        <translation>{who} ligt in de prullenbak. Zet deze persoon eerst terug, of kies iemand anders.</translation>
    </message>
    <message>
        <source>{name} is in the waste bin. Put it back first, or choose another.</source>
        <translation>{name} ligt in de prullenbak. Zet het eerst terug, of kies iets anders.</translation>
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
    <name>RemovalPanel</name>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Archive instead</source>
        <translation>Liever archiveren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Throw {name} away?</source>
        <translation>{name} weggooien?</translation>
    </message>
    <message>
        <source>{name} thrown away</source>
        <translation>{name} weggegooid</translation>
    </message>
</context>
<context>
    <name>RenewPage</name>
    <message>
        <source>Your organisation opened your vault. Choose a password that only you know. Then you get a new recovery code too.</source>
        <translation>Uw organisatie heeft uw kluis geopend. Kies een wachtwoord dat alleen u kent. Daarna krijgt u ook een nieuwe herstelcode.</translation>
    </message>
    <message>
        <source>Leave it locked</source>
        <translation>Op slot laten</translation>
    </message>
    <message>
        <source>You opened your vault with the recovery code. Choose the password with which you go on from now.</source>
        <translation>U opende uw kluis met de herstelcode. Kies het wachtwoord waarmee u voortaan verdergaat.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Een nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>Dit wachtwoord gebruiken</translation>
    </message>
    <message>
        <source>The keys are being made…</source>
        <translation>De sleutels worden gemaakt…</translation>
    </message>
</context>
<context>
    <name>ReportCounts</name>
    <message numerus="yes">
        <source>%n signal(s) go(es) along</source>
        <translation>
            <numerusform>%n signaal gaat mee</numerusform>
            <numerusform>%n signalen gaan mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) went along</source>
        <translation>
            <numerusform>%n signaal ging mee</numerusform>
            <numerusform>%n signalen gingen mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of one person at most 20 referrals are counted: %n not.</source>
        <translation>
            <numerusform>Van één persoon tellen hoogstens 20 doorverwijzingen mee: %n telt niet mee.</numerusform>
            <numerusform>Van één persoon tellen hoogstens 20 doorverwijzingen mee: %n tellen niet mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n gaat niet mee</numerusform>
            <numerusform>%n gaan niet mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more table(s)</source>
        <translation>
            <numerusform>Nog %n tabel</numerusform>
            <numerusform>Nog %n tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>1 contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>1 hulpvraag</numerusform>
            <numerusform>%n hulpvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of referrals</source>
        <translation>
            <numerusform>%n stap van doorverwijzingen</numerusform>
            <numerusform>%n stappen van doorverwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>1 voorlichting</numerusform>
            <numerusform>%n voorlichtingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for advice</source>
        <translation>
            <numerusform>%n adviesvraag</numerusform>
            <numerusform>%n adviesvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of time</source>
        <translation>
            <numerusform>%n keer tijd</numerusform>
            <numerusform>%n keer tijd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added to an earlier contact</source>
        <translation>
            <numerusform>%n persoon toegevoegd aan een eerder contact</numerusform>
            <numerusform>%n personen toegevoegd aan een eerder contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>Reports</source>
        <translation>Rapportage</translation>
    </message>
    <message>
        <source>Choose a period, look at what your coordinator will see, freeze it, and send the file.</source>
        <translation>Kies een periode, kijk wat uw coördinator ziet, stel vast en stuur het bestand op.</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Opslaan als Excel</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Vaststellen</translation>
    </message>
    <message>
        <source>Working out the figures …</source>
        <translation>De cijfers worden berekend …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>The figures were not worked out.</source>
        <translation>De cijfers zijn niet berekend.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period. Choose another period, or record a contact.</source>
        <translation>In deze periode is niets vastgelegd. Kies een andere periode of leg een contact vast.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>This vault is an older one: {quarters} was frozen before and is not in it. Read it back from the Excel file that you saved then; until that nothing can be frozen.</source>
        <translation>Dit is een oudere kluis: {quarters} is al vastgesteld en staat er niet in. Lees het terug uit het Excel-bestand dat u toen opsloeg. Tot dan kunt u niets vaststellen.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Save hours and contacts (preliminary)</source>
        <translation>Uren en contacten opslaan (voorlopig)</translation>
    </message>
    <message>
        <source>Save hours and contacts</source>
        <translation>Uren en contacten opslaan</translation>
    </message>
</context>
<context>
    <name>RescueBegin</name>
    <message>
        <source>The vault is damaged</source>
        <translation>De kluis is beschadigd</translation>
    </message>
    <message>
        <source>Sleutelapp can look what is still there: your newest whole backup, and what can be read of the vault itself. Nothing is changed while it looks; then you choose.</source>
        <translation>Sleutelapp kan kijken wat er nog is: uw nieuwste hele back-up, en wat van de kluis zelf nog leesbaar is. Tijdens het kijken verandert er niets; daarna kiest u.</translation>
    </message>
    <message>
        <source>Look what can be rescued</source>
        <translation>Kijk wat te redden is</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Toch openen</translation>
    </message>
</context>
<context>
    <name>RescueChoice</name>
    <message>
        <source>The backup of {when}</source>
        <translation>De back-up van {when}</translation>
    </message>
    <message>
        <source>What you wrote or changed after it is not in it: {what}.</source>
        <translation>Wat u daarna schreef of veranderde, zit er niet in: {what}.</translation>
    </message>
    <message>
        <source>You wrote nothing after it that can still be read.</source>
        <translation>U schreef daarna niets dat nog leesbaar is.</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Deze back-up terugzetten</translation>
    </message>
    <message>
        <source>What can be read of the vault itself</source>
        <translation>Wat van de kluis zelf nog leesbaar is</translation>
    </message>
    <message>
        <source>Show what is lost</source>
        <translation>Laat zien wat verloren is</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>Hiermee verdergaan</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Er staat niets in.</translation>
    </message>
</context>
<context>
    <name>RescueDone</name>
    <message>
        <source>The list of what is lost lies in the vault&apos;s folder, without names: {file}</source>
        <translation>De lijst van wat verloren is, staat in de map van de kluis, zonder namen: {file}</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Open de kluis</translation>
    </message>
</context>
<context>
    <name>RescueSteps</name>
    <message>
        <source>What can be rescued</source>
        <translation>Wat er te redden is</translation>
    </message>
    <message>
        <source>The damaged vault is kept aside, whatever you choose.</source>
        <translation>De beschadigde kluis wordt opzij gezet, wat u ook kiest.</translation>
    </message>
    <message>
        <source>Your vault is rescued</source>
        <translation>Uw kluis is gered</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Alles laten zoals het is</translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation>Andere back-up…</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Which backup?</source>
        <translation>Welke back-up?</translation>
    </message>
    <message>
        <source>Backup (*{end})</source>
        <translation>Back-up (*{end})</translation>
    </message>
    <message>
        <source>Backup of {when}. Type the password you had then.</source>
        <translation>Back-up: {when}. Typ het wachtwoord dat u toen had.</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>De back-up wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>Nothing of your vault of now changes.</source>
        <translation>Aan uw kluis van nu verandert niets.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The backup is being put back…</source>
        <translation>De back-up wordt teruggezet…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Dit duurt even.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>People with a need, by domain</source>
        <translation>Mensen met een hulpvraag, per domein</translation>
    </message>
    <message>
        <source>Referrals, by destination</source>
        <translation>Doorverwijzingen, per bestemming</translation>
    </message>
    <message>
        <source>Referrals, by how they stand</source>
        <translation>Doorverwijzingen, naar stand</translation>
    </message>
    <message>
        <source>Attendances at sessions, by theme</source>
        <translation>Bezoeken aan bijeenkomsten, per thema</translation>
    </message>
    <message>
        <source>Contacts, by kind</source>
        <translation>Contacten, per soort</translation>
    </message>
    <message>
        <source>Somebody with needs in two domains stands in both.</source>
        <translation>Wie hulpvragen heeft in twee domeinen, staat bij allebei.</translation>
    </message>
    <message>
        <source>Quarters are added up: whoever had a need in two quarters is in it twice.</source>
        <translation>Kwartalen zijn opgeteld: wie in twee kwartalen een hulpvraag had, telt twee keer.</translation>
    </message>
    <message>
        <source>Exact.</source>
        <translation>Precies.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message numerus="yes">
        <source>%n more signal(s) stand in the Excel file</source>
        <translation>
            <numerusform>Nog %n signaal staat in het Excel-bestand</numerusform>
            <numerusform>Nog %n signalen staan in het Excel-bestand</numerusform>
        </translation>
    </message>
    <message>
        <source>Session {code} was given together by {people} and counts once</source>
        <translation>Bijeenkomst {code} is samen gegeven door {people} en telt één keer</translation>
    </message>
    <message>
        <source>The figure of {who} is taken: {value} attendances, between {lower} and {upper}.</source>
        <translation>Het aantal van {who} telt: {value} bezoeken, tussen {lower} en {upper}.</translation>
    </message>
    <message>
        <source>The files do not agree on how many came: ask your key persons.</source>
        <translation>De bestanden spreken elkaar tegen over hoeveel mensen er kwamen: vraag het uw sleutelpersonen.</translation>
    </message>
    <message>
        <source>{old} of an older code list counts as {new}</source>
        <translation>{old} uit een oudere codelijst telt als {new}</translation>
    </message>
    <message>
        <source>What was put right</source>
        <translation>Wat is rechtgezet</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>exact</source>
        <translation>precies</translation>
    </message>
    <message>
        <source>between {lower} and {upper}</source>
        <translation>tussen {lower} en {upper}</translation>
    </message>
    <message>
        <source>uncertain: the rounding is large beside this figure</source>
        <translation>onzeker: de afronding is groot naast dit aantal</translation>
    </message>
</context>
<context>
    <name>RetentionScreen</name>
    <message>
        <source>Kept long enough?</source>
        <translation>Lang genoeg bewaard?</translation>
    </message>
    <message numerus="yes">
        <source>Your organisation keeps a dossier for %n month(s) after the last contact.</source>
        <translation>
            <numerusform>Uw organisatie bewaart een dossier %n maand na het laatste contact.</numerusform>
            <numerusform>Uw organisatie bewaart een dossier %n maanden na het laatste contact.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decide for each; nothing goes by itself.</source>
        <translation>U beslist per persoon; niets gaat vanzelf weg.</translation>
    </message>
    <message>
        <source>No dossier is past that time. Look again next month.</source>
        <translation>Geen dossier is voorbij die termijn. Kijk volgende maand weer.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Nog %n</numerusform>
            <numerusform>Nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>in the waste bin</source>
        <translation>in de prullenbak</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>laatste contact {day}</translation>
    </message>
    <message>
        <source>kept until {day}: {reason}</source>
        <translation>bewaard tot {day}: {reason}</translation>
    </message>
    <message>
        <source>Keep longer…</source>
        <translation>Langer bewaren…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>{name} is kept until {day}</source>
        <translation>{name} blijft bewaard tot {day}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Choose where to save</source>
        <translation>Kies waar u opslaat</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Terug naar de velden</translation>
    </message>
    <message>
        <source>What stands in edition {number}</source>
        <translation>Wat staat er in editie {number}</translation>
    </message>
    <message>
        <source>This is the first edition. Look it over once more before you give it out.</source>
        <translation>Dit is de eerste editie. Kijk haar nog één keer na voordat u haar uitgeeft.</translation>
    </message>
    <message>
        <source>What has changed since edition {number}</source>
        <translation>Wat is er veranderd sinds editie {number}</translation>
    </message>
    <message>
        <source>This becomes edition {number}. Key persons see this list when they load it.</source>
        <translation>Dit wordt editie {number}. Sleutelpersonen zien deze lijst als zij het bestand laden.</translation>
    </message>
    <message>
        <source>Nothing but the order of things.</source>
        <translation>Alleen de volgorde.</translation>
    </message>
</context>
<context>
    <name>RosterScreen</name>
    <message>
        <source>Who sends</source>
        <translation>Wie stuurt</translation>
    </message>
    <message>
        <source>Copy who has not sent</source>
        <translation>Kopieer wie nog niet stuurde</translation>
    </message>
    <message>
        <source>Add a key person</source>
        <translation>Sleutelpersoon toevoegen</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Make a list of the key persons who send you their figures. Then you see each quarter who has not sent yet.</source>
        <translation>Maak een lijst van de sleutelpersonen die u hun cijfers sturen. Dan ziet u elk kwartaal wie nog niet heeft gestuurd.</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>Nog niet ontvangen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Whoever&apos;s file you read on the page Combine counts as received. This computer keeps the list and the day, and nothing of what stands in the files.</source>
        <translation>Leest u op de pagina Samenvoegen een bestand van iemand, dan staat die hier als ontvangen. Deze computer bewaart de lijst en de dag, en niets van wat in de bestanden staat.</translation>
    </message>
    <message>
        <source>Who sends you figures each quarter, and who still has to.</source>
        <translation>Wie u elk kwartaal cijfers stuurt, en wie dat nog moet doen.</translation>
    </message>
    <message>
        <source>Everybody has sent for {quarter}.</source>
        <translation>Iedereen heeft gestuurd voor het {quarter}.</translation>
    </message>
    <message>
        <source>{sent} of {expected} have sent for {quarter}.</source>
        <translation>{sent} van de {expected} hebben gestuurd voor het {quarter}.</translation>
    </message>
    <message>
        <source>Sent, and not on your list</source>
        <translation>Heeft gestuurd, maar staat niet op uw lijst</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Put all of them on the list</source>
        <translation>Allemaal op de lijst zetten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Read on {day}</source>
        <translation>Gelezen op {day}</translation>
    </message>
    <message>
        <source>{name} is off the list</source>
        <translation>{name} staat niet meer op de lijst</translation>
    </message>
    <message>
        <source>Not received yet for {quarter}:</source>
        <translation>Nog niet ontvangen voor het {quarter}:</translation>
    </message>
    <message>
        <source>Copied. Paste it in a mail within 30 seconds to remind them.</source>
        <translation>Gekopieerd. Plak het binnen 30 seconden in een mail om hen te herinneren.</translation>
    </message>
</context>
<context>
    <name>RotatePage</name>
    <message>
        <source>A new key for your vault</source>
        <translation>Een nieuwe sleutel voor uw kluis</translation>
    </message>
    <message>
        <source>For when somebody may have seen your password. You get a new password and a new recovery code, and everything is locked anew. It takes about a minute; you can stop until the last moment.</source>
        <translation>Voor als iemand misschien uw wachtwoord gezien heeft. U krijgt een nieuw wachtwoord en een nieuwe herstelcode, en alles gaat opnieuw op slot. Het duurt ongeveer een minuut; tot het laatste moment kunt u stoppen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Alles laten zoals het is</translation>
    </message>
    <message>
        <source>Your password is being checked…</source>
        <translation>Uw wachtwoord wordt nagekeken…</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>De nieuwe sleutel maken</translation>
    </message>
    <message>
        <source>The vault gets its new key…</source>
        <translation>De kluis krijgt een nieuwe sleutel…</translation>
    </message>
    <message>
        <source>A backup is made first. If you stop, the old password stays, and the paper with the new code is of no use.</source>
        <translation>Eerst wordt een back-up gemaakt. Stopt u, dan blijft het oude wachtwoord gelden en kan het papier met de nieuwe code weg.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>A new backup is being made and checked…</source>
        <translation>Er wordt een nieuwe back-up gemaakt en gecontroleerd…</translation>
    </message>
    <message>
        <source>Only then those of before are deleted.</source>
        <translation>Pas daarna worden die van vroeger gewist.</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>This is what your coordinator sees</source>
        <translation>Dit ziet uw coördinator</translation>
    </message>
    <message>
        <source>Numbers of people are rounded to multiples of {k}: 0 means 0 to {a}, {k} means 1 to {b}, {c} means {d} to {e} (seldom a little more). Nobody can be recognised by them.</source>
        <translation>Aantallen personen zijn afgerond op veelvouden van {k}: 0 betekent 0 tot {a}, {k} betekent 1 tot {b}, {c} betekent {d} tot {e} (zelden iets meer). Zo is niemand te herkennen.</translation>
    </message>
    <message>
        <source>Numbers of people are rounded to multiples of {k} in each quarter and then added up, so each may be {bound} less or more. Who came in two quarters counts twice, but for those reached for the first time.</source>
        <translation>Aantallen personen zijn per kwartaal afgerond op veelvouden van {k} en daarna opgeteld. Elk aantal kan {bound} minder of meer zijn. Wie in twee kwartalen kwam, telt twee keer; bij &quot;voor het eerst bereikt&quot; telt iedereen één keer.</translation>
    </message>
    <message>
        <source>Hours, kilometres, sessions and contacts are exact. They tell how much work was done, not for whom.</source>
        <translation>Uren, kilometers, bijeenkomsten en contacten zijn exact. Zij vertellen hoeveel u deed, niet voor wie.</translation>
    </message>
    <message>
        <source>What stands under a lock only you see: the real numbers. They never leave your vault.</source>
        <translation>Wat bij een slotje staat, ziet alleen u: de echte aantallen. Die gaan nooit uit uw kluis.</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Save the combined workbook</source>
        <translation>Samengevoegd werkboek opslaan</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-werkboek (*.xlsx)</translation>
    </message>
    <message>
        <source>{file} is there already. If you replace it, what stood in it is gone.</source>
        <translation>{file} bestaat al. Als u het vervangt, is weg wat erin stond.</translation>
    </message>
    <message>
        <source>Replace this file?</source>
        <translation>Dit bestand vervangen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
</context>
<context>
    <name>SavingFlow</name>
    <message>
        <source>Save as Excel</source>
        <translation>Opslaan als Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-werkboek (*.xlsx)</translation>
    </message>
    <message>
        <source>The preliminary Excel file is saved: hours and contacts, nothing about people.</source>
        <translation>Het voorlopige Excel-bestand is opgeslagen: uren en contacten, niets over personen.</translation>
    </message>
    <message>
        <source>The Excel file is saved.</source>
        <translation>Het Excel-bestand is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>ScreenStack</name>
    <message>
        <source>A part of your vault is damaged</source>
        <translation>Een deel van uw kluis is beschadigd</translation>
    </message>
    <message>
        <source>Not everything can be read: some pages are not complete. Sleutelapp can look what can be rescued. For that it locks, and asks for your password. Nothing is changed before you choose.</source>
        <translation>Niet alles is te lezen: sommige pagina’s zijn niet compleet. Sleutelapp kan kijken wat er te redden is. Daarvoor vergrendelt de app en vraagt zij uw wachtwoord. Er verandert niets voordat u kiest.</translation>
    </message>
    <message>
        <source>Lock and look</source>
        <translation>Vergrendelen en kijken</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>same phone</source>
        <translation>zelfde telefoon</translation>
    </message>
    <message>
        <source>same year of birth</source>
        <translation>zelfde geboortejaar</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search for people, organisations, notes</source>
        <translation>Zoek mensen, organisaties, notities</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>Note in the dossier</source>
        <translation>Notitie in het dossier</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Your password of now</source>
        <translation>Uw wachtwoord van nu</translation>
    </message>
    <message>
        <source>The keys are being made</source>
        <translation>De sleutels worden gemaakt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>The first {shown} of {total}</source>
        <translation>De eerste {shown} van {total}</translation>
    </message>
    <message>
        <source>Show all ({total})</source>
        <translation>Toon alles ({total})</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>While you write down a contact it waits at least 15 minutes.</source>
        <translation>Schrijft u een contact op, dan wacht de app minstens 15 minuten.</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>Vergrendelen als niemand iets aanraakt</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Veranderen…</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Wachtwoord veranderen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>It opens the vault on this laptop.</source>
        <translation>Hiermee opent u de kluis op deze laptop.</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Nieuwe maken…</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Nieuwe herstelcode maken</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>On paper, for when you forget the password. Lost the paper? Make a new one.</source>
        <translation>Op papier, voor als u het wachtwoord vergeet. Papier kwijt? Maak een nieuwe code.</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>Nieuwe sleutel maken…</translation>
    </message>
    <message>
        <source>Somebody may know my password</source>
        <translation>Iemand heeft misschien mijn wachtwoord gezien</translation>
    </message>
    <message>
        <source>Then the vault gets a new key: the old password and recovery code open nothing of now.</source>
        <translation>Dan krijgt de kluis een nieuwe sleutel: het oude wachtwoord en de oude herstelcode openen niets meer van nu.</translation>
    </message>
    <message>
        <source>Leave the window out</source>
        <translation>Venster weglaten</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Venster tonen</translation>
    </message>
    <message>
        <source>Show it only while somebody helps you from a distance.</source>
        <translation>Toon het alleen zolang iemand u op afstand helpt.</translation>
    </message>
    <message>
        <source>Screenshots and shared screens</source>
        <translation>Schermafbeeldingen en gedeeld scherm</translation>
    </message>
</context>
<context>
    <name>SessionCounts</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n aangemeld</numerusform>
            <numerusform>%n aangemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n deelnemer</numerusform>
            <numerusform>%n deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n bekend</numerusform>
            <numerusform>%n bekend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n niet gekomen</numerusform>
            <numerusform>%n niet gekomen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>A number of people is not understood. Correct it.</source>
        <translation>Een aantal mensen is niet duidelijk. Verbeter het.</translation>
    </message>
    <message>
        <source>Session saved</source>
        <translation>Voorlichting opgeslagen</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Session thrown away</source>
        <translation>Voorlichting weggegooid</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe voorlichting</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Voorlichting</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Private note (do not share)</source>
        <translation>Privénotitie (niet delen)</translation>
    </message>
    <message>
        <source>Never leaves this vault.</source>
        <translation>Verlaat deze kluis nooit.</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Theme, place or partner</source>
        <translation>Thema, plaats of partner</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle thema’s</translation>
    </message>
    <message>
        <source>Show only this theme</source>
        <translation>Alleen dit thema tonen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Voorlichtingen</translation>
    </message>
    <message>
        <source>No sessions yet. Plan the first one; afterwards you write down here who came.</source>
        <translation>Nog geen voorlichtingen. Plan de eerste; na afloop schrijft u hier op wie er kwamen.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe voorlichting</translation>
    </message>
    <message>
        <source>No session like this.</source>
        <translation>Geen voorlichting gevonden.</translation>
    </message>
    <message>
        <source>Group education</source>
        <translation>Voorlichting</translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n gepland</numerusform>
            <numerusform>%n gepland</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehouden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgelast</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Geweest</translation>
    </message>
    <message>
        <source>was {day}: who came?</source>
        <translation>was {day}: wie kwamen er?</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>What you change here works and is kept at once.</source>
        <translation>Wat u hier verandert, werkt meteen en blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>Settle</source>
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>First change it in the dossier. Then write here what you changed.</source>
        <translation>Verander het eerst in het dossier. Schrijf daarna hier wat u veranderde.</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
    <message>
        <source>What did you change?</source>
        <translation>Wat hebt u veranderd?</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>Schrijf in een paar woorden waarom.</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>For your coordinator</source>
        <translation>Voor uw coördinator</translation>
    </message>
    <message>
        <source>Share this signal with my coordinator</source>
        <translation>Dit signaal delen met mijn coördinator</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>De tekst veranderen</translation>
    </message>
    <message>
        <source>It went out with the {quarter}. Your coordinator keeps the words of then.</source>
        <translation>Dit ging mee met het {quarter}. Uw coördinator houdt de tekst van toen.</translation>
    </message>
    <message>
        <source>The text, the domain and the municipality go with the next quarter that you freeze. Your advice and the answer stay with you.</source>
        <translation>De tekst, het domein en de gemeente gaan mee met het volgende kwartaal dat u vaststelt. Uw advies en het antwoord blijven bij u.</translation>
    </message>
    <message>
        <source>This signal is held back until you change what is marked in the text.</source>
        <translation>Dit signaal gaat niet mee, tot u verandert wat in de tekst gemarkeerd is.</translation>
    </message>
    <message>
        <source>You can share it when you have changed what is marked in the text.</source>
        <translation>U kunt het delen als u verandert wat in de tekst gemarkeerd is.</translation>
    </message>
    <message>
        <source>Shared with your coordinator</source>
        <translation>Gedeeld met uw coördinator</translation>
    </message>
    <message>
        <source>No longer shared</source>
        <translation>Niet meer gedeeld</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Reached, by municipality</source>
        <translation>Bereikt, per gemeente</translation>
    </message>
    <message>
        <source>Reached, by age</source>
        <translation>Bereikt, per leeftijd</translation>
    </message>
    <message>
        <source>Reached, by gender</source>
        <translation>Bereikt, per geslacht</translation>
    </message>
    <message>
        <source>Reached, by municipality, gender and age</source>
        <translation>Bereikt, per gemeente, geslacht en leeftijd</translation>
    </message>
    <message>
        <source>With a need, by municipality</source>
        <translation>Met een hulpvraag, per gemeente</translation>
    </message>
    <message>
        <source>With a need, by gender</source>
        <translation>Met een hulpvraag, per geslacht</translation>
    </message>
    <message>
        <source>With a need, by age</source>
        <translation>Met een hulpvraag, per leeftijd</translation>
    </message>
    <message>
        <source>With a need, by gender and age</source>
        <translation>Met een hulpvraag, per geslacht en leeftijd</translation>
    </message>
    <message>
        <source>People by domain, gender and age</source>
        <translation>Mensen per domein, geslacht en leeftijd</translation>
    </message>
    <message>
        <source>Referrals, by how they stand</source>
        <translation>Doorverwijzingen, naar stand</translation>
    </message>
    <message>
        <source>Referrals, by destination</source>
        <translation>Doorverwijzingen, per bestemming</translation>
    </message>
    <message>
        <source>Referrals, by municipality</source>
        <translation>Doorverwijzingen, per gemeente</translation>
    </message>
    <message>
        <source>Attendances by theme</source>
        <translation>Bezoekers per thema</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>Search people, organisations and actions</source>
        <translation>Zoeken naar mensen, organisaties en acties</translation>
    </message>
    <message>
        <source>In the agenda: today, a day, a week</source>
        <translation>In de agenda: vandaag, een dag, een week</translation>
    </message>
    <message>
        <source>Save what you are writing</source>
        <translation>Opslaan wat u schrijft</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Terug naar waar u was</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Laatste actie ongedaan maken</translation>
    </message>
    <message>
        <source>See the last actions</source>
        <translation>Laatste acties bekijken</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Kluis vergrendelen</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Deze sneltoetsen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>SignalForm</name>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>Share this signal with my coordinator</source>
        <translation>Dit signaal delen met mijn coördinator</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Change signal</source>
        <translation>Signaal wijzigen</translation>
    </message>
    <message>
        <source>Say in a few words what you notice.</source>
        <translation>Zeg in een paar woorden wat u opvalt.</translation>
    </message>
    <message>
        <source>Take out what may tell about a person, or do not share it.</source>
        <translation>Haal weg wat over een persoon kan gaan, of deel het niet.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
    <message>
        <source>Choose a day from the signal until today.</source>
        <translation>Kies een dag vanaf het signaal tot en met vandaag.</translation>
    </message>
    <message>
        <source>A pattern that you see more often, without names or cases.</source>
        <translation>Een patroon dat u vaker ziet, zonder namen of gevallen.</translation>
    </message>
    <message>
        <source>What do you notice?</source>
        <translation>Wat valt u op?</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Only the text, the domain and the municipality, with the next quarter that you freeze.</source>
        <translation>Alleen de tekst, het domein en de gemeente, met het volgende kwartaal dat u vaststelt.</translation>
    </message>
    <message>
        <source>For your coordinator</source>
        <translation>Voor uw coördinator</translation>
    </message>
    <message>
        <source>Your advice</source>
        <translation>Uw advies</translation>
    </message>
    <message>
        <source>Answer of the municipality</source>
        <translation>Antwoord van de gemeente</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Beantwoord op</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
</context>
<context>
    <name>SignalView</name>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Antwoord noteren</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Your advice</source>
        <translation>Uw advies</translation>
    </message>
    <message>
        <source>Answer of the municipality</source>
        <translation>Antwoord van de gemeente</translation>
    </message>
    <message>
        <source>Answered on {day}</source>
        <translation>Beantwoord op {day}</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Nog geen antwoord.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Signal thrown away</source>
        <translation>Signaal weggegooid</translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message>
        <source>Still open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gedeeld</translation>
    </message>
    <message>
        <source>“{part}” is also a name in your vault. A signal is about a pattern: leave people out.</source>
        <translation>“{part}” is ook een naam in uw kluis. Een signaal gaat over een patroon: laat mensen weg.</translation>
    </message>
    <message>
        <source>“{part}” looks like a phone number. A signal is about a pattern: leave people out.</source>
        <translation>“{part}” lijkt op een telefoonnummer. Een signaal gaat over een patroon: laat mensen weg.</translation>
    </message>
    <message>
        <source>“{part}” looks like a newcomer&apos;s code. A signal is about a pattern: leave people out.</source>
        <translation>“{part}” lijkt op de code van een nieuwkomer. Een signaal gaat over een patroon: laat mensen weg.</translation>
    </message>
    <message>
        <source>“{part}” looks like a citizen service number. A signal is about a pattern: leave people out.</source>
        <translation>“{part}” lijkt op een burgerservicenummer. Een signaal gaat over een patroon: laat mensen weg.</translation>
    </message>
</context>
<context>
    <name>SignalsCard</name>
    <message>
        <source>No signal goes along. You share a signal on the page Advice.</source>
        <translation>Er gaat geen signaal mee. U deelt een signaal op de pagina Advies.</translation>
    </message>
    <message>
        <source>Held back. {why}</source>
        <translation>Gaat niet mee. {why}</translation>
    </message>
    <message>
        <source>Change this signal</source>
        <translation>Dit signaal wijzigen</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Organisation file</source>
        <translation>Organisatiebestand</translation>
    </message>
    <message>
        <source>One file with what your organisation has agreed. Every key person loads it, so that all laptops work in the same way. It holds nothing about newcomers.</source>
        <translation>Eén bestand met de afspraken van uw organisatie. Elke sleutelpersoon laadt het, zodat alle laptops op dezelfde manier werken. Er staat niets in over nieuwkomers.</translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation>Nieuw bestand maken</translation>
    </message>
    <message>
        <source>For an organisation that has no file yet. It takes about ten minutes.</source>
        <translation>Voor een organisatie die nog geen bestand heeft. Het duurt ongeveer tien minuten.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Bestand openen</translation>
    </message>
    <message>
        <source>Change a file that you or a colleague saved before. It becomes the next edition.</source>
        <translation>Verander een bestand dat u of een collega eerder opsloeg. Het wordt de volgende editie.</translation>
    </message>
    <message>
        <source>the file without a name</source>
        <translation>het bestand zonder naam</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Verder met {name}</translation>
    </message>
    <message>
        <source>You have not saved it yet.</source>
        <translation>U hebt het nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>You changed something since edition {number} and have not saved it yet.</source>
        <translation>U hebt iets veranderd sinds editie {number} en dat nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation>Editie {number}</translation>
    </message>
    <message>
        <source>Edition {number}, saved {day}</source>
        <translation>Editie {number}, opgeslagen {day}</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>From the workbooks of your key persons to one result for your organisation.</source>
        <translation>Van de werkboeken van uw sleutelpersonen naar één resultaat voor uw organisatie.</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>You bring the files together</source>
        <translation>U brengt de bestanden bij elkaar</translation>
    </message>
    <message>
        <source>Each key person sends one Excel file a quarter. A workbook that was combined before may be among them.</source>
        <translation>Iedere sleutelpersoon stuurt één Excel-bestand per kwartaal. Er mag ook een werkboek bij zijn dat al eerder is samengevoegd.</translation>
    </message>
    <message>
        <source>Sleutelapp checks every file</source>
        <translation>Sleutelapp kijkt elk bestand na</translation>
    </message>
    <message>
        <source>What is sent twice counts once. What is damaged, changed by hand or not from Sleutelapp is refused by name; the rest goes on.</source>
        <translation>Wat dubbel is gestuurd, telt één keer. Wat beschadigd is, met de hand gewijzigd of niet van Sleutelapp, wordt met naam geweigerd; de rest gaat door.</translation>
    </message>
    <message>
        <source>You look at the result and save it</source>
        <translation>U bekijkt het resultaat en slaat het op</translation>
    </message>
    <message>
        <source>Nothing of the files stays on this computer but what you save. Only who has sent, and when, is remembered.</source>
        <translation>Van de bestanden blijft niets op deze computer, behalve wat u opslaat. Alleen wie wanneer heeft gestuurd, wordt onthouden.</translation>
    </message>
    <message>
        <source>You fill in the agreements</source>
        <translation>U vult de afspraken in</translation>
    </message>
    <message>
        <source>Municipalities with hours, own words, numbers to call, and how newcomers are protected.</source>
        <translation>Gemeenten met uren, eigen woorden, nummers om te bellen, en hoe nieuwkomers beschermd zijn.</translation>
    </message>
    <message>
        <source>You save an edition</source>
        <translation>U slaat een editie op</translation>
    </message>
    <message>
        <source>Each change makes a new edition with a number of its own. You see first what changes.</source>
        <translation>Elke wijziging wordt een nieuwe editie met een eigen nummer. U ziet eerst wat er verandert.</translation>
    </message>
    <message>
        <source>You give the file to your key persons</source>
        <translation>U geeft het bestand aan uw sleutelpersonen</translation>
    </message>
    <message>
        <source>By e-mail or on a USB stick. They load it at their first start, or later.</source>
        <translation>Per e-mail of op een USB-stick. Zij laden het bij de eerste start, of later.</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Of a month only exact figures of work leave: hours, kilometres, contacts and sessions. Numbers of people go by quarter.</source>
        <translation>Van een maand gaan alleen exacte cijfers over het werk mee: uren, kilometers, contacten en bijeenkomsten. Aantallen personen gaan per kwartaal.</translation>
    </message>
    <message>
        <source>The figures below are those of the frozen quarters, added up.</source>
        <translation>Hieronder staan de vastgestelde kwartalen bij elkaar opgeteld.</translation>
    </message>
    <message>
        <source>No quarter of this period is frozen yet, so there is nothing to add up.</source>
        <translation>In deze periode is nog geen kwartaal vastgesteld, dus er is niets op te tellen.</translation>
    </message>
    <message>
        <source>Frozen before, not in this vault</source>
        <translation>Eerder vastgesteld, niet in deze kluis</translation>
    </message>
    <message>
        <source>Show {quarter}</source>
        <translation>{quarter} bekijken</translation>
    </message>
    <message>
        <source>Read back on {day}</source>
        <translation>Teruggelezen op {day}</translation>
    </message>
    <message>
        <source>Frozen on {day}</source>
        <translation>Vastgesteld op {day}</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Loopt nog</translation>
    </message>
    <message>
        <source>Ready to be frozen</source>
        <translation>Klaar om vast te stellen</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Vastgesteld</translation>
    </message>
    <message>
        <source>Not frozen</source>
        <translation>Niet vastgesteld</translation>
    </message>
    <message>
        <source>Read back what was frozen before. After that you can go on.</source>
        <translation>Lees eerst terug wat al was vastgesteld. Daarna kunt u verder.</translation>
    </message>
    <message>
        <source>First freeze what comes before it, because work counts there. Then this quarter.</source>
        <translation>Stel eerst vast wat ervoor komt, want daar telt werk mee. Daarna kan dit kwartaal.</translation>
    </message>
    <message>
        <source>Below you see how it stands today. When the quarter is over you can freeze it, and then send it.</source>
        <translation>Hieronder ziet u hoe het er nu voor staat. Is het kwartaal voorbij, dan kunt u het vaststellen en opsturen.</translation>
    </message>
    <message>
        <source>Look at the figures below. Freeze them when they are right; then you save the Excel file.</source>
        <translation>Bekijk de cijfers hieronder. Kloppen ze, stel ze dan vast. Daarna slaat u het Excel-bestand op.</translation>
    </message>
    <message>
        <source>These figures do not change any more. Save the Excel file as often as you like.</source>
        <translation>Deze cijfers veranderen niet meer. U kunt het Excel-bestand zo vaak opslaan als u wilt.</translation>
    </message>
    <message>
        <source>A later quarter is frozen, so this one cannot be frozen any more. Its work counts in the quarter in which it was entered.</source>
        <translation>Een later kwartaal is al vastgesteld, dus dit kan niet meer. Het werk telt mee in het kwartaal waarin het is ingevoerd.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Last actions</source>
        <translation>Laatste acties</translation>
    </message>
    <message>
        <source>Nothing is saved in this window</source>
        <translation>In dit venster wordt niets opgeslagen</translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation>Alles opgeslagen</translation>
    </message>
    <message>
        <source>Everything saved · {time}</source>
        <translation>Alles opgeslagen · {time}</translation>
    </message>
    <message>
        <source>backup {when}</source>
        <translation>back-up {when}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Day of the appointment</source>
        <translation>Dag van de afspraak</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Heeft het geholpen?</translation>
    </message>
    <message>
        <source>When was this?</source>
        <translation>Wanneer was dit?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Record this step</source>
        <translation>Stap vastleggen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Fill in the day of the appointment.</source>
        <translation>Vul de dag van de afspraak in.</translation>
    </message>
    <message>
        <source>Type the time as 10:30.</source>
        <translation>Typ de tijd als 10:30.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Kies een reden.</translation>
    </message>
    <message>
        <source>Choose whether it helped.</source>
        <translation>Kies of het heeft geholpen.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
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
    <name>TimeForm</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>Typ of kies</translation>
    </message>
    <message>
        <source>What kind of work?</source>
        <translation>Wat voor werk?</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
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
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Book time</source>
        <translation>Tijd boeken</translation>
    </message>
    <message>
        <source>Change booked time</source>
        <translation>Geboekte tijd wijzigen</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Stays in the vault: it is not in the claim, the portfolio or the summary.</source>
        <translation>Blijft in de kluis: staat niet in de declaratie, het portfolio of de samenvatting.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Choose what kind of work it was.</source>
        <translation>Kies wat voor werk het was.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Typ een getal.</translation>
    </message>
    <message>
        <source>Say how long it took.</source>
        <translation>Vul in hoelang het duurde.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Nothing for today.</source>
        <translation>Niets voor vandaag.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) today</source>
        <translation>
            <numerusform>%n ding vandaag</numerusform>
            <numerusform>%n dingen vandaag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n te laat</numerusform>
            <numerusform>%n te laat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherSection</name>
    <message>
        <source>I give this session together with other key persons</source>
        <translation>Ik geef deze voorlichting samen met andere sleutelpersonen</translation>
    </message>
    <message>
        <source>I read the code out</source>
        <translation>Ik lees de code voor</translation>
    </message>
    <message>
        <source>I was given a code</source>
        <translation>Ik kreeg een code</translation>
    </message>
    <message>
        <source>Read this code out. The other key person types it, so that the session counts once.</source>
        <translation>Lees deze code voor. De andere sleutelpersoon typt hem in. Zo telt de voorlichting één keer.</translation>
    </message>
    <message>
        <source>Code of the other key person</source>
        <translation>Code van de andere sleutelpersoon</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>Several names: put a comma between them.</source>
        <translation>Meer namen: zet er een komma tussen.</translation>
    </message>
    <message>
        <source>Who makes the code?</source>
        <translation>Wie maakt de code?</translation>
    </message>
    <message>
        <source>A code has five letters or digits. Let it be read out again.</source>
        <translation>Een code heeft vijf letters of cijfers. Laat hem nog eens voorlezen.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message>
        <source>The whole month</source>
        <translation>De hele maand</translation>
    </message>
    <message>
        <source>hours delivered of {agreed} agreed</source>
        <translation>uur geleverd van {agreed} afgesproken</translation>
    </message>
    <message>
        <source>hours delivered</source>
        <translation>uur geleverd</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>kilometer</translation>
    </message>
    <message numerus="yes">
        <source>contact(s)</source>
        <translation>
            <numerusform>contact</numerusform>
            <numerusform>contacten</numerusform>
        </translation>
    </message>
    <message>
        <source>not at home</source>
        <translation>niet thuis</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Looked at</source>
        <translation>Bekeken</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Opgeschreven</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Weggegooid</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Weggehaald</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation>Bewaard als bestand</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Afgedrukt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>Kept longer</source>
        <translation>Langer bewaard</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>toestemming</translation>
    </message>
    <message>
        <source>household</source>
        <translation>huishouden</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>need</source>
        <translation>hulpvraag</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>gevaar</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>doorverwijzing</translation>
    </message>
    <message>
        <source>step of a referral</source>
        <translation>stap van een doorverwijzing</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>opvolging</translation>
    </message>
    <message>
        <source>question for advice</source>
        <translation>adviesvraag</translation>
    </message>
    <message>
        <source>group education</source>
        <translation>voorlichting</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>aanwezigheid</translation>
    </message>
    <message>
        <source>request for correction</source>
        <translation>verzoek om verbetering</translation>
    </message>
    <message>
        <source>merge with another dossier</source>
        <translation>samenvoegen met een ander dossier</translation>
    </message>
    <message>
        <source>vault opened with the recovery code</source>
        <translation>kluis geopend met de herstelcode</translation>
    </message>
    <message>
        <source>vault opened with the key of the organisation</source>
        <translation>kluis geopend met de sleutel van de organisatie</translation>
    </message>
    <message>
        <source>Something that was saved is missing: this vault is older than when it was last open. Perhaps an old file was put back, or the disk failed. Look at your last contacts; if work is missing, put back a backup. If you did not do this yourself, tell your coordinator.</source>
        <translation>Er mist iets dat was opgeslagen: deze kluis is ouder dan toen hij het laatst open was. Misschien is een oud bestand teruggezet, of ging de schijf stuk. Kijk uw laatste contacten na. Mist u werk, zet dan een back-up terug. Hebt u dit niet zelf gedaan? Vertel het uw coördinator.</translation>
    </message>
    <message>
        <source>The list of who saw and changed what was altered outside Sleutelapp. Your data may have been altered too. Tell your coordinator, and put back a backup if you do not trust what you see.</source>
        <translation>De lijst van wie wat zag en veranderde, is buiten Sleutelapp om aangepast. Misschien zijn ook uw gegevens aangepast. Vertel het uw coördinator, en zet een back-up terug als u niet vertrouwt wat u ziet.</translation>
    </message>
    <message>
        <source>A file of the vault is gone, so Sleutelapp cannot see whether work is missing. Look at your last contacts; if work is missing, put back a backup. If you did not do this yourself, tell your coordinator.</source>
        <translation>Een bestand van de kluis is weg. Daardoor kan Sleutelapp niet zien of er werk mist. Kijk uw laatste contacten na. Mist u werk, zet dan een back-up terug. Hebt u dit niet zelf gedaan? Vertel het uw coördinator.</translation>
    </message>
    <message>
        <source>An older key file was put back: an old password may open the vault again. Change your password in the settings. If you did not do this yourself, tell your coordinator.</source>
        <translation>Er is een ouder sleutelbestand teruggezet. Misschien opent een oud wachtwoord de kluis nu weer. Verander uw wachtwoord bij Instellingen. Hebt u dit niet zelf gedaan? Vertel het uw coördinator.</translation>
    </message>
</context>
<context>
    <name>TrailScreen</name>
    <message>
        <source>Who saw or changed this dossier</source>
        <translation>Wie zag of veranderde dit dossier</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>Naar het dossier</translation>
    </message>
    <message>
        <source>Nothing is known about this dossier.</source>
        <translation>Van dit dossier is nog niets bekend.</translation>
    </message>
    <message>
        <source>{name}. Only you work with this vault. Where it was opened in another way than with your password, that stands beside it.</source>
        <translation>{name}. Alleen u werkt met deze kluis. Is de kluis anders geopend dan met uw wachtwoord, dan staat dat erbij.</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>Quarter after quarter</source>
        <translation>Kwartaal na kwartaal</translation>
    </message>
    <message>
        <source>Look first whether the same key persons have sent: a quarter with fewer files has lower columns. The thin line shows between what the true number of people lies.</source>
        <translation>Kijk eerst of dezelfde sleutelpersonen hebben gestuurd: een kwartaal met minder bestanden heeft lagere kolommen. De dunne lijn toont waar het echte aantal mensen tussen ligt.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapportages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minstens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
</context>
<context>
    <name>TwinCard</name>
    <message>
        <source>Perhaps one person twice</source>
        <translation>Mogelijk dubbel</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>Vergelijken met {name}</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Niet dezelfde</translation>
    </message>
    <message>
        <source>{name} is somebody else</source>
        <translation>{name} is iemand anders</translation>
    </message>
    <message>
        <source>Noted: {name} is somebody else</source>
        <translation>Genoteerd: {name} is iemand anders</translation>
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
    <name>UndoSheet</name>
    <message>
        <source>Last actions</source>
        <translation>Laatste acties</translation>
    </message>
    <message>
        <source>Since you opened the vault. The last one goes first.</source>
        <translation>Sinds u de kluis opende. De laatste gaat eerst terug.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Er is niets om terug te draaien.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Nine groups of four, as on your note. Capitals and dashes do not matter.</source>
        <translation>Negen groepjes van vier, zoals op uw briefje. Hoofdletters en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>The vault is being opened</source>
        <translation>De kluis gaat open</translation>
    </message>
    <message>
        <source>Passphrase of the organisation&apos;s key</source>
        <translation>Wachtzin van de sleutel van de organisatie</translation>
    </message>
    <message>
        <source>With the key of my organisation…</source>
        <translation>Met de sleutel van mijn organisatie…</translation>
    </message>
    <message>
        <source>Your organisation can open this vault too, with its own key.</source>
        <translation>Uw organisatie kan deze kluis ook openen, met haar eigen sleutel.</translation>
    </message>
    <message>
        <source>I am a coordinator</source>
        <translation>Ik ben coördinator</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The secret key of your organisation</source>
        <translation>De geheime sleutel van uw organisatie</translation>
    </message>
    <message>
        <source>Secret key (*.txt)</source>
        <translation>Geheime sleutel (*.txt)</translation>
    </message>
    <message>
        <source>Fingerprint of the key: {fingerprint}</source>
        <translation>Vingerafdruk van de sleutel: {fingerprint}</translation>
    </message>
    <message>
        <source>I forgot my password</source>
        <translation>Ik ben mijn wachtwoord vergeten</translation>
    </message>
    <message>
        <source>Use my password</source>
        <translation>Mijn wachtwoord gebruiken</translation>
    </message>
</context>
<context>
    <name>Validity</name>
    <message>
        <source>This is not understood. Correct it.</source>
        <translation>Dit begrijpt Sleutelapp niet. Verbeter het.</translation>
    </message>
    <message>
        <source>Choose from the list, or leave it empty.</source>
        <translation>Kies uit de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>This is still empty. Fill it in.</source>
        <translation>Dit is nog leeg. Vul het in.</translation>
    </message>
</context>
<context>
    <name>VaultBanners</name>
    <message>
        <source>Example vault: invented people</source>
        <translation>Voorbeeldkluis: verzonnen mensen</translation>
    </message>
    <message>
        <source>You can look, but nothing is saved: the disk is full. Make room, lock and unlock.</source>
        <translation>U kunt kijken, maar er wordt niets opgeslagen: de schijf is vol. Maak ruimte vrij, vergrendel en ontgrendel.</translation>
    </message>
    <message>
        <source>You can look, but nothing is saved: this vault&apos;s folder may not be written to.</source>
        <translation>U kunt kijken, maar er wordt niets opgeslagen: Sleutelapp mag niet schrijven in de map van deze kluis.</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>Naar de back-ups</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ik heb dit gelezen</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Who or where</source>
        <translation>Wie of waarheen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation>Wachttijden</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Tonen als</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Alleen tonen</translation>
    </message>
</context>
<context>
    <name>WaitingColumn</name>
    <message>
        <source>Danger</source>
        <translation>Gevaar</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>Vandaag doen</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>How was the appointment?</source>
        <translation>Hoe was de afspraak?</translation>
    </message>
    <message>
        <source>Who came to the session?</source>
        <translation>Wie kwamen er naar de voorlichting?</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>Komende dagen</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Vraag toestemming</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) not checked for long</source>
        <translation>
            <numerusform>%n adres lang niet gecontroleerd</numerusform>
            <numerusform>%n adressen lang niet gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) past the time you may keep them</source>
        <translation>
            <numerusform>%n dossier is voorbij de bewaartermijn</numerusform>
            <numerusform>%n dossiers zijn voorbij de bewaartermijn</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no copy of your work outside this laptop yet.</source>
        <translation>Er is nog geen kopie van uw werk buiten deze laptop.</translation>
    </message>
    <message>
        <source>The last copy of your work outside this laptop: {when}.</source>
        <translation>De laatste kopie van uw werk buiten deze laptop: {when}.</translation>
    </message>
    <message>
        <source>Onto a USB stick…</source>
        <translation>Op USB-stick…</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. Log a contact, and what follows from it stands here.</source>
        <translation>Er wacht niets op u. Leg een contact vast, dan staat hier wat daarna komt.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>{percent} % done</source>
        <translation>{percent} % klaar</translation>
    </message>
</context>
<context>
    <name>WaitingRows</name>
    <message>
        <source>You were working on a contact of {moment}</source>
        <translation>U was bezig met een contact van {moment}</translation>
    </message>
    <message>
        <source>You were writing down a session on {moment}</source>
        <translation>U was op {moment} een voorlichting aan het invullen</translation>
    </message>
    <message>
        <source>You were filling in a form on {moment}</source>
        <translation>U was bezig met een formulier van {moment}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder gaan</translation>
    </message>
    <message>
        <source>noticed on {day}</source>
        <translation>gemerkt op {day}</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gevaar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Action not recorded yet</source>
        <translation>Actie nog niet vastgelegd</translation>
    </message>
    <message>
        <source>Record action</source>
        <translation>Actie vastleggen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Advice to {who}</source>
        <translation>Advies aan {who}</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Choose a date…</source>
        <translation>Kies een datum…</translation>
    </message>
    <message>
        <source>Pause until</source>
        <translation>Pauze tot</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n day(s)</source>
        <translation>
            <numerusform>wacht %n dag</numerusform>
            <numerusform>wacht %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact on {day}</source>
        <translation>laatste contact op {day}</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Vraag toestemming</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
</context>
<context>
    <name>WaitingTimes</name>
    <message>
        <source>Waiting times</source>
        <translation>Wachttijden</translation>
    </message>
    <message>
        <source>Nothing measured yet. Record when you send a referral and when somebody has gone.</source>
        <translation>Nog niets gemeten. Leg vast wanneer u een doorverwijzing verstuurt en wanneer iemand gegaan is.</translation>
    </message>
    <message>
        <source>Counted from the day you sent it or handed it over to the day somebody was seen there or help began. Half of them waited shorter, half longer. Who still waits is told beside it.</source>
        <translation>Geteld vanaf de dag van versturen of overdragen, tot de dag dat iemand er geweest is of de hulp begon. De helft wachtte korter, de helft langer. Wie nog wacht, staat erbij.</translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>not measured yet</source>
        <translation>nog niet gemeten</translation>
    </message>
    <message>
        <source>usually {days}</source>
        <translation>meestal {days}</translation>
    </message>
    <message numerus="yes">
        <source>{days}, measured %n time(s)</source>
        <translation>
            <numerusform>{days}, %n keer gemeten</numerusform>
            <numerusform>{days}, %n keer gemeten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting time at {place}: {usual}</source>
        <translation>Wachttijd bij {place}: {usual}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured %n time(s)</source>
        <translation>
            <numerusform>%n keer gemeten</numerusform>
            <numerusform>%n keer gemeten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 still waits, for {days}</source>
        <translation>1 wacht nog, al {days}</translation>
    </message>
    <message numerus="yes">
        <source>%n still wait, the longest {days}</source>
        <translation>
            <numerusform>%n wacht nog, langste {days}</numerusform>
            <numerusform>%n wachten nog, langste {days}</numerusform>
        </translation>
    </message>
    <message>
        <source>says itself: {days}</source>
        <translation>zegt zelf: {days}</translation>
    </message>
</context>
<context>
    <name>WasteBinCard</name>
    <message>
        <source>Waste bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>What you threw away stays in your vault until it is erased.</source>
        <translation>Wat u weggooide blijft in uw kluis tot het gewist wordt.</translation>
    </message>
    <message>
        <source>Open the waste bin</source>
        <translation>Prullenbak openen</translation>
    </message>
</context>
<context>
    <name>WasteBinScreen</name>
    <message>
        <source>Waste bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>What you threw away stays here, so that it can be put back. It counts nowhere.</source>
        <translation>Wat u weggooide blijft hier staan, zodat u het kunt terugzetten. Het telt nergens mee.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>De prullenbak is leeg.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>thrown away {when}</source>
        <translation>weggegooid {when}</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Voorgoed wissen…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Newcomer: {what}</source>
        <translation>Nieuwkomer: {what}</translation>
    </message>
    <message>
        <source>Contact: {what}</source>
        <translation>Contact: {what}</translation>
    </message>
    <message>
        <source>Need: {what}</source>
        <translation>Hulpvraag: {what}</translation>
    </message>
    <message>
        <source>Referral: {what}</source>
        <translation>Doorverwijzing: {what}</translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation>Opvolging: {what}</translation>
    </message>
    <message>
        <source>Group education: {what}</source>
        <translation>Voorlichting: {what}</translation>
    </message>
    <message>
        <source>Question for advice: {what}</source>
        <translation>Adviesvraag: {what}</translation>
    </message>
    <message>
        <source>Signal: {what}</source>
        <translation>Signaal: {what}</translation>
    </message>
    <message>
        <source>Organisation: {what}</source>
        <translation>Organisatie: {what}</translation>
    </message>
    <message>
        <source>Professional: {what}</source>
        <translation>Professional: {what}</translation>
    </message>
    <message>
        <source>Time: {what}</source>
        <translation>Tijd: {what}</translation>
    </message>
    <message>
        <source>Put back: {what}</source>
        <translation>Teruggezet: {what}</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Laatste actie ongedaan maken</translation>
    </message>
    <message>
        <source>Last actions</source>
        <translation>Laatste acties</translation>
    </message>
    <message>
        <source>Waste bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>WithdrawConsentForm</name>
    <message>
        <source>Withdraw consent</source>
        <translation>Toestemming intrekken</translation>
    </message>
    <message>
        <source>Name and phone number are erased at once, also from your notes and drafts: the code comes in their place. Needs and figures stay.</source>
        <translation>Naam en telefoonnummer worden meteen gewist, ook uit uw notities en concepten: daar komt de code. Hulpvragen en cijfers blijven.</translation>
    </message>
    <message>
        <source>From now on nothing may be shared with this recipient.</source>
        <translation>Vanaf nu mag er niets meer met deze ontvanger gedeeld worden.</translation>
    </message>
    <message>
        <source>The dossier may no longer go to another key person.</source>
        <translation>Het dossier mag niet meer naar een andere sleutelpersoon.</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Ingetrokken op</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>Kies vandaag of een eerdere dag.</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>{number} km</source>
        <translation>{number} km</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not at home</source>
        <translation>
            <numerusform>%n niet thuis</numerusform>
            <numerusform>%n niet thuis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n voorlichting</numerusform>
            <numerusform>%n voorlichtingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>%n advies</numerusform>
            <numerusform>%n adviezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact {hours}</source>
        <translation>Contact {hours}</translation>
    </message>
    <message>
        <source>Travel {hours}</source>
        <translation>Reistijd {hours}</translation>
    </message>
    <message>
        <source>Preparation {hours}</source>
        <translation>Voorbereiding {hours}</translation>
    </message>
    <message>
        <source>Session {hours}</source>
        <translation>Voorlichting {hours}</translation>
    </message>
    <message>
        <source>Consultation {hours}</source>
        <translation>Advies {hours}</translation>
    </message>
    <message>
        <source>Other time {hours}</source>
        <translation>Overige tijd {hours}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
</context>
<context>
    <name>_Grid</name>
    <message>
        <source>Coordinator sees</source>
        <translation>Coördinator ziet</translation>
    </message>
    <message>
        <source>Which may be</source>
        <translation>Dat kan zijn</translation>
    </message>
    <message>
        <source>Only you see</source>
        <translation>Alleen u ziet</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} tot {most}</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>There are more; the table shows all of them.</source>
        <translation>Er zijn er meer; de tabel toont ze allemaal.</translation>
    </message>
    <message>
        <source>nothing agreed</source>
        <translation>niets afgesproken</translation>
    </message>
    <message>
        <source>of {agreed}</source>
        <translation>van {agreed}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
</context>
<context>
    <name>_Results</name>
    <message>
        <source>Search results</source>
        <translation>Zoekresultaten</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or another spelling.</source>
        <translation>Niets gevonden. Probeer minder letters of een andere spelling.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Do this only for somebody who was typed by mistake.</source>
        <translation>Doe dit alleen als iemand per vergissing is ingevoerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n hulpvraag</numerusform>
            <numerusform>%n hulpvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n doorverwijzing</numerusform>
            <numerusform>%n doorverwijzingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned follow-up(s)</source>
        <translation>
            <numerusform>%n geplande opvolging</numerusform>
            <numerusform>%n geplande opvolgingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open danger matter(s)</source>
        <translation>
            <numerusform>%n open gevaarmelding</numerusform>
            <numerusform>%n open gevaarmeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>With them go: {what}.</source>
        <translation>Dit gaat mee weg: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) and the hours stay, without this name.</source>
        <translation>
            <numerusform>%n contact en de uren blijven staan, zonder deze naam.</numerusform>
            <numerusform>%n contacten en de uren blijven staan, zonder deze naam.</numerusform>
        </translation>
    </message>
</context>
</TS>
