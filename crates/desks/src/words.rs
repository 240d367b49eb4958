//! A head as four words that two people can compare over the telephone: two groups of desks that a server shows different
//! histories can notice.

use store::Head;

const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// Four made-up words of five letters, the first 64 bits of the head's hash: consonants and vowels by turns, sixteen bits
/// a word, in no language and so in all. (The scheme is that of "proquints", arXiv 0901.4016.)
pub fn four_words(head: &Head) -> String {
    let (pairs, _) = head.hash.as_chunks::<2>();
    pairs[..4].iter().map(|pair| word(u16::from_be_bytes(*pair))).collect::<Vec<_>>().join(" ")
}

fn word(bits: u16) -> String {
    let consonant = |shift: u16| char::from(CONSONANTS[usize::from(bits >> shift & 15)]);
    let vowel = |shift: u16| char::from(VOWELS[usize::from(bits >> shift & 3)]);
    [consonant(12), vowel(10), consonant(6), vowel(4), consonant(0)].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(hash: [u8; 32]) -> Head {
        Head { epoch: 1, number: 7, hash }
    }

    #[test]
    fn a_head_is_four_words_and_another_head_others() {
        let mut hash = [0; 32];
        // The example of the paper: 127.0.0.1 is lusab babad.
        hash[..4].copy_from_slice(&[127, 0, 0, 1]);
        assert_eq!(four_words(&head(hash)), "lusab babad babab babab");
        hash[7] = 1;
        assert_eq!(four_words(&head(hash)), "lusab babad babab babad");
        assert_eq!(four_words(&head([255; 32])), "zuzuz zuzuz zuzuz zuzuz");
    }
}
