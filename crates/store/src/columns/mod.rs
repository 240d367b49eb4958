//! What every column of the register means, and what it says about whom: the map from the schema to the law.
//!
//! A column that is not in the map fails a test, so nothing can be stored that the extract (Art. 15) and the retention
//! rules do not know of. `docs/register.md` is written from it.
//!
//! One file for each topic. To add a table: its columns in a topic's file (or a new one, named in [`TOPICS`]).

mod agreements;
mod approvals;
mod conduct;
mod consents;
mod desks;
mod drafts;
mod due;
mod erasure;
mod imports;
mod incidents;
mod ledger;
mod log;
mod mailings;
mod people;
mod personal;
mod processing;
mod ratings;
mod redactions;
mod register;
mod requests;
mod rules;
mod staff;
mod terms;
mod trade;

pub use domain::legal_basis::LegalBasis;

/// Every topic. A register's page is written in this order.
const TOPICS: &[Topic] = &[
    register::TOPIC,
    desks::TOPIC,
    staff::TOPIC,
    people::TOPIC,
    agreements::TOPIC,
    trade::TOPIC,
    conduct::TOPIC,
    terms::TOPIC,
    consents::TOPIC,
    mailings::TOPIC,
    requests::TOPIC,
    redactions::TOPIC,
    imports::TOPIC,
    approvals::TOPIC,
    erasure::TOPIC,
    rules::TOPIC,
    processing::TOPIC,
    incidents::TOPIC,
    due::TOPIC,
    log::TOPIC,
    ledger::TOPIC,
    drafts::TOPIC,
    ratings::TOPIC,
];

/// A kind of personal data, as an extract names it (Art. 15(1)(b)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataCategory {
    /// Name and customer number.
    Identity,
    /// E-mail, telephone, postal address.
    Contact,
    /// Personal identity or coordination number with its ground.
    IdentityNumber,
    /// What the person is to the organisation.
    Relation,
    /// Free text of the office.
    Note,
    /// Whether the person has protected identity.
    Protection,
    /// Agreements.
    Agreement,
    /// The account with the organisation and how it stands.
    Account,
    /// Purchases and bookings as accounting records.
    Bookkeeping,
    /// Apps on trial.
    Trial,
    /// That a medical certificate was shown. No diagnosis, no text, no file.
    Certificate,
    /// Breaches of the terms and what followed, in neutral codes.
    Conduct,
    /// Cases and permissions about the organisation's works.
    Works,
    /// Which terms were accepted.
    Terms,
    /// Consents and their history.
    Consent,
    /// The IP address at a sign-up.
    SignUpTrace,
    /// Objections to direct marketing, and the ground an address is mailed on.
    Marketing,
    /// What was sent to her.
    Message,
    /// What she opened and clicked.
    MailEvent,
    /// IP addresses, software and pages.
    Technical,
    /// Competitions, offers and surveys she took part in.
    Competition,
    /// Segments and target groups she is in.
    Segment,
    /// Requests and what came of them.
    Request,
    /// Where data came from, and when it was entered.
    Provenance,
    /// When and for which task somebody's data was used.
    Use,
    /// Half-filled forms.
    Draft,
    /// Whom the person's data was given to, and who was told of changes.
    Disclosure,
    /// That a breach concerned the person.
    Incident,
    /// Assignments, ratings and what they come to.
    Rating,
    /// Disputes and complaints, with their files.
    Dispute,
    /// Whether something holds the person's data back from erasure.
    Hold,
    /// Members of staff.
    Staff,
}

impl DataCategory {
    /// The word the wording files use for it: `category-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::IdentityNumber => "identity-number",
            Self::Relation => "relation",
            Self::Note => "note",
            Self::Protection => "protection",
            Self::Agreement => "agreement",
            Self::Account => "account",
            Self::Bookkeeping => "bookkeeping",
            Self::Trial => "trial",
            Self::Certificate => "certificate",
            Self::Conduct => "conduct",
            Self::Works => "works",
            Self::Terms => "terms",
            Self::Consent => "consent",
            Self::SignUpTrace => "sign-up-trace",
            Self::Marketing => "marketing",
            Self::Message => "message",
            Self::MailEvent => "mail-event",
            Self::Technical => "technical",
            Self::Competition => "competition",
            Self::Segment => "segment",
            Self::Request => "request",
            Self::Provenance => "provenance",
            Self::Use => "use",
            Self::Draft => "draft",
            Self::Disclosure => "disclosure",
            Self::Incident => "incident",
            Self::Rating => "rating",
            Self::Dispute => "dispute",
            Self::Hold => "hold",
            Self::Staff => "staff",
        }
    }
}

/// What decides how long the data is kept (Art. 15(1)(d)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keeping {
    /// While a contract runs and one year after, or while a consent lasts (policy points 22 and 23; R43, R44).
    ContractOrConsent,
    /// While the contract runs and one year after (policy point 22; R43).
    ContractAndYear,
    /// To the end of the seventh year after that in which the financial year ended (bokföringslagen 7 kap. 2 §; R41).
    BookkeepingYears,
    /// As long as a claim can rest on it (preskriptionslagen 2 §; R42).
    Claims,
    /// As long as a decision can be contested; the length is a rule of the office.
    DisputeTime,
    /// Until the person or the organisation ends the consent (policy point 23; R44).
    ConsentLasts,
    /// A shorter time than the consent it came with; can be erased by itself.
    ShorterThanConsent,
    /// A time of its own from the day it happened, was sent, was collected or ended; the rules say how long.
    OwnTime,
    /// While the case can be looked into (Art. 5(2)); the policy sets no time.
    Case,
    /// As long as the rating is of use; the policy sets no time, so a rule does.
    Rating,
    /// As long as the record it belongs to.
    WithItsRecord,
    /// As long as the log is needed to show who did what (Art. 5(2), 32).
    Accountability,
    /// A fortnight after it was put away at the latest (Art. 5(1)(c) and (e)).
    Fortnight,
    /// While somebody works here, and as long as the log names her.
    Employment,
}

