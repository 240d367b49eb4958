//! What an extract is made from: plain data, gathered by the caller, with no reference to a store.

use chrono::NaiveDate;
use domain::{
    agreements::Agreement,
    consents::Consent,
    held::Held,
    organisation::Organisation,
    people::Person,
    requests::{RequestChannel, RequestKind},
    snapshots::Past,
    source::Source,
    staff::Task,
    time::{Day, Moment},
};
use uuid::Uuid;

use super::{
    keeping::{Keeping, Kept},
    search::Search,
};

/// Everything that goes into one extract (GDPR Art. 15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    /// The controller.
    pub organisation: Organisation,
    /// True for a register of made-up people: every page then says DEMO.
    pub demo: bool,
    /// The case that is answered.
    pub case: Case,
    /// The person, or the fact that nothing was found.
    pub subject: Subject,
    /// The logic and meaning of automated decisions about the person (Art. 15(1)(h)); `None` where there are none.
    pub automated_decisions: Option<String>,
    /// Whether others are surely named in the copy and nobody has decided if that stays (Art. 15(4)). Such a paper is to be
    /// looked at only, and says so on every page.
    pub unreviewed: bool,
    /// What was left out of the copy, and why (Art. 15(4)). Often empty; the paper then says so.
    pub withheld: Vec<Withheld>,
    /// The head of the register's log when the paper was made: SHA-256 of its last line. It anchors the log on paper.
    pub log_head: [u8; 32],
}

/// The case as the cover shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Case number, `2026-0001`.
    pub number: String,
    /// The right that is used.
    pub kind: RequestKind,
    /// The day the request reached the organisation.
    pub received_on: Day,
    /// The last day to answer (Art. 12(3)).
    pub last_day: Day,
    /// The date of this paper.
    pub answered_on: Day,
}

/// Whom the extract is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person in the register, with all that is held about her.
    Held(Box<Dossier>),
    /// Nothing was found: the confirmation of Art. 15(1) in the negative.
    NotFound(Search),
}

/// All that is held about one person.
///
/// [`Dossier::new`] takes the person's own fields apart by name, so that a field added to [`Person`] does not compile
/// until it has a place in the extract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// Name, shown on the cover.
    pub name: String,
    /// Customer number, shown on the cover.
    pub number: String,
    /// The single pieces of data, in the order they are printed.
    pub data: Vec<Datum>,
    /// Contracts.
    pub agreements: Vec<HeldAgreement>,
    /// Consents with their whole history.
    pub consents: Vec<HeldConsent>,
    /// Cases, this one among them.
    pub requests: Vec<HeldRequest>,
    /// Records of every other noun.
    pub records: Vec<HeldRecord>,
    /// What stood there when the request came in and does not stand there as it was (R11).
    pub past: Vec<Past>,
    /// When the record was used, what was done and for which task; never by whom (C-579/21).
    pub openings: Vec<Opening>,
    /// How long openings are kept and why.
    pub openings_keeping: Option<Keeping>,
    /// The actual recipients (C-154/21). Empty means that nothing was disclosed, and the paper says so.
    pub recipients: Vec<Recipient>,
}

impl Dossier {
    /// A dossier with the person's own fields, each with the keeping that `keeping` gives for it, and nothing else yet.
    pub fn new(person: &Person, keeping: impl Fn(Field) -> Keeping) -> Self {
        Self {
            name: person.name.clone(),
            number: person.number.clone(),
            data: data_of(person, keeping),
            agreements: Vec::new(),
            consents: Vec::new(),
            requests: Vec::new(),
            records: Vec::new(),
            past: Vec::new(),
            openings: Vec::new(),
            openings_keeping: None,
            recipients: Vec::new(),
        }
    }

    /// Adds a contract.
    pub fn add_agreement(&mut self, agreement: Agreement, keeping: Keeping) {
        self.agreements.push(HeldAgreement { agreement, keeping });
    }

    /// Adds a consent with its history.
    pub fn add_consent(&mut self, consent: Consent, keeping: Keeping) {
        self.consents.push(HeldConsent { consent, keeping });
    }

    /// Adds a case.
    pub fn add_request(&mut self, request: HeldRequest) {
        self.requests.push(request);
    }

    /// Adds a record of any noun.
    pub fn add_record(&mut self, held: Held, kept: Kept) {
        let keeping = Keeping { purpose: held.purpose, basis: held.basis, kept };
        self.records.push(HeldRecord { held, keeping });
    }

    /// Adds a value as it stood when the request came in.
    pub fn add_past(&mut self, past: Past) {
        self.past.push(past);
    }

    /// Adds the log of openings.
    pub fn add_openings(&mut self, openings: impl IntoIterator<Item = Opening>, keeping: Keeping) {
        self.openings.extend(openings);
        self.openings_keeping = Some(keeping);
    }

    /// Adds somebody who was given data.
    pub fn add_recipient(&mut self, recipient: Recipient) {
        self.recipients.push(recipient);
    }
}

