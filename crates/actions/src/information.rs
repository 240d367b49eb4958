//! Telling people that their data came from others (Art. 14), and how people reach the organisation.

use crate::{
    due, fields,
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, field, required},
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::Value,
    ids::uuid_v7,
    information::{self, BatchSource, ChannelKind, InformationDuty, InformedHow, OfficialChannel, inform_until},
    rules::Rules,
    time::{Day, Moment, day_in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::{Read, Write};
use uuid::Uuid;

const DUTY: &str = "information-duty";
const CHANNEL: &str = "channel";
const CONTACT: &str = "contact";

/// Settings that hold who answers for data protection.
const CONTACT_NAME: &str = "dpo.name";
const CONTACT_REACH: &str = "dpo.reach";

/// Begins the month of Art. 14 for a batch, inside the write that brings it in.
pub(crate) fn begin(
    w: &mut Write<'_>,
    id: Uuid,
    source: BatchSource,
    what: &str,
    people: u64,
    received_on: Day,
) -> Result<(), Problem> {
    let duty = InformationDuty {
        id,
        source,
        what: what.to_owned(),
        people,
        received_on,
        informed_on: None,
        how: None,
        reason: None,
    };
    w.put_information_duty(&duty)?;
    due::set(w, id, information::due(&*rules::of(w)?, &duty).as_ref())
}

/// Enters a batch that came in some other way than by import.
pub fn received(
    session: &Session,
    source: BatchSource,
    what: &str,
    people: u64,
    on: Day,
    now: Moment,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = uuid_v7(now, random()?);
    session.register.write(&session.holder(now), |w| {
        begin(w, id, source, what, people, on)?;
        w.record(&session.entry("information.begin", None, now).touching(id).fields(&["received-on"]))?;
        Ok(id)
    })
}

/// Meets the duty: the people were told, or need not be for a reason.
pub fn informed(
    session: &Session,
    id: Uuid,
    on: Day,
    how: InformedHow,
    reason: Option<String>,
    now: Moment,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    if on > day_in_sweden(now) {
        return Err(Problem::DateInTheFuture { field: "informed-on".to_owned() });
    }
    if how != InformedHow::Told && reason.is_none() {
        return Err(Problem::invalid("reason", "missing"));
    }
    session.register.write(&session.holder(now), |w| {
        let duty = w.information_duty(id)?.ok_or_else(|| Problem::not_found("information-duty"))?;
        if on < duty.received_on {
            return Err(Problem::EndBeforeStart);
        }
        let met = InformationDuty { informed_on: Some(on), how: Some(how), reason: reason.clone(), ..duty };
        w.put_information_duty(&met)?;
        due::set(w, id, None)?;
        w.record(&session.entry("information.meet", None, now).touching(id).fields(&["informed-on", "how"]))?;
        Ok(id)
    })
}

/// An official channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChannelView {
    /// Identifier.
    pub id: String,
    /// Kind code.
    pub kind: String,
    /// Address or number.
    pub address: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
}

pub(crate) fn channels(r: &Read<'_>) -> Result<Vec<ChannelView>, Problem> {
    let view = |it: OfficialChannel| ChannelView {
        id: it.id.to_string(),
        kind: it.kind.code().to_owned(),
        address: it.address,
        from: it.from.to_string(),
        to: it.to.map(|day| day.to_string()),
    };
    Ok(r.official_channels()?.into_iter().map(view).collect())
}

/// Who answers for data protection. The policy names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Name or function.
    pub name: Option<String>,
    /// E-mail or telephone.
    pub reach: Option<String>,
}

// policy: 34, S8
pub(crate) fn contact(r: &Read<'_>) -> Result<ContactView, Problem> {
    Ok(ContactView { name: r.setting(CONTACT_NAME)?, reach: r.setting(CONTACT_REACH)? })
}

/// Says who answers for data protection.
pub fn set_contact(session: &Session, name: &str, reach: &str, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let (name, reach) = (fields::required("name", name)?, fields::required("reach", reach)?);
    session.register.write(&session.holder(now), |w| {
        w.set_setting(CONTACT_NAME, &name)?;
        w.set_setting(CONTACT_REACH, &reach)?;
        w.record(&session.entry("contact.set", None, now).fields(&["dpo.name", "dpo.reach"]))?;
        Ok(())
    })
}

/// Enters an official channel.
pub fn add_channel(
    session: &Session,
    kind: ChannelKind,
    address: &str,
    from: Day,
    now: Moment,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = uuid_v7(now, random()?);
    let channel = OfficialChannel { id, kind, address: fields::required("address", address)?, from, to: None };
    session.register.write(&session.holder(now), |w| {
        w.put_official_channel(&channel)?;
        w.record(&session.entry("channels.add", None, now).touching(id).fields(&["kind", "address"]))?;
        Ok(id)
    })
}

