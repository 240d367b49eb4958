//! The file that brings a new desk: everything it needs to find the server and to read the log from one place on, sealed
//! under a code that is told by another way than the file goes.
//!
//! ```text
//! file  = "cequred-invitation/1" salt[16] XChaCha20-Poly1305(Argon2id(code, salt), place = mark and salt, JSON)
//! ```

use domain::time::Moment;
use keys::{KdfCost, OneTimeCode, Sealer, one_time_code_typed};
use serde::{Deserialize, Serialize};
use store::{Desk, Head, Road};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// What every version begins with, and this one's number.
const MARK: &[u8] = b"cequred-invitation/";
const VERSION: &[u8; 1] = b"1";
const SALT: usize = 16;

/// The code has a hundred random bits; what a guess costs comes on top.
const COST: KdfCost = KdfCost::MINIMUM;

/// Why an invitation is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// The file is none, or was cut off.
    #[error("not an invitation")]
    NotAnInvitation,
    /// It was made by a newer program.
    #[error("an invitation of a newer program")]
    NewerVersion,
    /// The code is another, or the file was altered.
    #[error("the code does not open it")]
    WrongCode,
    /// The others have begun another epoch since it was made: a new one is needed.
    #[error("the invitation is too old")]
    Expired,
}

/// What an invitation says. Cannot be printed: it has the epoch's key and the account's password.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Invitation {
    #[zeroize(skip)]
    register: Uuid,
    #[zeroize(skip)]
    log: Uuid,
    #[zeroize(skip)]
    desk: Uuid,
    desk_name: String,
    organisation: String,
    host: String,
    port: u16,
    database: String,
    account: String,
    password: String,
    authority: Option<Vec<u8>>,
    epoch: u64,
    epoch_began: String,
    key: [u8; 32],
    number: u64,
    hash: [u8; 32],
    slots: Vec<u8>,
}

/// What goes into an invitation besides the place in the log.
pub(crate) struct Particulars<'a> {
    pub(crate) register: Uuid,
    pub(crate) desk: Uuid,
    pub(crate) desk_name: &'a str,
    pub(crate) organisation: &'a str,
    pub(crate) road: &'a Road,
    pub(crate) slots: &'a [u8],
}

impl Invitation {
    /// An invitation to the log as it stands at this desk.
    pub(crate) fn new(of: &Particulars<'_>, at: &Desk) -> Self {
        Self {
            register: of.register,
            log: at.register,
            desk: of.desk,
            desk_name: of.desk_name.to_owned(),
            organisation: of.organisation.to_owned(),
            host: of.road.host.clone(),
            port: of.road.port,
            database: of.road.database.clone(),
            account: of.road.account.clone(),
            password: of.road.password.to_string(),
            authority: of.road.authority.clone(),
            epoch: at.head.epoch,
            epoch_began: at.epoch_began.to_rfc3339(),
            key: *at.key,
            number: at.head.number,
            hash: at.head.hash,
            slots: of.slots.to_vec(),
        }
    }

    /// The file, and the code that opens it.
    pub(crate) fn sealed(&self) -> Result<(Vec<u8>, OneTimeCode), keys::Error> {
        let code = OneTimeCode::generate()?;
        let salt = keys::random::<SALT>()?;
        let place = [MARK, VERSION, &salt].concat();
        let json = Zeroizing::new(serde_json::to_vec(self).map_err(|_| keys::Error::Malformed)?);
        let sealed = Sealer::stretched(COST, &code.secret(), &salt)?.seal(&place, &json)?;
        Ok(([place, sealed].concat(), code))
    }

    /// The register's identifier, the same at every desk.
    pub fn register(&self) -> Uuid {
        self.register
    }

    /// What the office calls the new desk.
    pub fn desk_name(&self) -> &str {
        &self.desk_name
    }

    /// The controller.
    pub fn organisation(&self) -> &str {
        &self.organisation
    }

    /// The slots file of the desk that invited: whoever joins shows with her password that she is on the staff.
    pub fn slots(&self) -> &[u8] {
        &self.slots
    }

    pub(crate) fn road(&self) -> Road {
        Road {
            host: self.host.clone(),
            port: self.port,
            database: self.database.clone(),
            account: self.account.clone(),
            password: Zeroizing::new(self.password.clone()),
            authority: self.authority.clone(),
        }
    }

