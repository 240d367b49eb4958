### The words on papers: the extract and the recovery sheet. The reader is a private person: friendly, straight, "you" and "we".

## On every page.

paper-page = Page { $page } of { $pages }
paper-demo = DEMO – made-up people and data
paper-demo-cover = This is a sample from a demo register. The person and the data are made up.

## Extract: the cover.

# The file's title. $number is the case number.
extract-file-title = Subject-access extract, case { $number }
extract-running-head = Subject-access extract · case { $number }
extract-running-foot = Contains personal data. Keep it where nobody else reads it.
extract-title = Subject-access extract
extract-subject = Answer to a request for access under Article 15 of the General Data Protection Regulation (GDPR)
extract-about = About
extract-customer-number = Customer number
extract-case = Case
extract-request = Request
# $right is the right that is used, $article its article.
extract-right = { $right } (Article { $article })
extract-received = Reached us on
extract-last-day = Last day to answer
extract-dated = Date of this extract
extract-controller = Controller
extract-organisation-number = Swedish organisation number { $number }
extract-phone = telephone { $phone }
extract-held-head = Yes, we process personal data about you
extract-held = The following pages tell you why we do so, what data it is, where it comes from, how long it is kept and what rights you have. You also get a copy of the data. The extract is free of charge.
extract-contents = In this extract you find
extract-contents-answers = answers to what the law says you are to be told about the processing
extract-contents-copy = a copy of your data as it stands in our register
extract-contents-withheld = whether anything has been left out, and if so why
extract-contents-rights = your rights, and where to turn if you are not satisfied
extract-none-head = No, we hold no data about you
extract-none = We have searched our register and found no personal data about you. This answer is free of charge.
extract-little-head = We have no record of you, but something that concerns you
extract-little = No person in our register agrees with what you gave us. What we found all the same is below. This answer is free of charge.
extract-found-head = What we found
extract-found-blocked = { $address } has been on the list of addresses that we must not mail since { $day }. Only a check value of the address is there, so that we recognise it.
# $count is the number of texts.
extract-found-named = Texts in other parts of the register in which what you searched with stands: { $count }. We read them and hand over what concerns you beside this paper, without data about the others (Article 15(4)).
extract-searched-head = How we searched
extract-searched = We searched for the following, which you gave us in your request. The search does not mind capital letters, accents or the way telephone numbers are written.
extract-searched-where-head = Where we searched
extract-searched-people = All people in the register: names, customer numbers, e-mail addresses and telephone numbers. Somebody else of the same name does not count as you where nothing else you gave us agrees.
extract-searched-belongs = Agreements, consents and the log of openings always belong to a person. If the person is not in the register, none of these are either.
extract-searched-texts = All text in every other part of the register, for instance notes, messages, purchases, ratings, disputes, incidents and earlier cases. There we searched for your whole name, e-mail addresses and telephone numbers.
extract-searched-blocked = The list of addresses that we must not mail.
extract-searched-not = We did not search inside stored files, nor in backups. The files belong to cases about others. The backups are locked and only used to restore the register.
extract-searched-after = Your request is now a case with us. It holds your name, what you asked us to search with, and our answer, so that we can show that you were answered. Might we know you by another name, e-mail address or telephone number? Tell us, and we search again.

## Extract: the answers under Article 15(1) and 15(2).

