//! Objections, addresses, mailings and what came of them; technical data; competitions; segments; sources of fields.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, SOURCE, STAFF, elsewhere, holds},
    topic,
};

const OBJECTION: Option<PersonalData> =
    Some(holds(DataCategory::Marketing, LegalBasis::LegalObligation, Keeping::OwnTime, Article15::Copy));
const OBJECTION_KEY: Option<PersonalData> = elsewhere(OBJECTION);
/// Nobody is named in it, but whoever has the register can ask it for one address.
const SUPPRESSION: Option<PersonalData> =
    Some(holds(DataCategory::Marketing, LegalBasis::LegalObligation, Keeping::Accountability, Article15::Copy));
const ADDRESS_BASIS: Option<PersonalData> =
    Some(holds(DataCategory::Marketing, LegalBasis::LegitimateInterest, Keeping::WithItsRecord, Article15::Copy));
const ADDRESS_BASIS_KEY: Option<PersonalData> = elsewhere(ADDRESS_BASIS);
const MESSAGE: Option<PersonalData> =
    Some(holds(DataCategory::Message, LegalBasis::Contract, Keeping::OwnTime, Article15::Copy));
const MESSAGE_KEY: Option<PersonalData> = elsewhere(MESSAGE);
const MAIL_EVENT: Option<PersonalData> =
    Some(holds(DataCategory::MailEvent, LegalBasis::Consent, Keeping::OwnTime, Article15::Copy));
const MAIL_EVENT_KEY: Option<PersonalData> = elsewhere(MAIL_EVENT);
const TECHNICAL: Option<PersonalData> =
    Some(holds(DataCategory::Technical, LegalBasis::LegitimateInterest, Keeping::OwnTime, Article15::Copy));
const TECHNICAL_KEY: Option<PersonalData> = elsewhere(TECHNICAL);
const ENTRY: Option<PersonalData> =
    Some(holds(DataCategory::Competition, LegalBasis::Contract, Keeping::OwnTime, Article15::Copy));
const ENTRY_KEY: Option<PersonalData> = elsewhere(ENTRY);
const MEMBER: Option<PersonalData> =
    Some(holds(DataCategory::Segment, LegalBasis::LegitimateInterest, Keeping::OwnTime, Article15::Copy));
const MEMBER_KEY: Option<PersonalData> = elsewhere(MEMBER);
const FIELD_BASIS: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Copy));
const FIELD_BASIS_KEY: Option<PersonalData> = elsewhere(FIELD_BASIS);

