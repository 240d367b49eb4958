//! From a template's text to a letter: its subject, and the parts below it.

use domain::letters::{Part, Placeholder, fill, parts};
use papers::{AUTHORITY, Block, letter::Letter};

/// What stands in the places of a template's placeholders.
pub(crate) trait Values {
    /// The words for it.
    fn words(&self, placeholder: Placeholder) -> String;

    /// Where it stands alone in a paragraph: the lines of the list it becomes, if it becomes one.
    fn lines(&self, _: Placeholder) -> Option<Vec<String>> {
        None
    }
}

/// A template with its values.
pub(crate) struct Text<'a, V> {
    /// The subject, if the template has one.
    pub(crate) subject: Option<String>,
    parts: Vec<Part>,
    values: &'a V,
}

impl<'a, V: Values> Text<'a, V> {
    pub(crate) fn new(template: &str, values: &'a V) -> Self {
        let mut parts = parts(template);
        let subject = match parts.first() {
            Some(Part::Subject(text)) => Some(filled(text, values)),
            _ => None,
        };
        if subject.is_some() {
            parts.remove(0);
        }
        Self { subject, parts, values }
    }

    /// Writes everything below the subject.
    pub(crate) fn write(&self, letter: &mut Letter) {
        let mut parts = self.parts.iter().peekable();
        while let Some(part) = parts.next() {
            match part {
                Part::Subject(text) | Part::Heading(text) => letter.heading(filled(text, self.values)),
                Part::Bullet(text) => {
                    let mut lines = vec![filled(text, self.values)];
                    while let Some(Part::Bullet(more)) = parts.next_if(|part| matches!(part, Part::Bullet(_))) {
                        lines.push(filled(more, self.values));
                    }
                    letter.bullets(lines);
                }
                Part::Paragraph(text) => self.paragraph(letter, text.trim()),
            }
        }
    }

    /// A paragraph of one placeholder becomes what that is: a list, or the authority's address.
    fn paragraph(&self, letter: &mut Letter, text: &str) {
        let alone =
            text.strip_prefix('{').and_then(|it| it.strip_suffix('}')).and_then(|it| Placeholder::from_code(it.trim()));
        match alone {
            Some(Placeholder::Authority) => letter.push(Block::Quote(AUTHORITY.to_owned())),
            Some(placeholder) if let Some(lines) = self.values.lines(placeholder) => {
                if !lines.is_empty() {
                    letter.bullets(lines);
                }
            }
            _ => letter.paragraph(filled(text, self.values)),
        }
    }
}

fn filled(text: &str, values: &impl Values) -> String {
    fill(text, |placeholder| values.words(placeholder))
}
