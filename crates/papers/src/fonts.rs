//! The fonts papers are set in: Noto Sans, bundled, and the system's CJK font where there is one.
//!
//! Bundled fonts make the same paper on every machine. A text with Chinese, Japanese or Korean characters is the one
//! exception: those fonts are too large to bundle, so the paper depends on whether the machine has Noto Sans CJK.

use crate::Error;
use rustybuzz::{Face, ttf_parser::GlyphId};
use std::sync::OnceLock;

/// A font file, ready for shaping.
pub(crate) struct Font {
    /// PostScript name.
    pub(crate) name: &'static str,
    /// The whole file.
    pub(crate) bytes: &'static [u8],
    /// Face within a collection.
    pub(crate) index: u32,
    /// Shaping tables.
    pub(crate) face: Face<'static>,
    /// Units per em.
    pub(crate) units: f32,
}

impl Font {
    fn new(name: &'static str, bytes: &'static [u8], index: u32) -> Result<Self, Error> {
        let face = Face::from_slice(bytes, index).ok_or(Error::Font { font: name })?;
        #[expect(clippy::cast_precision_loss, reason = "at most 16384")]
        let units = face.units_per_em() as f32;
        Ok(Self { name, bytes, index, face, units })
    }

    /// Whether the font has a glyph of its own for the character.
    pub(crate) fn has(&self, c: char) -> bool {
        self.face.glyph_index(c).is_some_and(|glyph| glyph.0 != 0)
    }

    /// The advance the font gives a glyph, in ems.
    pub(crate) fn advance(&self, glyph: u16) -> f32 {
        f32::from(self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0)) / self.units
    }
}

/// Number of a font in [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FontNumber(pub(crate) usize);

const REGULAR: FontNumber = FontNumber(0);
const BOLD: FontNumber = FontNumber(1);

macro_rules! bundled {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf")) as &[u8])),*]
    };
}

const BUNDLED: [(&str, &[u8]); 8] = bundled![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansThai-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
];

/// Where Linux distributions and people put Noto Sans CJK.
const CJK_PLACES: [&str; 5] = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/Library/Fonts/NotoSansCJK-Regular.ttc",
];

/// All fonts of the program.
pub(crate) struct Fonts {
    bundled: Vec<Font>,
    cjk: OnceLock<Option<Font>>,
}

impl Fonts {
    /// The fonts, parsed once.
    pub(crate) fn shared() -> Result<&'static Self, Error> {
        static SHARED: OnceLock<Result<Fonts, Error>> = OnceLock::new();
        SHARED.get_or_init(Self::load).as_ref().map_err(|error| *error)
    }

    fn load() -> Result<Self, Error> {
        let bundled = BUNDLED.into_iter().map(|(name, bytes)| Font::new(name, bytes, 0)).collect::<Result<_, _>>()?;
        Ok(Self { bundled, cjk: OnceLock::new() })
    }

    /// How many there can be, the CJK font included.
    pub(crate) fn count(&self) -> usize {
        self.bundled.len() + 1
    }

    /// The font with this number.
    pub(crate) fn get(&self, number: FontNumber) -> &Font {
        self.bundled.get(number.0).or_else(|| self.cjk()).unwrap_or(&self.bundled[REGULAR.0])
    }

    /// The first font of the chain that satisfies `fits` for a text that begins with `first`.
    pub(crate) fn find(&self, bold: bool, first: char, fits: impl Fn(&Font) -> bool) -> Option<FontNumber> {
        let start = self.base(bold);
        let fallbacks = (2..self.bundled.len()).map(FontNumber);
        let found = std::iter::once(start).chain(fallbacks).find(|number| fits(self.get(*number)));
        found.or_else(|| (is_cjk(first) && self.cjk().is_some_and(fits)).then_some(FontNumber(self.bundled.len())))
    }

    /// The font ordinary text is set in.
    #[expect(clippy::unused_self, reason = "the numbers belong to the list")]
    pub(crate) fn base(&self, bold: bool) -> FontNumber {
        if bold { BOLD } else { REGULAR }
    }

    fn cjk(&self) -> Option<&Font> {
        self.cjk
            .get_or_init(|| {
                let bytes = CJK_PLACES.into_iter().find_map(|place| std::fs::read(place).ok())?;
                // Kept for the life of the process, like the bundled fonts.
                Font::new("NotoSansCJKjp-Regular", Box::leak(bytes.into_boxed_slice()), 0).ok()
            })
            .as_ref()
    }
}

/// Blocks of Chinese, Japanese and Korean script. Only these are looked up outside the bundled fonts.
fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x11FF | 0x2E80..=0x9FFF | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F
        | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

/// Whether this machine has a font for Chinese, Japanese and Korean.
///
/// # Errors
/// [`Error::Font`] if a bundled font cannot be read.
pub fn has_cjk() -> Result<bool, Error> {
    Ok(Fonts::shared()?.cjk().is_some())
}
