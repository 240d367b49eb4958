//! A paper that opens with a password only: AES-256 (ISO 32000-2 7.6, revision 6).
//!
//! A file that has to be opened with a password cannot be kept in an archive, so it is no PDF/A (ISO 19005-3 6.1.3), and
//! its metadata stop saying so. It stays PDF/UA-1: programs that read aloud are allowed to.

use super::metadata;
use crate::{Error, Paper};
use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, SaveOptions, dictionary,
    encryption::crypt_filters::{Aes256CryptFilter, CryptFilter},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// The name of the only crypt filter.
const FILTER: &[u8] = b"StdCF";
/// The length of the key in bits.
const BITS: i64 = 256;

impl Paper {
    /// The same paper, opened with this password only, sealed with this random key. It is not PDF/A any more, and no two
    /// are alike in their bytes: salts are random.
    ///
    /// # Errors
    /// [`Error::Part`] if the file cannot be read back or the password cannot be used in a PDF (a control character).
    pub fn locked(&self, password: &str, key: &[u8; 32]) -> Result<Self, Error> {
        let unusable = |_| Error::Part { part: "Encrypt" };
        let mut pdf = Document::load_mem(&self.bytes).map_err(unusable)?;
        pdf.objects.retain(|_, object| !object.as_stream().is_ok_and(is_wrapping));
        drop_claim(&mut pdf);
        let aes: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
        let version = EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: BTreeMap::from([(FILTER.to_vec(), aes)]),
            file_encryption_key: key,
            stream_filter: FILTER.to_vec(),
            string_filter: FILTER.to_vec(),
            // Whoever can open it may do everything with it: it is her own data.
            owner_password: password,
            user_password: password,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).map_err(unusable)?;
        pdf.encrypt(&state).map_err(unusable)?;
        say_the_length(&mut pdf)?;
        let mut bytes = Vec::new();
        // No object streams: strings inside them are sealed by the stream, which the library does not do.
        let plain = SaveOptions::builder().use_object_streams(false).use_xref_streams(false).build();
        pdf.save_with_options(&mut bytes, plain).map_err(|_| Error::Part { part: "xref" })?;
        let sha256 = Sha256::digest(&bytes).into();
        Ok(Self { bytes, sha256, substitutions: self.substitutions.clone(), ..*self })
    }
}

/// Streams that only held other objects together.
fn is_wrapping(stream: &lopdf::Stream) -> bool {
    stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef")
}

/// Takes the words "PDF/A" out of the metadata.
fn drop_claim(pdf: &mut Document) {
    for object in pdf.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.has_type(b"Metadata") {
            let said = String::from_utf8_lossy(&stream.content).replace(metadata::PDF_A, "");
            stream.set_plain_content(said.into_bytes());
        }
    }
}

/// The library leaves out the length of the key, without which poppler shows garbage.
fn say_the_length(pdf: &mut Document) -> Result<(), Error> {
    let missing = |_| Error::Part { part: "Encrypt" };
    let place = pdf.trailer.get(b"Encrypt").and_then(Object::as_reference).map_err(missing)?;
    let entries = pdf.get_dictionary_mut(place).map_err(missing)?;
    entries.set("Length", BITS);
    let filter = dictionary! {
        "Type" => "CryptFilter",
        "CFM" => "AESV3",
        "AuthEvent" => "DocOpen",
        "Length" => BITS / 8,
    };
    entries.set("CF", dictionary! { "StdCF" => filter });
    Ok(())
}
