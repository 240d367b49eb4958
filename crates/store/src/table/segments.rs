//! Segments and who is in them.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{day, day_text, get, maybe_day, uuid},
};
use domain::{
    ids::{PersonId, SegmentId, SegmentMemberId},
    segments::{Segment, SegmentMember},
    time::Day,
};
use rusqlite::{Row, params};

const SEGMENT: &str = "id, name, purpose, logic, consequences, made_on";
const MEMBER: &str = "id, segment, person, since, ended_on";

fn segment_from_row(row: &Row<'_>) -> Result<Segment> {
    Ok(Segment {
        id: SegmentId(uuid(row, 0, "segments.id")?),
        name: get(row, 1, "segments.name")?,
        purpose: get(row, 2, "segments.purpose")?,
        logic: get(row, 3, "segments.logic")?,
        consequences: get(row, 4, "segments.consequences")?,
        made_on: day(row, 5, "segments.made_on")?,
    })
}

fn member_from_row(row: &Row<'_>) -> Result<SegmentMember> {
    Ok(SegmentMember {
        id: SegmentMemberId(uuid(row, 0, "segment_members.id")?),
        segment: SegmentId(uuid(row, 1, "segment_members.segment")?),
        person: PersonId(uuid(row, 2, "segment_members.person")?),
        since: day(row, 3, "segment_members.since")?,
        ended_on: maybe_day(row, 4, "segment_members.ended_on")?,
    })
}

impl Read<'_> {
    /// A segment.
    pub fn segment(&self, id: SegmentId) -> Result<Option<Segment>> {
        self.first(&format!("SELECT {SEGMENT} FROM segments WHERE id = ?1"), [id.0.as_bytes()], segment_from_row)
    }

    /// Every segment, the latest first.
    pub fn segments(&self) -> Result<Vec<Segment>> {
        self.rows(&format!("SELECT {SEGMENT} FROM segments ORDER BY id DESC"), [], segment_from_row)
    }

    /// How many are in a segment now.
    pub fn members_count(&self, segment: SegmentId) -> Result<u64> {
        self.number(
            "SELECT count(*) FROM segment_members WHERE segment = ?1 AND ended_on IS NULL",
            [segment.0.as_bytes()],
        )
    }

    /// A membership.
    pub fn membership(&self, id: SegmentMemberId) -> Result<Option<SegmentMember>> {
        self.first(&format!("SELECT {MEMBER} FROM segment_members WHERE id = ?1"), [id.0.as_bytes()], member_from_row)
    }

    /// A person's memberships, the earliest first.
    pub fn memberships_of(&self, person: PersonId) -> Result<Vec<SegmentMember>> {
        static ABOUT: About = About::of("segment_members", "person", MEMBER, "since, id");
        self.about(&ABOUT, person.0, member_from_row)
    }
}

impl Write<'_> {
    /// Adds a segment.
    pub fn insert_segment(&mut self, segment: &Segment) -> Result<()> {
        self.run_one(
            "INSERT INTO segments (id, name, purpose, logic, consequences, made_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                segment.id.0.as_bytes(),
                segment.name,
                segment.purpose,
                segment.logic,
                segment.consequences,
                day_text(segment.made_on),
            ],
        )
    }

    /// Puts somebody into a segment. Once at a time.
    pub fn insert_membership(&mut self, member: &SegmentMember) -> Result<()> {
        self.run_one(
            "INSERT INTO segment_members (id, segment, person, since, ended_on) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                member.id.0.as_bytes(),
                member.segment.0.as_bytes(),
                member.person.0.as_bytes(),
                day_text(member.since),
                member.ended_on.map(day_text),
            ],
        )
    }

    /// Ends a membership.
    pub fn end_membership(&mut self, id: SegmentMemberId, on: Day) -> Result<()> {
        self.run_one(
            "UPDATE segment_members SET ended_on = max(since, ?2) WHERE id = ?1 AND ended_on IS NULL",
            params![id.0.as_bytes(), day_text(on)],
        )
    }

    /// Ends all memberships of a person, and says how many there were.
    pub fn end_memberships_of(&mut self, person: PersonId, on: Day) -> Result<u64> {
        let ended = self.run(
            "UPDATE segment_members SET ended_on = max(since, ?2) WHERE person = ?1 AND ended_on IS NULL",
            params![person.0.as_bytes(), day_text(on)],
        )?;
        Ok(ended as u64)
    }

    /// Erases a membership.
    pub fn delete_membership(&mut self, id: SegmentMemberId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM segment_members WHERE id = ?1", [id.0.as_bytes()])
    }
}
