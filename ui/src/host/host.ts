import { createContext, useContext } from "react";
import type * as wire from "../bindings.gen";

export type * from "../bindings.gen";
export { asProblem, type ProblemData, ProblemError } from "./problem";

/** The core as the window sees it. Every call throws a ProblemError when the core refuses. */
export interface Host {
  registerStatus(): Promise<wire.RegisterStatus>;
  createRegister(request: wire.CreateRegister): Promise<wire.CreatedRegister>;
  /** Saves a paper with a code that was shown. Null when the person closes the save dialog. */
  saveSheet(sheet: string): Promise<wire.SavedFile | null>;
  proveRecovery(code: string): Promise<void>;
  proveShares(first: string, second: string): Promise<void>;
  makeDemo(): Promise<wire.SessionView>;
  /** Locks the made-up register and removes it. */
  discardDemo(): Promise<void>;
  /** Changes the controller's particulars. */
  changeOrganisation(request: wire.OrganisationView, before: wire.OrganisationView | null): Promise<wire.SessionView>;
  unlock(request: wire.Unlock): Promise<wire.SessionView>;
  unlockWithRecovery(request: wire.UnlockWithRecovery): Promise<wire.SessionView>;
  unlockWithShares(request: wire.UnlockWithShares): Promise<wire.SessionView>;
  lock(): Promise<void>;
  today(): Promise<wire.TodayView>;
  /** Somebody touched keyboard or mouse. */
  touched(): Promise<void>;
  lockRules(): Promise<wire.LockRules>;
  setLockRules(request: wire.SetLockRules, before: wire.LockRules | null): Promise<wire.LockRules>;
  keepDraft(request: wire.KeepDraft): Promise<void>;
  dropDraft(name: string): Promise<void>;
  /** What whoever is signed in had typed and not saved. */
  keptDrafts(): Promise<wire.KeptDraft[]>;
  /** Copies a text, for a minute; false if there is no clipboard. */
  copyText(text: string): Promise<boolean>;
  findPeople(request: wire.FindPeople): Promise<wire.PeopleFound>;
  /** Writes a line in the log: call it once per opening. */
  openPerson(request: wire.OpenPerson): Promise<wire.Dossier>;
  /** Shows anew who was opened for this task today; no opening of its own. */
  lookAgain(request: wire.OpenPerson): Promise<wire.Dossier>;
  addPerson(request: wire.PersonInput): Promise<wire.PersonAdded>;
  correctPerson(request: wire.CorrectPerson): Promise<wire.Dossier>;
  addAgreement(request: wire.AddAgreement): Promise<wire.Dossier>;
  endAgreement(request: wire.EndAgreement): Promise<wire.Dossier>;
  giveConsent(request: wire.GiveConsent): Promise<wire.Dossier>;
  withdrawConsent(request: wire.WithdrawConsent): Promise<wire.Dossier>;
  scanText(text: string): Promise<wire.GuardFinding[]>;
  openRequest(request: wire.OpenRequest): Promise<wire.RequestView>;
  listRequests(request: wire.ListRequests): Promise<wire.RequestView[]>;
  showRequest(id: string): Promise<wire.RequestView>;
  /** The case with what has happened in it, its letters and its open steps. */
  showCase(id: string): Promise<wire.CaseView>;
  /** The bytes of a PDF. */
  previewExtract(id: string, language: string): Promise<ArrayBuffer>;
  /** Null when the person closes the save dialog; the case is then still open. A locked paper comes with its password. */
  saveExtract(id: string, language: string, locked: boolean): Promise<wire.SavedExtract | null>;
  /** Draws the extracts of these cases into a folder and answers none. Null when the person chooses no folder. */
  drawExtracts(ids: string[], language: string): Promise<wire.DrawnExtracts | null>;
  /** The copy of Art. 20, as CSV or as JSON. Null when the person closes the save dialog; nothing was taken out then. */
  savePortableCopy(id: string, table: boolean): Promise<wire.SavedFile | null>;
  /** The bytes of a letter of a case. Writes a line in the log. */
  readLetter(id: string): Promise<ArrayBuffer>;
  /** Null when the person closes the save dialog. */
  saveLetter(request: string, id: string): Promise<wire.SavedFile | null>;
  letterTemplates(): Promise<wire.LetterTemplateView[]>;
  editLetterTemplate(request: wire.EditTemplate, before: string | null): Promise<wire.LetterTemplateView>;
  templateFaults(draft: wire.TemplateDraft): Promise<wire.TemplateFaults>;
  /** The bytes of a letter with this text, about nobody. */
  previewTemplate(draft: wire.TemplateDraft): Promise<ArrayBuffer>;
  answeredInTime(): Promise<wire.RequestsView>;
  yearFigures(year: number): Promise<wire.YearView>;
  /** Null when the person closes the save dialog. */
  saveYearlyReport(year: number, language: string): Promise<wire.SavedFile | null>;
  /** Where others are named in the copy. Looking is written in the log. */
  reviewExtract(id: string, language: string): Promise<wire.Review>;
  /** Texts about others in which whoever asks is named. Written in the log. */
  searchElsewhere(id: string): Promise<string[]>;
  decideRedaction(request: wire.DecideRedaction, before: string | null, language: string): Promise<wire.Review>;
  forgetRedaction(id: string, redaction: string, before: string | null, language: string): Promise<wire.Review>;
  /** Null when the person closes the dialog. */
  chooseImportFile(): Promise<wire.ImportPlan | null>;
  /** Rehearses the file that was dropped on the window. */
  planDroppedFile(): Promise<wire.ImportPlan>;
  /** Rehearses the chosen file with other decisions. */
  planImport(request: wire.ImportDecision): Promise<wire.ImportPlan>;
  runImport(request: wire.ImportDecision): Promise<wire.ImportReport>;
  ratingOverview(): Promise<wire.RatingOverview>;
  ratedPeople(place: number, limit: number): Promise<wire.RatedPage>;
  /** Writes a line in the log: call it once per opening. */
  personRatings(id: string): Promise<wire.PersonRatings>;
  listAssignments(place: number, limit: number): Promise<wire.AssignmentPage>;
  ratingDraft(assignment: string, language: string): Promise<wire.RatingDraft>;
  /** Null when the person closes the save dialog. Notes nothing as sent. */
  saveRatingDraft(assignment: string, language: string): Promise<wire.SavedFile | null>;
  ratingRequestSent(assignment: string): Promise<wire.AssignmentView>;
  /** Rehearses the file; null when the person closes the dialog. */
  chooseRatingFile(): Promise<wire.RatingImportReport | null>;
  runRatingImport(): Promise<wire.RatingImportReport>;
  ratingSettings(): Promise<wire.RatingSettingView[]>;
  setRatingSetting(request: wire.ChangeRatingSetting, before: number | null): Promise<wire.RatingSettingView[]>;
  listDisputes(all: boolean): Promise<wire.DisputeLine[]>;
  /** Writes a line in the log. */
  showDispute(id: string): Promise<wire.DisputeView>;
  /** The name of the file, which waits to be attached; null when the person closes the dialog. */
  chooseAttachment(): Promise<string | null>;
  /** With the chosen file as its written statement. */
  openDispute(request: wire.OpenDispute): Promise<wire.DisputeView>;
  completeDispute(request: wire.CompleteDispute, before: wire.CompleteDispute | null): Promise<wire.DisputeView>;
  logContact(request: wire.LogContact): Promise<wire.DisputeView>;
  releaseContact(dispute: string, contact: string): Promise<wire.DisputeView>;
  proposeDecision(request: wire.Propose): Promise<wire.DisputeView>;
  signDecision(dispute: string, before: wire.DecisionView | null): Promise<wire.DisputeView>;
  rejectDecision(dispute: string, before: wire.DecisionView | null): Promise<wire.DisputeView>;
  dismissDispute(request: wire.Dismiss): Promise<wire.DisputeView>;
  liftRestriction(dispute: string): Promise<wire.DisputeView>;
  /** Saves a letter and notes it as sent; null when the person closes the save dialog. */
  saveDisputeLetter(dispute: string, kind: string, language: string): Promise<wire.SavedLetter | null>;
  addAttachment(request: wire.AddAttachment): Promise<wire.AttachmentView>;
  /** The bytes of a file, for the window alone. */
  readAttachment(id: string): Promise<ArrayBuffer>;
  previewMailing(request: wire.MailingRequest): Promise<wire.MailingView>;
  /** Null when the person closes the save dialog; nothing was taken out then. */
  saveMailing(request: wire.MailingRequest): Promise<wire.SavedMailing | null>;
  deficientConsents(): Promise<wire.DeficientConsent[]>;
  mailNumbers(): Promise<wire.CampaignNumbers[]>;
  listTemplates(): Promise<wire.TemplateView[]>;
  /** A stretch of the erasure queue. */
  retentionQueue(query: wire.QueueQuery): Promise<wire.QueuePage>;
  /** "Varför finns detta kvar?" Writes a line in the log: call it once per look. */
  retentionWhy(person: string): Promise<wire.PersonLine>;
  /** A dry run; the plan is kept. */
  planRetention(request: wire.MakePlan): Promise<wire.PlanView>;
  listRetentionPlans(limit: number): Promise<wire.PlanView[]>;
  /** With what would go and stay today, while it is not carried out. */
  showRetentionPlan(id: string): Promise<wire.PlanView>;
  /** Carries the plan out, or asks for the second signature it needs. */
  applyRetention(request: wire.ApplyPlan): Promise<wire.PlanView>;
  withdrawRetentionPlan(request: wire.ApplyPlan): Promise<wire.PlanView>;
  listHolds(): Promise<wire.HoldsView>;
  /** The bytes of a PDF. */
  previewCertificate(id: string, language: string): Promise<ArrayBuffer>;
  /** Null when the person closes the save dialog. */
  saveCertificate(id: string, language: string): Promise<wire.SavedFile | null>;
  /** The letter to a recipient under Art. 19. Null when the person closes the save dialog. */
  saveNoticeLetter(id: string, language: string): Promise<wire.SavedFile | null>;
  /** Null when the person closes the save dialog. */
  saveProcessingRecord(table: boolean, language: string): Promise<wire.SavedFile | null>;
  saveIncidentReport(id: string, language: string): Promise<wire.SavedFile | null>;
  saveConsentProof(id: string, task: string, language: string): Promise<wire.SavedFile | null>;
  /** The name of the file; null when the person closes the dialog. */
  chooseNewsletterFile(): Promise<string | null>;
  runNewsletter(request: wire.NewsletterDecision): Promise<wire.NewsletterReport>;
  listStaff(): Promise<wire.StaffView[]>;
  addStaff(request: wire.AddStaff): Promise<wire.StaffView>;
  setStaffRole(request: wire.SetRole, before: string | null): Promise<wire.StaffView>;
  disableStaff(request: wire.DisableStaff): Promise<wire.StaffView>;
  listKeys(): Promise<wire.KeysView>;
  changeOwnPassword(request: wire.ChangeOwnPassword): Promise<void>;
  /** A new recovery code, shown once; `saveSheet` saves its paper. */
  newRecoveryCode(confirm: wire.Confirm): Promise<wire.CodeSheet>;
  /** Three shares of a new recovery code, of which two open the register. */
  newRecoveryShares(confirm: wire.Confirm): Promise<wire.CodeSheet[]>;
  giveOneTimeCode(request: wire.GiveCode): Promise<wire.CodeSheet>;
  bindHere(confirm: wire.Confirm): Promise<void>;
  unbindHere(confirm: wire.Confirm): Promise<void>;
  addHere(request: wire.AddHere): Promise<void>;
  /** Changes the register's key; the papers are written into the folder first. */
  rotateKey(confirm: wire.Confirm, folder: string): Promise<wire.KeyChanged>;
  removeSlot(request: wire.RemoveSlot): Promise<void>;
  /** Null when the person closes the dialog. */
  chooseFolder(): Promise<string | null>;
  /** What speaks against a folder, before it is used. */
  lookAtFolder(folder: string, usage: wire.FolderUse): Promise<wire.FolderWarning[]>;
  makeBackup(folder: string | null): Promise<wire.BackupMade>;
  /** Null when the person closes the dialog. */
  chooseBackup(): Promise<wire.ChosenBackup | null>;
  verifyBackup(request: wire.OpenBackup): Promise<wire.BackupVerdict>;
  restoreBackup(request: wire.OpenBackup, folder: string): Promise<wire.RestoredBackup>;
  /** Makes today's backup if there is none yet. Only a lock stops it. */
  dailyBackup(): Promise<wire.DailyBackup>;
  backupSettings(): Promise<wire.BackupSettings>;
  setBackupSettings(request: wire.SetBackupSettings): Promise<wire.BackupSettings>;
  /** The backups in the office's folder for them, newest first. */
  listBackups(): Promise<wire.BackupFile[]>;
  protectionStatus(): Promise<wire.ProtectionView>;
  auditPage(request: wire.AuditQuery): Promise<wire.AuditPage>;
  verifyAudit(): Promise<wire.AuditVerdict>;
  /** `csv` or `jsonl`; null when the person closes the save dialog. */
  exportLog(request: wire.AuditQuery, format: string): Promise<wire.LogExported | null>;
  /** What was found wrong with the log, and nobody has taken a stand on yet. */
  logFinding(): Promise<wire.LogFinding | null>;
  acceptLog(): Promise<void>;
  /** The forms whoever is signed in may use. */
  listForms(): Promise<wire.FormView[]>;
  runForm(request: wire.RunForm, seen: wire.Seen | null): Promise<wire.FormDone>;
  /** The same for a person who is open; answers with her dossier as it is afterwards. */
  runFormOnPerson(person: string, request: wire.RunForm, seen: wire.Seen | null): Promise<wire.DoneAboutPerson>;
  /** Who changed something last; null if nobody has. */
  lastChange(of: wire.ChangeOf): Promise<wire.LastChange | null>;
  /** The records of a noun. */
  shelf(noun: string, filter: wire.ShelfFilter): Promise<wire.Shelf>;
  previewMerge(request: wire.MergePeople): Promise<wire.MergePreview>;
  mergePeople(request: wire.MergePeople): Promise<string>;
  likelyTwins(id: string): Promise<wire.PersonHit[]>;
  termsPage(): Promise<wire.TermsPage>;
  /** Null while the text has not been brought in. */
  termsText(id: string): Promise<string | null>;
  termsPeople(request: wire.TermsPeople): Promise<wire.TermsPerson[]>;
  /** Null when the person closes the save dialog. */
  saveStatement(id: string, task: string, language: string): Promise<wire.SavedFile | null>;
  /** Whether and where this computer looks for newer versions. */
  updateSettings(): Promise<wire.UpdatesView>;
  setUpdateSettings(here: wire.UpdateSettings): Promise<wire.UpdatesView>;
  /** Asks the office's own server; null when it has nothing newer. */
  findUpdate(): Promise<wire.UpdateFound | null>;
  /** Fetches the newer version and proves whose it is. */
  fetchUpdate(): Promise<void>;
  /** Locks, installs what was fetched and starts anew. */
  installUpdate(): Promise<void>;
  about(): Promise<wire.About>;
  /** Shows the folder of the register in the system's file manager. */
  openFolder(): Promise<void>;
  /** Prints the page through the system's dialog. */
  printPage(): Promise<void>;
  /** When the office is reminded, and what this computer does about it. */
  reminderSettings(): Promise<wire.RemindersView>;
  setReminderRules(rules: wire.ReminderRules, before: wire.ReminderRules | null): Promise<wire.RemindersView>;
  setRemindersHere(here: wire.RemindersHere): Promise<wire.RemindersView>;
  /** What would have been said while nobody could hear it. */
  missedReminders(): Promise<wire.ReminderLine[]>;
  missedRemindersRead(): Promise<void>;
  snoozeDue(request: wire.Snooze, before: string | null): Promise<void>;
  /** Nobody is reminded of it again before its last day. */
  dueDone(which: wire.InHand, before: string | null): Promise<void>;
  handOverDue(request: wire.HandOver, before: string | null): Promise<void>;
  /** What falls due from one day to another, counted by day and kind. */
  dueBetween(from: string, to: string): Promise<wire.DayCount[]>;
  dueOnDay(day: string): Promise<wire.DueLine[]>;
  dueOfKind(kind: string): Promise<wire.DueLine[]>;
  /** How the last day of a line was found; nothing if its record is not there any more. */
  dueReckoning(kind: string, subject: string): Promise<wire.StepView[]>;
  /** Saves what is due as a calendar file. Nothing if the person cancels. */
  saveCalendar(alarmDays: number | null): Promise<wire.SavedFile | null>;
  /** The e-mail of the day, and what became of the last one. */
  digest(): Promise<wire.DigestView>;
  setDigest(
    settings: wire.DigestSettings,
    password: string | null,
    before: wire.DigestSettings | null,
  ): Promise<wire.DigestView>;
  /** Sends one now, as it is typed in. */
  tryDigest(settings: wire.DigestSettings, password: string | null): Promise<void>;
  /** How this desk stands with the others that share the register. */
  deskStatus(): Promise<wire.DeskStatus>;
  listDesks(): Promise<wire.DeskView[]>;
  /** Takes over what the others have written, now. */
  pullDesks(): Promise<wire.DeskStatus>;
  shareRegister(request: wire.ShareRegister): Promise<wire.DeskStatus>;
  /** The certificate of an authority, as text. Null when the person cancels. */
  chooseAuthority(): Promise<string | null>;
  /** Null when the person closes the save dialog: nobody is invited then. */
  inviteDesk(request: wire.InviteDesk): Promise<wire.SavedInvitation | null>;
  /** The path of an invitation. Null when the person cancels. */
  chooseInvitation(): Promise<string | null>;
  joinRegister(path: string, request: wire.JoinRegister): Promise<wire.CreatedRegister>;
  removeDesk(request: wire.RemoveDesk): Promise<void>;
  compactDesks(): Promise<wire.CompactedView>;
  rejoinDesks(confirm: wire.Confirm): Promise<wire.DeskStatus>;
  leaveDesks(confirm: wire.Confirm): Promise<wire.DeskStatus>;
  cancelWork(): Promise<void>;
  /** Hears how far long work has come; returns how to stop hearing. */
  onProgress(hear: (progress: wire.WorkProgress) => void): () => void;
  /** Hears that the register was locked, by whomever; returns how to stop hearing. */
  onLocked(hear: (locked: wire.RegisterLocked) => void): () => void;
  /** Hears that a notification or the tray asks for a place; returns how to stop hearing. */
  onPlaceAsked(hear: (asked: wire.PlaceAsked) => void): () => void;
  /** Hears how this desk stands when that changes, and that others have changed something; returns how to stop hearing. */
  onDesksMoved(hear: (moved: wire.DesksMoved) => void): () => void;
  /** Hears of a file that is dragged over the window; returns how to stop hearing. */
  onFileDragged(hear: (dragged: wire.FileDragged) => void): () => void;
}

export const HostContext = createContext<Host | null>(null);

/** The host of this window. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("no host above this component");
  return host;
}