extract-purposes-head = Why we process the data
extract-purposes = Only purposes that concern you are listed, with their legal basis in Article 6 of the GDPR.
extract-purpose-agreement = To perform agreements with you: account, assignments, courses, orders and the help you ask for
extract-purpose-newsletter = To send you the newsletter
extract-purpose-marketing = To send you other direct marketing
extract-purpose-measurement = To measure whether what we send is opened and what is clicked
extract-purpose-consent-proof = To be able to show that you gave a consent, and when it ended
extract-purpose-requests = To handle what you request under the GDPR
extract-purpose-bookkeeping = To invoice and keep our accounts
extract-purpose-security = To protect the data and to see when and why it was opened
extract-purpose-identification = To be sure that you are you
extract-basis-consent = Your consent (Article 6(1)(a))
extract-basis-contract = A contract with you (Article 6(1)(b))
extract-basis-legal-obligation = A legal obligation (Article 6(1)(c))
extract-basis-legitimate-interest = A legitimate interest (Article 6(1)(f))
extract-basis-short-consent = Consent
extract-basis-short-contract = Contract
extract-basis-short-legal-obligation = Legal obligation
extract-basis-short-legitimate-interest = Legitimate interest
extract-categories-head = What kinds of data we hold
extract-categories = We hold data of the following kinds about you. The data itself is in the copy further on.
extract-category-contact = contact data
extract-category-identity = identity
extract-category-relation = your relation to us
extract-category-notes = notes
extract-category-agreements = agreements
extract-category-consents = consents
extract-category-technical = technical data
extract-category-requests = cases
extract-category-openings = openings of your data
extract-category-record = data about the record
extract-category-about-contact = name, customer number and how to reach you
extract-category-about-identity = personal identity number or protected identity
extract-category-about-relation = what you are to us, for instance client or course participant
extract-category-about-notes = what our staff have written about your contacts with us
extract-category-about-agreements = kind, beginning and end
extract-category-about-consents = what, when, how and in which words
extract-category-about-technical = the IP address from which a consent was given
extract-category-about-requests = what you have requested and when you were answered
extract-category-about-openings = when your data was opened by us, and for which task
extract-category-about-record = when the record was made and changed
extract-recipients-head = Who has received the data
extract-recipients-not-sold = Your data has not been sold.
extract-recipients-none = The register holds no note of your data having been disclosed to anyone outside the organisation, neither within the EU and EEA nor beyond.
extract-recipients = We have given data about you to the following recipients. For recipients outside the EU and EEA the safeguard is named (Article 46).
extract-safeguard-none = Not needed
extract-kept-head = How long the data is kept
extract-kept = The copy says for each piece of data how long it is kept. The words there mean:
extract-kept-until = To the end of { $day }
extract-kept-until-term = To the end of a day
extract-kept-contract-and-one-year = contract and one year
extract-kept-while-consent-lasts = until the consent ends
extract-kept-while-claims-are-possible = while proof may be needed
extract-kept-while-request-is-followed-up = until the case is followed up
extract-kept-accounting-seven-years = seven years after the accounts
extract-kept-with-the-log = as long as the log
extract-kept-until-reviewed = until the need is reviewed
extract-kept-about-until = The data is erased on the day after.
extract-kept-about-contract-and-one-year = While a contract between us is in force, and for one year after the day the last contract ended.
extract-kept-about-while-consent-lasts = Until you withdraw the consent or we end it. We then stop on the same day.
extract-kept-about-while-claims-are-possible = We must be able to show that the consent existed if somebody questions it.
extract-kept-about-while-request-is-followed-up = Until the case is closed and we no longer need to show how we answered.
extract-kept-about-accounting-seven-years = To the end of the seventh year after the calendar year in which the financial year ended (Swedish Accounting Act, chapter 7, section 2).
extract-kept-about-with-the-log = The log is an unbroken chain which shows that nobody has altered it afterwards. Single lines cannot be taken out of it.
extract-kept-about-until-reviewed = No time limit applies yet. We are reviewing whether the data is to be erased.
extract-sources-head = Where the data comes from
extract-sources = The copy names the source of each piece of data, with its date. The data about you comes from:
extract-source-person = yourself
extract-source-registration = account registration
extract-source-login = log-in or log-out
extract-source-purchase = purchase or booking
extract-source-competition = competition, offer or survey
extract-source-newsletter = newsletter sign-up
extract-source-import = file from the office
extract-source-third-party = somebody other than you
extract-source-about-person = you yourself, when you called, wrote to or visited us
extract-source-about-registration = the registration of your account
extract-source-about-login = log-ins and log-outs of your account
extract-source-about-purchase = purchases and bookings you have made
extract-source-about-competition = competitions, offers and surveys you have taken part in
extract-source-about-newsletter = your newsletter sign-up
extract-source-about-import = files read in by the office, for instance an older customer list
extract-source-about-third-party = somebody other than you; the source stands beside the data
extract-automated-head = Automated decisions and profiling
extract-automated-none = None. The data in this register is not used for decisions made solely by automated means, nor for profiling.

