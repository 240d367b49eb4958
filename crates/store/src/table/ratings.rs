//! Ratings, and what they come to: kept in the write that changes a rating, so that a contractor's average is one row to
//! read however many ratings she has.

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    stretch::About,
    values::{code, count, damaged, day, day_text, get, maybe_day, maybe_uuid, source, stored, uuid},
};
use domain::{
    ids::{AssignmentId, PersonId, RatingId, StaffId},
    rating_summary::{Distribution, QuarterSummary, RatingSummary},
    ratings::{Quarter, Rating, Standing, Stars},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, assignment, contractor, client, stars, standing, answered_on, comment, statement, ended_on,
    entered_by, source_kind, source_detail, source_on";

/// The column of a summary that counts ratings of this many stars.
const COUNTERS: [&str; 5] = ["ones", "twos", "threes", "fours", "fives"];

pub(super) fn stars(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<Stars>> {
    get::<Option<u8>>(row, at, column)?.map(|value| Stars::new(value).ok_or_else(|| damaged(column))).transpose()
}

fn from_row(row: &Row<'_>) -> Result<Rating> {
    Ok(Rating {
        id: RatingId(uuid(row, 0, "ratings.id")?),
        assignment: AssignmentId(uuid(row, 1, "ratings.assignment")?),
        contractor: PersonId(uuid(row, 2, "ratings.contractor")?),
        client: maybe_uuid(row, 3, "ratings.client")?.map(PersonId),
        stars: stars(row, 4, "ratings.stars")?,
        standing: code(row, 5, "ratings.standing", Standing::from_code)?,
        answered_on: day(row, 6, "ratings.answered_on")?,
        comment: get(row, 7, "ratings.comment")?,
        statement: get(row, 8, "ratings.statement")?,
        ended_on: maybe_day(row, 9, "ratings.ended_on")?,
        entered_by: maybe_uuid(row, 10, "ratings.entered_by")?.map(StaffId),
        source: source(row, 11, "ratings.source_kind")?,
    })
}

/// The five counters of a summary, beginning at this place.
fn distribution(row: &Row<'_>, at: usize) -> Result<Distribution> {
    let mut counts = [0; 5];
    for (place, counted) in counts.iter_mut().enumerate() {
        *counted = count(row, at + place, "rating_summaries.ones")?;
    }
    Ok(Distribution(counts))
}

/// A contractor with what her ratings come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated {
    /// Who.
    pub contractor: PersonId,
    /// All that count.
    pub distribution: Distribution,
}

impl Read<'_> {
    /// A rating.
    pub fn rating(&self, id: RatingId) -> Result<Option<Rating>> {
        self.first(&format!("SELECT {COLUMNS} FROM ratings WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The rating of an assignment.
    pub fn rating_of(&self, assignment: AssignmentId) -> Result<Option<Rating>> {
        self.first(&format!("SELECT {COLUMNS} FROM ratings WHERE assignment = ?1"), [assignment.0.as_bytes()], from_row)
    }

    /// All ratings somebody was given, the newest first.
    pub fn ratings_of(&self, contractor: PersonId) -> Result<Vec<Rating>> {
        static ABOUT: About = About::of("ratings", "contractor", COLUMNS, "answered_on DESC, id DESC");
        self.about(&ABOUT, contractor.0, from_row)
    }

    /// Every rating somebody was given or gave, in the order of [`Self::ratings_of`] and [`Self::ratings_by`], with the day its
    /// time runs from: the one it ended on, or else the one it was given on.
    pub fn rating_clocks(&self, person: PersonId) -> Result<Vec<(RatingId, Day)>> {
        const CLOCK: &str = "id, answered_on, ended_on";
        static GIVEN_TO: About = About::of("ratings", "contractor", CLOCK, "answered_on DESC, id DESC");
        static GIVEN_BY: About = About::of("ratings", "client", CLOCK, "answered_on DESC, id DESC");
        let clock = |row: &Row<'_>| {
            let answered_on = day(row, 1, "ratings.answered_on")?;
            Ok((RatingId(uuid(row, 0, "ratings.id")?), maybe_day(row, 2, "ratings.ended_on")?.unwrap_or(answered_on)))
        };
        let mut clocks = self.about(&GIVEN_TO, person.0, clock)?;
        clocks.extend(self.about(&GIVEN_BY, person.0, clock)?);
        Ok(clocks)
    }

    /// All ratings somebody gave, the newest first.
    pub fn ratings_by(&self, client: PersonId) -> Result<Vec<Rating>> {
        static ABOUT: About = About::of("ratings", "client", COLUMNS, "answered_on DESC, id DESC");
        self.about(&ABOUT, client.0, from_row)
    }

    /// The ratings somebody was given, the newest first; at most this many.
    pub fn ratings_received(&self, contractor: PersonId, limit: u32) -> Result<Vec<Rating>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM ratings WHERE contractor = ?1 ORDER BY answered_on DESC, id DESC LIMIT ?2"),
            params![contractor.0.as_bytes(), limit],
            from_row,
        )
    }

    /// The ratings somebody gave, the newest first; at most this many.
    pub fn ratings_given(&self, client: PersonId, limit: u32) -> Result<Vec<Rating>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM ratings WHERE client = ?1 ORDER BY answered_on DESC, id DESC LIMIT ?2"),
            params![client.0.as_bytes(), limit],
            from_row,
        )
    }

    /// What somebody's ratings come to, by rows that are kept and not by the ratings themselves.
    pub fn rating_summary(&self, contractor: PersonId) -> Result<RatingSummary> {
        let all = self.first(
            "SELECT ones, twos, threes, fours, fives FROM rating_summaries WHERE contractor = ?1",
            [contractor.0.as_bytes()],
            |row| distribution(row, 0),
        )?;
        let trend = self.rows(
            "SELECT quarter, ones, twos, threes, fours, fives FROM rating_quarters
             WHERE contractor = ?1 AND ones + twos + threes + fours + fives > 0 ORDER BY quarter",
            [contractor.0.as_bytes()],
            |row| {
                let quarter: String = get(row, 0, "rating_quarters.quarter")?;
                let quarter = Quarter::parse(&quarter).ok_or_else(|| damaged("rating_quarters.quarter"))?;
                Ok(QuarterSummary { quarter, distribution: distribution(row, 1)? })
            },
        )?;
        Ok(RatingSummary { distribution: all.unwrap_or_default(), trend })
    }

    /// What all ratings that count come to, by quarter.
    pub fn rating_overview(&self) -> Result<RatingSummary> {
        let all = self.first(
            "SELECT coalesce(sum(ones), 0), coalesce(sum(twos), 0), coalesce(sum(threes), 0), coalesce(sum(fours), 0),
                 coalesce(sum(fives), 0) FROM rating_summaries",
            [],
            |row| distribution(row, 0),
        )?;
        let trend = self.rows(
            "SELECT quarter, sum(ones), sum(twos), sum(threes), sum(fours), sum(fives) FROM rating_quarters
             GROUP BY quarter ORDER BY quarter",
            [],
            |row| {
                let quarter: String = get(row, 0, "rating_quarters.quarter")?;
                let quarter = Quarter::parse(&quarter).ok_or_else(|| damaged("rating_quarters.quarter"))?;
                Ok(QuarterSummary { quarter, distribution: distribution(row, 1)? })
            },
        )?;
        Ok(RatingSummary { distribution: all.unwrap_or_default(), trend })
    }

    /// Rated people in Swedish order, from this place on.
    pub fn rated_people(&self, place: u64, limit: u32) -> Result<Vec<Rated>> {
        self.rows(
            "SELECT contractor, ones, twos, threes, fours, fives
             FROM rating_summaries JOIN people ON people.id = rating_summaries.contractor
             ORDER BY people.sort_key, people.id LIMIT ?1 OFFSET ?2",
            params![limit, stored(place)],
            |row| {
                Ok(Rated {
                    contractor: PersonId(uuid(row, 0, "rating_summaries.contractor")?),
                    distribution: distribution(row, 1)?,
                })
            },
        )
    }

    /// How many people are rated.
    pub fn rated_count(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM rating_summaries", [])
    }

    /// The same summary, counted from the ratings themselves: the independent truth a test compares with.
    pub fn rating_summary_counted(&self, contractor: PersonId) -> Result<Distribution> {
        let counting = self.rows(
            "SELECT stars FROM ratings WHERE contractor = ?1 AND standing = 'counts'",
            [contractor.0.as_bytes()],
            |row| stars(row, 0, "ratings.stars"),
        )?;
        Ok(Distribution::of(counting.into_iter().flatten()))
    }
}