/// A field of a person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Customer number.
    Number,
    /// Name.
    Name,
    /// E-mail address.
    Email,
    /// Telephone.
    Phone,
    /// Postal address.
    Address,
    /// Personal identity number, with the ground for keeping it.
    IdentityNumber,
    /// What the person is to the organisation; one datum for each.
    Relation,
    /// The mark for protected identity.
    ProtectedIdentity,
    /// The office's free text.
    Note,
    /// The day the register first held the person.
    RecordedOn,
    /// The day the record was last changed.
    ChangedOn,
}

impl Field {
    /// Every field, in the order the copy prints them.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Number,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::IdentityNumber,
        Self::Relation,
        Self::ProtectedIdentity,
        Self::Note,
        Self::RecordedOn,
        Self::ChangedOn,
    ];

    /// The word the wording files and the attached copy use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::IdentityNumber => "identity-number",
            Self::Relation => "relation",
            Self::ProtectedIdentity => "protected-identity",
            Self::Note => "note",
            Self::RecordedOn => "recorded-on",
            Self::ChangedOn => "changed-on",
        }
    }
}

/// A value of a field: the register's own words, or a code the paper puts into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text as it stands in the register, to the letter.
    Text(String),
    /// A personal identity number with its ground.
    IdentityNumber(domain::people::IdentityNumber),
    /// A relation.
    Relation(domain::people::Relation),
    /// A day.
    Day(NaiveDate),
    /// Yes.
    Yes,
}

/// One piece of data with everything Art. 15(1) wants to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// Which field.
    pub field: Field,
    /// What stands there.
    pub value: Value,
    /// Where it came from (Art. 15(1)(g)).
    pub source: Source,
    /// Purpose, legal basis and how long (Art. 15(1)(a) and (d)).
    pub keeping: Keeping,
}

/// A contract and how long it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldAgreement {
    /// The contract.
    pub agreement: Agreement,
    /// Purpose, basis, last day.
    pub keeping: Keeping,
}

/// A consent and how long it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldConsent {
    /// The consent with its history.
    pub consent: Consent,
    /// Purpose, basis, last day.
    pub keeping: Keeping,
}

/// A case of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRequest {
    /// Case number.
    pub number: String,
    /// The right.
    pub kind: RequestKind,
    /// The day it came in.
    pub received_on: Day,
    /// How it came in.
    pub channel: RequestChannel,
    /// The day it was answered, if it was.
    pub answered_on: Option<Day>,
    /// Purpose, basis, last day.
    pub keeping: Keeping,
}

/// A record of a noun without a section of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRecord {
    /// The record.
    pub held: Held,
    /// Purpose, basis, last day.
    pub keeping: Keeping,
}

/// One use of the record: a line of the log that names the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// When.
    pub at: Moment,
    /// What was done; its words are `verb-<code>`.
    pub verb: String,
    /// For which task; `None` where an older log line does not say.
    pub task: Option<Task>,
}

/// Somebody who was given data about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Name.
    pub name: String,
    /// Country, as text.
    pub country: String,
    /// The safeguard for a country outside the EEA (Art. 15(2), 46), in words.
    pub safeguard: Option<String>,
    /// What was given, in words.
    pub what: String,
    /// What for, as it was written down.
    pub why: String,
    /// Which disclosure it is, for the review of its text.
    pub disclosure: Uuid,
    /// When.
    pub on: Day,
}

/// Something left out of the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// What it is, said without giving it away.
    pub what: String,
    /// Why, with the law's place.
    pub reason: String,
}

/// Takes a person's record apart, field by field. The pattern names every field and has no `..`.
fn data_of(person: &Person, keeping: impl Fn(Field) -> Keeping) -> Vec<Datum> {
    let Person {
        id: _, // pseudonymous and internal; the customer number stands for it
        number,
        name,
        email,
        phone,
        address,
        identity_number,
        note,
        relations,
        protected_identity,
        source,
        recorded_on,
        changed_on,
    } = person;
    let mut data = Vec::new();
    let mut add = |field, value| data.push(Datum { field, value, source: source.clone(), keeping: keeping(field) });
    add(Field::Name, Value::Text(name.clone()));
    add(Field::Number, Value::Text(number.clone()));
    if let Some(email) = email {
        add(Field::Email, Value::Text(email.clone()));
    }
    if let Some(phone) = phone {
        add(Field::Phone, Value::Text(phone.clone()));
    }
    if let Some(address) = address {
        let domain::people::PostalAddress { street, postal_code, city } = address;
        add(Field::Address, Value::Text(postal_lines(street, postal_code, city)));
    }
    if let Some(identity_number) = identity_number {
        add(Field::IdentityNumber, Value::IdentityNumber(identity_number.clone()));
    }
    for relation in relations {
        add(Field::Relation, Value::Relation(*relation));
    }
    if *protected_identity {
        add(Field::ProtectedIdentity, Value::Yes);
    }
    if let Some(note) = note {
        add(Field::Note, Value::Text(note.clone()));
    }
    add(Field::RecordedOn, Value::Day(*recorded_on));
    add(Field::ChangedOn, Value::Day(*changed_on));
    data
}

/// The address on one line per part; empty parts are left out.
fn postal_lines(street: &str, postal_code: &str, city: &str) -> String {
    let town = [postal_code, city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    [street, &town].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
