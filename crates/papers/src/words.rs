//! Words of the papers in one language, and how days and codes are written.

use domain::{
    organisation::Organisation,
    source::Source,
    time::{Day, Moment, in_sweden},
};
use wording::{Args, Language, text, text_with};

/// Integritetsskyddsmyndigheten's postal address and pages (law.md R51), to be quoted where a complaint is mentioned.
pub const AUTHORITY: &str = "Integritetsskyddsmyndigheten (IMY)\nBox 8114\n104 20 Stockholm\nwww.imy.se";

/// The words of one language, for those who put a paper together.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Language);

impl Words {
    /// The sentence with this id.
    pub fn say(self, id: &str) -> String {
        text(self.0, id)
    }

    /// The sentence with one variable.
    pub fn with(self, id: &str, name: &str, value: &str) -> String {
        text_with(self.0, id, &Args::new().set(name, value))
    }

    /// The sentence with variables.
    pub fn with_all(self, id: &str, values: &[(&str, &str)]) -> String {
        let args = values.iter().fold(Args::new(), |args, (name, value)| args.set(*name, *value));
        text_with(self.0, id, &args)
    }

    /// The word for a code, standing alone: with a capital letter.
    pub fn code(self, family: &str, code: &str) -> String {
        capital(&self.word(family, code))
    }

    /// The word for a code, inside a sentence.
    pub fn word(self, family: &str, code: &str) -> String {
        self.say(&format!("{family}-{code}"))
    }

    /// A whole number with the language's thousands.
    pub fn number(self, value: u64) -> String {
        wording::number(self.0, i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// A number with two decimals, such as an average.
    pub fn decimals(self, value: f64) -> String {
        let written = format!("{value:.2}");
        match self.0 {
            Language::Sv => written.replace('.', ","),
            Language::En => written,
        }
    }

    /// Where something came from and when.
    pub fn source(self, source: &Source) -> String {
        let kind = self.code("extract-source", source.kind.code());
        let place = source.detail.as_ref().map_or_else(|| kind.clone(), |detail| format!("{kind}: {detail}"));
        format!("{place}, {}", day(source.on))
    }

    /// Name, number, address and how to reach the organisation, one line each.
    pub(crate) fn controller(self, organisation: &Organisation) -> String {
        let mut lines = vec![organisation.name.clone()];
        lines.push(self.with("extract-organisation-number", "number", &organisation.number));
        lines.extend(organisation.address.iter().cloned());
        lines.push(capital(&self.reach(organisation)));
        lines.join("\n")
    }

    /// Telephone and, if there is one, e-mail.
    pub(crate) fn reach(self, organisation: &Organisation) -> String {
        let phone = self.with("extract-phone", "phone", &organisation.phone);
        organisation.email.as_ref().map_or_else(|| phone.clone(), |email| format!("{phone}, {email}"))
    }

    /// "page X of Y".
    pub(crate) fn page_of(self, page: usize, pages: usize) -> String {
        self.with_all("paper-page", &[("page", &page.to_string()), ("pages", &pages.to_string())])
    }
}

/// `2026-11-22`.
pub fn day(day: Day) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// `2026-11-22 14:05`, Swedish time.
pub fn moment(moment: Moment) -> String {
    in_sweden(moment).format("%Y-%m-%d %H:%M").to_string()
}

/// Bytes as hexadecimal digits in groups of eight on two lines, so that they can be compared by eye.
pub(crate) fn hash(bytes: &[u8; 32]) -> String {
    let line = |half: &[u8]| half.chunks(4).map(hex::encode).collect::<Vec<_>>().join(" ");
    let (first, second) = bytes.split_at(16);
    format!("{}\n{}", line(first), line(second))
}

/// With a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A line of metadata: control characters have no place in a title.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
