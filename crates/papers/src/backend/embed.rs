//! Cutting fonts down to the glyphs a paper uses.

use super::apart;
use crate::{
    Error,
    fonts::{Font, FontNumber, Fonts},
    page::{Draw, Page},
};
use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};
use std::collections::{BTreeMap, BTreeSet};
use subsetter::GlyphRemapper;

/// A font cut down.
struct Cut {
    glyphs: GlyphRemapper,
    /// By new glyph number: the character that means it alone.
    characters: BTreeMap<u32, u16>,
    font: ParsedFont,
}

/// The fonts of one paper.
pub(super) struct Embedded {
    cuts: Vec<Option<Cut>>,
}

impl Embedded {
    pub(super) fn for_pages(pages: &[Page], fonts: &Fonts) -> Result<Self, Error> {
        let mut used: Vec<BTreeSet<u16>> = vec![BTreeSet::new(); fonts.count()];
        let draws = pages.iter().flat_map(|page| &page.blocks).flat_map(|block| &block.draws);
        for draw in draws {
            if let Draw::Text { run, .. } = draw {
                let used = &mut used[run.font.0];
                used.extend(run.glyphs.iter().map(|glyph| glyph.id));
                let apart = apart::clusters(run).filter_map(|it| apart::letters(run, it, fonts.get(run.font)));
                used.extend(apart.flatten().map(|letter| letter.glyph));
            }
        }
        let cut = |(number, glyphs): (usize, BTreeSet<u16>)| {
            (!glyphs.is_empty()).then(|| Cut::new(fonts.get(FontNumber(number)), &glyphs)).transpose()
        };
        Ok(Self { cuts: used.into_iter().enumerate().map(cut).collect::<Result<_, _>>()? })
    }

    /// The fonts under the names the operators use.
    pub(super) fn fonts(&self) -> impl Iterator<Item = (FontId, ParsedFont)> {
        let named = |(number, cut): (usize, &Option<Cut>)| {
            cut.as_ref().map(|cut| (font_id(FontNumber(number)), cut.font.clone()))
        };
        self.cuts.iter().enumerate().filter_map(named)
    }

    /// The glyph's number in the cut font.
    pub(super) fn glyph(&self, font: FontNumber, glyph: u16) -> u16 {
        self.cuts[font.0].as_ref().and_then(|cut| cut.glyphs.get(glyph)).unwrap_or(0)
    }

    /// Whether the character alone leads to this glyph, so that text can be written as text.
    pub(super) fn is_plain(&self, font: FontNumber, c: char, glyph: u16) -> bool {
        self.cuts[font.0].as_ref().is_some_and(|cut| {
            let direct = cut.characters.get(&u32::from(c)).copied();
            direct.is_some() && direct == cut.glyphs.get(glyph)
        })
    }
}

/// Own names: `F1` to `F14` are printpdf's.
pub(super) fn font_id(font: FontNumber) -> FontId {
    FontId(format!("N{}", font.0))
}

impl Cut {
    fn new(font: &Font, used: &BTreeSet<u16>) -> Result<Self, Error> {
        let mut glyphs = GlyphRemapper::new();
        for glyph in used {
            glyphs.remap(*glyph);
        }
        let error = Error::Font { font: font.name };
        let bytes = subsetter::subset(font.bytes, font.index, &glyphs).map_err(|_| error)?;
        let characters = characters(font, used, &glyphs);
        let units = font.face.units_per_em();
        let units = u16::try_from(units).map_err(|_| error)?;
        let widths = used.iter().filter_map(|glyph| {
            let advance = font.face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(*glyph)).unwrap_or(0);
            glyphs.get(*glyph).map(|new| (new, advance))
        });
        let bounds = font.face.global_bounding_box();
        let parsed = ParsedFont {
            original_bytes: bytes,
            font_index: 0,
            font_name: Some(format!("{}+{}", tag(used), font.name)),
            codepoint_to_glyph: characters.clone(),
            glyph_widths: widths.collect(),
            units_per_em: units,
            font_metrics: FontMetrics { ascent: font.face.ascender(), descent: font.face.descender() },
            font_type: FontType::TrueType,
            pdf_font_metrics: PdfFontMetricsStub {
                units_per_em: units,
                x_min: bounds.x_min,
                y_min: bounds.y_min,
                x_max: bounds.x_max,
                y_max: bounds.y_max,
                caret_slope_rise: 1,
                caret_slope_run: 0,
                us_weight_class: font.face.weight().to_number(),
            },
        };
        Ok(Self { glyphs, characters, font: parsed })
    }
}

/// Characters of the font's own table that lead to a glyph used.
fn characters(font: &Font, used: &BTreeSet<u16>, glyphs: &GlyphRemapper) -> BTreeMap<u32, u16> {
    let mut characters = BTreeMap::new();
    let Some(cmap) = font.face.tables().cmap else { return characters };
    for table in cmap.subtables.into_iter().filter(rustybuzz::ttf_parser::cmap::Subtable::is_unicode) {
        table.codepoints(|c| {
            let glyph = table.glyph_index(c).filter(|glyph| used.contains(&glyph.0));
            if let Some(new) = glyph.and_then(|glyph| glyphs.get(glyph.0)) {
                characters.insert(c, new);
            }
        });
    }
    characters
}

/// Six letters that name the subset (ISO 32000 9.6.4), from the glyphs in it.
fn tag(used: &BTreeSet<u16>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for glyph in used {
        hash = (hash ^ u64::from(*glyph)).wrapping_mul(0x0100_0000_01b3);
    }
    let letters = (0..6u32).map(|at| (hash / 26u64.pow(at) % 26) as u8);
    letters.map(|letter| char::from(b'A' + letter)).collect()
}
