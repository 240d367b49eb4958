//! What happens in an office beside its daily trade: accounts and what was decided about them, trials that run, incidents,
//! findings somebody takes care of. A demo of an office's size has a few of each, so that every place shows something.

use super::{
    Made,
    dice::Dice,
    when::{days_before, on},
};
use crate::{office_rules, problem::Problem, rules};
use chrono::{Datelike, Days};
use domain::{
    accounts::{Account, AccountStatus},
    agreements::AgreementKind,
    approvals::Approval,
    conduct::{AppealRoute, ConductRule, Signed, Suspension, Violation, review_day},
    courses::{Trial, trial_end},
    deeds::Deed,
    findings::{Finding, FindingStatus},
    held::Noun,
    ids::{AccountId, ApprovalId, PersonId, RecordId, StaffId, uuid_v7},
    incidents::{Incident, IncidentKind, Risk},
    people::Relation,
    processing::{DataKind, SubjectKind},
    staff::Staff,
    time::{Day, Moment, day_in_sweden},
};
use store::Write;

/// Fewer people are no office: a test or a first look, which stays as small as it was asked for.
const OFFICE: u32 = 100;
/// A trial of so many days ago runs out this week, one of so many days ago has run out, and one has just begun.
const TRIALS: [u32; 3] = [12, 20, 2];
const APPS: [&str; 3] = ["Cequred Fältbok", "Cequred Tidrapport", "Cequred Fältbok"];

/// The first of those it happens to, met while people are written.
pub(super) struct Events {
    dice: Dice,
    staff: StaffId,
    now: Moment,
    /// Whether there are people enough.
    wanted: bool,
    accounts: Vec<Account>,
    testers: Vec<PersonId>,
}

impl Events {
    pub(super) fn new(people: u32, dice: Dice, staff: StaffId, now: Moment) -> Self {
        Self { dice, staff, now, wanted: people >= OFFICE, accounts: Vec::new(), testers: Vec::new() }
    }

    /// The account behind a contract about one; who may be on trial.
    pub(super) fn meet(&mut self, w: &mut Write<'_>, made: &Made) -> Result<(), Problem> {
        if !self.wanted {
            return Ok(());
        }
        for agreement in made.agreements.iter().filter(|it| it.kind == AgreementKind::Account) {
            let account = Account {
                id: AccountId::new(on(agreement.started_on, &mut self.dice, self.now), self.dice.ten_bytes()),
                person: agreement.person,
                agreement: agreement.id,
                registered_on: agreement.started_on,
                status: agreement.ended_on.map_or(AccountStatus::Active, |_| AccountStatus::Deregistered),
                status_on: agreement.ended_on.unwrap_or(agreement.started_on),
            };
            w.insert_account(&account)?;
            if account.status == AccountStatus::Active && !made.person.protected_identity {
                self.accounts.push(account);
            }
        }
        if made.agreements.is_empty() && made.person.relations.contains(&Relation::NewsletterRecipient) {
            self.testers.push(made.person.id);
        }
        Ok(())
    }

    /// Writes what happened, once everybody is there.
    pub(super) fn fill(&mut self, w: &mut Write<'_>) -> Result<(), Problem> {
        if !self.wanted {
            return Ok(());
        }
        self.trials(w)?;
        self.incidents(w)?;
        self.findings(w)?;
        // A decision needs two people; without a colleague there is none.
        let colleague = w.staff()?.into_iter().find(|one| one.id != self.staff);
        colleague.map_or(Ok(()), |colleague| self.conduct(w, &colleague))
    }

    fn ago(&mut self, days: u32) -> Moment {
        on(days_before(self.today(), days), &mut self.dice, self.now)
    }

    fn today(&self) -> Day {
        day_in_sweden(self.now)
    }

    fn trials(&mut self, w: &mut Write<'_>) -> Result<(), Problem> {
        for ((ago, app), person) in TRIALS.into_iter().zip(APPS).zip(self.testers.clone()) {
            let began = self.ago(ago);
            let started_on = day_in_sweden(began);
            w.insert_trial(&Trial {
                id: RecordId::new(began, self.dice.ten_bytes()),
                person,
                app: app.to_owned(),
                started_on,
                ends_on: trial_end(&*rules::shipped()?, started_on),
                converted_on: None,
            })?;
        }
        Ok(())
    }

