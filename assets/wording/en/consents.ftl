### Consents as a ledger: deficiencies, confirmation, proof.

## Consents: more channels, acts and states.

channel-use = by using the website
consent-act-asked = asked for, awaiting confirmation
consent-state-awaiting = awaiting confirmation
deficiency-implied = implied: using the website is no consent
deficiency-before-gdpr = given before 25 May 2018 and never renewed
deficiency-words-unknown = the words are not known, so it cannot be shown
stopped-newsletter = the newsletter
stopped-marketing = other marketing
stopped-tracking = the measuring of opens and clicks
stopped-segments = segments and target groups
stopped-suppressed = the address is suppressed
extract-act-asked = You signed up and were asked to confirm
extract-consent-awaiting = Awaiting your confirmation
verb-consents-confirm = confirmed a consent
verb-consents-forget-ip = erased an IP address
verb-consents-proof = made a proof of consent
form-consent-confirm = confirm consent
fact-consent-awaiting = awaits confirmation
fact-consent-deficiency = deficiency
reason-not-an-ip-address = not an IP address
noun-sign-up-ip = IP address at a sign-up
noun-sign-up-ip-many = IP addresses at sign-ups
noun-sign-up-ip-about = the IP address when a consent was given
fact-sign-up-ip-ip = IP address
fact-sign-up-ip-purpose = purpose
fact-sign-up-ip-at = when
form-sign-up-ip-erase = erase the IP address

## The list of deficient consents.

deficient-title = Deficient consents
deficient-lead = Consents that were given but do not hold. No mailing uses them until they are renewed.
deficient-none = Nothing deficient: every consent can be shown.
deficient-none-next = What is deficient is shown here when a list is brought in or a consent is recorded without its words.
deficient-since = since
consent-renew = Renew
consent-stopped = Ended at the same time: { $what }
consent-proof-save = Proof (PDF)
consent-proof-saved = The proof was saved.
consent-confirm = Confirm
consent-ask-first = Awaits confirmation (double opt-in)

## The proof of consent (Art. 7(1)).

proof-title = Proof of consent
proof-lead = This shows that the consent was given, in which words, and how it stands now (GDPR Art. 7(1)).
proof-person = Person
proof-number = Customer number
proof-purpose = Purpose
proof-state = State
proof-source = Source
proof-id = Identifier of the consent
proof-deficient = Deficient: { $why }
proof-history = What happened
proof-when = When
proof-what = What
proof-how = How
proof-ip = IP address
proof-words = The words of { $at }
proof-words-unknown = The words of { $at } are not known.
proof-version = Version { $version }, SHA-256 { $sha256 }
proof-stopped = What ended { $at }
proof-never-withdrawn = The consent has not been withdrawn.
cli-proof-made = { $file } was written: { $pages } pages, SHA-256 { $sha256 }.
cli-consent-renewed = The consent was renewed: { $id }
