//! Text running down the pages: headings, paragraphs, lists, quotes, boxes.

use super::{
    model::{Bookmark, Colour, Document, Draw, Facts, Mark, Page, Role, TagNumber},
    style::{
        BODY, BOTTOM, CODE, HEADING, INK, LEADING, LEFT, QUIET, SMALL, SUBHEADING, TEAL, TINT, TITLE, TOP, Type, WIDTH,
    },
};
use crate::text::{Line, Shaper, Weight};

/// The root of the tag tree.
pub(super) const ROOT: TagNumber = TagNumber(0);
/// What a heading wants below it on the same page.
const COMPANY: f32 = 64.0;

/// How a paragraph looks.
#[derive(Clone, Copy)]
struct Look {
    face: Type,
    weight: Weight,
    colour: Colour,
    /// Indent at the left.
    indent: f32,
    before: f32,
    after: f32,
}

const PLAIN: Look = Look { face: BODY, weight: Weight::Regular, colour: INK, indent: 0.0, before: 0.0, after: 7.0 };

/// Builds a paper from above to below.
pub(crate) struct Flow {
    pub(super) shaper: Shaper,
    pub(super) document: Document,
    /// Where the next thing begins.
    pub(super) y: f32,
}

impl Flow {
    /// An empty paper.
    pub(crate) fn new(shaper: Shaper, facts: Facts) -> Self {
        Self { shaper, document: Document::new(facts), y: TOP }
    }

    /// The page being filled.
    pub(super) fn page(&self) -> usize {
        self.document.pages.len() - 1
    }

    /// Begins the next page.
    pub(crate) fn new_page(&mut self) {
        self.document.pages.push(Page::default());
        self.y = TOP;
    }

