import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { h, nodes } from "../dom";
import { setLead, toggleLanguage } from "../language";
import type { OpenedForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import { parseLink } from "../protocol/link";
import type { LaunchGroup, Manifest } from "../protocol/manifest";
import { managerNotice } from "../testing/notice";
import { product, story, TestServer } from "../testing/server";
import { enter } from "../visit";
import { openPage } from "./open";

const mine = "7Q4K M2ZD 9TXA C5HN";
const address = new TestServer().link();
const link = parseLink(address);
if (!link) throw new Error(address);

beforeEach(() => vi.stubGlobal("location", new URL(address.replace("/r/", "/r/check/"))));
afterEach(() => vi.unstubAllGlobals());

/** The checks of somebody in Product, who have 5 Clients beside them in Smaller groups. */
function checks(change: Partial<Manifest> = {}, group: Partial<LaunchGroup> = {}, canStart = true) {
  const frozen = { ...story, ...change, groups: [{ ...product, ...group }] };
  setLead(story);
  const form = { frozen, fingerprint: mine, takings: [] } as unknown as OpenedForm;
  enter(form, link as never, keepIn(undefined, { surveyId: "s", inviteId: "i" }), product.id);
  const draw = openPage(canStart);
  return { page: h("main", {}, ...nodes(draw())), again: () => h("main", {}, ...nodes(draw())) };
}

const folds = (page: Element) => Array.from(page.querySelectorAll("details"));
const heads = (page: Element) => folds(page).map((fold) => fold.querySelector("h2")?.textContent);

async function compare(page: Element, typed: string): Promise<void> {
  const input = page.querySelector("input") as HTMLInputElement;
  input.value = typed;
  page.querySelector("form")?.dispatchEvent(new Event("submit"));
  await new Promise((next) => setTimeout(next));
}

const said = (page: Element, role: string) =>
  page.querySelector(`div[role=${role}]`)?.textContent ?? "";

it("has three folded checks, each with what it does not show", () => {
  const { page } = checks();
  expect(heads(page)).toEqual([
    "Do you know everyone in your group?",
    "Did everyone get the same form?",
    "Is this the published page?",
  ]);
  for (const fold of folds(page)) {
    expect(fold.open).toBe(false);
    expect(fold.querySelector(".shows")?.textContent).toMatch(/^Shows.+Does not show.+/);
  }
});

it("shows names with their domains, and who else the answers appear with", () => {
  const names = ["Kim Berg (nordhafen.example)", "Ole (QA) Brandt"];
  const [member] = product.members;
  const others = { ...member, groupId: "clients", names: ["Ada Kunz (kunde.example)"] };
  const members = [{ ...member, names }, others] as LaunchGroup["members"];
  const [know] = folds(checks({}, { members }).page);
  expect(know?.querySelector("summary")?.textContent).toContain(member?.notice.en.asked);
  expect(Array.from(know?.querySelectorAll("li") ?? [], (li) => li.textContent)).toEqual([
    "Kim Bergnordhafen.example",
    "Ole (QA) Brandt",
    "Ada Kunzkunde.example",
  ]);
});

it("says that names are not shown, and names invented people among what cannot be checked", () => {
  const members = product.members.map(({ names: _, ...member }) => member);
  const { page } = checks({ showNames: false }, { members });
  expect(folds(page)[0]?.textContent).toContain("Ines chose not to show who was asked");
  expect(page.querySelector(".cannot")?.textContent).toContain("Whether people were invented");
  expect(checks().page.querySelector(".cannot")?.textContent).not.toContain("invented");
});

it("leaves out the group of somebody who answers under their name", () => {
  const members = product.members.map((member) => ({ ...member, notice: managerNotice }));
  const { page } = checks({}, { kind: "manager", named: true, members });
  expect(heads(page)).toHaveLength(2);
  expect(page.textContent).toContain("Two checks");
  expect(page.textContent).toContain("Check 2 helps.");
  expect(page.querySelector(".cannot")?.textContent).not.toContain("give you away");
});

it("compares check codes however they are pasted, and says so in another language", async () => {
  const { page, again } = checks();
  await compare(page, " 7q4k-m2zd-9txa-c5hn ");
  expect(said(page, "status")).toContain("Both check codes are the same");
  expect(said(page, "alert")).toBe("");
  expect(page.textContent).toContain("Compared with a colleague");
  toggleLanguage();
  expect(said(again(), "status")).toContain("Beide Prüfcodes sind gleich");
  toggleLanguage();
});

it("warns when they differ, and takes the warning back once something else is typed", async () => {
  const { page } = checks();
  await compare(page, "7Q4K M2ZD 9TXA C5HM");
  expect(said(page, "alert")).toContain("The check codes differ. Don’t answer yet");
  expect(said(page, "status")).toBe("");
  expect(page.querySelector("input")?.ariaInvalid).toBe("true");
  page.querySelector("input")?.dispatchEvent(new Event("input"));
  expect(said(page, "alert")).toBe("");
});

it("copies the whole link of the survey, and leads back with it", async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { ...navigator, languages: ["en"], clipboard: { writeText } });
  const { page } = checks();
  const button = Array.from(page.querySelectorAll("button")).find(
    ({ textContent }) => textContent === "Copy my link",
  );
  button?.click();
  expect(writeText).toHaveBeenCalledWith(address);
  const [back, start] = Array.from(page.querySelectorAll("a"), (a) => a.getAttribute("href"));
  expect(back).toBe(`../${new URL(address).hash}`);
  expect(start).toBe(back);
});

it("offers no start to whoever has answered", () => {
  expect(checks({}, {}, false).page.textContent).not.toContain("Start the survey");
});
