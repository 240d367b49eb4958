//! Everything that can be refused or go wrong, as one list of codes with data.
//!
//! Below this crate there are codes of each room; above it there are sentences. A problem never holds personal data, a
//! key or a password: names of fields, numbers of rows and the user name of the colleague who holds the register are
//! the most it says.

mod declare;

use declare::problems;

problems! {
    /// There is no register in the folder.
    RegisterMissing => 1,
    /// There is a register in the folder already; it is never overwritten.
    RegisterExists => 1,
    /// The slots file beside the register is gone.
    SlotsMissing => 4,
    /// The slots file cannot be read.
    SlotsDamaged => 4,
    /// The slots file was changed by something other than this program.
    SlotsTampered => 4,
    /// The slots file was written by a newer version.
    SlotsFromTheFuture {
        /// Its format version.
        version: u32
    } => 4,
    /// The password is wrong, or the slot was damaged: the cipher cannot tell which.
    WrongPassword => 3,
    /// Nobody of that name can open the register.
    NoSuchUser => 3,
    /// This member of staff has been disabled.
    UserDisabled => 3,
    /// A group of the recovery code is mistyped.
    RecoveryCodeMistyped {
        /// Which group, from 1.
        group: u32
    } => 3,
    /// The recovery code is well-formed but does not open this register.
    RecoveryCodeWrong => 3,
    /// The password is too easy to guess.
    WeakPassword {
        /// The estimator's score, 0 to 4.
        score: u8,
        /// The score that is needed.
        needed: u8
    } => 1,
    /// This computer offers no keyring.
    KeyringUnavailable => 3,
    /// The keyring works but holds no secret for this register: the password is bound to another computer, or the entry
    /// was removed.
    KeyringEmpty => 3,
    /// The keyring is locked, or the question to unlock it was dismissed.
    KeyringLocked => 3,
    /// The keyring did not keep this computer's secret.
    KeyringRefused => 3,
    /// An address of a message is none.
    MailAddress => 1,
    /// The mail server does not accept name and password.
    MailPasswordWrong => 1,
    /// The mail server does not accept the message.
    MailRefused => 1,
    /// The mail server does not encrypt, or its certificate is not to be trusted.
    MailServerInsecure => 1,
    /// The mail server cannot be reached, or does not answer.
    MailServerUnreachable => 1,
    /// No password for the mail server that is set is kept on this computer.
    MailPasswordMissing => 1,
    /// The slots file is older than the one this register was last used with.
    SlotsRolledBack {
        /// Its running number.
        found: u32,
        /// The running number of the last one.
        last: u32
    } => 4,
    /// One share of a recovery code is not enough.
    ShareAlone => 3,
    /// Where a share is needed, a whole recovery code was given.
    NotAShare => 3,
    /// The same share was given twice.
    SharesEqual => 3,
    /// The shares are of different sheets.
    SharesDiffer => 3,
    /// Somebody who came in with a one-time code must choose a password first.
    PasswordMustChange => 3,
    /// The recovery kit has not been tried yet.
    RecoveryNotProven => 1,
    /// Somebody else has the register open.
    RegisterOpenElsewhere => 1,
    /// The register's key was changed since it was unlocked.
    RegisterRekeyed => 3,
    /// The register file does not belong to the slots file, or is no register.
    RegisterForeign => 4,
    /// The register file is damaged.
    RegisterDamaged => 4,
    /// The register was written by a newer version of the program.
    RegisterFromTheFuture {
        /// Its schema version.
        version: u32
    } => 4,
    /// The folder or the file cannot be written to.
    FolderReadOnly => 1,
    /// There is no room left on the disk.
    DiskFull => 1,
    /// Another process is writing.
    RegisterBusy {
        /// The user name of the colleague, as she unlocked.
        holder: String,
        /// Since when, RFC 3339.
        since: String
    } => 1,
    /// Somebody else is writing, at this computer or at another desk, and it is not known who.
    SomebodyWrites => 1,
    /// The register is shared, and the server between the desks cannot be reached.
    DeskOffline => 1,
    /// The server between the desks does not let this one in.
    DeskNotAdmitted => 1,
    /// The server was lost in the middle; nothing was saved.
    DeskNotSaved => 1,
    /// The server was lost in the middle and did not come back: whether it was saved is not known.
    DeskUnconfirmed => 1,
    /// Saved and with the other desks, but this computer could not keep it yet.
    DeskBehind => 1,
    /// One deed may not change so much at once in a shared register.
    DeskTooLarge => 1,
    /// Another desk has a newer version of the program.
    DeskUpdateNeeded => 1,
    /// This version wants to bring the shared register to a newer form, and for that the server is needed.
    DeskUpgradeWaits => 1,
    /// What the server shows cannot be: this desk takes nothing from it any more.
    DeskStopped {
        /// What was found.
        reason: String
    } => 4,
    /// It cannot be done while several desks share the register.
    DeskShared => 1,
    /// The register is shared with nobody.
    DeskAlone => 1,
    /// The server for the desks does not answer at this address, or shows a certificate that is not to be trusted.
    DeskServerSilent => 1,
    /// The server for the desks does not accept account and password.
    DeskServerRefused => 1,
    /// The server's PostgreSQL is too old.
    DeskServerTooOld => 1,
    /// The account may not do on the server what is needed.
    DeskServerForbids {
        /// PostgreSQL's code.
        detail: String
    } => 1,
    /// What the server has as a whole copy is not whole.
    DeskSnapshotDamaged => 4,
    /// The file is no invitation, or not a whole one.
    InvitationUnreadable => 1,
    /// The invitation does not open with this code.
    InvitationCodeWrong => 3,
    /// The invitation speaks of an epoch that is over.
    InvitationExpired => 1,
    /// The disk or the operating system refused for another reason.
    StorageFailed {
        /// A short technical word for the support, without data.
        detail: String
    } => 1,
    /// The role does not allow it.
    NotPermitted {
        /// The deed's code.
        deed: String
    } => 5,
    /// The record does not exist (any more).
    NotFound {
        /// What was looked for.
        noun: String
    } => 1,
    /// A field is missing or not usable.
    InvalidField {
        /// The field.
        field: String,
        /// Why.
        reason: String
    } => 1,
    /// A date lies after today.
    DateInTheFuture {
        /// The field.
        field: String
    } => 1,
    /// An end lies before its start.
    EndBeforeStart => 1,
    /// Somebody else has changed the record since it was looked at.
    ChangedMeanwhile => 1,
    /// The customer number belongs to somebody else.
    NumberTaken => 1,
    /// Text holds something that must never be stored.
    TextRefused {
        /// The field.
        field: String,
        /// What was found.
        kind: String
    } => 1,
    /// A step that the record's course does not allow now.
    StepRefused {
        /// What it is about.
        noun: String,
        /// Why.
        reason: String
    } => 1,
    /// The agreement has ended already.
    AgreementEnded => 1,
    /// The account does not stand so that this could follow.
    AccountStatusRefused {
        /// `account-` and the code of the status it has.
        reason: String
    } => 1,
    /// The purchase has been cancelled already.
    PurchaseCancelled => 1,
    /// The voucher number belongs to another purchase.
    VoucherTaken => 1,
    /// The 14 days of the distance contract are over, or it was not made at a distance.
    WithdrawalOver => 1,
    /// The person's breaches are not repeated by the office's measure.
    NotRepeated {
        /// How many there are.
        count: u32,
        /// How many are needed.
        needed: u32
    } => 1,
    /// The suspension has been lifted already.
    SuspensionLifted => 1,
    /// The case has been closed already.
    CaseClosed => 1,
    /// The text of this version of the terms is there already and never changes.
    TermsFixed => 1,
    /// This version of the terms has no text, or nobody has been told of it.
    TermsNotReady => 1,
    /// These two entries cannot be made one.
    CannotMerge {
        /// Why.
        reason: String
    } => 1,
    /// A child under 13 does not consent by herself.
    ChildCannotConsent => 1,
    /// The consent has ended already.
    ConsentEnded => 1,
    /// She may not be sent marketing, or be put into a segment.
    MailingRefused {
        /// Why: `left-out-` and the reason a mailing list leaves people out for.
        reason: String
    } => 1,
    /// The template has not been checked.
    TemplateNotReady {
        /// What is missing.
        reason: String
    } => 1,
    /// The case has been answered.
    RequestAnswered => 1,
    /// Others are surely named in the copy, and nobody has decided whether that stays.
    ReviewFirst {
        /// How many places.
        places: u32
    } => 1,
    /// Only a request for access is answered with an extract.
    RequestNotAccess => 1,
    /// What an unknown applicant gave to search with finds somebody in the register.
    ApplicantIsHeld => 1,
    /// Afterwards no administrator could unlock.
    LastAdministrator => 1,
    /// Afterwards nobody could unlock.
    LastWayIn => 1,
    /// The file cannot be read as a table.
    FileUnreadable {
        /// Why.
        reason: String
    } => 1,
    /// A column that is needed was not found or named.
    ColumnMissing {
        /// The field without a column.
        field: String
    } => 1,
    /// The work was cancelled; nothing was changed.
    Cancelled => 1,
    /// The paper could not be made.
    PaperFailed {
        /// A short technical word for the support.
        detail: String
    } => 1,
    /// Time can be set on demo registers only.
    NotADemo => 2,
    /// A value on the command line is not understood.
    WrongUsage {
        /// The option or argument.
        argument: String
    } => 2,
    /// Somebody who is no processor would get data for marketing: the policy promises that it does not happen.
    RecipientForMarketing => 1,
    /// The log does not verify.
    LogBroken {
        /// The first bad line.
        line: String
    } => 4,
    /// There is no backup at this place.
    BackupMissing => 1,
    /// The file is no backup of this program, or not a whole one.
    BackupDamaged => 4,
    /// The backup was written by a newer version.
    BackupFromTheFuture {
        /// Its format version, or that of the register in it.
        version: u32
    } => 4,
    /// A backup from the same second is there already; it is never overwritten.
    BackupExists => 1,
    /// Another process is making, verifying or restoring a backup at this place.
    BackupUnderWay => 1,
    /// The rules the program computes by cannot be used.
    RulesUnusable {
        /// The rule that is wrong, or the file.
        rule: String
    } => 4,
    /// There is no such form: the noun does not know the verb.
    FormUnknown => 2,
    /// The proposal has been signed or rejected already.
    ApprovalSettled => 1,
    /// Whoever proposed something cannot sign it as well.
    SecondPersonNeeded => 1,
    /// The ledger of erasures was changed by something other than this program, cut, or knows less than the backup.
    LedgerDamaged => 4,
    /// The plan has been carried out or rejected already.
    PlanSettled => 1,
    /// The plan has not been carried out to the end.
    PlanNotApplied => 1,
    /// A second signature is waited for.
    SignatureMissing => 1,
    /// The hold was released before.
    HoldReleased => 1,
    /// Nobody has turned updates on, or the program has no key to prove them by.
    UpdatesOff => 1,
    /// The office's server did not answer, or not with a list of versions.
    UpdateServerSilent => 1,
    /// There is nothing newer any more, or it was not fetched.
    UpdateGone => 1,
    /// The list leads to another server.
    UpdateElsewhere => 1,
    /// The package does not carry the signature of the program's makers for this version.
    UpdateNotSigned => 1,
    /// The package could not be installed.
    UpdateNotInstalled => 1,
    /// Nobody is signed in.
    Locked => 3,
}

/// `WrongPassword` → `wrong-password`: how wording files name a problem.
pub fn kebab(variant: &str) -> String {
    let mut out = String::with_capacity(variant.len() + 4);
    for (at, letter) in variant.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

impl Problem {
    /// The code as wording files name it, for instance `wrong-password`.
    pub fn wording_code(&self) -> String {
        kebab(self.variant())
    }

    /// A field that cannot be used, by its name and a reason's code.
    pub fn invalid(field: &str, reason: &str) -> Self {
        Self::InvalidField { field: field.to_owned(), reason: reason.to_owned() }
    }

    /// A step that is not open now, by the noun's code and a reason's code.
    pub fn step_refused(noun: &str, reason: &str) -> Self {
        Self::StepRefused { noun: noun.to_owned(), reason: reason.to_owned() }
    }

    /// Whether it is about a shared register that can only be read for now.
    pub(crate) fn is_reading_only(&self) -> bool {
        matches!(self, Self::DeskOffline | Self::DeskNotAdmitted | Self::DeskUpdateNeeded | Self::DeskStopped { .. })
    }

    /// A record that is not there.
    pub fn not_found(noun: &str) -> Self {
        Self::NotFound { noun: noun.to_owned() }
    }
}
