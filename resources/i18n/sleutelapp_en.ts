<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceScreen</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaScreen</name>
    <message numerus="yes">
        <source>%n thing(s) planned</source>
        <translation>
            <numerusform>%n thing planned</numerusform>
            <numerusform>%n things planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n backup(s) here open with an old password.</source>
        <translation>
            <numerusform>%n backup here opens with an old password.</numerusform>
            <numerusform>%n backups here open with an old password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message numerus="yes">
        <source>%n newcomer(s)</source>
        <translation>
            <numerusform>%n newcomer</numerusform>
            <numerusform>%n newcomers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
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
            <numerusform>%n open need</numerusform>
            <numerusform>%n open needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n ended referral(s)</source>
        <translation>
            <numerusform>Show %n ended referral</numerusform>
            <numerusform>Show %n ended referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) waiting time</source>
        <translation>
            <numerusform>%n day waiting time</numerusform>
            <numerusform>%n days waiting time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n year(s) ago</source>
        <translation>
            <numerusform>more than %n year ago</numerusform>
            <numerusform>more than %n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayColumn</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message numerus="yes">
        <source>%n backup(s) on this laptop still open with the old password.</source>
        <translation>
            <numerusform>%n backup on this laptop still opens with the old password.</numerusform>
            <numerusform>%n backups on this laptop still open with the old password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message numerus="yes">
        <source>%n request(s) to correct something</source>
        <translation>
            <numerusform>%n request to correct something</numerusform>
            <numerusform>%n requests to correct something</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message numerus="yes">
        <source>%n referral(s) sent here</source>
        <translation>
            <numerusform>%n referral sent here</numerusform>
            <numerusform>%n referrals sent here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message numerus="yes">
        <source>Look at these %n text(s) of others first</source>
        <translation>
            <numerusform>Look at these %n text of others first</numerusform>
            <numerusform>Look at these %n texts of others first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>Show %n more file</numerusform>
            <numerusform>Show %n more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key person(s)</source>
        <translation>
            <numerusform>%n key person</numerusform>
            <numerusform>%n key persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read in part</source>
        <translation>
            <numerusform>%n read in part</numerusform>
            <numerusform>%n read in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double</source>
        <translation>
            <numerusform>%n double</numerusform>
            <numerusform>%n double</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another period</source>
        <translation>
            <numerusform>%n of another period</numerusform>
            <numerusform>%n of another period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftoversScreen</name>
    <message numerus="yes">
        <source>%n backup(s) could not be changed. Throw them away, or leave them.</source>
        <translation>
            <numerusform>%n backup could not be changed. Throw them away, or leave them.</numerusform>
            <numerusform>%n backups could not be changed. Throw them away, or leave them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergedCard</name>
    <message numerus="yes">
        <source>%n record(s) made since stay here.</source>
        <translation>
            <numerusform>1 record made since stays here.</numerusform>
            <numerusform>%n records made since stay here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message numerus="yes">
        <source>%n more on the board</source>
        <translation>
            <numerusform>%n more on the board</numerusform>
            <numerusform>%n more on the board</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkFilters</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long unchecked</source>
        <translation>
            <numerusform>%n long unchecked</numerusform>
            <numerusform>%n long unchecked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewcomerScreen</name>
    <message numerus="yes">
        <source>%n newcomer(s)</source>
        <translation>
            <numerusform>%n newcomer</numerusform>
            <numerusform>%n newcomers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%n need(s) that both have</source>
        <translation>
            <numerusform>1 need that both have becomes one</numerusform>
            <numerusform>%n needs that both have become one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) where both were</source>
        <translation>
            <numerusform>1 contact where both were counts once</numerusform>
            <numerusform>%n contacts where both were count once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) where both were</source>
        <translation>
            <numerusform>1 session where both are on the list counts once</numerusform>
            <numerusform>%n sessions where both are on the list count once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger matter(s)</source>
        <translation>
            <numerusform>%n danger matter</numerusform>
            <numerusform>%n danger matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>%n consultation</numerusform>
            <numerusform>%n consultations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PileView</name>
    <message numerus="yes">
        <source>%n report(s) of</source>
        <translation>
            <numerusform>%n report of</numerusform>
            <numerusform>%n reports of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key person(s)</source>
        <translation>
            <numerusform>%n key person</numerusform>
            <numerusform>%n key persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) do not count, or only in part</source>
        <translation>
            <numerusform>%n file does not count, or only in part</numerusform>
            <numerusform>%n files do not count, or only in part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger matter(s)</source>
        <translation>
            <numerusform>%n danger matter</numerusform>
            <numerusform>%n danger matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) you had not finished</source>
        <translation>
            <numerusform>%n form you had not finished</numerusform>
            <numerusform>%n forms you had not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) merged with it</source>
        <translation>
            <numerusform>%n dossier merged with it</numerusform>
            <numerusform>%n dossiers merged with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n contact(s) stay; what you wrote about them goes.</source>
        <translation>
            <numerusform>The hours of %n contact stay; what you wrote about them goes.</numerusform>
            <numerusform>The hours of %n contacts stay; what you wrote about them goes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For others who were there, %n contact(s) will stay.</source>
        <translation>
            <numerusform>For others who were there, %n contact will stay.</numerusform>
            <numerusform>For others who were there, %n contacts will stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s) an unknown person stays counted.</source>
        <translation>
            <numerusform>In %n session an unknown person stays counted.</numerusform>
            <numerusform>In %n sessions an unknown person stays counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n advice(s) to professionals stay; the words go.</source>
        <translation>
            <numerusform>The hours of %n advice to professionals stay; the words go.</numerusform>
            <numerusform>The hours of %n advices to professionals stay; the words go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This person is still in %n backup(s) on this laptop</source>
        <translation>
            <numerusform>This person is still in %n backup on this laptop</numerusform>
            <numerusform>This person is still in %n backups on this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And in %n vault(s) kept aside when a backup was put back.</source>
        <translation>
            <numerusform>And in %n vault kept aside when a backup was put back.</numerusform>
            <numerusform>And in %n vaults kept aside when a backup was put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCounts</name>
    <message numerus="yes">
        <source>%n signal(s) go(es) along</source>
        <translation>
            <numerusform>%n signal go along</numerusform>
            <numerusform>%n signals goes along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) went along</source>
        <translation>
            <numerusform>%n signal went along</numerusform>
            <numerusform>%n signals went along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of one person at most 20 referrals are counted: %n not.</source>
        <translation>
            <numerusform>Of one person at most 20 referrals are counted: %n not.</numerusform>
            <numerusform>Of one person at most 20 referrals are counted: %n not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more table(s)</source>
        <translation>
            <numerusform>%n more table</numerusform>
            <numerusform>%n more tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of referrals</source>
        <translation>
            <numerusform>%n step of referrals</numerusform>
            <numerusform>%n steps of referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for advice</source>
        <translation>
            <numerusform>%n question for advice</numerusform>
            <numerusform>%n questions for advice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of time</source>
        <translation>
            <numerusform>%n entry of time</numerusform>
            <numerusform>%n entrys of time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added to an earlier contact</source>
        <translation>
            <numerusform>%n person added to an earlier contact</numerusform>
            <numerusform>%n persons added to an earlier contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message numerus="yes">
        <source>%n more signal(s) stand in the Excel file</source>
        <translation>
            <numerusform>%n more signal stand in the Excel file</numerusform>
            <numerusform>%n more signals stand in the Excel file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionScreen</name>
    <message numerus="yes">
        <source>Your organisation keeps a dossier for %n month(s) after the last contact.</source>
        <translation>
            <numerusform>Your organisation keeps a dossier for %n month after the last contact.</numerusform>
            <numerusform>Your organisation keeps a dossier for %n months after the last contact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionCounts</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registered</numerusform>
            <numerusform>%n registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n did not come</numerusform>
            <numerusform>%n did not come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planned</numerusform>
            <numerusform>%n planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n thing(s) today</source>
        <translation>
            <numerusform>%n thing today</numerusform>
            <numerusform>%n things today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message numerus="yes">
        <source>contact(s)</source>
        <translation>
            <numerusform>contact</numerusform>
            <numerusform>contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingColumn</name>
    <message numerus="yes">
        <source>%n dossier(s) past the time you may keep them</source>
        <translation>
            <numerusform>%n dossier past the time you may keep them</numerusform>
            <numerusform>%n dossiers past the time you may keep them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) not checked for long</source>
        <translation>
            <numerusform>%n address not checked for long</numerusform>
            <numerusform>%n addresses not checked for long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingRows</name>
    <message numerus="yes">
        <source>waiting %n day(s)</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message numerus="yes">
        <source>{days}, measured %n time(s)</source>
        <translation>
            <numerusform>{days}, measured %n time</numerusform>
            <numerusform>{days}, measured %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured %n time(s)</source>
        <translation>
            <numerusform>measured %n time</numerusform>
            <numerusform>measured %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait, the longest {days}</source>
        <translation>
            <numerusform>%n still waits, the longest {days}</numerusform>
            <numerusform>%n still wait, the longest {days}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WasteBinScreen</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
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
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not at home</source>
        <translation>
            <numerusform>%n not at home</numerusform>
            <numerusform>%n not at home</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>%n consultation</numerusform>
            <numerusform>%n consultations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned follow-up(s)</source>
        <translation>
            <numerusform>%n planned follow-up</numerusform>
            <numerusform>%n planned follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open danger matter(s)</source>
        <translation>
            <numerusform>%n open danger matter</numerusform>
            <numerusform>%n open danger matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) and the hours stay, without this name.</source>
        <translation>
            <numerusform>%n contact and the hours stay, without this name.</numerusform>
            <numerusform>%n contacts and the hours stay, without this name.</numerusform>
        </translation>
    </message>
</context>
</TS>
