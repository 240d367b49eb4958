//! People: the data subjects.

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    query::Query,
    search::{Change, Hits},
    sort_key::sort_key,
    stretch::About,
    values::{code, damaged, day, day_text, get, maybe_text, source, stored, uuid},
    wiped::Wiped,
};
use domain::{
    ids::PersonId,
    people::{IdentityGround, IdentityNumber, ListedPerson, Outline, Person, PostalAddress, Relation},
};
use rusqlite::{Row, ToSql, params};
use std::{collections::BTreeSet, ops::ControlFlow};
use uuid::Uuid;

/// The relations come along as one text: one query for a page of people, not one more for each of them.
const COLUMNS: &str =
    "id, number, name, email, phone, street, postal_code, city, identity_number, identity_ground, note,
    protected_identity, source_kind, source_detail, source_on, recorded_on, changed_on,
    (SELECT group_concat(relation) FROM person_relations WHERE person = people.id)";

/// What lists show, which stands in the index that keeps people in Swedish order, apart from their relations.
const LISTED: &str = "id, number, name, email, phone, city, protected_identity,
    (SELECT group_concat(relation) FROM person_relations WHERE person = people.id)";

fn listed_from_row(row: &Row<'_>) -> Result<ListedPerson> {
    Ok(ListedPerson {
        id: PersonId(uuid(row, 0, "people.id")?),
        number: get(row, 1, "people.number")?,
        name: get(row, 2, "people.name")?,
        email: get(row, 3, "people.email")?,
        phone: get(row, 4, "people.phone")?,
        city: get(row, 5, "people.city")?,
        protected_identity: get(row, 6, "people.protected_identity")?,
        relations: relations(maybe_text(row, 7, "person_relations.relation")?)?,
    })
}

/// People found by a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many there are in all.
    pub total: usize,
    /// The first of them. People with protected identity are among them; whoever shows them masks them.
    pub people: Vec<Person>,
}

/// One page of the list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeoplePage {
    /// The people, in Swedish order of their names.
    pub people: Vec<Person>,
    /// Where the next page begins: after this person. `None` at the end.
    pub next: Option<PersonId>,
}

fn from_row(row: &Row<'_>) -> Result<Person> {
    let address = match get::<Option<String>>(row, 5, "people.street")? {
        Some(street) => Some(PostalAddress {
            street,
            postal_code: get(row, 6, "people.postal_code")?,
            city: get(row, 7, "people.city")?,
        }),
        None => None,
    };
    let identity_number = match get::<Option<String>>(row, 8, "people.identity_number")? {
        Some(digits) => {
            Some(IdentityNumber { digits, ground: code(row, 9, "people.identity_ground", IdentityGround::from_code)? })
        }
        None => None,
    };
    Ok(Person {
        id: PersonId(uuid(row, 0, "people.id")?),
        number: get(row, 1, "people.number")?,
        name: get(row, 2, "people.name")?,
        email: get(row, 3, "people.email")?,
        phone: get(row, 4, "people.phone")?,
        address,
        identity_number,
        note: get(row, 10, "people.note")?,
        relations: relations(get::<Option<String>>(row, 17, "person_relations.relation")?.as_deref())?,
        protected_identity: get(row, 11, "people.protected_identity")?,
        source: source(row, 12, "people.source_kind")?,
        recorded_on: day(row, 15, "people.recorded_on")?,
        changed_on: day(row, 16, "people.changed_on")?,
    })
}

fn relations(codes: Option<&str>) -> Result<BTreeSet<Relation>> {
    codes
        .into_iter()
        .flat_map(|codes| codes.split(','))
        .map(|code| Relation::from_code(code).ok_or_else(|| damaged("person_relations.relation")))
        .collect()
}

/// E-mail addresses are compared without regard to case.
fn folded_email(email: &str) -> String {
    email.to_lowercase()
}

