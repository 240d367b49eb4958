### Reminders: in the system's notifications, in the window and in the settings. No personal data.

## The notification
reminder-title = { $count ->
    [one] Cequred Register: { $count } reminder
   *[other] Cequred Register: { $count } reminders
}
reminder-missed-title = Cequred Register: while the computer was off
reminder-more = … and { $count } more
reminder-overdue = { $what } overdue
reminder-last-day = { $what } due today
reminder-today = { $what } to be done today
reminder-last-day-tomorrow = { $what } due tomorrow
reminder-tomorrow = { $what } to be done tomorrow
reminder-ahead = { $days ->
    [one] { $what } to be done the next working day
   *[other] { $what } to be done in { $days } working days
}
reminder-what-other = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
reminder-what-request = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
reminder-what-request-paused = { $count ->
    [one] { $count } paused request
   *[other] { $count } paused requests
}
reminder-what-request-extended = { $count ->
    [one] { $count } extended request
   *[other] { $count } extended requests
}
reminder-what-agreement-erasure = { $count ->
    [one] { $count } erasure of an agreement
   *[other] { $count } erasures of agreements
}
reminder-what-consent-review = { $count ->
    [one] { $count } consent review
   *[other] { $count } consent reviews
}
reminder-what-retention = { $count ->
    [one] { $count } erasure
   *[other] { $count } erasures
}
reminder-what-hold-review = { $count ->
    [one] { $count } review of a hold
   *[other] { $count } reviews of holds
}
reminder-what-approval = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
reminder-what-dispute = { $count ->
    [one] { $count } dispute
   *[other] { $count } disputes
}
reminder-what-recovery-drill = { $count ->
    [one] { $count } recovery drill
   *[other] { $count } recovery drills
}
reminder-what-backup = { $count ->
    [one] { $count } backup
   *[other] { $count } backups
}
reminder-what-log = { $count ->
    [one] { $count } look at the log
   *[other] { $count } looks at the log
}
reminder-what-trial-end = { $count ->
    [one] { $count } trial
   *[other] { $count } trials
}
reminder-what-suspension-review = { $count ->
    [one] { $count } suspension review
   *[other] { $count } suspension reviews
}
reminder-what-incident = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
reminder-what-incident-supplement = { $count ->
    [one] { $count } supplement to a notified incident
   *[other] { $count } supplements to notified incidents
}
reminder-what-recipient-review = { $count ->
    [one] { $count } recipient review
   *[other] { $count } recipient reviews
}
reminder-what-recipient-notice = { $count ->
    [one] { $count } notice to a recipient
   *[other] { $count } notices to recipients
}
reminder-what-finding = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
reminder-what-information-duty = { $count ->
    [one] { $count } notice under Article 14
   *[other] { $count } notices under Article 14
}

## The tray icon
tray-open = Open
tray-today = { $count ->
    [0] Nothing to do today
   *[other] To do today: { $count }
}
tray-lock = Lock
tray-quit = Quit

## The settings
settings-tab-reminders = Reminders
reminders-title = Reminders
reminders-on = Remind of what has to be done
reminders-hours = Hours
reminders-hours-hint = Whole hours, 0–23, with spaces between. On working days only.
reminders-days-before = Working days ahead
reminders-days-before-hint = 1–60, with spaces between. A reminder always comes on the day itself and on the last day too.
reminders-while-locked = Remind while the register is locked too
reminders-while-locked-hint = A sealed file with dates, kinds and numbers, without names, is put beside the register. Its key is put in the computer's keyring and opens nothing else.
reminders-locked-off = No reminders come while the register is locked.
reminders-locked-ready = This computer reminds while the register is locked too.
reminders-locked-no-keyring = The computer's keyring could not be used: this computer reminds only while the register is open.
reminders-may-not = A manager or an administrator can change this.
reminders-silent = The computer could not show the last reminder. See whether notifications are switched off.
reminders-here-title = This computer
reminders-close-to-tray = Keep the program running when the window is closed
reminders-close-to-tray-hint = Then the reminders still come. The program stays as an icon in the system tray and is ended from there.
reminders-no-tray = This desktop has no place for an icon. The program ends when the window is closed.
reminders-autostart = Start with the computer
reminders-autostart-hint = The window opens locked.
field-hours = Hours
field-days-before = Working days ahead
reason-not-ahead = the day must lie ahead
reason-past-last-day = it cannot be put off that long: the last day would pass

## In the list
due-handled-by = { $who } is handling it
due-snoozed-until = Reminded again { $day }
due-handling = Reminder and who handles it
due-snooze-tomorrow = Remind the next working day
due-snooze-week = Remind in a week
due-snooze-stop = Remind as usual
due-done = Done: do not remind before the last day
due-take = I am handling it
due-hand-over = Hand over to
due-leave = Nobody is handling it
due-reckoning-none = This is not on the list any more.
today-only = To do: { $what }
today-all = Show everything
missed-title = While the computer was off
missed-close = I have read it

## The calendar
nav-calendar = Calendar
month-previous = Previous month
month-next = Next month
month-today = Today
month-label = What falls due in { $month }
month-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
month-nothing = Nothing has its last day on { $day }.
month-year = Due per week, a year ahead
month-legend = The last day of what has to be done. The number is how much there is.


## Faults, and the words of the log.

field-autostart = start with the computer
field-day = day
field-to = last day
reason-refused = the computer does not allow it
verb-settings-reminders = changed the reminders
verb-due-snooze = put off a reminder
verb-due-hand-over = said who handles something
noun-due = thing that is due
verb-due-done = is done with something that is due
reason-several-due = several things are due for this record; say which

## The calendar file
calendar-file-name = Cequred Register
calendar-file-summary = { $what }: last day
calendar-file-description = The office's own day is { $day }. Open Cequred Register to see what it is about. The calendar holds no personal data.
calendar-file-title = For Outlook and other calendars
calendar-save = Save as a calendar file
calendar-save-hint = A file for Outlook and other calendars: days, kinds and numbers, no names. Save it again when you want it to be up to date.
calendar-saved = The calendar has been saved in { $path }.
calendar-alarm = Remind in the calendar the day before
verb-due-calendar = saved the due days as a calendar
field-within = number of days
