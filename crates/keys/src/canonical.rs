//! The exact bytes that seals and the file's code are computed over, independent of how the JSON is laid out.
//!
//! Every field is its length as a 32-bit big-endian number followed by its bytes, so no two different contents give the
//! same bytes. Numbers are fields of four or eight big-endian bytes.

/// Bytes built field by field.
pub(crate) struct Canonical(Vec<u8>);

impl Canonical {
    /// Begins with a label that says what kind of bytes these are.
    pub(crate) fn new(label: &str) -> Self {
        Self(Vec::new()).bytes(label.as_bytes())
    }

    pub(crate) fn bytes(mut self, field: &[u8]) -> Self {
        let length = u32::try_from(field.len()).expect("fields come from a file of at most one MiB");
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(field);
        self
    }

    pub(crate) fn text(self, field: &str) -> Self {
        self.bytes(field.as_bytes())
    }

    pub(crate) fn number(self, field: u32) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    pub(crate) fn long(self, field: u64) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_border_between_two_fields_is_part_of_the_bytes() {
        let left = Canonical::new("x").text("ab").text("c").finish();
        let right = Canonical::new("x").text("a").text("bc").finish();
        assert_ne!(left, right);
    }

    #[test]
    fn the_bytes_are_those_of_the_documentation() {
        let bytes = Canonical::new("k").number(7).long(8).finish();
        assert_eq!(bytes, [0, 0, 0, 1, b'k', 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 8]);
    }
}
