//! The slots file as JSON: what is written, and what is accepted.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::digits::Hex;
use crate::slot::{Place, Slot, SlotId, SlotInfo, SlotKind};
use crate::succession::{Former, MOST_FORMER};
use crate::{Error, KdfCost, SlotsFile, name};

/// Says what the file is to somebody who finds it.
const FORMAT: &str = "cequred-keys";
/// The newest format version. A file without former keys is still written as version 1.
const VERSION: u32 = 2;
/// Far more than any register needs; keeps a hostile file from costing time.
pub(crate) const MOST_BYTES: usize = 1024 * 1024;
pub(crate) const MOST_SLOTS: usize = 200;
/// How many slots one name may have: one for each computer she works at. Each costs a stretching when opening.
pub(crate) const MOST_SLOTS_OF_ONE_NAME: usize = 8;
const MOST_CREATED: usize = 64;

#[derive(Deserialize)]
struct Preface {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: String,
    version: u32,
    register: Hex<16>,
    demo: bool,
    revision: u64,
    slots: Vec<SlotDocument>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    former: Vec<FormerDocument>,
    mac: Hex<32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SlotDocument {
    id: Hex<16>,
    kind: String,
    name: String,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    argon2id: Option<CostDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<Hex<16>>,
    salt: Hex<16>,
    nonce: Hex<24>,
    sealed: Hex<48>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CostDocument {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FormerDocument {
    retired: String,
    nonce: Hex<24>,
    sealed: Hex<48>,
}

/// Whether a time stamp can be written in a slot: 1–64 visible ASCII characters. What it means is the host's business.
pub(crate) fn is_writable_time(created: &str) -> bool {
    (1..=MOST_CREATED).contains(&created.len()) && created.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The file's bytes.
pub(crate) fn write(file: &SlotsFile) -> Result<Vec<u8>, Error> {
    let document = Document {
        format: FORMAT.to_owned(),
        version: if file.former.is_empty() { 1 } else { VERSION },
        register: Hex(file.place.register),
        demo: file.place.demo,
        revision: file.revision,
        slots: file.slots.iter().map(SlotDocument::from).collect(),
        former: file.former.iter().map(FormerDocument::from).collect(),
        mac: Hex(file.mac),
    };
    let mut bytes = serde_json::to_vec_pretty(&document).map_err(|_| Error::Malformed)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads a file's bytes, whatever they are.
pub(crate) fn parse(bytes: &[u8]) -> Result<SlotsFile, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::Malformed);
    }
    let preface: Preface = serde_json::from_slice(bytes).map_err(|_| Error::Malformed)?;
    if preface.format != FORMAT || preface.version == 0 {
        return Err(Error::Malformed);
    }
    if preface.version > VERSION {
        return Err(Error::NewerVersion { found: preface.version });
    }
    let document: Document = serde_json::from_slice(bytes).map_err(|_| Error::Malformed)?;
    if document.slots.is_empty() || document.slots.len() > MOST_SLOTS {
        return Err(Error::Malformed);
    }
    // Each content has one version only, so that the number need not be under the code.
    if (document.version == 1) != document.former.is_empty() || document.former.len() > MOST_FORMER {
        return Err(Error::Malformed);
    }
    let place = Place { register: document.register.0, demo: document.demo };
    let slots = document.slots.into_iter().map(|slot| slot.checked(place)).collect::<Result<Vec<_>, _>>()?;
    check_together(&slots)?;
    let former = document.former.into_iter().map(FormerDocument::checked).collect::<Result<Vec<_>, _>>()?;
    Ok(SlotsFile { place, revision: document.revision, slots, former, mac: document.mac.0 })
}

fn check_together(slots: &[Slot]) -> Result<(), Error> {
    let mut ids = HashSet::new();
    let mut names = HashMap::new();
    for slot in slots {
        if !ids.insert(slot.info.id) {
            return Err(Error::Malformed);
        }
        if slot.info.kind == SlotKind::Password {
            let count = names.entry(name::folded(&slot.info.name)).or_insert(0);
            *count += 1;
            if *count > MOST_SLOTS_OF_ONE_NAME {
                return Err(Error::Malformed);
            }
        }
    }
    Ok(())
}

impl From<&Slot> for SlotDocument {
    fn from(slot: &Slot) -> Self {
        Self {
            id: Hex(slot.info.id.0),
            kind: slot.info.kind.code().to_owned(),
            name: slot.info.name.clone(),
            created: slot.info.created.clone(),
            argon2id: slot.info.cost.map(|cost| CostDocument {
                memory_kib: cost.memory_kib(),
                passes: cost.passes(),
                lanes: cost.lanes(),
            }),
            device: slot.info.device.map(Hex),
            salt: Hex(slot.salt),
            nonce: Hex(slot.nonce),
            sealed: Hex(slot.sealed),
        }
    }
}

impl From<&Former> for FormerDocument {
    fn from(one: &Former) -> Self {
        Self { retired: one.retired.clone(), nonce: Hex(one.nonce), sealed: Hex(one.sealed) }
    }
}

impl FormerDocument {
    fn checked(self) -> Result<Former, Error> {
        if !is_writable_time(&self.retired) {
            return Err(Error::Malformed);
        }
        Ok(Former { retired: self.retired, nonce: self.nonce.0, sealed: self.sealed.0 })
    }
}

impl SlotDocument {
    /// The slot, if it has exactly the fields of its kind and a cost that this program is willing to spend.
    fn checked(self, place: Place) -> Result<Slot, Error> {
        let kind = SlotKind::from_code(&self.kind).ok_or(Error::Malformed)?;
        let cost = self
            .argon2id
            .map(|cost| KdfCost::checked(cost.memory_kib, cost.passes, cost.lanes, place.demo))
            .transpose()?;
        let fields_fit = match kind {
            SlotKind::Password => cost.is_some() && !name::folded(&self.name).is_empty(),
            SlotKind::Recovery | SlotKind::Shares => cost.is_none() && self.device.is_none() && self.name.is_empty(),
        };
        if !fields_fit || !name::is_writable(&self.name) || !is_writable_time(&self.created) {
            return Err(Error::Malformed);
        }
        let info = SlotInfo {
            id: SlotId(self.id.0),
            kind,
            name: self.name,
            created: self.created,
            device: self.device.map(|device| device.0),
            cost,
        };
        Ok(Slot { info, salt: self.salt.0, nonce: self.nonce.0, sealed: self.sealed.0 })
    }
}
