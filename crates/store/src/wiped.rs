//! Bytes that are wiped when they are dropped, and whenever they move to a larger place.

use zeroize::Zeroize;

/// Growing bytes with personal data in them.
#[derive(Default)]
pub(crate) struct Wiped(Vec<u8>);

impl Wiped {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Makes room for this many more bytes.
    pub(crate) fn reserve(&mut self, more: usize) {
        if self.0.capacity() - self.0.len() < more {
            let mut larger = Vec::with_capacity((self.0.len() + more).max(self.0.len() + self.0.len() / 2));
            larger.extend_from_slice(&self.0);
            std::mem::swap(&mut self.0, &mut larger);
            // The slice: a vector is wiped a byte at a time.
            larger.as_mut_slice().zeroize();
        }
    }

    pub(crate) fn extend(&mut self, bytes: &[u8]) {
        self.reserve(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// Lets somebody add at most this many bytes. With more, what was there before would stay behind in the smaller place.
    pub(crate) fn write(&mut self, at_most: usize, add: impl FnOnce(&mut Vec<u8>)) {
        self.reserve(at_most);
        let room = self.0.capacity();
        add(&mut self.0);
        debug_assert_eq!(room, self.0.capacity(), "more than was said");
    }

    /// Overwrites a stretch.
    pub(crate) fn wipe(&mut self, from: usize, to: usize, with: u8) {
        self.0[from..to].zeroize();
        self.0[from..to].fill(with);
    }
}

impl Drop for Wiped {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}