    /// A suspension that waits for its second signature, one that was lifted, and the breaches they rest on.
    fn conduct(&mut self, w: &mut Write<'_>, colleague: &Staff) -> Result<(), Problem> {
        let plots = [(ConductRule::Mailings, 1, None), (ConductRule::Treatment, 70, Some(55))];
        for ((rule, ago, lifted), account) in plots.into_iter().zip(self.accounts.clone()) {
            let decided = Signed { by: colleague.id, at: self.ago(ago) };
            let violation = Violation {
                id: RecordId::new(decided.at, self.dice.ten_bytes()),
                person: account.person,
                rule,
                noted_on: day_in_sweden(decided.at),
                noted_by: colleague.id,
            };
            w.insert_violation(&violation)?;
            let signed = lifted.map(|_| Signed { by: self.staff, at: decided.at });
            let lifted = lifted.map(|ago| Signed { by: self.staff, at: self.ago(ago) });
            let suspension = Suspension {
                id: RecordId::new(decided.at, self.dice.ten_bytes()),
                person: account.person,
                account: account.id,
                rule,
                decided,
                appeal: AppealRoute::Letter,
                review_on: review_day(decided.at, office_rules::rules(w)?.suspension_days),
                countersigned: signed,
                lifted,
            };
            w.insert_suspension(&suspension)?;
            if suspension.is_running() {
                let status_on = day_in_sweden(decided.at);
                w.set_account_status(&Account { status: AccountStatus::Suspended, status_on, ..account })?;
                self.signature(w, &suspension)?;
            }
        }
        Ok(())
    }

    /// What a suspension waits for: proposed by the colleague, so that whoever tries the demo can sign it.
    fn signature(&mut self, w: &mut Write<'_>, suspension: &Suspension) -> Result<(), Problem> {
        let hours = office_rules::rules(w)?.suspension_hours;
        Ok(w.insert_approval(&Approval {
            id: ApprovalId::new(suspension.decided.at, self.dice.ten_bytes()),
            deed: Deed::DecideConduct,
            noun: Noun::Suspension.code().to_owned(),
            verb: "confirm".to_owned(),
            record: suspension.id.0,
            label: suspension.rule.code().to_owned(),
            proposed_by: suspension.decided.by,
            proposed_at: suspension.decided.at,
            sign_by: day_in_sweden(suspension.sign_by(hours)),
            settled: None,
        })?)
    }

    /// One that was looked into and closed, and one whose 72 hours run.
    fn incidents(&mut self, w: &mut Write<'_>) -> Result<(), Problem> {
        let closed_at = self.ago(44);
        let mut closed =
            self.incident(w, IncidentKind::Misdirected, "En kursbekräftelse gick till fel deltagare.", 46)?;
        closed.categories = vec![DataKind::Identity, DataKind::Contact];
        closed.subjects = vec![SubjectKind::CourseParticipant];
        closed.people = Some(1);
        closed.effects = Some("Mottagaren såg ett namn och en e-postadress.".to_owned());
        closed.measures = Some("Mottagaren har raderat brevet. Utskicket görs nu från en mall.".to_owned());
        closed.risk = Risk::Unlikely;
        closed.risk_reasons = Some("En mottagare, inga känsliga uppgifter, brevet är raderat.".to_owned());
        closed.closed_at = Some(closed_at);
        w.put_incident(&closed)?;
        let mut open = self.incident(w, IncidentKind::AtProcessor, "E-postleverantören har anmält ett intrång.", 1)?;
        open.categories = vec![DataKind::Contact];
        open.subjects = vec![SubjectKind::NewsletterRecipient];
        Ok(w.put_incident(&open)?)
    }

    /// One the organisation became aware of so many days ago.
    fn incident(&mut self, w: &Write<'_>, kind: IncidentKind, happened: &str, ago: u32) -> Result<Incident, Problem> {
        let aware = self.ago(ago);
        let number = w.next_incident_number(aware.year())?;
        let mut incident =
            Incident::draft(uuid_v7(aware, self.dice.ten_bytes()), number, kind, happened.to_owned(), aware);
        incident.aware_at = Some(aware);
        incident.began_on = Some(day_in_sweden(aware));
        incident.recorded_by = Some(self.staff);
        Ok(incident)
    }

    /// The first of them has an owner and a day, the second was left as it is for a reason.
    fn findings(&mut self, w: &mut Write<'_>) -> Result<(), Problem> {
        let month_ahead = self.today().checked_add_days(Days::new(30));
        let mut findings = w.findings()?.into_iter();
        if let Some(first) = findings.next() {
            let (status, owner) = (FindingStatus::InProgress, Some(self.staff));
            w.update_finding(&Finding { status, owner, due_on: month_ahead, ..first })?;
        }
        if let Some(second) = findings.next() {
            let note = Some("Fakturor sparas i sju år, allt annat om kunden i ett.".to_owned());
            w.update_finding(&Finding { status: FindingStatus::Accepted, owner: Some(self.staff), note, ..second })?;
        }
        Ok(())
    }
}
