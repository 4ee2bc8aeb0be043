/** Describes what travels, as `openapi.yaml` names it; only what this page reads. */

/** Holds a text by language; a lead's own is under `own` and is shown as written. */
export interface Text {
  en?: string;
  de?: string;
  own?: string;
}

export interface Question {
  id: string;
  kind: "item" | "open" | "clause";
  text: Text;
  /** These describe a 3, a 6 and a 10. */
  anchors?: { 3: Text; 6: Text; 10: Text };
  /** An example is asked for, unless this is false. */
  example?: boolean;
  /** "What would make it a 10?" is asked, unless this is false. */
  advice?: boolean;
  /** A clause of an agreement has this; its advice is what should change. */
  clause?: { why?: string; before?: string };
}

export type Kind = "team" | "lead" | "product" | "client" | "manager" | "own" | "smaller";

/** Holds what the members of a group are told, word for word; `openapi.yaml` explains the parts. */
export interface Notice {
  asked: string;
  /** `{names}` stands for the names of the member. */
  fate: string[];
  sealed: string;
  closed: string;
}

/** Holds what everyone is told, word for word. */
export interface Assurances {
  secret: string;
  sealing: string;
  check: string;
  compare: string;
  device: string;
  receipt: string;
  running: string;
  /** Absent in manifests of before, as are the links. */
  after?: string;
  links?: string;
  list: string;
  opened: string;
  cancelled: string;
  declined: string;
}

export interface Member {
  groupId: string;
  kind: Kind;
  name?: string;
  invited: number;
  names?: string[];
  notice: { en: Notice; de: Notice };
}

export interface LaunchGroup {
  id: string;
  kind: Kind;
  name?: string;
  named: boolean;
  invited: number;
  members: Member[];
  /** DER SubjectPublicKeyInfo, base64url. */
  signingKey: string;
}

export interface Manifest {
  version: 1;
  survey: string;
  title: string;
  intro?: string;
  lead: string;
  /** Absent in manifests of before. */
  leadShortName?: string;
  workspace: string;
  operator: { name: string; isLead: boolean };
  language: "en" | "de";
  k: number;
  opensAt: string;
  closesAt: string;
  zone: string;
  minutes: number;
  questions: Question[];
  groups: LaunchGroup[];
  labels: boolean;
  showNames: boolean;
  printedLinks: boolean;
  /** Surveys that may be compared with this one, of which the notices warn; manifests of before have one, or nothing. */
  related?: { title: string }[];
  earlier?: { title: string; releasedAt?: string };
  /** Launch groups without figures for a question; absent in manifests of before. */
  inexact?: { questionId: string; launchGroupId: string }[];
  /** Tools that read beside the lead; absent where there are none. */
  readers?: { told: Text }[];
  /** Who reads the results if the lead leaves; absent where nobody does. */
  successor?: { told: Text };
  /** The language model that reads the comments; absent where none does. */
  languageModel?: { told: Text };
  /** The promise, then what software cannot rule out: a line each, in manifests of before a paragraph. */
  promise: { en: string[]; de: string[] };
  assurances: { en: Assurances; de: Assurances };
  /** DER SubjectPublicKeyInfo, base64url. */
  sealingKey: string;
}

/** Says that links of a group left by another way than the launch's own email. */
export interface Taking {
  told: Text;
}

export interface Form {
  /** JSON text of a `Manifest`; its SHA-256 stands in the link. */
  manifest: string;
  state: "not-open" | "open" | "closing" | "halted" | "closed" | "cancelled";
  opensAt?: string;
  closesAt: string;
  now: string;
  closedAt?: string;
  keysDestroyedAt?: string;
  answered?: number;
  cancelledAt?: string;
  /** Says what becomes of the answers, if neither this page's words nor the manifest's are true, or who reads the results of a lead who left. */
  told?: Text;
  takings: Taking[];
}

export interface InviteState {
  state: "unused" | "ballot-issued" | "declined";
  launchGroupId: string;
  groupId: string;
}

export interface Receipts {
  /** SHA-256 of tokens, hexadecimal. */
  counted: string[];
  rejected: string[];
}
