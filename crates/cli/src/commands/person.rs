//! One person: shown for a task, added, corrected.

use crate::{arguments::one_of, context::Context, refusal::Refusal, table};
use actions::{
    Problem,
    dossier::{self, CorrectPerson, Dossier, OpenPerson, PersonView},
    people::{self, AddressView, PersonInput},
};
use clap::{Args, Subcommand};
use domain::{
    people::{IdentityGround, Relation},
    source::SourceKind,
    staff::{Deed, Task},
};
use wording::{Args as Words, text, text_with};

mod merge;
mod shown;

use merge::{Merge, Unmerge};

pub(super) use shown::{consents as shown_consents, requests as shown_requests};

/// Show, add and correct people
#[derive(Subcommand)]
pub(crate) enum Person {
    Show(Show),
    Add(Add),
    Correct(Correct),
    Merge(Merge),
    Unmerge(Unmerge),
}

/// Open a person for a task: what role and task allow, and a line in the log
#[derive(Args)]
#[command(after_help = "Example:\n  cequred person show K10000 --task customer-service")]
pub(crate) struct Show {
    /// Customer number or identifier
    #[arg(value_name = "ID")]
    id: String,
    /// The job she is opened for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
}

/// Add a person
///
/// People who look like the same person are named, never merged.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred person add --name \"Åsa Lindström\" --email asa@example.org --relation client --source person")]
pub(crate) struct Add {
    /// Full name
    #[arg(long, value_name = "NAME")]
    name: String,
    #[command(flatten)]
    fields: Fields,
    /// What the person is to the organisation; may be repeated
    #[arg(long, value_parser = one_of(Relation::ALL.map(Relation::code)))]
    relation: Vec<String>,
    /// Where the data came from
    #[arg(long, value_parser = one_of(SourceKind::ALL.map(SourceKind::code)), default_value = "person")]
    source: String,
    /// Protected identity (skyddade personuppgifter)
    #[arg(long)]
    protected_identity: bool,
}

/// Correct a person's data
///
/// Only what is named changes. An empty value removes what stands there; --relation replaces all relations.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred person correct K10000 --task customer-service --street \"Exempelgatan 2\" --city Lund
  cequred person correct K10000 --task request --note \"\"")]
pub(crate) struct Correct {
    /// Customer number or identifier
    #[arg(value_name = "ID")]
    id: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// Full name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    fields: Fields,
    /// What the person is to the organisation; may be repeated
    #[arg(long, value_parser = one_of(Relation::ALL.map(Relation::code)))]
    relation: Vec<String>,
    /// Whether the identity is protected
    #[arg(long, value_name = "yes|no", value_parser = one_of(["yes", "no"]))]
    protected_identity: Option<String>,
}

/// The fields `add` and `correct` share.
#[derive(Args)]
pub(crate) struct Fields {
    /// Customer number [default: the next free one]
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,
    /// E-mail address
    #[arg(long)]
    email: Option<String>,
    /// Telephone
    #[arg(long)]
    phone: Option<String>,
    /// Street and number
    #[arg(long)]
    street: Option<String>,
    /// Postal code
    #[arg(long)]
    postal_code: Option<String>,
    /// Post town
    #[arg(long)]
    city: Option<String>,
    /// Personal identity number; needs --identity-ground
    #[arg(long, value_name = "NUMBER", requires = "identity_ground")]
    identity_number: Option<String>,
    /// Why the number may be kept (dataskyddslagen 3 kap. 10 §)
    #[arg(long, value_parser = one_of(IdentityGround::ALL.map(IdentityGround::code)))]
    identity_ground: Option<String>,
    /// Free text
    #[arg(long)]
    note: Option<String>,
}

impl Person {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Show(it) => it.run(context),
            Self::Add(it) => it.run(context),
            Self::Correct(it) => it.run(context),
            Self::Merge(it) => it.run(context),
            Self::Unmerge(it) => it.run(context),
        }
    }
}

impl Show {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let dossier = dossier::open(&session, &OpenPerson { id: self.id, task: self.task }, now)?;
        print(context, &dossier)
    }
}

fn print(context: &Context, dossier: &Dossier) -> Result<(), Refusal> {
    context.print(dossier, || shown::dossier(context.language, dossier))
}

impl Add {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let Fields { number, email, phone, street, postal_code, city, identity_number, identity_ground, note } =
            self.fields;
        let given = street.is_some() || postal_code.is_some() || city.is_some();
        let input = PersonInput {
            number,
            name: self.name,
            email,
            phone,
            address: given.then(|| AddressView {
                street: street.unwrap_or_default(),
                postal_code: postal_code.unwrap_or_default(),
                city: city.unwrap_or_default(),
            }),
            identity_number,
            identity_ground,
            note,
            relations: self.relation,
            protected_identity: self.protected_identity,
            source: self.source,
        };
        let added = people::add(&session, &input, now)?;
        context.print(&added, || {
            let said = text_with(context.language, "cli-person-added", &Words::new().set("number", &added.number));
            let twins =
                added.likely_twins.iter().map(|twin| format!("  {}\n", table::plain(&twin.number))).collect::<Vec<_>>();
            let twins = twins.concat();
            if twins.is_empty() {
                said
            } else {
                format!("{said}\n{}\n{twins}", text(context.language, "cli-likely-twins"))
            }
        })
    }
}

impl Correct {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        // Whoever corrects a record looks at it first; the log says so.
        let before = dossier::open(&session, &OpenPerson { id: self.id.clone(), task: self.task.clone() }, now)?.person;
        if before.masked {
            // What is not shown would be written back empty.
            return Err(Problem::NotPermitted { deed: Deed::ReadProtectedIdentity.code().to_owned() }.into());
        }
        let (id, task) = (self.id.clone(), self.task.clone());
        let input = self.applied_to(before);
        let dossier = dossier::correct(&session, &CorrectPerson { id, task, input, before: None }, now)?;
        print(context, &dossier)
    }

    fn applied_to(self, before: PersonView) -> PersonInput {
        let Fields { number, email, phone, street, postal_code, city, identity_number, identity_ground, note } =
            self.fields;
        let old = before.address.unwrap_or_else(|| AddressView {
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
        });
        PersonInput {
            number: number.or(Some(before.number)),
            name: self.name.unwrap_or(before.name),
            email: email.or(before.email),
            phone: phone.or(before.phone),
            address: Some(AddressView {
                street: street.unwrap_or(old.street),
                postal_code: postal_code.unwrap_or(old.postal_code),
                city: city.unwrap_or(old.city),
            }),
            identity_number,
            identity_ground,
            note: note.or(before.note),
            relations: if self.relation.is_empty() { before.relations } else { self.relation },
            protected_identity: self.protected_identity.map_or(before.protected_identity, |said| said == "yes"),
            source: before.source.kind,
        }
    }
}