topic! {
    "suppression_key" "The secret that addresses are hashed with. Exactly one row, or none while nothing is suppressed." {
        "only_row" NOTHING "Always 1."
        "secret" NOTHING "Thirty-two random bytes; they lie nowhere but inside the encrypted register."
    }
    "suppressions" "Addresses that are not mailed again. The row outlives the person, and names nobody." {
        "hash" SUPPRESSION "HMAC-SHA256 of the address in small letters."
        "reason" SUPPRESSION "Why: withdrawn, objected, reported as unwanted, or mail comes back."
        "since" SUPPRESSION "Since which day."
    }
    "objections" "Objections to direct marketing (Art. 21(2)–(3)). They hold from the moment they are written down." {
        "id" OBJECTION_KEY "Identifier."
        "person" OBJECTION_KEY "Who."
        "scope" OBJECTION "To what: direct marketing, profiling, or the recording of opens and clicks."
        "received_on" OBJECTION "The day it reached the organisation."
        "channel" OBJECTION "How."
        "recorded_by" STAFF "Who entered it; null for an import."
        "lifted_on" OBJECTION "The day the person took it back; null while it holds."
    }
    "email_bases" "Why an address may be mailed besides a consent (marknadsföringslagen 19 §)." {
        "id" ADDRESS_BASIS_KEY "Identifier."
        "person" ADDRESS_BASIS_KEY "Whose address."
        "address" ADDRESS_BASIS "The address in small letters; the ground does not follow the person to another one."
        "ground" ADDRESS_BASIS "Existing customer, service messages only, or none."
        "purchase" ADDRESS_BASIS "The purchase at which the address was obtained."
        "product_family" ADDRESS_BASIS "The family of products that was bought: only similar ones may be offered."
        "opt_out_offered" ADDRESS_BASIS "1 if she could easily say no when the address was obtained."
        "noted_on" ADDRESS_BASIS "The day this was noted."
    }
    "message_templates" "Versions of messages that are sent to many, with what somebody has seen to be in them." {
        "id" NOTHING "Identifier."
        "name" NOTHING "What the office calls it."
        "version" NOTHING "Its version; a new text is a new version."
        "kind" NOTHING "Service message or marketing."
        "purpose" NOTHING "What a marketing message is sent for."
        "product_family" NOTHING "The family of products it offers."
        "address_seen" NOTHING "1 if a valid address for stop requests stands in it (marknadsföringslagen 20 §)."
        "stop_link_seen" NOTHING "1 if the way to unsubscribe stands at its end (policy point 25)."
        "checked_on" NOTHING "The day it was checked."
        "checked_by" STAFF "Who checked it."
    }
    "messages" "What was sent to whom." {
        "id" MESSAGE_KEY "Identifier."
        "person" MESSAGE_KEY "To whom."
        "kind" MESSAGE "Service message or marketing."
        "channel" MESSAGE "How it went out."
        "subject" MESSAGE "Its subject line, or what it was about."
        "template" MESSAGE "The template it was made from."
        "sent_at" MESSAGE "When it was sent."
        "recorded_by" STAFF "Who entered it; null for an import."
    }
    "mailings" "Mailing lists that were taken out: how many people, not which. The log has their identifiers." {
        "id" NOTHING "Identifier."
        "at" NOTHING "When."
        "staff" STAFF "By whom."
        "purpose" NOTHING "What for."
        "template" NOTHING "The template it was for."
        "listed" NOTHING "How many were on it."
        "left_out" NOTHING "How many were left out."
        "file_sha256" NOTHING "SHA-256 of the file."
    }
    "mail_events" "What came of mailings, about one person, until it is only a number." {
        "id" MAIL_EVENT_KEY "Identifier."
        "person" MAIL_EVENT_KEY "Whom."
        "campaign" MAIL_EVENT "The mailing, as the office or its tool calls it."
        "kind" MAIL_EVENT "Sent, opened, clicked or come back."
        "at" MAIL_EVENT "When."
        "on_day" MAIL_EVENT_KEY "The day in Sweden, for finding what is old."
        "source_kind" SOURCE "The kind of place the knowledge came from."
        "source_detail" SOURCE "The name of the file."
        "source_on" SOURCE "The day it was collected."
    }
    "mail_counts" "What came of mailings as numbers, about nobody." {
        "campaign" NOTHING "The mailing."
        "kind" NOTHING "Sent, opened, clicked or come back."
        "events" NOTHING "How often."
    }
    "technical_data" "Visits: address, software, page, time. As little as serves the purpose, and for a short time." {
        "id" TECHNICAL_KEY "Identifier."
        "person" TECHNICAL_KEY "Whose."
        "used_for" TECHNICAL "The service or its security."
        "ip" TECHNICAL "IP address."
        "user_agent" TECHNICAL "The software as it named itself, shortened."
        "page" TECHNICAL "The page, without what stands after its name."
        "seen_at" TECHNICAL "When."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day it was collected."
    }
    "competitions" "Competitions, offers and surveys." {
        "id" NOTHING "Identifier."
        "kind" NOTHING "Which of the three."
        "name" NOTHING "Its name."
        "purpose" NOTHING "What the answers are for."
        "starts_on" NOTHING "The first day."
        "ends_on" NOTHING "The last day; the clock of every entry runs from it."
    }
    "competition_entries" "Who took part." {
        "id" ENTRY_KEY "Identifier."
        "competition" ENTRY "In what."
        "person" ENTRY_KEY "Who."
        "entered_on" ENTRY "When she entered."
        "voucher" ENTRY "The voucher the prize stands in, for a winner."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day it was collected."
    }
    "segments" "Segments and target groups, with what Art. 15(1)(h) wants told about them." {
        "id" NOTHING "Identifier."
        "name" NOTHING "Its name."
        "purpose" NOTHING "The code of the purpose in the processing record."
        "logic" NOTHING "By what logic somebody is in it."
        "consequences" NOTHING "What it means for those who are in it."
        "made_on" NOTHING "The day it was made."
    }
    "segment_members" "Who is in a segment." {
        "id" MEMBER_KEY "Identifier."
        "segment" MEMBER "The segment."
        "person" MEMBER_KEY "Who."
        "since" MEMBER "Since when."
        "ended_on" MEMBER "The day it ended; null while it lasts."
    }
    "field_sources" "Where a single field of a person came from, and on what it rests, where that differs from the person's own." {
        "id" FIELD_BASIS_KEY "Identifier."
        "person" FIELD_BASIS "Whose."
        "field" FIELD_BASIS "Which field."
        "source_kind" SOURCE "The kind of place it came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day it was collected."
        "basis" FIELD_BASIS "Why it may be processed; exactly one."
    }
}
