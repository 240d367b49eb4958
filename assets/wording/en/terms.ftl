### The terms: versions, who accepted which, and what binds after membership.

noun-terms = version of the terms
noun-terms-many = terms
fact-terms-name = name
fact-terms-kind = which terms
fact-terms-valid-from = valid from
fact-terms-valid-to = valid until
fact-terms-applies = applies today
fact-terms-has-text = text is there
fact-terms-text = the text, to the letter
fact-terms-sha256 = checksum of the text
fact-terms-notice-on = notice given
fact-terms-used-on = use from
fact-terms-accepted = new acceptances
fact-terms-already = had accepted before
form-terms-publish = bring in a new version
form-terms-text = bring in the text
form-terms-notice = note when notice was given
form-terms-continue = continued use after the notice
terms-kind-general = general terms
terms-kind-forum = terms for discussion forum and social media
noun-terms-acceptance = accepted terms
noun-terms-acceptance-many = accepted terms
noun-terms-acceptance-about = which version, when and how
fact-terms-acceptance-version = version
fact-terms-acceptance-accepted-on = accepted
fact-terms-acceptance-how = how
fact-terms-acceptance-needs-review = before the GDPR: to be reviewed
form-terms-acceptance-add = add acceptance
acceptance-registration = at registration
acceptance-purchase = with a purchase or booking
acceptance-signed = signed
acceptance-told = told or written to us
acceptance-continued-use = continued use after notice
standing-accepted = accepted
standing-earlier = accepted an earlier version
standing-never = accepted none
noun-surviving-terms = rules that bind after membership
noun-surviving-terms-many = rules that bind after membership
noun-surviving-terms-about = which version of the terms whose copyright rules still bind
fact-surviving-terms-version = version
fact-surviving-terms-accepted-on = accepted
fact-surviving-terms-ended-on = membership ended
field-terms-name = name
field-terms-text = the text
field-terms-valid-from = valid from
field-valid-from = valid from
field-terms-acceptance-accepted-on = accepted
field-terms-acceptance-version = version
field-terms-acceptance-how = how
field-terms = version of the terms
reason-not-after-the-last = must be after the latest version
reason-before-the-version = before the first day of the version
reason-before-the-notice = before the notice or the first day of the version
reason-accepted-already = the version has been accepted already
reason-no-contract = no contract ran on that day
problem-terms-fixed = The text of this version is there already and never changes.
problem-terms-fixed-remedy = Bring in a new version if the terms have changed.
problem-terms-not-ready = The version lacks its text, or no notice of it has been given.
problem-terms-not-ready-remedy = Bring in the text and note when notice was given.
verb-terms-publish = brought in version of the terms
verb-terms-text = brought in text of the terms
verb-terms-notice = noted notice of the terms
verb-terms-accept = added acceptance
verb-terms-continue = recorded continued use
deed-read-terms = see the terms
deed-write-terms = bring in terms
remark-no-consent-moved = No consent has moved: continued use counts for the contract, never for a consent.
remark-before-gdpr = The acceptance is from before the GDPR and needs review.

## In the window.

nav-terms = Terms
terms-steps = Bringing in the version
terms-step-text = The text is there
terms-step-notice = Those with a contract have been told
terms-step-accepted = { $count ->
    [one] { $count } person has accepted
   *[other] { $count } people have accepted
}
terms-done = done
terms-never-consent = Continued use after the notice counts for the contract, never for a consent.
terms-text = The text
terms-text-missing = The text has not been brought in yet. Choose “Bring in the text” and paste it to the letter.
terms-people = Those with a contract
terms-nobody = Nobody has a contract that runs today.
terms-who = Person
terms-standing = Standing
terms-when = Accepted
terms-review = review (before the GDPR)
terms-more = Show more
terms-to-review = { $count ->
    [one] { $count } needs review
   *[other] { $count } need review
}
