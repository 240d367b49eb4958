//! The controller's particulars, which stand on every paper (GDPR Art. 13(1)(a) and 30(1)(a)).

use crate::{
    fields,
    forms::{About, Book, Entry, FieldKind, Form, FormDone, field},
    problem::Problem,
    session::{OrganisationView, Session, SessionView, Touching},
};
use domain::{
    contact::email_is_usable, deeds::Deed, identity_number::organisation_number, organisation::Organisation,
    time::Moment,
};

const NOUN: &str = "organisation";

// policy: 1
/// Changes the particulars. What is as it was before is not written and not logged.
///
/// # Errors
/// [`Problem::NotPermitted`]; [`Problem::InvalidField`] with the field `organisation-name`, `organisation-number`, `organisation-address`,
/// `organisation-phone` or `organisation-email`.
pub fn change(session: &Session, request: &OrganisationView, now: Moment) -> Result<SessionView, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    let changed = checked(request)?;
    let fields = differences(&session.organisation(), &changed);
    if !fields.is_empty() {
        session.register.write(&session.holder(now), |w| {
            w.set_organisation(&changed)?;
            w.record(&session.entry("settings.organisation", None, now).touching(session.register_id).fields(&fields))?;
            Ok::<_, Problem>(())
        })?;
        session.has_changed(changed);
    }
    Ok(session.view(now))
}

fn checked(request: &OrganisationView) -> Result<Organisation, Problem> {
    let number = fields::required("organisation-number", &request.number)?;
    let email = fields::optional(request.email.as_deref());
    if email.as_deref().is_some_and(|email| !email_is_usable(email)) {
        return Err(Problem::invalid("organisation-email", "not-an-address"));
    }
    let address: Vec<_> = request.address.iter().flat_map(|line| line.lines()).map(str::trim).collect();
    let address: Vec<_> = address.into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if address.is_empty() {
        return Err(Problem::invalid("organisation-address", "missing"));
    }
    Ok(Organisation {
        name: fields::required("organisation-name", &request.name)?,
        number: organisation_number(&number)
            .ok_or_else(|| Problem::invalid("organisation-number", "not-an-organisation-number"))?,
        address,
        phone: fields::required("organisation-phone", &request.phone)?,
        email,
    })
}

fn differences(before: &Organisation, after: &Organisation) -> Vec<&'static str> {
    [
        ("organisation-name", before.name != after.name),
        ("organisation-number", before.number != after.number),
        ("organisation-address", before.address != after.address),
        ("organisation-phone", before.phone != after.phone),
        ("organisation-email", before.email != after.email),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

pub(crate) const BOOK: Book = Book {
    noun: NOUN,
    reads: Deed::ReadDue,
    list: |r, _| {
        let about = r.info()?;
        let it = about.organisation;
        Ok(vec![
            Entry::new(about.id)
                .fact("name", it.name.as_str())
                .fact("number", it.number.as_str())
                .fact("address", it.address.join("\n").as_str())
                .fact("phone", it.phone.as_str())
                .maybe("email", it.email.as_deref()),
        ])
    },
};

/// What is left out stays as it is.
pub(crate) const FORMS: &[Form] = &[Form {
    noun: NOUN,
    verb: "change",
    about: About::Nothing,
    deed: Deed::ChangeSettings,
    fields: &[
        field("name", FieldKind::Text { max: 200 }),
        field("number", FieldKind::Text { max: 20 }),
        field("address", FieldKind::LongText { max: 400 }),
        field("phone", FieldKind::Text { max: 40 }),
        field("email", FieldKind::Email),
    ],
    run: |session, filled, now| {
        let mut it = OrganisationView::from(session.organisation());
        it.name = filled.maybe("name").unwrap_or(it.name);
        it.number = filled.maybe("number").unwrap_or(it.number);
        it.address = filled.maybe("address").map_or(it.address, |text| text.lines().map(str::to_owned).collect());
        it.phone = filled.maybe("phone").unwrap_or(it.phone);
        it.email = filled.maybe("email").or(it.email);
        change(session, &it, now)?;
        Ok(FormDone::record(session.register_id))
    },
}];