impl Keeping {
    /// The word the wording files use for it: `keeping-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ContractOrConsent => "contract-or-consent",
            Self::ContractAndYear => "contract-and-year",
            Self::BookkeepingYears => "bookkeeping-years",
            Self::Claims => "claims",
            Self::DisputeTime => "dispute-time",
            Self::ConsentLasts => "consent-lasts",
            Self::ShorterThanConsent => "shorter-than-consent",
            Self::OwnTime => "own-time",
            Self::Case => "case",
            Self::Rating => "rating",
            Self::WithItsRecord => "with-its-record",
            Self::Accountability => "accountability",
            Self::Fortnight => "fortnight",
            Self::Employment => "employment",
        }
    }
}

/// Where in an answer under Art. 15 the column is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Article15 {
    /// In the copy of the data (15(3)).
    Copy,
    /// As the source of the data (15(1)(g)).
    Source,
    /// As actual recipients with dates (15(1)(c), C-154/21).
    Recipients,
    /// As times and purposes of use, without the names of staff (15(1)(a), C-579/21).
    Uses,
    /// Worked out from another column, which is shown itself.
    ShownElsewhere,
    /// Half-written and in no record: what becomes of it is shown once it is one, and the rest is gone in a fortnight.
    Unfinished,
    /// Not about a data subject of the register.
    NotTheSubject,
}

impl Article15 {
    /// The word the wording files use for it: `article15-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Source => "source",
            Self::Recipients => "recipients",
            Self::Uses => "uses",
            Self::ShownElsewhere => "shown-elsewhere",
            Self::Unfinished => "unfinished",
            Self::NotTheSubject => "not-the-subject",
        }
    }
}

/// What the law needs to know about a column with personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalData {
    /// Its kind.
    pub category: DataCategory,
    /// Why it may be processed.
    pub basis: LegalBasis,
    /// How long it is kept.
    pub keeping: Keeping,
    /// Where an extract shows it.
    pub article_15: Article15,
}

/// What one column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnMeaning {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// `table.column`, as errors name it.
    pub name: &'static str,
    /// Its meaning in words.
    pub meaning: &'static str,
    /// `None` if the column says nothing about a living person.
    pub personal: Option<PersonalData>,
}

/// What one table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableMeaning {
    /// The table.
    pub table: &'static str,
    /// What a row of it is.
    pub meaning: &'static str,
}

/// The tables of one topic and their columns.
#[derive(Clone, Copy, Debug)]
struct Topic {
    tables: &'static [TableMeaning],
    columns: &'static [ColumnMeaning],
}

/// `"table" "what it is for" { "column" WHAT_IT_HOLDS "what it means" … } …` as the topic of a file.
macro_rules! topic {
    ($($table:literal $about:literal { $($column:literal $personal:ident $meaning:literal)* })*) => {
        pub(super) const TOPIC: super::Topic = super::Topic {
            tables: &[$(super::TableMeaning { table: $table, meaning: $about },)*],
            columns: &[$($(super::ColumnMeaning {
                table: $table,
                column: $column,
                name: concat!($table, ".", $column),
                meaning: $meaning,
                personal: $personal,
            },)*)*],
        };
    };
}
use topic;

/// Every table of the register.
pub fn tables() -> impl Iterator<Item = &'static TableMeaning> {
    TOPICS.iter().flat_map(|topic| topic.tables)
}

/// Every column of every table.
pub fn columns() -> impl Iterator<Item = &'static ColumnMeaning> {
    TOPICS.iter().flat_map(|topic| topic.columns)
}

/// The column or table an engine's message names, as a word of our own. The longest name that fits is the one meant:
/// `staff.name` begins `staff.name_folded`.
pub(crate) fn named_in(message: &str) -> Option<&'static str> {
    columns().map(|column| column.name).filter(|name| message.contains(name)).max_by_key(|name| name.len())
}

/// The register in words: every table and column, with what the law needs to know.
pub fn described() -> String {
    use std::fmt::Write;
    let mut page = String::from(INTRODUCTION);
    for table in tables() {
        // Writing into a text cannot fail.
        let _ = write!(
            page,
            "\n## {}\n\n{}\n\n| Column | Meaning | Personal data |\n|---|---|---|\n",
            table.table, table.meaning
        );
        for column in columns().filter(|column| column.table == table.table) {
            let personal = column.personal.map_or_else(
                || "no".to_owned(),
                |data| {
                    format!(
                        "{} · {} · kept: {} · extract: {}",
                        data.category.code(),
                        data.basis.article(),
                        data.keeping.code(),
                        data.article_15.code()
                    )
                },
            );
            let _ = writeln!(page, "| `{}` | {} | {personal} |", column.column, column.meaning);
        }
    }
    page
}

const INTRODUCTION: &str = include_str!("introduction.md");
