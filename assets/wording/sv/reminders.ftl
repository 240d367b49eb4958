### Påminnelser: i systemets meddelanden, i fönstret och i inställningarna. Inga personuppgifter.

## Meddelandet
reminder-title = { $count ->
    [one] Cequred Register: { $count } påminnelse
   *[other] Cequred Register: { $count } påminnelser
}
reminder-missed-title = Cequred Register: medan datorn var av
reminder-more = … och { $count } till
reminder-overdue = Försenat: { $what }
reminder-last-day = { $what } förfaller idag
reminder-today = { $what } bör bli klart idag
reminder-last-day-tomorrow = { $what } förfaller i morgon
reminder-tomorrow = { $what } bör bli klart i morgon
reminder-ahead = { $days ->
    [one] { $what } bör bli klart nästa arbetsdag
   *[other] { $what } bör bli klart om { $days } arbetsdagar
}
reminder-what-other = { $count ->
    [one] { $count } sak
   *[other] { $count } saker
}
reminder-what-request = { $count ->
    [one] { $count } begäran
   *[other] { $count } begäranden
}
reminder-what-request-paused = { $count ->
    [one] { $count } pausad begäran
   *[other] { $count } pausade begäranden
}
reminder-what-request-extended = { $count ->
    [one] { $count } förlängd begäran
   *[other] { $count } förlängda begäranden
}
reminder-what-agreement-erasure = { $count ->
    [one] { $count } gallring av avtal
   *[other] { $count } gallringar av avtal
}
reminder-what-consent-review = { $count ->
    [one] { $count } översyn av samtycke
   *[other] { $count } översyner av samtycken
}
reminder-what-retention = { $count ->
    [one] { $count } gallring
   *[other] { $count } gallringar
}
reminder-what-hold-review = { $count ->
    [one] { $count } översyn av gallringsspärr
   *[other] { $count } översyner av gallringsspärrar
}
reminder-what-approval = { $count ->
    [one] { $count } underskrift
   *[other] { $count } underskrifter
}
reminder-what-dispute = { $count ->
    [one] { $count } tvist
   *[other] { $count } tvister
}
reminder-what-recovery-drill = { $count ->
    [one] { $count } återställningsprov
   *[other] { $count } återställningsprov
}
reminder-what-backup = { $count ->
    [one] { $count } säkerhetskopia
   *[other] { $count } säkerhetskopior
}
reminder-what-log = { $count ->
    [one] { $count } granskning av loggen
   *[other] { $count } granskningar av loggen
}
reminder-what-trial-end = { $count ->
    [one] { $count } provperiod
   *[other] { $count } provperioder
}
reminder-what-suspension-review = { $count ->
    [one] { $count } omprövning av avstängning
   *[other] { $count } omprövningar av avstängning
}
reminder-what-incident = { $count ->
    [one] { $count } incident
   *[other] { $count } incidenter
}
reminder-what-incident-supplement = { $count ->
    [one] { $count } komplettering av incidentanmälan
   *[other] { $count } kompletteringar av incidentanmälan
}
reminder-what-recipient-review = { $count ->
    [one] { $count } översyn av mottagare
   *[other] { $count } översyner av mottagare
}
reminder-what-recipient-notice = { $count ->
    [one] { $count } underrättelse till mottagare
   *[other] { $count } underrättelser till mottagare
}
reminder-what-finding = { $count ->
    [one] { $count } granskningspunkt
   *[other] { $count } granskningspunkter
}
reminder-what-information-duty = { $count ->
    [one] { $count } information enligt artikel 14
   *[other] { $count } informationer enligt artikel 14
}

## Symbolen i aktivitetsfältet
tray-open = Öppna
tray-today = { $count ->
    [0] Inget att göra idag
   *[other] Att göra idag: { $count }
}
tray-lock = Lås
tray-quit = Avsluta

