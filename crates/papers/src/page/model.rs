//! The nouns of a laid-out paper.

use crate::{PaperKind, text::Run};
use domain::time::Day;
use std::fmt;
use wording::Language;

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// What a piece of the paper is, in the words of PDF's standard structure types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The whole.
    Document,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Words quoted from elsewhere.
    Quote,
    /// A list.
    List,
    /// An entry of a list.
    ListItem,
    /// The bullet or number of an entry.
    Label,
    /// The words of an entry.
    ListBody,
    /// A table.
    Table,
    /// Its head.
    TableHead,
    /// Its body.
    TableBody,
    /// A row.
    Row,
    /// A cell that names its column or row.
    HeadCell(Scope),
    /// Any other cell.
    DataCell,
    /// A drawing that says something.
    Figure,
}

/// What a head cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The cells below.
    Column,
    /// The cells to its right.
    Row,
}

/// Number of a tag in [`Document::tags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TagNumber(pub(crate) usize);

/// What a tag contains, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another tag.
    Tag(TagNumber),
    /// A block on a page, by the block's number among the tagged blocks of that page.
    Content {
        /// Page, from 0.
        page: usize,
        /// Number on that page, from 0.
        number: usize,
    },
}

/// A node of the tag tree. The first one is the document.
#[derive(Debug)]
pub(crate) struct Tag {
    /// What it is.
    pub(crate) role: Role,
    /// The tag it is in; itself for the document.
    pub(crate) parent: TagNumber,
    /// What is in it.
    pub(crate) kids: Vec<Kid>,
    /// The words of a heading.
    pub(crate) title: Option<String>,
    /// What a figure shows, for those who do not see it, and where it stands.
    pub(crate) figure: Option<Figure>,
}

/// What is known of a figure besides its drawing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// What it shows, in words.
    pub(crate) alt: String,
    /// Left, upper, right and lower edge on its page.
    pub(crate) edges: [f32; 4],
}

/// Something drawn. Points from the upper left corner; text by its baseline.
#[derive(Debug)]
pub(crate) enum Draw {
    /// Glyphs.
    Text {
        /// Left edge.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size of type.
        size: f32,
        /// Colour.
        colour: Colour,
        /// The glyphs.
        run: Run,
    },
    /// A filled rectangle.
    Box {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        colour: Colour,
    },
    /// The outline of a rectangle.
    Frame {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Thickness of the line.
        line: f32,
        /// Colour.
        colour: Colour,
    },
}

/// What a block of drawing belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Content: read aloud, extracted.
    Tag(TagNumber),
    /// A running head, also the repeated head of a table.
    Head,
    /// A running foot.
    Foot,
    /// Rules and grounds.
    Layout,
}

/// Drawing that belongs together.
#[derive(Debug)]
pub(crate) struct Block {
    /// To what.
    pub(crate) mark: Mark,
    /// What.
    pub(crate) draws: Vec<Draw>,
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Its blocks; those with a tag are numbered in this order.
    pub(crate) blocks: Vec<Block>,
    /// How many have a tag.
    pub(crate) tagged: usize,
}

/// A bookmark.
#[derive(Debug)]
pub(crate) struct Bookmark {
    /// 1 to 6.
    pub(crate) level: u8,
    /// Its words.
    pub(crate) text: String,
    /// Page, from 0.
    pub(crate) page: usize,
    /// Upper edge of the heading.
    pub(crate) y: f32,
}

/// A file inside the paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// ASCII file name.
    pub name: &'static str,
    /// Media type, for instance `application/json`.
    pub media: &'static str,
    /// What it is, in a sentence for the reader.
    pub description: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Attachment {
    /// Never the bytes: they hold personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment").field("name", &self.name).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// What a paper says about itself.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Which paper it is.
    pub(crate) kind: PaperKind,
    /// Shown in the window's title.
    pub(crate) title: String,
    /// Who made it.
    pub(crate) author: String,
    /// What it is, in a sentence.
    pub(crate) subject: String,
    /// Language of the text.
    pub(crate) language: Language,
    /// Its date.
    pub(crate) date: Day,
}

/// A paper, laid out.
#[derive(Debug)]
pub(crate) struct Document {
    /// About itself.
    pub(crate) facts: Facts,
    /// Its pages, at least one.
    pub(crate) pages: Vec<Page>,
    /// The tag tree, the document first.
    pub(crate) tags: Vec<Tag>,
    /// Bookmarks in reading order.
    pub(crate) bookmarks: Vec<Bookmark>,
    /// Files inside.
    pub(crate) attachments: Vec<Attachment>,
}

impl Document {
    /// An empty paper with one empty page.
    pub(super) fn new(facts: Facts) -> Self {
        let root = Tag { role: Role::Document, parent: TagNumber(0), kids: Vec::new(), title: None, figure: None };
        Self { facts, pages: vec![Page::default()], tags: vec![root], bookmarks: Vec::new(), attachments: Vec::new() }
    }

    /// Adds a tag inside another.
    pub(super) fn add_tag(&mut self, parent: TagNumber, role: Role) -> TagNumber {
        let number = TagNumber(self.tags.len());
        self.tags.push(Tag { role, parent, kids: Vec::new(), title: None, figure: None });
        self.tags[parent.0].kids.push(Kid::Tag(number));
        number
    }

    /// Adds drawing to a page and, if it is content, to its tag. Empty drawing is left out.
    pub(super) fn add_block(&mut self, page: usize, mark: Mark, draws: Vec<Draw>) {
        if draws.is_empty() {
            return;
        }
        let sheet = &mut self.pages[page];
        if let Mark::Tag(tag) = mark {
            self.tags[tag.0].kids.push(Kid::Content { page, number: sheet.tagged });
            sheet.tagged += 1;
        }
        sheet.blocks.push(Block { mark, draws });
    }
}
