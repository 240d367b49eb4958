### The e-mail of the day: to the office's own address, without personal data.

## The message
digest-subject = { $count ->
    [0] Cequred Register { $day }: nothing to do
    [one] Cequred Register { $day }: { $count } thing to do
   *[other] Cequred Register { $day }: { $count } things to do
}
digest-nothing = Nothing is due.
digest-end = Open Cequred Register to see what it is about. This message holds no personal data.

## The settings
settings-tab-digest = Daily e-mail
digest-title = Daily e-mail
digest-lead = A message every working day to the office's own address, with kinds and numbers and no names. On days when nothing is due, no message comes.
digest-on = Send the daily e-mail
digest-host = Mail server
digest-port = Port
digest-security = Encryption
mail-security-tls = TLS from the start (usually port 465)
mail-security-starttls = STARTTLS (usually port 587)
digest-user = User name
digest-user-hint = Leave it empty if the server does not ask.
digest-password = Password
digest-password-hint = Kept in this computer's keyring and nowhere else. Leave it empty to keep the one that is there.
digest-from = From
digest-to = To
digest-to-hint = The office's own address.
digest-hour = Hour
digest-hour-hint = A whole hour, 0–23. On working days only.
digest-trusted = The server's certificate
digest-trusted-hint = Needed only where the server has a certificate of its own. Paste it in PEM format.
digest-may-not = A manager or an administrator can change this.
digest-trial = Send a trial
digest-trial-done = The message has been sent to { $to }.
digest-saved = Saved.
digest-sent-on = Last sent { $day }.
digest-here-off = The daily e-mail is off.
digest-here-ready = This computer sends the daily e-mail while the program runs.
digest-here-no-password = This computer has no password for the server and sends nothing. Type it here if it is to send; if another computer does, nothing is needed.
digest-here-no-keyring = The computer's keyring cannot be used: this computer cannot send the daily e-mail.
digest-while-locked = While the register is locked the message is sent only if reminders are switched on then.
digest-failed-title = The daily e-mail could not be sent
digest-failed-again = It will be tried again shortly.

## Errors and the words of the log
field-mail-host = mail server
field-mail-port = port
field-mail-security = encryption
field-mail-user = user name
field-mail-password = password of the mail server
field-mail-from = from
field-mail-to = to
field-mail-hour = hour
field-mail-trusted = the server's certificate
noun-digest = daily e-mail
verb-digest-set = set the daily e-mail
verb-digest-off = turned the daily e-mail off

## The command line
cli-digest-sent = The message has been sent to { $to }.
cli-digest-nothing = Nothing is due today; no message has been sent.
cli-digest-prompt = Password of the mail server:{" "}