    /// The place in the log it leads to, as the desk that is to be.
    pub(crate) fn place(&self) -> Result<Desk, InvitationError> {
        Ok(Desk {
            register: self.log,
            id: self.desk,
            head: Head { epoch: self.epoch, number: self.number, hash: self.hash },
            key: Zeroizing::new(self.key),
            epoch_began: Moment::parse_from_rfc3339(&self.epoch_began).map_err(|_| InvitationError::NotAnInvitation)?,
            seen_at: None,
            clean_before: None,
            renewed: 0,
            secrets: Vec::new(),
            stopped: None,
        })
    }
}

/// Reads an invitation with its code, however that was typed. Takes as long as a password does.
///
/// # Errors
/// [`InvitationError`]; which of code and file is wrong cannot be told apart.
pub fn open_invitation(file: &[u8], code: &str) -> Result<Invitation, InvitationError> {
    let rest = file.strip_prefix(MARK).ok_or(InvitationError::NotAnInvitation)?;
    let rest = rest.strip_prefix(VERSION).ok_or(InvitationError::NewerVersion)?;
    let (salt, sealed) = rest.split_first_chunk::<SALT>().ok_or(InvitationError::NotAnInvitation)?;
    let code = one_time_code_typed(code).ok_or(InvitationError::WrongCode)?;
    let stretched = Sealer::stretched(COST, &code, salt).map_err(|_| InvitationError::WrongCode)?;
    let json = stretched.open(&file[..file.len() - sealed.len()], sealed).ok_or(InvitationError::WrongCode)?;
    serde_json::from_slice(&json).map_err(|_| InvitationError::NotAnInvitation)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        let road = Road {
            host: "db.example.se".into(),
            port: 5432,
            database: "register".into(),
            account: "cequred_1".into(),
            password: Zeroizing::new("ett lösenord".into()),
            authority: Some(b"PEM".to_vec()),
        };
        let particulars = Particulars {
            register: Uuid::from_u128(1),
            desk: Uuid::from_u128(2),
            desk_name: "Kundtjänst",
            organisation: "Cequred Group AB",
            road: &road,
            slots: b"slots",
        };
        let at = Desk {
            register: Uuid::from_u128(9),
            id: Uuid::from_u128(3),
            head: Head { epoch: 4, number: 70, hash: [6; 32] },
            key: [7; 32].into(),
            epoch_began: Moment::default(),
            seen_at: None,
            clean_before: None,
            renewed: 4,
            secrets: Vec::new(),
            stopped: None,
        };
        Invitation::new(&particulars, &at)
    }

    #[test]
    fn the_code_opens_it_however_it_is_typed_and_nothing_else_does() {
        let (file, code) = invitation().sealed().expect("sealed");
        assert!(!file.windows(11).any(|bytes| bytes == b"db.example."), "nothing can be read in it");
        let opened = open_invitation(&file, &code.to_print().to_lowercase().replace('-', " ")).expect("opens");
        assert_eq!((opened.desk_name(), opened.organisation()), ("Kundtjänst", "Cequred Group AB"));
        assert_eq!((opened.register(), opened.slots()), (Uuid::from_u128(1), b"slots".as_slice()));
        assert_eq!(opened.road().password.as_str(), "ett lösenord");
        let place = opened.place().expect("a place");
        assert_eq!((place.register, place.id), (Uuid::from_u128(9), Uuid::from_u128(2)));
        assert_eq!((*place.key, place.head), ([7; 32], Head { epoch: 4, number: 70, hash: [6; 32] }));

        let other = OneTimeCode::generate().expect("a code");
        let fails = |file: &[u8], code: &str| open_invitation(file, code).err();
        assert_eq!(fails(&file, other.to_print()), Some(InvitationError::WrongCode));
        assert_eq!(fails(&file, "lösenord"), Some(InvitationError::WrongCode));
        let mut altered = file.clone();
        *altered.last_mut().expect("bytes") ^= 1;
        assert_eq!(fails(&altered, code.to_print()), Some(InvitationError::WrongCode));
        assert_eq!(fails(b"something else", code.to_print()), Some(InvitationError::NotAnInvitation));
        assert_eq!(fails(b"cequred-invitation/2...", code.to_print()), Some(InvitationError::NewerVersion));
        assert_eq!(fails(&file[..30], code.to_print()), Some(InvitationError::NotAnInvitation));
    }
}