## Extract: the copy of the data.

extract-copy-head = Copy of your data
# $day is the date of the extract.
extract-copy = This is how the data stands in the register on { $day }. Times are Swedish time.
extract-column-purpose = Purpose
extract-column-basis = Legal basis
extract-column-categories = Data
extract-column-recipient = Recipient
extract-column-what = Data
extract-column-when = When
extract-column-country = Country
extract-column-safeguard = Safeguard
extract-column-field = Data
extract-column-value = In the register
extract-column-source = Source
extract-column-kept = Kept
extract-column-agreement = Agreement
extract-column-from = From
extract-column-to = To and including
extract-column-event = What happened
extract-column-channel = How
extract-column-ip = IP address
extract-column-case = Case
extract-column-right = About
extract-column-received = Reached us
extract-column-answered = Answered
extract-column-done = What was done
extract-column-task = The task to be done
extract-column-withheld = Left out
extract-column-reason = Why
extract-field-recorded-on = Recorded
extract-field-changed-on = Last changed
# $digits is the personal identity number, $ground why it may be held.
extract-identity-number = { $digits } (ground: { $ground })
# $source is the source with its date, $basis the legal basis, $kept how long.
extract-provenance = Source: { $source }. Legal basis: { $basis }. Kept: { $kept }.
extract-yes = Yes
extract-agreement-runs = In force
extract-request-open = Not yet
# $purpose is what the consent is for, for instance "newsletter".
extract-consent-head = Consent: { $purpose }
extract-consent-state = State
extract-consent-active = In force
extract-consent-deficient = Deficient: it cannot be shown which words you agreed to
extract-consent-ended = Ended { $at }
# $version is the version of the text, $at when it was agreed to.
extract-consent-words = The words you agreed to { $at } (version { $version })
extract-consent-words-unknown = The words agreed to { $at } are not known. Such a consent cannot be proved.
extract-act-given = You gave the consent
extract-act-confirmed = You confirmed the consent
extract-act-withdrawn-by-person = You withdrew the consent
extract-act-ended-by-controller = We ended the consent
extract-openings = This is when your data was used by us, what was done, and for which task. The names of staff are not given out.
extract-openings-kept = Kept: { $kept }
extract-task-unknown = Not in the log
extract-withheld-head = What has been left out
extract-withheld-none = Nothing has been left out. The copy is complete.
extract-withheld = The following has been left out of the copy.

## Extract: rights and complaints.

extract-rights-head = Your rights
extract-rights = Using your rights is free of charge. You need no form, and we answer within one month.
extract-right-rectification = Rectification (Article 16)
extract-right-about-rectification = We correct what is wrong and complete what is missing.
extract-right-erasure = Erasure (Article 17)
extract-right-about-erasure = We erase data that we no longer need or may not hold.
extract-right-restriction = Restriction (Article 18)
extract-right-about-restriction = We leave the data untouched, for instance while we check whether it is right.
extract-right-objection = Objection (Article 21)
extract-right-about-objection = You may object to what we do on the basis of a legitimate interest. If you say no to direct marketing, we stop at once.
extract-right-portability = Data portability (Article 20)
extract-right-about-portability = You may have data that you provided in a file that other programs can read.
extract-right-withdraw = Withdrawing consent (Article 7(3))
extract-right-about-withdraw = At any time. What was done before that remains lawful.
# $organisation is the organisation's name, $reach telephone and e-mail.
extract-rights-how = Contact { $organisation }: { $reach }. Please quote the case number.
extract-complaint-head = If you are not satisfied
extract-complaint = Please contact us first, and we will try to put it right. You always have the right to complain to the supervisory authority (Article 77):
extract-complaint-court = You may also turn to a court (Article 79).
extract-paper-head = About this extract
extract-paper-attached = The PDF file has two files attached, personuppgifter.json and personuppgifter.csv, with the data that you provided under a contract or a consent. They are your copy under Article 20: other programs can read the first, and a spreadsheet opens the second.
extract-paper-characters = Characters that no typeface can show are written as their Unicode numbers, for instance [U+1F600]. Only invisible control marks are left out.
extract-paper-case = Case
extract-paper-log = Checksum of the log
extract-paper-note = The checksum of the log seals everything written in the register's log when this extract was made. If anything is altered afterwards, the checksum no longer agrees.
extract-attachment = Copy of data you provided, under Article 20 of the GDPR
extract-attachment-table = The same copy under Article 20, as a table for spreadsheets