impl Write<'_> {
    /// Adds a rating and counts it.
    pub fn insert_rating(&mut self, rating: &Rating) -> Result<()> {
        self.run_one(
            "INSERT INTO ratings (id, assignment, contractor, client, stars, standing, answered_on, comment, statement,
                 ended_on, entered_by, source_kind, source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                rating.id.0.as_bytes(),
                rating.assignment.0.as_bytes(),
                rating.contractor.0.as_bytes(),
                rating.client.map(|client| *client.0.as_bytes()),
                rating.stars.map(Stars::value),
                rating.standing.code(),
                day_text(rating.answered_on),
                rating.comment,
                rating.statement,
                rating.ended_on.map(day_text),
                rating.entered_by.map(|staff| *staff.0.as_bytes()),
                rating.source.kind.code(),
                rating.source.detail,
                day_text(rating.source.on),
            ],
        )?;
        self.counting(rating, 1)
    }

    /// Changes a rating's value, standing or words; whose it is and when it was given do not change. The summary
    /// follows in the same write.
    pub fn update_rating(&mut self, rating: &Rating) -> Result<()> {
        let before = self.rating(rating.id)?.ok_or(Error::NotFound)?;
        self.counting(&before, -1)?;
        self.run_one(
            "UPDATE ratings SET stars = ?2, standing = ?3, comment = ?4, statement = ?5, ended_on = ?6 WHERE id = ?1",
            params![
                rating.id.0.as_bytes(),
                rating.stars.map(Stars::value),
                rating.standing.code(),
                rating.comment,
                rating.statement,
                rating.ended_on.map(day_text),
            ],
        )?;
        // What stands in the row is counted, not what the caller believes.
        let after = self.rating(rating.id)?.ok_or(Error::NotFound)?;
        self.counting(&after, 1)
    }

    /// Erases a rating with its disputes and takes it out of the summary.
    pub fn delete_rating(&mut self, id: RatingId) -> Result<()> {
        self.erased = true;
        let before = self.rating(id)?.ok_or(Error::NotFound)?;
        self.counting(&before, -1)?;
        for dispute in self.disputes_about(id)? {
            self.delete_dispute(dispute.id)?;
        }
        self.run_one("DELETE FROM ratings WHERE id = ?1", [id.0.as_bytes()])
    }

    fn counting(&self, rating: &Rating, by: i64) -> Result<()> {
        let Some(stars) = rating.counted() else { return Ok(()) };
        let counter = COUNTERS[stars.place()];
        let one = |place: usize| i64::from(place == stars.place());
        if by > 0 {
            self.run_one(
                &format!(
                    "INSERT INTO rating_summaries (contractor, ones, twos, threes, fours, fives)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT (contractor) DO UPDATE SET {counter} = {counter} + 1"
                ),
                params![rating.contractor.0.as_bytes(), one(0), one(1), one(2), one(3), one(4)],
            )?;
            self.run_one(
                &format!(
                    "INSERT INTO rating_quarters (contractor, quarter, ones, twos, threes, fours, fives)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT (contractor, quarter) DO UPDATE SET {counter} = {counter} + 1"
                ),
                params![
                    rating.contractor.0.as_bytes(),
                    Quarter::of(rating.answered_on).to_string(),
                    one(0),
                    one(1),
                    one(2),
                    one(3),
                    one(4)
                ],
            )
        } else {
            self.run_one(
                &format!("UPDATE rating_summaries SET {counter} = {counter} - 1 WHERE contractor = ?1"),
                [rating.contractor.0.as_bytes()],
            )?;
            self.run_one(
                &format!("UPDATE rating_quarters SET {counter} = {counter} - 1 WHERE contractor = ?1 AND quarter = ?2"),
                params![rating.contractor.0.as_bytes(), Quarter::of(rating.answered_on).to_string()],
            )
        }
    }
}
