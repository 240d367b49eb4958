//! The yearly report as a paper: a chart for each figure, and behind each a table with the same figures.

use super::{YearView, begun, gather};
use crate::{
    figures,
    problem::Problem,
    ratings::SummaryView,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    time::{Moment, day_in_sweden},
    yearly::{IncidentTime, Timeliness},
};
use papers::{
    Bar, Block, Chart, Language, Paper, PaperKind, Tone, Words,
    report::{Readers, Report},
};

/// The report of a year as a PDF.
///
/// # Errors
/// [`Problem::InvalidField`] for a year that has not begun.
pub fn report_pdf(session: &Session, year: i32, language: Language, now: Moment) -> Result<Paper, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    let year = begun(year, now)?;
    // The line in the log comes first: its head is printed on the paper.
    session.register.write(&session.holder(now), |w| {
        w.record(&session.entry("yearly.report", None, now).fields(&["year"]))?;
        Ok::<_, Problem>(())
    })?;
    let words = Words(language);
    session.register.read(|r| {
        let view = gather(r, year, now)?;
        let title = words.with("yearly-title", "year", &view.year.to_string());
        let mut report = Report::new(PaperKind::YearlyReport, session.organisation(), title, day_in_sweden(now));
        report.demo = session.is_demo();
        report.lead = Some(words.say("yearly-lead"));
        report.readers = Readers::Office;
        report.log_head = Some(r.audit_head()?.hash);
        Parts { words, report: &mut report }.all(&view);
        Ok(report.render(language)?)
    })
}

/// The paper in the making.
struct Parts<'a> {
    words: Words,
    report: &'a mut Report,
}