/// Ends an official channel.
pub fn end_channel(session: &Session, id: Uuid, on: Day, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let found = w.official_channels()?.into_iter().find(|channel| channel.id == id);
        let channel = found.ok_or_else(|| Problem::not_found("channel"))?;
        if on < channel.from {
            return Err(Problem::EndBeforeStart);
        }
        w.put_official_channel(&OfficialChannel { to: Some(on), ..channel })?;
        w.record(&session.entry("channels.end", None, now).touching(id).fields(&["official-to"]))?;
        Ok(id)
    })
}

pub(crate) const DUTY_BOOK: Book = Book {
    noun: DUTY,
    reads: Deed::ReadAccountability,
    list: |r, _| {
        let rules = rules::of(r)?;
        Ok(r.information_duties(false)?.iter().map(|duty| duty_entry(&rules, duty)).collect())
    },
};

fn duty_entry(rules: &Rules, it: &InformationDuty) -> Entry {
    Entry::new(it.id)
        .fact("what", it.what.as_str())
        .fact("source", Value::code("batch-source", it.source.code()))
        .fact("people", i64::try_from(it.people).unwrap_or(i64::MAX))
        .fact("received-on", it.received_on)
        .fact("inform-until", inform_until(rules, it.received_on))
        .maybe("informed-on", it.informed_on)
        .maybe("how", it.how.map(|how| Value::code("informed", how.code())))
        .maybe("reason", it.reason.as_deref())
}

// policy: 34
pub(crate) const CHANNEL_BOOK: Book = Book {
    noun: CHANNEL,
    reads: Deed::ReadAccountability,
    list: |r, _| {
        let entry = |it: &OfficialChannel| {
            Entry::new(it.id)
                .fact("kind", Value::code("channel-kind", it.kind.code()))
                .fact("address", it.address.as_str())
                .fact("official-from", it.from)
                .maybe("official-to", it.to)
        };
        Ok(r.official_channels()?.iter().map(entry).collect())
    },
};

pub(crate) const CONTACT_BOOK: Book = Book {
    noun: CONTACT,
    reads: Deed::ReadAccountability,
    list: |r, _| {
        let it = contact(r)?;
        let entry = Entry::new(Uuid::nil()).maybe("name", it.name.clone()).maybe("reach", it.reach);
        Ok(it.name.map(|_| entry).into_iter().collect())
    },
};

const HOW: FieldKind = choice("informed", || InformedHow::ALL.map(InformedHow::code).to_vec());
const SOURCE: FieldKind = choice("batch-source", || vec![BatchSource::Ratings.code(), BatchSource::Other.code()]);
const KIND: FieldKind = choice("channel-kind", || ChannelKind::ALL.map(ChannelKind::code).to_vec());

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: DUTY,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[
            required("source", SOURCE),
            required("what", FieldKind::Text { max: 200 }),
            required("people", FieldKind::Count { min: 1, max: 1_000_000_000 }),
            required("received-on", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let source = filled.code("source", BatchSource::from_code)?;
            let people = filled.maybe_count("people")?.and_then(|people| u64::try_from(people).ok()).unwrap_or(1);
            let on = filled.day("received-on")?;
            Ok(FormDone::record(received(session, source, &filled.text("what"), people, on, now)?))
        },
    },
    Form {
        noun: DUTY,
        verb: "meet",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[
            required("informed-on", FieldKind::PastDay),
            required("how", HOW),
            field("reason", FieldKind::LongText { max: 2000 }),
        ],
        run: |session, filled, now| {
            let how = filled.code("how", InformedHow::from_code)?;
            let on = filled.day("informed-on")?;
            Ok(FormDone::record(informed(session, filled.record()?, on, how, filled.maybe("reason"), now)?))
        },
    },
    Form {
        noun: CHANNEL,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[
            required("kind", KIND),
            required("address", FieldKind::Text { max: 300 }),
            required("official-from", FieldKind::Day),
        ],
        run: |session, filled, now| {
            let kind = filled.code("kind", ChannelKind::from_code)?;
            let from = filled.day("official-from")?;
            Ok(FormDone::record(add_channel(session, kind, &filled.text("address"), from, now)?))
        },
    },
    Form {
        noun: CHANNEL,
        verb: "end",
        about: About::Record,
        deed: Deed::WriteAccountability,
        fields: &[required("official-to", FieldKind::Day)],
        run: |session, filled, now| {
            Ok(FormDone::record(end_channel(session, filled.record()?, filled.day("official-to")?, now)?))
        },
    },
    Form {
        noun: CONTACT,
        verb: "set",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[required("name", FieldKind::Text { max: 200 }), required("reach", FieldKind::Text { max: 200 })],
        run: |session, filled, now| {
            set_contact(session, &filled.text("name"), &filled.text("reach"), now)?;
            Ok(FormDone::default())
        },
    },
];
