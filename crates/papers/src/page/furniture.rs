//! What stands on every page besides the text: running head, page number, a band that says DEMO or not to hand over.

use super::{
    flow::{Flow, place},
    model::{Attachment, Document, Draw, Mark},
    style::{AMBER, BROWN, FOOT, HEAD, LEFT, PAGE_WIDTH, QUIET, RIGHT, RULE, SMALL, WIDTH},
};
use crate::text::{Line, Weight};

/// The words of head and foot.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    /// At the left of the head.
    pub(crate) head_left: String,
    /// At the right of the head.
    pub(crate) head_right: String,
    /// At the left of the foot.
    pub(crate) foot_left: String,
    /// In a band across the top of each page.
    pub(crate) band: Option<String>,
}

impl Flow {
    /// Puts head, foot and the band on every page and gives the paper away with what could not be drawn.
    ///
    /// `page_of` says "page X of Y" for a page number and the number of pages.
    pub(crate) fn finish(
        mut self,
        furniture: &Furniture,
        page_of: impl Fn(usize, usize) -> String,
        attachments: Vec<Attachment>,
    ) -> (Document, Vec<char>) {
        let count = self.document.pages.len();
        for page in 0..count {
            self.running_head(page, furniture);
            let left = self.shortened(&furniture.foot_left, WIDTH * 0.75);
            let right = self.shaper.line(&page_of(page + 1, count), Weight::Regular);
            let mut draws = vec![Draw::Box { x: LEFT, y: FOOT - 15.0, width: WIDTH, height: 0.6, colour: RULE }];
            both_ends(left, right, FOOT, &mut draws);
            self.document.add_block(page, Mark::Foot, draws);
        }
        self.document.attachments = attachments;
        (self.document, self.shaper.into_lost())
    }

    fn running_head(&mut self, page: usize, furniture: &Furniture) {
        if let Some(band) = &furniture.band {
            let line = self.shaper.line(band, Weight::Bold);
            let x = (PAGE_WIDTH - line.width * SMALL.size) / 2.0;
            let mut draws = vec![Draw::Box { x: 0.0, y: 0.0, width: PAGE_WIDTH, height: 22.0, colour: AMBER }];
            place(line, x, 14.2, SMALL.size, BROWN, &mut draws);
            self.document.add_block(page, Mark::Head, draws);
        }
        let left = self.shortened(&furniture.head_left, WIDTH * 0.6);
        let right = self.shortened(&furniture.head_right, WIDTH * 0.38);
        let mut draws = Vec::new();
        both_ends(left, right, HEAD, &mut draws);
        draws.push(Draw::Box { x: LEFT, y: HEAD + 9.0, width: WIDTH, height: 0.6, colour: RULE });
        self.document.add_block(page, Mark::Head, draws);
    }

    /// The text on one line, cut with an ellipsis if it is too wide.
    fn shortened(&self, text: &str, width: f32) -> Line {
        let mut words: Vec<char> = text.chars().collect();
        let mut line = self.shaper.line(text, Weight::Regular);
        while line.width * SMALL.size > width && !words.is_empty() {
            words.truncate(words.len() * 9 / 10);
            let cut: String = words.iter().chain(['…'].iter()).collect();
            line = self.shaper.line(&cut, Weight::Regular);
        }
        line
    }
}

fn both_ends(left: Line, right: Line, y: f32, draws: &mut Vec<Draw>) {
    let x = RIGHT - right.width * SMALL.size;
    place(left, LEFT, y, SMALL.size, QUIET, draws);
    place(right, x, y, SMALL.size, QUIET, draws);
}
