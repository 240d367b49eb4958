//! What only a letter has: sender and recipient side by side, a subject, a line to sign on.

use super::{
    flow::{Flow, ROOT, baseline, place},
    model::{Colour, Draw, Mark, Role},
    style::{BODY, INK, LEFT, QUIET, RIGHT, RULE, SMALL, TOP, Type},
};
use crate::text::Weight;

/// Left edge of the recipient: the window of a C5 envelope as Swedish offices use it, 110 mm from the paper's edge.
const WINDOW_LEFT: f32 = 312.0;
/// Upper edge of the recipient, 44 mm down.
const WINDOW_TOP: f32 = 126.0;
/// The subject begins no higher than this, so that the fold and the window are free.
const SUBJECT_TOP: f32 = 232.0;

impl Flow {
    /// The head of the first page: the sender at the left, the recipient in the window, date and reference below.
    pub(crate) fn letterhead(&mut self, sender: &str, recipient: &str, reference: &str) {
        let left = self.column(sender, LEFT, TOP, WINDOW_LEFT - LEFT - 20.0, SMALL, QUIET);
        let right = self.column(recipient, WINDOW_LEFT, WINDOW_TOP, RIGHT - WINDOW_LEFT, BODY, INK);
        let below = left.max(right).max(SUBJECT_TOP - 46.0) + 10.0;
        self.y = self.column(reference, LEFT, below, WINDOW_LEFT - LEFT - 20.0, SMALL, INK) + 12.0;
    }

    /// A line to sign on, with the name in print below.
    pub(crate) fn signature(&mut self, name: &str, title: Option<&str>) {
        const LINE: f32 = 230.0;
        self.need(82.0);
        self.y += 38.0;
        let line = Draw::Box { x: LEFT, y: self.y, width: LINE, height: 0.8, colour: RULE };
        self.document.add_block(self.page(), Mark::Layout, vec![line]);
        self.y += 5.0;
        self.strong(name);
        if let Some(title) = title {
            self.note(title);
        }
        self.y += 4.0;
    }

    /// Lines in a column of their own, which do not move the place where text goes on. Gives their lower edge. Lines
    /// that would leave the page are left out: an address is never that long.
    fn column(&mut self, text: &str, x: f32, top: f32, width: f32, face: Type, colour: Colour) -> f32 {
        const MOST: usize = 24;
        let tag = self.document.add_tag(ROOT, Role::Paragraph);
        let mut y = top;
        let mut draws = Vec::new();
        for line in self.shaper.lines(text, Weight::Regular, face.size, width).into_iter().take(MOST) {
            place(line, x, y + baseline(face), face.size, colour, &mut draws);
            y += face.lead;
        }
        self.document.add_block(self.page(), Mark::Tag(tag), draws);
        y
    }
}
