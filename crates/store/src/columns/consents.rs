//! Consents.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, STAFF, elsewhere, holds},
    topic,
};

const CONSENT: Option<PersonalData> =
    Some(holds(DataCategory::Consent, LegalBasis::Consent, Keeping::ConsentLasts, Article15::Copy));
const CONSENT_KEY: Option<PersonalData> = elsewhere(CONSENT);
const LINK_CONSENT: Option<PersonalData> = elsewhere(CONSENT);
const CONSENT_SOURCE: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Source));
/// The policy logs it against abuse, not for the consent (policy point 38).
const SIGN_UP_TRACE: Option<PersonalData> = Some(holds(
    DataCategory::SignUpTrace,
    LegalBasis::LegitimateInterest,
    Keeping::ShorterThanConsent,
    Article15::Copy,
));

topic! {
    "consent_wordings" "The exact words people agreed to, each text once." {
        "sha256" NOTHING "SHA-256 over the UTF-8 bytes of the text; compared each time the text is read."
        "text" NOTHING "The words to the letter."
    }
    "consents" "A person's consent to a purpose; at most one each. What happened to it is its history." {
        "id" CONSENT_KEY "Identifier."
        "person" LINK_CONSENT "Who."
        "purpose" CONSENT "For what."
        "source_kind" CONSENT_SOURCE "The kind of place it came from."
        "source_detail" CONSENT_SOURCE "The name of the file, the place or the teller."
        "source_on" CONSENT_SOURCE "The day it was collected."
    }
    "consent_events" "The history of consents (Art. 7(1)). Only ever added to." {
        "id" CONSENT_KEY "Identifier."
        "consent" LINK_CONSENT "The consent whose history it belongs to."
        "position" CONSENT_KEY "The order in which the lines were entered, from 0."
        "at" CONSENT "When it happened."
        "act" CONSENT "What happened: asked, given, confirmed, withdrawn by the person, ended by the controller."
        "wording" CONSENT "The words that were agreed to; null when they are not known."
        "wording_version" CONSENT "The version the organisation gave those words."
        "ip" SIGN_UP_TRACE "IP address at the sign-up, kept against abuse (policy point 38); can be erased by itself."
        "channel" CONSENT "How."
        "recorded_by" STAFF "Who entered it; null for an import."
    }
    "consent_stops" "What ended at once with a withdrawal, at the moment of its line." {
        "event" LINK_CONSENT "The line of the history."
        "stopped" CONSENT "What ended."
    }
}
