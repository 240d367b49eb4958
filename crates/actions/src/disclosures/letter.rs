//! The letter that tells a recipient what was corrected, erased or restricted (GDPR Art. 19), from the office's own text.

use crate::{
    fields,
    letter_text::{Text, Values},
    problem::Problem,
    processing::called,
    requests::template_text,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    letters::{LetterKind, Placeholder},
    processing::NoticeState,
    time::{Day, Moment, day_in_sweden},
};
use papers::{AUTHORITY, Language, Paper, PaperKind, Words, day, letter::Letter};

/// Draws the letter of a notice that waits. The person is named by her customer number alone, which is what the recipient
/// got her data under; the letter holds nothing of what was erased.
///
/// # Errors
/// [`Problem::NotFound`] without such a notice, [`Problem::InvalidField`] for one that is closed: its customer number is
/// gone.
// policy: 18
pub fn letter(session: &Session, id: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = fields::id("recipient-notice", id)?;
    // The line in the log comes first: its head is printed on the paper.
    let (notice, recipient) = session.register.write(&session.holder(now), |w| {
        let notice = w.notice(id)?.ok_or_else(|| Problem::not_found("recipient-notice"))?;
        if notice.state != NoticeState::Open {
            return Err(Problem::invalid("state", "ended"));
        }
        let recipient = w.recipient(notice.recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
        w.record(&session.entry("notices.letter", None, now).touching(id))?;
        Ok((notice, recipient))
    })?;
    let head = session.register.read(|r| Ok::<_, Problem>(r.audit_head()?))?;
    let words = Words(language);
    let mut to = vec![called(&recipient).map_or_else(|key| words.code("recipient", key), str::to_owned)];
    to.extend(recipient.address.iter().flat_map(|address| address.lines().map(str::to_owned)));
    let template = session.register.read(|r| template_text(r, LetterKind::telling(notice.cause), language))?;
    let values = Told { session, reference: notice.reference.as_deref().unwrap_or("–"), since: notice.since };
    let mut letter = drawn(&values, &template, to, words, now);
    letter.log_head = Some(head.hash);
    Ok(letter.render(language)?)
}

/// The letter with such a text, about nobody, for whoever edits it.
pub(crate) fn sample(session: &Session, template: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    let words = Words(language);
    let values = Told { session, reference: "K00000", since: day_in_sweden(now) };
    Ok(drawn(&values, template, vec![words.say("template-sample-recipient")], words, now).render(language)?)
}

/// What a recipient may be told: what it knows the person by, and since when.
struct Told<'a> {
    session: &'a Session,
    reference: &'a str,
    since: Day,
}

impl Values for Told<'_> {
    fn words(&self, placeholder: Placeholder) -> String {
        match placeholder {
            Placeholder::Number => self.reference.to_owned(),
            Placeholder::Since => day(self.since),
            Placeholder::Organisation => self.session.organisation().name,
            Placeholder::Authority => AUTHORITY.replace('\n', ", "),
            // A template with any of these is refused when it is written.
            Placeholder::Name
            | Placeholder::Right
            | Placeholder::Received
            | Placeholder::LastDay
            | Placeholder::ExtendedLastDay
            | Placeholder::Reasons
            | Placeholder::Items
            | Placeholder::Complaint => String::new(),
        }
    }
}

fn drawn(values: &Told<'_>, template: &str, to: Vec<String>, words: Words, now: Moment) -> Letter {
    let session = values.session;
    let text = Text::new(template, values);
    let subject = text.subject.clone().unwrap_or_default();
    let mut letter = Letter::new(PaperKind::RecipientLetter, session.organisation(), to, subject, day_in_sweden(now));
    letter.reference = Some(values.reference.to_owned());
    letter.demo = session.is_demo();
    text.write(&mut letter);
    letter.sign(session.staff.name.clone(), Some(words.code("role", session.staff.role.code())));
    letter
}
