### Tider, helgdagar och kontorets inställningar, som böcker med formulär.

noun-limit = tid
noun-limit-many = tider
fact-limit-time-limit = gäller
fact-limit-count = antal
fact-limit-unit = räknas i
fact-limit-standing = grund
fact-limit-name = regel
fact-limit-source = källa
fact-limit-valid-from = händelser från
fact-limit-valid-to = händelser till
fact-limit-published = publicerad i
form-limit-decide = korta kontorets egen tid
form-limit-adopt = ändrad lag träder i kraft
form-limit-take-back = ändrad lag gäller inte ännu

limit-request = svara på en begäran
limit-request-extended = svara, förlängd tid
limit-request-target = svara (kontorets eget mål)
limit-rectification = rätta (kontorets eget mål)
limit-breach = anmäla en personuppgiftsincident
limit-breach-supplement = komplettera en incidentanmälan
limit-information = informera personer (artikel 14)
limit-recipient-notice = underrätta en mottagare
limit-consent-review = se över ett samtycke
limit-hold-review = se över en gallringsspärr, senast
limit-recovery-drill = prova återställningspapperet igen
limit-log-check = gå igenom hela loggen igen
limit-trial = provtid
limit-withdrawal = ångerrätt vid distansköp
limit-termination-notice = varsel innan ett konto avslutas

limit-unit-hours = timmar
limit-unit-days = dagar
limit-unit-office-days = arbetsdagar
limit-unit-months = månader

limit-standing-statutory = lag
limit-standing-policy = löfte i policyn
limit-standing-internal = kontorets egen
limit-standing-decided = beslutad här
limit-standing-prepared = förberedd, inte i kraft

noun-holiday = helgdag
noun-holiday-many = helgdagar
fact-holiday-day = dag
fact-holiday-called = namn
fact-holiday-free = ledig dag
fact-holiday-source = källa
fact-holiday-change = beslut
form-holiday-add = lägg till en helgdag
form-holiday-remove = gör en helgdag till arbetsdag
form-holiday-as-listed = ta tillbaka beslutet om en dag

holiday-change-added = helgdag
holiday-change-removed = arbetsdag
holiday-change-as-listed = som i listan

noun-setting = inställning
noun-setting-many = inställningar
fact-setting-name = gäller
fact-setting-value = värde
fact-setting-usual = vanligt
fact-setting-least = minst
fact-setting-most = högst
form-setting-change = ändra en inställning

setting-suspensions-sign-hours = Timmar att underteckna en avstängning
setting-suspensions-review-days = Dagar till omprövning av en avstängning
setting-breaches-repeated = Överträdelser som är återkommande
setting-breaches-days = Dagar som överträdelser räknas över
setting-attachments-limit-mb = Största bilaga (MB)
setting-office-eves-closed = Stängt midsommarafton, julafton och nyårsafton (0 nej, 1 ja)

verb-limits-decide = beslutade om en tid
verb-holidays-decide = beslutade om en helgdag

reason-backdated = dagen har redan varit, och ett beslut gäller tidigast från i dag
reason-limit-loosened = kontorets egen tid kan bara kortas
reason-rule-not-prepared = ingen ändring av lagen är förberedd för den tiden

## Fliken i inställningarna
settings-tab-rules = Tider och regler

## Klockor utan slut och utan början
clock-incident-concern = en tid efter att incidenten avslutades
clock-about-incident-concern = att en incident rörde dig sparas en tid efter att den avslutades, så att vi kan visa vad vi gjorde
clock-no-relation = en kort tid efter att personen lades in
clock-about-no-relation = uppgifter om den som inte har något avtal, köp eller samtycke sparas en kort tid efter att de lades in
retention-no-relation = varken avtal, köp eller samtycke finns
rule-problem-not-prepared = ingen ändring av lagen är förberedd
rule-problem-no-list = listan över helgdagar är inte hel