## The recovery sheet.

recovery-sheet-title = Recovery code
recovery-sheet-subject = Opens the register when the passwords are lost
recovery-sheet-lead = With this code the register can be opened even if nobody remembers a password. Whoever has the code and the computer can read everything. Keep this sheet locked away.
recovery-sheet-organisation = Register of
recovery-sheet-user = Issued for
recovery-sheet-register = Number of the register
recovery-sheet-made-on = Made on
recovery-sheet-code-head = The code
recovery-sheet-code-about = Tick each group when you have typed it. Capital and small letters are the same.
recovery-sheet-keep-head = Where to keep this sheet
recovery-sheet-keep-locked = In a safe or a bank box, not beside the computer.
recovery-sheet-keep-paper = On paper. Do not photograph it, and do not keep it in e-mail or on a shared disk.
recovery-sheet-keep-two = Best in two copies at two places, so that one is enough if the other burns.
recovery-sheet-use-head = How to use the code
recovery-sheet-use-open = Start Cequred Register and choose Recovery code.
recovery-sheet-use-type = Type the groups in order. The program tells you if a group is wrong.
recovery-sheet-use-renew = Choose a new password. Then make a new code, print it and tear up this sheet.
recovery-sheet-running-head = Recovery code
recovery-sheet-running-foot = Secret. Nobody at the supplier has a copy of the code.
share-sheet-title = Share of a recovery code
share-sheet-subject = Opens the register together with another of the three shares
share-sheet-lead = Three people have a share each. Two of them open the register together, for instance when the passwords are lost. One share alone opens nothing.
share-sheet-number = Share
share-sheet-code-head = Your share
share-sheet-code-about = Tick off each group when you have typed it. Upper and lower case make no difference.
share-sheet-use-head = How to use the shares
share-sheet-use-open = Start Cequred Register, choose Recovery code and then Two of three shares.
share-sheet-use-type = Type a share each, one after the other. Do not show yours to the other person.
share-sheet-use-renew = Choose a new password. Then make new shares, print them and tear up the old sheets.
share-sheet-keep-head = Where to keep the sheet
share-sheet-keep-locked = Locked away, and not where any of the other shares is.
share-sheet-keep-paper = On paper. Do not photograph it, and do not keep it in mail or on a shared disk.
share-sheet-keep-two = Tell the administrator if the sheet is lost, so that new shares are made.
share-sheet-running-head = Share of a recovery code
share-sheet-running-foot = Secret. Nobody at the supplier has a copy.
code-sheet-title = One-time code
code-sheet-subject = Opens the register once, so that you can choose a password of your own
code-sheet-lead = The register's key was changed, or your password is lost. With this code you unlock once and choose a new password.
code-sheet-code-head = The code
code-sheet-code-about = Type it as the password. Upper and lower case, hyphens and spaces make no difference.
code-sheet-use-head = How to use the code
code-sheet-use-open = Start Cequred Register and type your name.
code-sheet-use-type = Type the code where the password goes.
code-sheet-use-renew = Choose your new password. After that the code opens nothing, and the sheet can be torn up.
code-sheet-keep-head = Until you have used the code
code-sheet-keep-locked = The sheet is handed to you in person. Nobody else need see it.
code-sheet-keep-paper = Whoever has the code and the computer can unlock in your name. Do not send it by mail.
code-sheet-keep-two = Use it the same day if you can. If you have lost the sheet, ask the administrator for another code.
code-sheet-running-head = One-time code
code-sheet-running-foot = Secret until it has been used.