impl Parts<'_> {
    fn all(&mut self, it: &YearView) {
        self.summary(it);
        self.requests(it);
        self.ratings(&it.ratings);
        self.disputes(it);
        self.erasures(it);
        self.incidents(it);
        self.people(it);
        self.report.heading(self.words.say("yearly-counting"));
        let rules = ["requests", "disputes", "ratings", "erasures", "incidents", "few"];
        self.report.bullets(rules.map(|rule| self.words.say(&format!("yearly-counting-{rule}"))));
    }

    fn fact(&mut self, id: &str, value: String) {
        self.report.fact(self.words.say(id), value);
    }

    fn summary(&mut self, it: &YearView) {
        let period = [("first", it.first.as_str()), ("last", it.last.as_str())];
        self.fact("yearly-period", self.words.with_all("yearly-from-to", &period));
        self.fact("yearly-taken", it.taken.clone());
        self.fact("yearly-requests-received", self.number(it.requests.received));
        self.fact("yearly-share", self.share(it));
        self.fact("yearly-ratings-number", self.number(it.ratings.number));
        self.fact("yearly-disputes-received", self.number(it.disputes.received));
        self.fact("yearly-erasures-records", self.number(it.erasures.records));
        self.fact("yearly-incidents-number", self.number(it.incidents.number));
    }

    fn share(&self, it: &YearView) -> String {
        match it.requests.share_in_month {
            Some(share) => self.words.with("yearly-percent", "share", &share.to_string()),
            None => self.words.say("yearly-share-none"),
        }
    }

    fn requests(&mut self, it: &YearView) {
        self.report.heading(self.words.say("yearly-requests"));
        if it.requests.received == 0 {
            return self.report.paragraph(self.words.say("yearly-requests-none"));
        }
        self.facts(&[
            ("yearly-requests-received", self.number(it.requests.received)),
            ("yearly-share", self.share(it)),
            ("yearly-requests-refused", self.number(it.requests.refused)),
        ]);
        self.bars("yearly-by-time", "answered", &it.requests.by_time, |code| match Timeliness::from_code(code) {
            Some(Timeliness::InMonth) => Tone::Dark,
            Some(Timeliness::Extended) => Tone::Middle,
            Some(Timeliness::Late | Timeliness::Running | Timeliness::Withdrawn) | None => Tone::Pale,
        });
        self.bars("yearly-by-kind", "request", &it.requests.by_kind, dark);
    }

    fn ratings(&mut self, it: &SummaryView) {
        self.report.heading(self.words.say("yearly-ratings"));
        if it.number == 0 {
            return self.report.paragraph(self.words.say("yearly-ratings-none"));
        }
        let Some(average) = it.average else {
            let least = it.publish_from.to_string();
            return self.report.paragraph(self.words.with("yearly-ratings-few", "least", &least));
        };
        self.facts(&[
            ("yearly-ratings-number", self.number(it.number)),
            ("yearly-ratings-average", self.words.decimals(average)),
        ]);
        let stars = it.distribution.iter().enumerate().map(|(at, count)| {
            let stars = (at + 1).to_string();
            let label =
                self.words.with_all("yearly-stars", &[("stars", &stars), ("word", &self.words.word("stars", &stars))]);
            bar(label, Some(f64::from(*count)), self.number(*count), Tone::Dark)
        });
        let stars = stars.collect();
        self.chart("yearly-distribution", stars, None);
        let quarters = it.trend.iter().map(|quarter| {
            let shown =
                quarter.average.map_or_else(|| self.words.say("yearly-few"), |average| self.words.decimals(average));
            bar(quarter.quarter.clone(), quarter.average, shown, Tone::Dark)
        });
        let quarters = quarters.collect();
        self.chart("yearly-trend", quarters, Some(5.0));
    }

    fn disputes(&mut self, it: &YearView) {
        self.report.heading(self.words.say("yearly-disputes"));
        self.facts(&[
            ("yearly-disputes-received", self.number(it.disputes.received)),
            ("yearly-disputes-decided", self.number(it.disputes.decided)),
        ]);
        if it.disputes.decided > 0 {
            self.bars("yearly-by-outcome", "outcome", &it.disputes.by_outcome, dark);
        }
    }

    fn erasures(&mut self, it: &YearView) {
        self.report.heading(self.words.say("yearly-erasures"));
        if it.erasures.records == 0 {
            return self.report.paragraph(self.words.say("yearly-erasures-none"));
        }
        self.facts(&[
            ("yearly-erasures-records", self.number(it.erasures.records)),
            ("yearly-erasures-certificates", self.number(it.erasures.certificates)),
        ]);
        self.bars("yearly-by-noun", "noun", &it.erasures.by_noun, dark);
    }

    fn incidents(&mut self, it: &YearView) {
        self.report.heading(self.words.say("yearly-incidents"));
        if it.incidents.number == 0 {
            return self.report.paragraph(self.words.say("yearly-incidents-none"));
        }
        self.facts(&[
            ("yearly-incidents-number", self.number(it.incidents.number)),
            ("yearly-incidents-told", self.number(it.incidents.people_told)),
        ]);
        self.bars("yearly-by-incident-time", "incident-time", &it.incidents.by_time, |code| {
            if IncidentTime::from_code(code) == Some(IncidentTime::Late) { Tone::Pale } else { Tone::Dark }
        });
    }

    fn people(&mut self, it: &YearView) {
        self.report.heading(self.words.say("yearly-people"));
        self.report.paragraph(self.words.with("yearly-people-about", "day", &it.taken));
        self.facts(&[("yearly-people-number", self.number(it.people.number))]);
        self.bars("yearly-by-relation", "relation", &it.people.by_relation, dark);
    }

    fn number(&self, number: u32) -> String {
        self.words.number(number.into())
    }

    fn facts(&mut self, rows: &[(&str, String)]) {
        let rows = rows.iter().map(|(id, value)| (self.words.say(id), value.clone())).collect();
        self.report.push(Block::Facts(rows));
    }

    /// A chart of counts whose words are `<family>-<code>`.
    fn bars(&mut self, id: &str, family: &str, bars: &[figures::Bar], tone: impl Fn(&str) -> Tone) {
        let bars = bars.iter().map(|it| {
            let shown = it.count.map_or_else(|| self.words.say("yearly-few"), |count| self.number(count));
            bar(self.words.code(family, &it.code), it.count.map(f64::from), shown, tone(&it.code))
        });
        let bars = bars.collect();
        self.chart(id, bars, None);
    }

    /// A chart below its title; its table's heads are `<id>-label` and `<id>-figure`.
    fn chart(&mut self, id: &str, bars: Vec<Bar>, most: Option<f32>) {
        let title = self.words.say(id);
        let alt = self.words.with("yearly-alt", "title", &title);
        let heads = [self.words.say(&format!("{id}-label")), self.words.say(&format!("{id}-figure"))];
        self.report.push(Block::Chart(Chart { title, alt, heads, bars, most }));
    }
}

const fn dark(_: &str) -> Tone {
    Tone::Dark
}

fn bar(label: String, value: Option<f64>, shown: String, tone: Tone) -> Bar {
    #[expect(clippy::cast_possible_truncation, reason = "a length on paper")]
    let value = value.map(|value| value as f32);
    Bar { label, value, shown, tone }
}