impl Read<'_> {
    /// A person.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>> {
        static ABOUT: About = About::of("people", "id", COLUMNS, "id");
        self.once(&self.person, id, || Ok(self.about(&ABOUT, id.0, from_row)?.pop()))
    }

    /// What the time a person's own data is kept follows from.
    pub fn outline(&self, id: PersonId) -> Result<Option<Outline>> {
        static ABOUT: About = About::of(
            // Its expression is to the letter the one below.
            "people INDEXED BY people_kept",
            "id",
            "recorded_on, email,
             (phone IS NOT NULL OR street IS NOT NULL OR identity_number IS NOT NULL OR note IS NOT NULL),
             EXISTS (SELECT 1 FROM person_relations WHERE person = people.id)",
            "id",
        );
        let outline = |row: &Row<'_>| {
            Ok(Outline {
                recorded_on: day(row, 0, "people.recorded_on")?,
                email: get(row, 1, "people.email")?,
                contact: get(row, 2, "people.phone")?,
                relations: get(row, 3, "person_relations.relation")?,
            })
        };
        self.once(&self.outline, id, || Ok(self.about(&ABOUT, id.0, outline)?.pop()))
    }

    /// Whether there is such a person.
    pub fn is_person(&self, id: PersonId) -> Result<bool> {
        Ok(self.first("SELECT 1 FROM people WHERE id = ?1", [id.0.as_bytes()], |_| Ok(()))?.is_some())
    }

    /// These people in this order. Whoever was erased between index and view is simply not there.
    pub(crate) fn people_with(&self, ids: impl IntoIterator<Item = Uuid>) -> Result<Vec<Person>> {
        self.each_with(COLUMNS, ids, from_row)
    }

    /// The same as lists show them.
    pub(crate) fn listed_with(&self, ids: impl IntoIterator<Item = Uuid>) -> Result<Vec<ListedPerson>> {
        self.each_with(LISTED, ids, listed_from_row)
    }

    /// These columns of these people, by one statement that is asked for each.
    fn each_with<T>(
        &self,
        columns: &str,
        ids: impl IntoIterator<Item = Uuid>,
        turn: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.prepared(&format!("SELECT {columns} FROM people WHERE id = ?1"))?;
        let mut people = Vec::new();
        for id in ids {
            let mut rows = statement.query([id.as_bytes()])?;
            if let Some(row) = rows.next()? {
                people.push(turn(row)?);
            }
        }
        Ok(people)
    }

    /// The people a search has found, from this place on, as lists show them. They are looked up by their sort keys, in the
    /// order they lie in; who has another key by now is looked up by her identifier.
    pub(crate) fn listed_hits(&self, hits: Hits, place: usize) -> Result<Vec<ListedPerson>> {
        let mut people = Vec::with_capacity(hits.ids.len().saturating_sub(place));
        let mut in_order = self.prepared(&format!(
            "SELECT {LISTED} FROM people INDEXED BY people_in_order WHERE sort_key = ?1 AND id = ?2"
        ))?;
        for (at, id) in hits.ids.into_iter().enumerate().skip(place) {
            let key = hits.keys.get(at).map(Wiped::bytes);
            let mut rows = in_order.query(params![key, id.as_bytes()])?;
            match rows.next()? {
                Some(row) => people.push(listed_from_row(row)?),
                None => people.extend(self.listed_with([id])?),
            }
        }
        Ok(people)
    }

    /// The person with this customer number, to the letter.
    pub fn person_by_number(&self, number: &str) -> Result<Option<Person>> {
        self.first(&format!("SELECT {COLUMNS} FROM people WHERE number = ?1"), [number], from_row)
    }

    /// Everybody with this e-mail address, without regard to case. Several people may share one.
    pub fn people_by_email(&self, email: &str) -> Result<Vec<Person>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM people WHERE email_folded = ?1 ORDER BY id"),
            [folded_email(email)],
            from_row,
        )
    }

    /// How many people there are.
    pub fn people_count(&self) -> Result<u64> {
        self.number("SELECT people FROM register", [])
    }

    /// A page of people in Swedish order, after the person named, or the first. Should that person have been erased
    /// since, the answer is [`Error::NotFound`].
    pub fn people_page(&self, after: Option<PersonId>, limit: u32) -> Result<PeoplePage> {
        let people = match after {
            None => {
                self.rows(&format!("SELECT {COLUMNS} FROM people ORDER BY sort_key, id LIMIT ?1"), [limit], from_row)?
            }
            Some(after) => {
                let key: Vec<u8> = self
                    .first("SELECT sort_key FROM people WHERE id = ?1", [after.0.as_bytes()], |row| {
                        get(row, 0, "people.sort_key")
                    })?
                    .ok_or(Error::NotFound)?;
                self.rows(
                    &format!(
                        "SELECT {COLUMNS} FROM people WHERE (sort_key, id) > (?1, ?2) ORDER BY sort_key, id LIMIT ?3"
                    ),
                    params![key, after.0.as_bytes(), limit],
                    from_row,
                )?
            }
        };
        let full = u32::try_from(people.len()).is_ok_and(|count| count == limit);
        let next = people.last().filter(|_| full).map(|person| person.id);
        Ok(PeoplePage { people, next })
    }

    /// People from this place in Swedish order on, as lists show them: for a window that jumps to the middle of a long list.
    pub fn people_from(&self, place: u64, limit: u32) -> Result<Vec<ListedPerson>> {
        // The place is counted off by keys alone; what is shown is read from there on only.
        let first = self.first(
            "SELECT sort_key, id FROM people ORDER BY sort_key, id LIMIT 1 OFFSET ?1",
            [stored(place)],
            |row| Ok((get::<Vec<u8>>(row, 0, "people.sort_key")?, uuid(row, 1, "people.id")?)),
        )?;
        let Some((key, id)) = first else { return Ok(Vec::new()) };
        self.rows(
            &format!("SELECT {LISTED} FROM people WHERE (sort_key, id) >= (?1, ?2) ORDER BY sort_key, id LIMIT ?3"),
            params![key, id.as_bytes(), limit],
            listed_from_row,
        )
    }

    /// The version of the people as this view of the register has them: counts up with every committed write that changes
    /// one. What a write has not yet committed does not count.
    pub fn people_version(&self) -> Result<u64> {
        crate::search::people_version(self.connection)
    }

    /// Everybody, in the order in which they came.
    pub fn people_ids(&self) -> Result<Vec<PersonId>> {
        self.rows("SELECT id FROM people ORDER BY id", [], |row| Ok(PersonId(uuid(row, 0, "people.id")?)))
    }

    /// Visits everybody, in no particular order, until the visitor breaks off.
    pub fn each_person(&self, mut visit: impl FnMut(Person) -> ControlFlow<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM people"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if visit(from_row(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// What the search finds among the people as this view has them.
    pub(crate) fn hits(&self, query: &Query, limit: usize) -> Result<Hits> {
        self.index.find(self.connection, self.another, query, limit)
    }

    /// Finds people by parts of name, e-mail address, telephone in any spelling, or customer number. Every word of the
    /// text must be found, in any order, with or without accents. Those where each word begins a word come first, then
    /// Swedish order. Inside a write, changes of the same write are not found yet.
    pub fn find_people(&self, text: &str, limit: usize) -> Result<Found> {
        let query = Query::new(text);
        let hits = match self.committed {
            None => self.hits(&query, limit)?,
            Some(register) => register.read(|read| read.hits(&query, limit))?,
        };
        Ok(Found { total: hits.total, people: self.people_with(hits.ids)? })
    }
}

