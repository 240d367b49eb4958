//! The computers that hold the register (policy point 33). Losing one opens an incident.

use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, field, required},
    incidents,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::Value,
    ids::uuid_v7,
    incidents::{Device, DiskEncryption, IncidentKind},
    time::{Day, Moment, day_in_sweden},
};
use uuid::Uuid;

const DEVICE: &str = "device";

// policy: 33
pub(crate) const BOOK: Book =
    Book { noun: DEVICE, reads: Deed::ReadAccountability, list: |r, _| Ok(r.devices()?.iter().map(entry).collect()) };

fn entry(it: &Device) -> Entry {
    Entry::new(it.id)
        .fact("name", it.name.as_str())
        .maybe("place", it.place.as_deref())
        .fact("encryption", Value::code("disk-encryption", it.encryption.code()))
        .fact("checked-on", it.checked_on)
        .maybe("lost-at", it.lost_at)
        .maybe("retired-on", it.retired_on)
}

/// Enters a computer that holds the register.
pub fn add(
    session: &Session,
    name: &str,
    place: Option<String>,
    encryption: DiskEncryption,
    now: Moment,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = uuid_v7(now, random()?);
    let device = Device {
        id,
        name: crate::fields::required("name", name)?,
        place,
        encryption,
        checked_on: day_in_sweden(now),
        lost_at: None,
        incident: None,
        retired_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        w.put_device(&device)?;
        w.record(&session.entry("devices.add", None, now).touching(id).fields(&["name", "encryption"]))?;
        Ok(id)
    })
}

/// Changes what is known about a computer.
fn step(
    session: &Session,
    id: Uuid,
    deed: Deed,
    verb: &'static str,
    now: Moment,
    change: impl Fn(&mut store::Write<'_>, &mut Device) -> Result<(), Problem>,
) -> Result<Uuid, Problem> {
    session.may(None, deed)?;
    session.register.write(&session.holder(now), |w| {
        let found = w.devices()?.into_iter().find(|device| device.id == id);
        let mut device = found.ok_or_else(|| Problem::not_found("device"))?;
        change(w, &mut device)?;
        w.put_device(&device)?;
        w.record(&session.entry(verb, None, now).touching(id))?;
        Ok(device.incident.filter(|_| verb == "devices.lose").unwrap_or(id))
    })
}

/// Records that somebody looked whether the disk is encrypted.
pub fn check(session: &Session, id: Uuid, encryption: DiskEncryption, now: Moment) -> Result<Uuid, Problem> {
    step(session, id, Deed::WriteAccountability, "devices.check", now, |_, device| {
        device.encryption = encryption;
        device.checked_on = day_in_sweden(now);
        Ok(())
    })
}

/// Records that a computer is lost or stolen, and opens a draft of an incident. Anybody may. Gives the incident.
pub fn lose(session: &Session, id: Uuid, now: Moment) -> Result<Uuid, Problem> {
    step(session, id, Deed::ReportIncident, "devices.lose", now, |w, device| {
        if device.lost_at.is_some() {
            return Err(Problem::invalid("device", "ended"));
        }
        device.lost_at = Some(now);
        device.incident = Some(incidents::draft(w, session, IncidentKind::LostDevice, &[], now)?);
        Ok(())
    })
}

/// Records that a computer no longer holds the register.
pub fn retire(session: &Session, id: Uuid, on: Day, now: Moment) -> Result<Uuid, Problem> {
    step(session, id, Deed::WriteAccountability, "devices.retire", now, |_, device| {
        device.retired_on = Some(on);
        Ok(())
    })
}

const ENCRYPTION: FieldKind = choice("disk-encryption", || DiskEncryption::ALL.map(DiskEncryption::code).to_vec());

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: DEVICE,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[
            required("name", FieldKind::Text { max: 100 }),
            field("place", FieldKind::Text { max: 200 }),
            required("encryption", ENCRYPTION),
        ],
        run: |session, filled, now| {
            let encryption = filled.code("encryption", DiskEncryption::from_code)?;
            Ok(FormDone::record(add(session, &filled.text("name"), filled.maybe("place"), encryption, now)?))
        },
    },
    Form {
        noun: DEVICE,
        verb: "check",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("encryption", ENCRYPTION)],
        run: |session, filled, now| {
            let encryption = filled.code("encryption", DiskEncryption::from_code)?;
            Ok(FormDone::record(check(session, filled.record()?, encryption, now)?))
        },
    },
    Form {
        noun: DEVICE,
        verb: "lose",
        about: About::Record,
        deed: Deed::ReportIncident,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(lose(session, filled.record()?, now)?)),
    },
    Form {
        noun: DEVICE,
        verb: "retire",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("retired-on", FieldKind::Day)],
        run: |session, filled, now| {
            Ok(FormDone::record(retire(session, filled.record()?, filled.day("retired-on")?, now)?))
        },
    },
];
