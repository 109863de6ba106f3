// SPDX-License-Identifier: Apache-2.0
// The answers of /api/v1 as this console reads them.

export interface Named { code: string; name: string }
export interface Officer { account: string; displayName: string }
export interface Page<T> { items: T[]; next?: string | null; total?: number | null; order?: string }

export interface Hat { role: string; roleName: string; agency: Named | null }
export interface Session {
  account: string;
  displayName: string;
  mustChangePassword: boolean;
  language: string | null;
  hats: Hat[];
  permissions: string[];
}

export interface Queue { id: string; name: string; count: number }

export interface RunningLimit {
  clock: string;
  name: string;
  article: string | null;
  dueAt: string | null;
  lastMoment: string | null;
  overdue: boolean;
  paused: boolean;
}

export interface CaseSummary {
  number: string;
  version: number;
  stage: string;
  stageName: string;
  category: Named | null;
  commune: Named | null;
  channel: { id: string; name: string };
  filedAt: string;
  excerpt: string;
  lead: Named | null;
  holder: Officer | null;
  limit: RunningLimit | null;
  overdue: boolean;
  photoCount: number;
  thumbnail: string | null;
}

export interface Place {
  commune: Named | null;
  detail: string | null;
  latitude: number | null;
  longitude: number | null;
  accuracy: number | null;
  source: string | null;
}

export interface Reporter {
  kind: string;
  name: string | null;
  organisation: string | null;
  address: string | null;
  citizenId: string | null;
  passport?: string | null;
  phone: string | null;
  email: string | null;
}

export interface Attachment {
  id: string;
  name: string | null;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
  showable: boolean;
  state: string;
  thumbnail: string | null;
  preview: string | null;
  original: string | null;
  hints: { key: string; text: string }[];
}

export interface Extension {
  document: string;
  documentDate: string;
  signer: string | null;
  committedBy: string;
  reason: string;
  reasonName: string;
  explanation: string | null;
  notifiedAt: string;
  recordedAt: string | null;
  recordedBy: string | null;
}

/** One agency's share of a case; limits name it by its number. */
export interface Assignment {
  number: number;
  agency: Named;
  kind: string;
  under: Named | null;
  stage: string;
  stageName: string;
  receivedAt: string;
  own: boolean;
  note: string | null;
  proposed: Named[];
  resolution: Resolution | null;
  extensions: Extension[];
  returned: { at: string; reason: string | null; rightAgency: Named | null; late: boolean } | null;
}

export interface Dispute {
  at: string;
  kind: string;
  kindName: string;
  positions: { agency: Named; text: string }[];
  note: string | null;
  direction: { at: string; agency: Named | null; text: string | null } | null;
}

export interface Limit {
  clock: string;
  name: string;
  article: string | null;
  assignment: number | null;
  agency: Named | null;
  window: boolean;
  startedAt: string;
  dueAt: string | null;
  stoppedAt: string | null;
  state: string;
  lastMoment: string | null;
  overdue: boolean;
}

export interface Resolution {
  text: string;
  agency: Named;
  number: string | null;
  signer?: string | null;
  submittedAt: string;
  approvedAt: string | null;
}

export interface Publication {
  text: string;
  place: string | null;
  answer: string;
  photos: string[];
  publishedAt: string;
}

export interface Rating { rating: string; comment: string | null; ratedAt?: string | null }
export interface ChecklistItem { id: string; label: string; clause: string; article: string | null; mandatory: boolean }
export interface Ground { code: string; text: string; clause: string; article: string; guidance: string; mendable: boolean; namesLaw: boolean; namesFile: boolean }
export interface ContactEntry { request: boolean; method: string; methodName: string; reached: boolean; at: string; by: string | null; note: string | null }
export interface Reply { text: string; at: string; late: boolean; by: string | null; files: string[] }
export interface Alike { number: string; kind: string; percent: number; filedAt: string; stageName: string; excerpt: string }
export interface Declination {
  declinedAt: string;
  grounds: { code: string; text: string; article: string; guidance: string; file: string | null }[];
  lapsed: boolean;
  lateReply: boolean;
  words: { law: string | null; guidance: string | null; duplicateOf: string | null } | null;
}

export interface Verification {
  grounds: Ground[];
  request: { text: string; method: string; methodName: string; identity: boolean; since: string; dueAt: string; lastMoment: string; article: string; anotherWay?: boolean } | null;
  contacts: ContactEntry[];
  supplements: Reply[];
  firstTime: boolean;
  alike: Alike[];
  declination: Declination | null;
}

/** To whom a case is to go, and who follows it (Articles 5, 13, 21, 22). */
export interface Direction { at: string; by: string; agency: Named | null; text: string | null; settles: boolean }
export interface Slip { event: number; at: string; receiver: string; quotation: string; article: string }
export interface Course {
  request: { at: string; reason: string | null; waiting: boolean } | null;
  designation: { at: string; lead: Named; coordinating: Named[]; number: string; date: string; signer: string | null; binding: boolean } | null;
  directions: Direction[];
  otherwise: boolean;
  returns: number;
  referral: { at: string; kind: string; kindName: string; receiver: string | null; ground: string | null } | null;
  watchers: Named[];
  watchersArticle: string;
  suggestedWatchers: Named[];
  slips: Slip[];
}

