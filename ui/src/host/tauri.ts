import { invoke } from "@tauri-apps/api/core";
import { commands, events } from "../bindings.gen";
import { asProblem, type Host, ProblemError } from "./host";

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: unknown };

/** The value of an answer; throws the problem if there is one. */
async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer.catch((error: unknown) => {
    throw new ProblemError(asProblem(error));
  });
  if (got.status === "error") throw new ProblemError(asProblem(got.error));
  return got.data;
}

/** Bytes: they travel outside the typed calls, which are JSON. */
async function bytes(command: string, args: Record<string, unknown>): Promise<ArrayBuffer> {
  try {
    return await invoke<ArrayBuffer>(command, args);
  } catch (error) {
    throw new ProblemError(asProblem(error));
  }
}

/** The host inside the desktop window. */
export const tauriHost: Host = {
  registerStatus: () => value(commands.registerStatus()),
  createRegister: (request) => value(commands.createRegister(request)),
  saveSheet: (sheet) => value(commands.saveSheet(sheet)),
  async proveRecovery(code) {
    await value(commands.proveRecovery(code));
  },
  async proveShares(first, second) {
    await value(commands.proveShares(first, second));
  },
  makeDemo: () => value(commands.makeDemo()),
  async discardDemo() {
    await value(commands.discardDemo());
  },
  changeOrganisation: (request, before) => value(commands.changeOrganisation(request, before)),
  unlock: (request) => value(commands.unlock(request)),
  unlockWithRecovery: (request) => value(commands.unlockWithRecovery(request)),
  unlockWithShares: (request) => value(commands.unlockWithShares(request)),
  async lock() {
    await commands.lock();
  },
  today: () => value(commands.today()),
  async touched() {
    await commands.touched();
  },
  lockRules: () => value(commands.lockRules()),
  setLockRules: (request, before) => value(commands.setLockRules(request, before)),
  async keepDraft(request) {
    await value(commands.keepDraft(request));
  },
  async dropDraft(name) {
    await commands.dropDraft(name);
  },
  keptDrafts: () => commands.keptDrafts(),
  copyText: (text) => value(commands.copyText(text)),
  findPeople: (request) => value(commands.findPeople(request)),
  openPerson: (request) => value(commands.openPerson(request)),
  lookAgain: (request) => value(commands.lookAgain(request)),
  addPerson: (request) => value(commands.addPerson(request)),
  correctPerson: (request) => value(commands.correctPerson(request)),
  addAgreement: (request) => value(commands.addAgreement(request)),
  endAgreement: (request) => value(commands.endAgreement(request)),
  giveConsent: (request) => value(commands.giveConsent(request)),
  withdrawConsent: (request) => value(commands.withdrawConsent(request)),
  scanText: (text) => commands.scanText(text),
  openRequest: (request) => value(commands.openRequest(request)),
  listRequests: (request) => value(commands.listRequests(request)),
  showRequest: (id) => value(commands.showRequest(id)),
  showCase: (id) => value(commands.showCase(id)),
  previewExtract: (id, language) => bytes("preview_extract", { id, language }),
  saveExtract: (id, language, locked) => value(commands.saveExtract(id, language, locked)),
  drawExtracts: (ids, language) => value(commands.drawExtracts(ids, language)),
  savePortableCopy: (id, table) => value(commands.savePortableCopy(id, table)),
  readLetter: (id) => bytes("read_letter", { id }),
  saveLetter: (request, id) => value(commands.saveLetter(request, id)),
  letterTemplates: () => value(commands.letterTemplates()),
  editLetterTemplate: (request, before) => value(commands.editLetterTemplate(request, before)),
  templateFaults: (draft) => value(commands.templateFaults(draft)),
  previewTemplate: (draft) => bytes("preview_template", { draft }),
  answeredInTime: () => value(commands.answeredInTime()),
  yearFigures: (year) => value(commands.yearFigures(year)),
  saveYearlyReport: (year, language) => value(commands.saveYearlyReport(year, language)),
  reviewExtract: (id, language) => value(commands.reviewExtract(id, language)),
  searchElsewhere: (id) => value(commands.searchElsewhere(id)),
  decideRedaction: (request, before, language) => value(commands.decideRedaction(request, before, language)),
  forgetRedaction: (id, redaction, before, language) =>
    value(commands.forgetRedaction(id, redaction, before, language)),
  chooseImportFile: () => value(commands.chooseImportFile()),
  planDroppedFile: () => value(commands.planDroppedFile()),
  planImport: (request) => value(commands.planImport(request)),
  runImport: (request) => value(commands.runImport(request)),
  ratingOverview: () => value(commands.ratingOverview()),
  ratedPeople: (place, limit) => value(commands.ratedPeople(place, limit)),
  personRatings: (id) => value(commands.personRatings(id)),
  listAssignments: (place, limit) => value(commands.listAssignments(place, limit)),
  ratingDraft: (assignment, language) => value(commands.ratingDraft(assignment, language)),
  saveRatingDraft: (assignment, language) => value(commands.saveRatingDraft(assignment, language)),
  ratingRequestSent: (assignment) => value(commands.ratingRequestSent(assignment)),
  chooseRatingFile: () => value(commands.chooseRatingFile()),
  runRatingImport: () => value(commands.runRatingImport()),
  ratingSettings: () => value(commands.ratingSettings()),
  setRatingSetting: (request, before) => value(commands.setRatingSetting(request, before)),
  listDisputes: (all) => value(commands.listDisputes(all)),
  showDispute: (id) => value(commands.showDispute(id)),
  chooseAttachment: () => value(commands.chooseAttachment()),
  openDispute: (request) => value(commands.openDispute(request)),
  completeDispute: (request, before) => value(commands.completeDispute(request, before)),
  logContact: (request) => value(commands.logContact(request)),
  releaseContact: (dispute, contact) => value(commands.releaseContact(dispute, contact)),
  proposeDecision: (request) => value(commands.proposeDecision(request)),
  signDecision: (dispute, before) => value(commands.signDecision(dispute, before)),
  rejectDecision: (dispute, before) => value(commands.rejectDecision(dispute, before)),
  dismissDispute: (request) => value(commands.dismissDispute(request)),
  liftRestriction: (dispute) => value(commands.liftRestriction(dispute)),
  saveDisputeLetter: (dispute, kind, language) => value(commands.saveDisputeLetter(dispute, kind, language)),
  addAttachment: (request) => value(commands.addAttachment(request)),
  readAttachment: (id) => bytes("read_attachment", { id }),
  previewMailing: (request) => value(commands.previewMailing(request)),
  saveMailing: (request) => value(commands.saveMailing(request)),
  deficientConsents: () => value(commands.deficientConsents()),
  mailNumbers: () => value(commands.mailNumbers()),
  listTemplates: () => value(commands.listTemplates()),
  retentionQueue: (query) => value(commands.retentionQueue(query)),
  retentionWhy: (person) => value(commands.retentionWhy(person)),
  planRetention: (request) => value(commands.planRetention(request)),
  listRetentionPlans: (limit) => value(commands.listRetentionPlans(limit)),
  showRetentionPlan: (id) => value(commands.showRetentionPlan(id)),
  applyRetention: (request) => value(commands.applyRetention(request)),
  withdrawRetentionPlan: (request) => value(commands.withdrawRetentionPlan(request)),
  listHolds: () => value(commands.listHolds()),
  previewCertificate: (id, language) => bytes("preview_certificate", { id, language }),
  saveCertificate: (id, language) => value(commands.saveCertificate(id, language)),
  saveNoticeLetter: (id, language) => value(commands.saveNoticeLetter(id, language)),
  saveProcessingRecord: (table, language) => value(commands.saveProcessingRecord(table, language)),
  saveIncidentReport: (id, language) => value(commands.saveIncidentReport(id, language)),
  saveConsentProof: (id, task, language) => value(commands.saveConsentProof(id, task, language)),
  chooseNewsletterFile: () => value(commands.chooseNewsletterFile()),
  runNewsletter: (request) => value(commands.runNewsletter(request)),
  listStaff: () => value(commands.listStaff()),
  addStaff: (request) => value(commands.addStaff(request)),
  setStaffRole: (request, before) => value(commands.setStaffRole(request, before)),
  disableStaff: (request) => value(commands.disableStaff(request)),
  listKeys: () => value(commands.listKeys()),
  async changeOwnPassword(request) {
    await value(commands.changeOwnPassword(request));
  },
  newRecoveryCode: (confirm) => value(commands.newRecoveryCode(confirm)),
  newRecoveryShares: (confirm) => value(commands.newRecoveryShares(confirm)),
  giveOneTimeCode: (request) => value(commands.giveOneTimeCode(request)),
  async bindHere(confirm) {
    await value(commands.bindHere(confirm));
  },
  async unbindHere(confirm) {
    await value(commands.unbindHere(confirm));
  },
  async addHere(request) {
    await value(commands.addHere(request));
  },
  rotateKey: (confirm, folder) => value(commands.rotateKey(confirm, folder)),
  async removeSlot(request) {
    await value(commands.removeSlot(request));
  },
  chooseFolder: () => value(commands.chooseFolder()),
  lookAtFolder: (folder, usage) => value(commands.lookAtFolder(folder, usage)),
  makeBackup: (folder) => value(commands.makeBackup(folder)),
  chooseBackup: () => value(commands.chooseBackup()),
  verifyBackup: (request) => value(commands.verifyBackup(request)),
  restoreBackup: (request, folder) => value(commands.restoreBackup(request, folder)),
  dailyBackup: () => value(commands.dailyBackup()),
  backupSettings: () => value(commands.backupSettings()),
  setBackupSettings: (request) => value(commands.setBackupSettings(request)),
  listBackups: () => value(commands.listBackups()),
  protectionStatus: () => value(commands.protectionStatus()),
  auditPage: (request) => value(commands.auditPage(request)),
  verifyAudit: () => value(commands.verifyAudit()),
  exportLog: (request, format) => value(commands.exportLog(request, format)),
  logFinding: () => value(commands.logFinding()),
  async acceptLog() {
    await value(commands.acceptLog());
  },
  listForms: () => value(commands.formsList()),
  runForm: (request, seen) => value(commands.formsRun(request, seen)),
  runFormOnPerson: (person, request, seen) => value(commands.formsRunOnPerson(person, request, seen)),
  previewMerge: (request) => value(commands.previewMerge(request)),
  mergePeople: (request) => value(commands.mergePeople(request)),
  likelyTwins: (id) => value(commands.likelyTwins(id)),
  termsPage: () => value(commands.termsPage()),
  termsText: (id) => value(commands.termsText(id)),
  termsPeople: (request) => value(commands.termsPeople(request)),
  saveStatement: (id, task, language) => value(commands.saveStatement(id, task, language)),
  lastChange: (of) => value(commands.lastChange(of)),
  shelf: (noun, filter) => value(commands.formsShelf(noun, filter)),
  updateSettings: () => value(commands.updateSettings()),
  setUpdateSettings: (here) => value(commands.setUpdateSettings(here)),
  findUpdate: () => value(commands.findUpdate()),
  async fetchUpdate() {
    await value(commands.fetchUpdate());
  },
  async installUpdate() {
    await value(commands.installUpdate());
  },
  about: () => commands.about(),
  async openFolder() {
    await value(commands.openFolder());
  },
  async printPage() {
    await value(commands.printPage());
  },
  reminderSettings: () => value(commands.reminderSettings()),
  setReminderRules: (rules, before) => value(commands.setReminderRules(rules, before)),
  setRemindersHere: (here) => value(commands.setRemindersHere(here)),
  missedReminders: () => value(commands.missedReminders()),
  async missedRemindersRead() {
    await commands.missedRemindersRead();
  },
  async snoozeDue(request, before) {
    await value(commands.snoozeDue(request, before));
  },
  async dueDone(which, before) {
    await value(commands.dueDone(which, before));
  },
  async handOverDue(request, before) {
    await value(commands.handOverDue(request, before));
  },
  dueBetween: (from, to) => value(commands.dueBetween(from, to)),
  dueOnDay: (day) => value(commands.dueOnDay(day)),
  dueOfKind: (kind) => value(commands.dueOfKind(kind)),
  dueReckoning: (kind, subject) => value(commands.dueReckoning(kind, subject)),
  saveCalendar: (alarmDays) => value(commands.saveCalendar(alarmDays)),
  digest: () => value(commands.digest()),
  setDigest: (settings, password, before) => value(commands.setDigest(settings, password, before)),
  async tryDigest(settings, password) {
    await value(commands.tryDigest(settings, password));
  },
  deskStatus: () => value(commands.deskStatus()),
  listDesks: () => value(commands.listDesks()),
  pullDesks: () => value(commands.pullDesks()),
  shareRegister: (request) => value(commands.shareRegister(request)),
  chooseAuthority: () => value(commands.chooseAuthority()),
  inviteDesk: (request) => value(commands.inviteDesk(request)),
  chooseInvitation: () => value(commands.chooseInvitation()),
  joinRegister: (path, request) => value(commands.joinRegister(path, request)),
  async removeDesk(request) {
    await value(commands.removeDesk(request));
  },
  compactDesks: () => value(commands.compactDesks()),
  rejoinDesks: (confirm) => value(commands.rejoinDesks(confirm)),
  leaveDesks: (confirm) => value(commands.leaveDesks(confirm)),
  async cancelWork() {
    await commands.cancelWork();
  },
  onProgress(hear) {
    const listening = events.workProgress.listen((event) => hear(event.payload));
    return () => void listening.then((stop) => stop());
  },
  onLocked(hear) {
    const listening = events.registerLocked.listen((event) => hear(event.payload));
    return () => void listening.then((stop) => stop());
  },
  onFileDragged(hear) {
    const listening = events.fileDragged.listen((event) => hear(event.payload));
    return () => void listening.then((stop) => stop());
  },
  onDesksMoved(hear) {
    const listening = events.desksMoved.listen((event) => hear(event.payload));
    return () => void listening.then((stop) => stop());
  },
  onPlaceAsked(hear) {
    const listening = events.placeAsked.listen((event) => hear(event.payload));
    return () => void listening.then((stop) => stop());
  },
};
