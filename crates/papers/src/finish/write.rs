//! Compression and writing.

use crate::Error;
use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Object, SaveOptions};
use std::io::Write as _;

/// Streams shorter than this grow by compression.
const WORTHWHILE: usize = 64;

pub(super) fn write(mut pdf: lopdf::Document) -> Result<Vec<u8>, Error> {
    compress(&mut pdf)?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    pdf.save_with_options(&mut bytes, options).map_err(|_| Error::Part { part: "xref" })?;
    Ok(bytes)
}

/// Level 6: lopdf's own way is fixed to level 9, which takes several times as long for about a hundredth less.
fn compress(pdf: &mut lopdf::Document) -> Result<(), Error> {
    let failed = |_| Error::Part { part: "stream" };
    for object in pdf.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") || stream.content.len() <= WORTHWHILE {
            continue;
        }
        let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 3), Compression::new(6));
        encoder.write_all(&stream.content).map_err(failed)?;
        let packed = encoder.finish().map_err(failed)?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}
