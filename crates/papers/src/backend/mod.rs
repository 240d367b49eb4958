//! Pages to PDF objects, by printpdf.

mod apart;
mod embed;
mod operators;
mod show;

use crate::{
    Error,
    fonts::Fonts,
    page::{Document, PAGE_HEIGHT, PAGE_WIDTH},
};
use embed::Embedded;
use printpdf::{PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt};

/// The paper as PDF objects: pages, operators and fonts. No tags, no metadata yet.
pub(crate) fn draw(document: &Document, fonts: &Fonts) -> Result<lopdf::Document, Error> {
    let embedded = Embedded::for_pages(&document.pages, fonts)?;
    let mut pdf = PdfDocument::new(&document.facts.title);
    for (id, font) in embedded.fonts() {
        pdf.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    let mut show = show::Show::new(fonts, &embedded);
    for page in &document.pages {
        let ops = operators::page(document, page, &mut show);
        pdf.pages.push(PdfPage::new(Pt(PAGE_WIDTH).into(), Pt(PAGE_HEIGHT).into(), ops));
    }
    Ok(pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new()))
}
