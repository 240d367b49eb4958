### Dagens e-post: till kontorets egen adress, utan personuppgifter.

## Brevet
digest-subject = { $count ->
    [0] Cequred Register { $day }: inget att göra
    [one] Cequred Register { $day }: { $count } sak att göra
   *[other] Cequred Register { $day }: { $count } saker att göra
}
digest-nothing = Inget förfaller.
digest-end = Öppna Cequred Register för att se vad det gäller. Det här brevet innehåller inga personuppgifter.

## Inställningarna
settings-tab-digest = Dagens e-post
digest-title = Dagens e-post
digest-lead = Ett brev varje arbetsdag till kontorets egen adress, med slag och antal och inga namn. Dagar då inget förfaller kommer inget brev.
digest-on = Skicka dagens e-post
digest-host = E-postserver
digest-port = Port
digest-security = Kryptering
mail-security-tls = TLS från början (oftast port 465)
mail-security-starttls = STARTTLS (oftast port 587)
digest-user = Användarnamn
digest-user-hint = Lämna tomt om servern inte frågar.
digest-password = Lösenord
digest-password-hint = Läggs i den här datorns nyckelring och ingen annanstans. Lämna tomt för att behålla det som finns där.
digest-from = Från
digest-to = Till
digest-to-hint = Kontorets egen adress.
digest-hour = Klockslag
digest-hour-hint = Hel timme, 0–23. Bara på arbetsdagar.
digest-trusted = Serverns certifikat
digest-trusted-hint = Behövs bara när servern har ett eget certifikat. Klistra in det i PEM-format.
digest-may-not = Chef eller administratör kan ändra det här.
digest-trial = Skicka på prov
digest-trial-done = Brevet har skickats till { $to }.
digest-saved = Sparat.
digest-sent-on = Senast skickat { $day }.
digest-here-off = Dagens e-post är avstängd.
digest-here-ready = Den här datorn skickar dagens e-post så länge programmet är igång.
digest-here-no-password = Den här datorn har inget lösenord till servern och skickar inget. Skriv in det här om den ska skicka; räcker det att en annan dator gör det behövs inget.
digest-here-no-keyring = Datorns nyckelring går inte att använda: den här datorn kan inte skicka dagens e-post.
digest-while-locked = När registret är låst skickas brevet bara om påminnelser då är påslagna.
digest-failed-title = Dagens e-post kunde inte skickas
digest-failed-again = Ett nytt försök görs om en stund.

## Fel och loggens ord
field-mail-host = e-postserver
field-mail-port = port
field-mail-security = kryptering
field-mail-user = användarnamn
field-mail-password = lösenord till e-postservern
field-mail-from = från
field-mail-to = till
field-mail-hour = klockslag
field-mail-trusted = serverns certifikat
noun-digest = dagens e-post
verb-digest-set = ställde in dagens e-post
verb-digest-off = stängde av dagens e-post

## Kommandoraden
cli-digest-sent = Brevet har skickats till { $to }.
cli-digest-nothing = Inget förfaller idag; inget brev har skickats.
cli-digest-prompt = Lösenord till e-postservern:{" "}