/** What came after the answer (Articles 10.4, 16, 17). */
export interface Moderated { act: string; actName: string; at: string; ground: string | null; article: string | null; reason: string | null }
export interface AfterReply {
  number: number;
  receivedAt: string;
  text: string;
  state: string;
  stateName: string;
  judged: Moderated | null;
  answer: { text: string; agency: Named; at: string } | null;
  looked: Moderated | null;
  shown: { question: string; answer: string } | null;
}
export interface Choice extends Named { article: string }
export interface Aftermath {
  interactions: AfterReply[];
  comment: { waits: boolean; looked: Moderated | null; shown: string | null } | null;
  marks: { assignment: number; agency: Named; meets: boolean; at: string; by: string; reason: string | null }[];
  links: { number: string; later: boolean; kind: string; kindName: string; article: string; linkedAt: string }[];
  choices: { grounds: Choice[]; kinds: Choice[] };
}
/** How the reporter has conducted themselves (Articles 17.1, 30.2); empty for all but the Centre. */
export interface Violation {
  number: number;
  kind: string;
  kindName: string;
  subject: string;
  interaction: number | null;
  article: string;
  committedAt: string;
  state: string;
  stateName: string;
  evidence: string;
  reason: string | null;
  objection: { filedAt: string; text: string; state: string; stateName: string; answer: string | null } | null;
}
export interface AbusePaper { document: string; date: string; text: string; at: string }
export interface Conduct {
  violations: Violation[];
  sanctions: { kind: string; kindName: string; article: string; caseNumber: string; since: string; until: string | null }[];
  abuse: { kind: string; kindName: string; article: string; markedAt: string; evidence: string; handedOver: AbusePaper | null; outcome: AbusePaper | null } | null;
  choices: { kinds: (Choice & { ofInteraction: boolean })[]; abuses: Choice[] };
}
export interface ViolationItem { caseNumber: string; number: number; kindName: string; article: string; committedAt: string; stateName: string; changedAt: string; waits: boolean; counts: boolean }
export interface SanctionItem { kind: string; kindName: string; article: string; caseNumber: string; since: string; until: string | null; endedAt: string | null; holds: boolean }
export interface Related { number: string; later: boolean; followUp: boolean; percent: number; filedAt: string; stageName: string; excerpt: string }
/** What is kept from others (Article 15.3), and to what the reporter consents (Article 4.5). */
export interface Privacy {
  confidential: boolean;
  requestedAt: string | null;
  answer: { text: string; answeredAt: string } | null;
  withheld: { at: string; document: string; documentDate: string; destroyed: number } | null;
  consents: { purpose: string; purposeName: string; agency: Named | null; state: string; stateName: string; at: string }[];
  reveals: boolean;
}

export interface SuggestedAgency extends Named { why: string }
export interface Move { name: string; label: string; allowed: boolean; article: string | null; why: string | null }

export interface CaseFile extends CaseSummary {
  original: { text: string; language: string | null; occurredAt: string | null; place: Place | null; attestationVersion: string | null };
  normalised: string | { text: string } | null;
  reporter: Reporter | null;
  attachments: Attachment[];
  assignments: Assignment[];
  disputes: Dispute[];
  limits: Limit[];
  resolution: Resolution | null;
  publication: Publication | null;
  rating: Rating | null;
  aftermath: Aftermath;
  conduct: Conduct;
  checklist: ChecklistItem[];
  verification: Verification;
  course: Course;
  privacy: Privacy;
  suggestedAgencies: SuggestedAgency[];
  /** the last move that stands, and until when who made it may undo it */
  undo?: { event: number; label: string; until: string; own: boolean } | null;
  moves: Move[];
}

export interface Reminder {
  number: string;
  agency: Named;
  day: string;
  kind: 'unopened' | 'ahead' | 'due' | 'late' | 'urged';
  kindName: string;
  clock: string | null;
  clockName: string | null;
  dueAt: string | null;
  saidAt: string;
}

export interface ReminderDigest { agency: Named; day: string; unopened: number; ahead: number; due: number; late: number }

export interface CaseEvent {
  number: number;
  type: string;
  label: string;
  occurredAt: string;
  recordedAt: string;
  actor: string | null;
  hat: string | null;
  late: boolean;
  /** number of the event that undid it */
  undoneBy?: number | null;
  detail: string | null;
  words: Record<string, string>;
}

export interface ExplanationLine {
  date: string;
  label: string | null;
  counted: boolean;
  amount: string | null;
  why: string | null;
  document: string | null;
}

export interface Explanation {
  clock?: string | null;
  name?: string | null;
  article?: string | null;
  allowance: string;
  startedAt: string;
  dueAt: string | null;
  lastMoment: string | null;
  lines: ExplanationLine[];
  pauses?: { from: string; until: string | null; what: string }[];
  changes?: { at: string; kind: string; what: string; before: ExplainedEnd | null; after: ExplainedEnd | null }[];
}

export interface ExplainedEnd { dueAt: string; lastMoment: string }

export interface Category extends Named { parent: string | null }
export interface Unit extends Named { district: string | null }

export interface RoleGrant { role: string; roleName?: string; agency: Named | null; from: string | null; to: string | null }
export interface StaffAccount {
  account: string;
  displayName: string;
  disabled: boolean;
  lockedUntil?: string | null;
  mustChangePassword?: boolean;
  version?: number;
  roles: RoleGrant[];
  temporaryPassword?: string;
}

export interface AuditEntry {
  id: string;
  at: string;
  account: string | null;
  action: string;
  label: string | null;
  subject: string | null;
  facts: Record<string, unknown>;
}

export interface About {
  name: string;
  version: string;
  build: string | null;
  province: string;
  centre?: string;
  hotlineMobile: string;
  hotlineLandline: string;
  zone?: string;
  demo?: boolean;
}

/** The text that everybody works with: the normalised one, or the reporter's own until there is one. */
export function normalisedText(file: CaseFile): string | null {
  if (file.normalised === null || file.normalised === undefined) return null;
  return typeof file.normalised === 'string' ? file.normalised : file.normalised.text;
}
