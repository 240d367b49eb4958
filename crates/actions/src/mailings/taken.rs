//! Taking a mailing list out of the register.

use super::{MailingRequest, MailingView, everybody, read, view};
use crate::{
    disclosures, fields,
    import::record_people,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{MailingId, uuid_v7},
    legal_basis::LegalBasis,
    mailing::{self, MailGround, Mailing, MailingList, Recipient},
    processing::{DataKind, Disclosure, DisclosureKind},
    time::{Moment, day_in_sweden},
};
use papers::{Language, Words};
use sha2::{Digest, Sha256};
use store::{TakenOut, Write};
use uuid::Uuid;

/// A mailing list as a file, with what was left out.
#[derive(Clone)]
pub struct Exported {
    /// The file: CSV with semicolons that a spreadsheet opens as it is.
    pub bytes: Vec<u8>,
    /// SHA-256 of the file.
    pub sha256: [u8; 32],
    /// How many are on it, and who is not.
    pub view: MailingView,
}

/// The headers of the file. Nothing but name and address leaves the register (policy point 37).
const HEADERS: [&str; 2] = ["E-post", "Namn"];

/// Takes the list out: name and address, nothing else. A template that is named must have been checked (policy point 25).
/// The log says who was on the list, by identifier. Where an outside recipient sends it, everybody on the list has that in
/// her disclosure log.
///
/// # Errors
/// [`Problem::InvalidField`] for a recipient whose relation has ended, [`Problem::TemplateNotReady`].
// policy: 18, 25, 35, 36, 37
pub fn export(session: &Session, request: &MailingRequest, now: Moment) -> Result<Exported, Problem> {
    let task = session.task_for(Deed::ExportPeople)?;
    let id = MailingId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let (mailing, template) = read(w, request)?;
        if let Some(fault) = template.as_ref().and_then(|template| template.check().err()) {
            return Err(Problem::TemplateNotReady { reason: fault.code().to_owned() });
        }
        let list = mailing::list(&everybody(w)?, &mailing);
        let mut rows = vec![HEADERS.map(str::to_owned).to_vec()];
        for recipient in &list.recipients {
            let name = w.person(recipient.person)?.map(|person| person.name).unwrap_or_default();
            rows.push(vec![recipient.email.clone(), name]);
        }
        let bytes = papers::sheet::table(rows);
        let sha256: [u8; 32] = Sha256::digest(&bytes).into();
        let view = view(w, mailing, template.as_ref(), &list)?;
        w.insert_mailing(&TakenOut {
            id,
            at: now,
            staff: session.staff.id,
            purpose: mailing.purpose,
            template: template.map(|template| template.id),
            listed: list.recipients.len() as u64,
            left_out: list.left_out.len() as u64,
            file_sha256: sha256,
        })?;
        let fields = ["email", "name"];
        w.record(&session.entry("mailings.export", task, now).touching(id.0).fields(&fields))?;
        let ids: Vec<Uuid> = list.recipients.iter().map(|recipient| recipient.person.0).collect();
        record_people(w, &ids, || session.entry("mailings.export", task, now).touching(id.0).fields(&fields))?;
        if let Some(recipient) = fields::optional(request.recipient.as_deref()) {
            disclose(w, session, mailing, &list, fields::id("recipient", &recipient)?, now)?;
        }
        Ok(Exported { bytes, sha256, view })
    })
}

/// Writes down for everybody on the list that this recipient got her name and address.
fn disclose(
    w: &mut Write<'_>,
    session: &Session,
    mailing: Mailing,
    list: &MailingList,
    recipient: Uuid,
    now: Moment,
) -> Result<(), Problem> {
    let today = day_in_sweden(now);
    // The register's own words are Swedish, as what a member of staff would have written here.
    let why = Words(Language::Sv).word("mailing", mailing.purpose.code());
    disclosures::may_receive(w, recipient, today)?;
    for Recipient { person, ground, .. } in &list.recipients {
        w.insert_disclosure(&Disclosure {
            id: uuid_v7(now, random()?),
            person: *person,
            recipient,
            kind: DisclosureKind::Processing,
            categories: vec![DataKind::Identity, DataKind::Contact],
            on: today,
            why: why.clone(),
            basis: match ground {
                MailGround::Consent(_) => LegalBasis::Consent,
                MailGround::ExistingCustomer(_) => LegalBasis::LegitimateInterest,
            },
            recorded_by: session.staff.id,
        })?;
    }
    Ok(())
}