    /// Begins the next page unless this much is left on the present one.
    pub(crate) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.new_page();
        }
    }

    /// Leaves room, except at the top of a page.
    pub(crate) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// The title of the paper.
    pub(crate) fn title(&mut self, text: &str) {
        let look = Look { face: TITLE, weight: Weight::Bold, colour: TEAL, after: 8.0, ..PLAIN };
        self.heading(1, text, look);
    }

    /// What a letter is about: its title, set smaller.
    pub(crate) fn subject(&mut self, text: &str) {
        let look = Look { face: HEADING, weight: Weight::Bold, colour: INK, before: 6.0, after: 8.0, ..PLAIN };
        self.heading(1, text, look);
    }

    /// A heading of the first level below the title.
    pub(crate) fn section(&mut self, text: &str) {
        let look = Look { face: HEADING, weight: Weight::Bold, colour: TEAL, before: 18.0, after: 6.0, ..PLAIN };
        self.heading(2, text, look);
    }

    /// A heading of the same level, set small: for a paper of one page.
    pub(crate) fn part(&mut self, text: &str) {
        let look = Look { face: SUBHEADING, weight: Weight::Bold, colour: TEAL, before: 10.0, after: 4.0, ..PLAIN };
        self.heading(2, text, look);
    }

    /// A heading of the second level below the title.
    pub(crate) fn subsection(&mut self, text: &str) {
        let look = Look { face: SUBHEADING, weight: Weight::Bold, colour: INK, before: 11.0, after: 4.0, ..PLAIN };
        self.heading(3, text, look);
    }

    /// The opening words.
    pub(crate) fn lead(&mut self, text: &str) {
        self.paragraph_as(Role::Paragraph, text, Look { face: LEADING, after: 9.0, ..PLAIN });
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, text: &str) {
        self.paragraph_as(Role::Paragraph, text, PLAIN);
    }

    /// Words of lesser weight.
    pub(crate) fn note(&mut self, text: &str) {
        self.paragraph_as(Role::Paragraph, text, Look { face: SMALL, colour: QUIET, after: 6.0, ..PLAIN });
    }

    /// A note that belongs to the table or quote right above.
    pub(crate) fn below(&mut self, text: &str) {
        self.y -= 7.0;
        self.paragraph_as(Role::Paragraph, text, Look { face: SMALL, colour: QUIET, after: 10.0, ..PLAIN });
    }

    /// A short line in bold.
    pub(crate) fn strong(&mut self, text: &str) {
        self.paragraph_as(Role::Paragraph, text, Look { weight: Weight::Bold, after: 2.0, ..PLAIN });
    }

    /// Words quoted to the letter, with a bar at their left.
    pub(crate) fn quote(&mut self, text: &str) {
        self.paragraph_as(Role::Quote, text, Look { indent: 14.0, before: 2.0, after: 10.0, ..PLAIN });
    }

    /// A list with bullets.
    pub(crate) fn bullets<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.list(items.into_iter().map(|item| ("•".to_owned(), item)));
    }

    /// A list with numbers.
    pub(crate) fn steps<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.list(items.into_iter().enumerate().map(|(at, item)| (format!("{}.", at + 1), item)));
    }

    fn list<T: AsRef<str>>(&mut self, items: impl Iterator<Item = (String, T)>) {
        const INDENT: f32 = 18.0;
        let list = self.document.add_tag(ROOT, Role::List);
        for (label, item) in items {
            let entry = self.document.add_tag(list, Role::ListItem);
            let head = self.document.add_tag(entry, Role::Label);
            let body = self.document.add_tag(entry, Role::ListBody);
            let lines = self.shaper.lines(item.as_ref(), Weight::Regular, BODY.size, WIDTH - INDENT);
            self.need(BODY.lead * if lines.len() > 1 { 2.0 } else { 1.0 });
            let bullet = self.shaper.line(&label, Weight::Bold);
            let mut draws = Vec::new();
            place(bullet, LEFT + 4.0, self.y + baseline(BODY), BODY.size, TEAL, &mut draws);
            self.document.add_block(self.page(), Mark::Tag(head), draws);
            self.run_down(body, lines, Look { indent: INDENT, ..PLAIN });
            self.y += 3.0;
        }
        self.y += 6.0;
    }

    /// A sentence that must be seen, on a tinted ground.
    pub(crate) fn boxed(&mut self, head: &str, text: &str) {
        const PAD: f32 = 15.0;
        const AIR: f32 = 4.0;
        let inner = WIDTH - 2.0 * PAD;
        let head_lines = self.shaper.lines(head, Weight::Bold, LEADING.size, inner);
        let lines = self.shaper.lines(text, Weight::Regular, BODY.size, inner);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let height = head_lines.len() as f32 * LEADING.lead + lines.len() as f32 * BODY.lead + 2.0 * PAD + AIR - 2.0;
        self.need(height);
        let (page, top) = (self.page(), self.y);
        let ground = Draw::Box { x: LEFT, y: top, width: WIDTH, height, colour: TINT };
        let bar = Draw::Box { x: LEFT, y: top, width: 3.0, height, colour: TEAL };
        self.document.add_block(page, Mark::Layout, vec![ground, bar]);
        self.y += PAD - 1.0;
        let tag = self.document.add_tag(ROOT, Role::Paragraph);
        let look = Look { face: LEADING, weight: Weight::Bold, indent: PAD, ..PLAIN };
        self.run_down(tag, head_lines, look);
        self.y += AIR;
        let tag = self.document.add_tag(ROOT, Role::Paragraph);
        self.run_down(tag, lines, Look { indent: PAD, ..PLAIN });
        self.y = top + height + 14.0;
    }

    /// A code in large groups, each with a square to tick when it has been typed.
    pub(crate) fn code(&mut self, groups: &[&str], columns: usize) {
        let columns = columns.max(1);
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let step = WIDTH / columns as f32;
        let list = self.document.add_tag(ROOT, Role::List);
        for row in groups.chunks(columns) {
            self.need(CODE.lead + 18.0);
            for (at, group) in row.iter().enumerate() {
                #[expect(clippy::cast_precision_loss, reason = "a few columns")]
                let x = LEFT + step * at as f32;
                let square = Draw::Frame { x, y: self.y + 7.0, width: 11.0, height: 11.0, line: 0.8, colour: TEAL };
                self.document.add_block(self.page(), Mark::Layout, vec![square]);
                let entry = self.document.add_tag(list, Role::ListItem);
                let body = self.document.add_tag(entry, Role::ListBody);
                let mut draws = Vec::new();
                let line = self.shaper.line(group, Weight::Bold);
                place(line, x + 20.0, self.y + baseline(CODE), CODE.size, INK, &mut draws);
                self.document.add_block(self.page(), Mark::Tag(body), draws);
            }
            self.y += CODE.lead + 12.0;
        }
        self.y += 6.0;
    }

    fn heading(&mut self, level: u8, text: &str, look: Look) {
        let lines = self.shaper.lines(text, look.weight, look.face.size, WIDTH);
        self.space(look.before);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        self.need(look.face.lead * lines.len() as f32 + COMPANY);
        let tag = self.document.add_tag(ROOT, Role::Heading(level));
        self.document.tags[tag.0].title = Some(text.to_owned());
        let bookmark = Bookmark { level, text: text.to_owned(), page: self.page(), y: self.y };
        self.document.bookmarks.push(bookmark);
        self.run_down(tag, lines, look);
        self.y += look.after;
    }

    fn paragraph_as(&mut self, role: Role, text: &str, look: Look) {
        let lines = self.shaper.lines(text, look.weight, look.face.size, WIDTH - look.indent);
        self.space(look.before);
        let tag = self.document.add_tag(ROOT, role);
        self.run_down(tag, lines, look);
        self.y += look.after;
    }

    /// Sets lines down the page and over to the next, never one line alone at the foot or the top of a page.
    fn run_down(&mut self, tag: TagNumber, lines: Vec<Line>, look: Look) {
        let quote = self.document.tags[tag.0].role == Role::Quote;
        let mut lines = std::collections::VecDeque::from(lines);
        while !lines.is_empty() {
            let count = self.fitting(lines.len(), look.face.lead);
            if count == 0 {
                self.new_page();
                continue;
            }
            let top = self.y;
            let mut draws = Vec::new();
            for line in lines.drain(..count) {
                place(line, LEFT + look.indent, self.y + baseline(look.face), look.face.size, look.colour, &mut draws);
                self.y += look.face.lead;
            }
            let page = self.page();
            if quote {
                let bar = Draw::Box { x: LEFT, y: top, width: 2.0, height: self.y - top, colour: TEAL };
                self.document.add_block(page, Mark::Layout, vec![bar]);
            }
            self.document.add_block(page, Mark::Tag(tag), draws);
            if !lines.is_empty() {
                self.new_page();
            }
        }
    }

    /// How many of the lines go on this page.
    fn fitting(&self, lines: usize, lead: f32) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few lines")]
        let room = ((BOTTOM - self.y) / lead).max(0.0) as usize;
        if room >= lines {
            lines
        } else if self.y <= TOP {
            room.max(1)
        } else if room < 2 || lines < 3 {
            0
        } else if lines - room == 1 {
            room - 1
        } else {
            room
        }
    }
}

/// From the top of a line to its baseline.
pub(super) fn baseline(face: Type) -> f32 {
    (face.lead - face.size) / 2.0 + face.size * 0.86
}

/// Puts a line at a place.
pub(super) fn place(line: Line, x: f32, y: f32, size: f32, colour: Colour, draws: &mut Vec<Draw>) {
    let mut x = x;
    for run in line.runs {
        let width = run.width * size;
        draws.push(Draw::Text { x, y, size, colour, run });
        x += width;
    }
}