impl Write<'_> {
    /// Adds a person. A customer number that is taken is refused.
    pub fn insert_person(&mut self, person: &Person) -> Result<()> {
        let key = sort_key(&person.name);
        self.put_person(
            person,
            &key,
            "INSERT INTO people (id, number, name, sort_key, email, email_folded, phone, street, postal_code, city,
                 identity_number, identity_ground, note, protected_identity, source_kind, source_detail, source_on,
                 recorded_on, changed_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        )?;
        self.insert_relations(person)?;
        // Nobody is merged with somebody who is new.
        self.changes.push(Change::set(person, &person.number, &key));
        Ok(())
    }

    /// Replaces everything held about a person.
    pub fn update_person(&mut self, person: &Person) -> Result<()> {
        let key = sort_key(&person.name);
        self.put_person(
            person,
            &key,
            "UPDATE people SET number = ?2, name = ?3, sort_key = ?4, email = ?5, email_folded = ?6, phone = ?7,
                 street = ?8, postal_code = ?9, city = ?10, identity_number = ?11, identity_ground = ?12, note = ?13,
                 protected_identity = ?14, source_kind = ?15, source_detail = ?16, source_on = ?17, recorded_on = ?18,
                 changed_on = ?19
             WHERE id = ?1",
        )?;
        self.run("DELETE FROM person_relations WHERE person = ?1", [person.id.0.as_bytes()])?;
        self.insert_relations(person)?;
        let numbers = self.numbers_of(person)?;
        self.changes.push(Change::set(person, &numbers, &key));
        Ok(())
    }

    /// Erases a person with her agreements and consents. A request of hers stands in the way ([`Error::Constraint`]):
    /// what becomes of it is a decision of its own.
    pub fn delete_person(&mut self, id: PersonId) -> Result<()> {
        let wordings = self.wordings_of(id.0)?;
        self.erased = true;
        self.delete_attachments_of_person(id)?;
        self.run_one("DELETE FROM people WHERE id = ?1", [id.0.as_bytes()])?;
        self.forget_wordings(&wordings)?;
        self.changes.push(Change::Removed(id.0));
        Ok(())
    }

    fn put_person(&self, person: &Person, key: &[u8], sql: &str) -> Result<()> {
        let address = person.address.as_ref();
        let identity = person.identity_number.as_ref();
        let row: [&dyn ToSql; 19] = [
            person.id.0.as_bytes(),
            &person.number,
            &person.name,
            &key,
            &person.email,
            &person.email.as_deref().map(folded_email),
            &person.phone,
            &address.map(|address| &address.street),
            &address.map(|address| &address.postal_code),
            &address.map(|address| &address.city),
            &identity.map(|identity| &identity.digits),
            &identity.map(|identity| identity.ground.code()),
            &person.note,
            &person.protected_identity,
            &person.source.kind.code(),
            &person.source.detail,
            &day_text(person.source.on),
            &day_text(person.recorded_on),
            &day_text(person.changed_on),
        ];
        self.run_one(sql, row)
    }

    fn insert_relations(&self, person: &Person) -> Result<()> {
        for relation in &person.relations {
            self.run_one(
                "INSERT INTO person_relations (person, relation) VALUES (?1, ?2)",
                params![person.id.0.as_bytes(), relation.code()],
            )?;
        }
        Ok(())
    }
}