## Inställningarna
settings-tab-reminders = Påminnelser
reminders-title = Påminnelser
reminders-on = Påminn om det som ska göras
reminders-hours = Klockslag
reminders-hours-hint = Hela timmar, 0–23, med mellanslag emellan. Bara på arbetsdagar.
reminders-days-before = Arbetsdagar i förväg
reminders-days-before-hint = 1–60, med mellanslag emellan. Påminnelse kommer alltid också samma dag och på sista dagen.
reminders-while-locked = Påminn också när registret är låst
reminders-while-locked-hint = En förseglad fil med datum, slag och antal, utan namn, läggs bredvid registret. Dess nyckel läggs i datorns nyckelring och öppnar inget annat.
reminders-locked-off = När registret är låst kommer inga påminnelser.
reminders-locked-ready = Den här datorn påminner också när registret är låst.
reminders-locked-no-keyring = Datorns nyckelring gick inte att använda: den här datorn påminner bara när registret är öppet.
reminders-may-not = Chef eller administratör kan ändra det här.
reminders-silent = Datorn kunde inte visa den senaste påminnelsen. Se efter om meddelanden är avstängda.
reminders-here-title = Den här datorn
reminders-close-to-tray = Låt programmet vara igång när fönstret stängs
reminders-close-to-tray-hint = Då kommer påminnelserna ändå. Programmet ligger kvar som en symbol i aktivitetsfältet och avslutas därifrån.
reminders-no-tray = Det här skrivbordet har ingen plats för en symbol. Programmet avslutas när fönstret stängs.
reminders-autostart = Starta med datorn
reminders-autostart-hint = Fönstret öppnas låst.
field-hours = Klockslag
field-days-before = Arbetsdagar i förväg
reason-not-ahead = dagen måste ligga framåt
reason-past-last-day = det går inte att skjuta upp så länge: sista dagen skulle passera

## I listan
due-handled-by = { $who } har hand om det
due-snoozed-until = Påminns igen { $day }
due-handling = Påminnelse och ansvarig
due-snooze-tomorrow = Påminn nästa arbetsdag
due-snooze-week = Påminn om en vecka
due-snooze-stop = Påminn som vanligt
due-done = Klart: påminn inte före sista dagen
due-take = Jag tar hand om det
due-hand-over = Lämna över till
due-leave = Ingen har hand om det
due-reckoning-none = Det här ligger inte längre på listan.
today-only = Att göra: { $what }
today-all = Visa allt
missed-title = Medan datorn var av
missed-close = Jag har läst

## Kalendern
nav-calendar = Kalender
month-previous = Föregående månad
month-next = Nästa månad
month-today = Idag
month-label = Vad som förfaller i { $month }
month-count = { $count ->
    [one] { $count } sak
   *[other] { $count } saker
}
month-nothing = Inget har sin sista dag den { $day }.
month-year = Förfaller per vecka, ett år framåt
month-legend = Sista dagen för det som ska göras. Siffran är hur mycket det är.


## Fel och loggens ord.

field-autostart = start med datorn
field-day = dag
field-to = sista dag
reason-refused = datorn tillåter det inte
verb-settings-reminders = ändrade påminnelserna
verb-due-snooze = sköt upp en påminnelse
verb-due-hand-over = sade vem som har hand om en sak
noun-due = sak som förfaller
verb-due-done = är klar med en sak som förfaller
reason-several-due = flera saker förfaller för samma post; ange vilken

## Kalenderfilen
calendar-file-name = Cequred Register
calendar-file-summary = { $what }: sista dagen
calendar-file-description = Kontorets egen dag är { $day }. Öppna Cequred Register för att se vad det gäller. Kalendern innehåller inga personuppgifter.
calendar-file-title = För Outlook och andra kalendrar
calendar-save = Spara som kalenderfil
calendar-save-hint = En fil för Outlook och andra kalendrar: dagar, slag och antal, inga namn. Spara den igen när du vill ha nya uppgifter.
calendar-saved = Kalendern har sparats i { $path }.
calendar-alarm = Påminn i kalendern dagen före
verb-due-calendar = sparade förfallodagarna som kalender
field-within = antal dagar
