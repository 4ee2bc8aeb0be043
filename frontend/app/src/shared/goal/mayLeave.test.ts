import { expect, it } from "vitest";
import contract from "../../../../../openapi.yaml?raw";
import type { Schemas } from "../api";
import { mayLeave, namesSomeone } from "./mayLeave";

type Entry = Schemas["Entry"];
const names = ["Aylin Demir", "Jean-Luc de la Tour", "Bo Li"];
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ id: "e", day: "2027-01-14", kind: "did", text: "Wrote three lines", evidence: false },
  ...{ createdAt: "", etag: "", ...more },
});

it("lets out what the lead did, learned and what went wrong, and no other kind", () => {
  const [, listed = ""] = /\n {4}EntryKind:[\s\S]*?enum: \[([^\]]*)\]/.exec(contract) ?? [];
  const kinds = listed.split(/,\s*/) as Entry["kind"][];
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => mayLeave(entry({ kind }), names))).toEqual([
    "did",
    "learned",
    "went-wrong",
  ]);
});

it.each<[string, Partial<Entry>]>([
  ["about a person", { person: { id: "p", name: "Aylin Demir" } }],
  ["that came of a one-on-one", { talkId: "t" }],
  ["that a helper left", { helper: "" }],
  ["that the partner wrote", { by: "Jonas" }],
  ["that a card left", { card: "mine-to-solve" }],
  ["that names somebody", { text: "Aylin was late again" }],
])("keeps an entry %s", (_, more) => {
  expect(mayLeave(entry(more), names)).toBe(false);
});

it("lets out what happened with the task of a card", () => {
  expect(mayLeave(entry({ card: "what-to-share", taskId: "t" }), names)).toBe(true);
});

it.each([
  ["Talked to Aylin.", true],
  ["Demirs Wunsch", true],
  ["Jean’s idea", true],
  ["de la Costa", false],
  ["Baylin is a town", false],
  ["A word about li", false],
])("finds a name in %j: %s", (text, found) => {
  expect(namesSomeone(text, names)).toBe(found);
});

const sources = import.meta.glob<string>(
  ["../../**/*.tsx", "!../../**/*.test.tsx", "!../../test/**"],
  { query: "?raw", import: "default", eager: true },
);
const leads = /<CopyButton|\bprint\(\)|href=\{?[`"]mailto:|clipboard\.write|navigator\.share/;

/** Each page and part by which something leaves the browser, and what that is. Who adds one says here what it lets out. */
const ways: Record<string, string> = {
  "features/account/SignInPage": "a command",
  "features/account/parts/InviteForm": "a link",
  "features/account/privacy/PersonDataPart": "facts and counts about a person, to an owner",
  "features/account/factor/RecoveryCodes": "the member’s own codes, printed or copied",
  "features/agreement/LinkPage": "an agreement, as its reader has it",
  "features/agreement/ReadPage": "an agreement, as its reader has it",
  "features/agreement/outcome/Visibility": "an agreement and its link",
  "features/board/view/decide/LeftOver": "the lead's own reason, back to them",
  "features/growth/YearPage": "the log: mayLeave",
  "features/growth/goal/Helpers": "a goal's title, to a helper",
  "features/growth/handover/Announcement": "the words of an announcement",
  "features/role/clauses/ClauseMenu": "the role; evidence without names: namesSomeone",
  "features/webhook/parts/Assistants": "the address of this server",
  "features/webhook/parts/MadeSecret": "a secret",
  "features/webhook/token/MadeToken": "a token",
  "features/rating/AgendaView": "gaps, by audience",
  "features/survey/links/LinkList": "links",
  "features/survey/running/RemindEveryone": "a reminder",
  "features/situation/Leaves": "what was written for it; an update starts from mayLeave",
  "features/situation/SituationPage": "a situation of the lead, who prints it",
  "features/people/talk/PastTalk": "a one-on-one without its notes",
  "features/team/TeamEditPage": "the QR code of a link",
  "features/week/plan/SettingsDialog": "the address of a feed",
  "features/week/ritual/Thanks": "an entry about a person, to them, one by one",
  "features/week/sort/RequestedTasks": "a prepared reply",
  "shared/evidence/ProposingTools": "a key for a tool",
  "shared/link/OwnLink": "a link",
  "shared/question/AskDialog": "a question to a person, in the lead’s words",
  "features/rating/parts/SettleOpenly": "an invitation",
  "shared/ui/CopyButton": "what it is given",
};

it("knows every way out of the browser", () => {
  const found = Object.entries(sources)
    .filter(([, source]) => leads.test(source))
    .map(([path]) => path.replace(/^(\.\.\/)+/, "").replace(/\.tsx$/, ""))
    .map((path) => (path.startsWith("features/") ? path : `shared/${path.replace("shared/", "")}`));
  expect(found.sort()).toEqual(Object.keys(ways).sort());
});
