import { type Child, h, small } from "../dom";
import { language, locale, pick, say } from "../language";
import type { Kind } from "../protocol/manifest";
import { day } from "./day";
import type {
  Block,
  InexactBlock,
  Participation,
  RatedItem,
  Replies,
  WithoutFigures,
} from "./replies";
import * as t from "./texts/texts";

const kinds = {
  team: t.team,
  lead: t.otherLeads,
  product: t.product,
  client: t.clients,
  manager: t.managers,
  smaller: t.smallerGroups,
  own: t.everyone,
};

export const nameOf = ({ kind, name }: { kind?: Kind; name?: string }): string =>
  name ?? say(kinds[kind ?? "own"]);

export const list = (parts: string[]): string => new Intl.ListFormat(language()).format(parts);

const mean = (block: Block): string =>
  block.mean.toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Says in brackets how many of so many answers may be the lead's; empty if none may. */
const mayBe = (taken: number | undefined, n: number): string =>
  taken ? say(t.mayBe, taken, n) : "";

/** Draws an average on the way from one to ten. Only numbers are read as HTML. */
function way(block: Block): HTMLElement {
  const at = `${((block.mean - 1) / 9) * 100}%`;
  const place = h("span", { "aria-hidden": "true" });
  place.innerHTML = `<svg class=way><line x2=100% y1=9 y2=9 /><line class=left x1=${at} x2=100% y1=9 y2=9 /><line class=ten x1=100% x2=100% y1=0 y2=18 /><circle cx=${at} cy=9 r=6.5 /></svg>`;
  return place;
}

/** Groups that joined Smaller groups for this item alone. */
function joinedHere({ blocks }: RatedItem, groups: Participation[]): string[] {
  const merged = blocks.flatMap((block) => block.merged ?? []);
  return groups.filter(({ id, kind }) => kind !== "smaller" && merged.includes(id)).map(nameOf);
}

const changes = { "clearly-higher": t.higher, "clearly-lower": t.lower };

/** A group without figures, in words, with what was told of it while changes were still shown. */
function inexact({ causes, launchGroupId, ...group }: WithoutFigures, told: InexactBlock[]): Child {
  const days = causes.map(({ launchedAt }) => day(launchedAt));
  const { change, comparedWith } = told.find((one) => one.launchGroupId === launchGroupId) ?? {};
  return small(
    say(days.length > 0 ? t.inexact : t.inexactBefore, nameOf(group), list(days)),
    comparedWith && change && say(changes[change], day(comparedWith.launchedAt)),
  );
}

function item(of: RatedItem, { participation, k }: Replies): Child {
  const [total, ...groups] = of.blocks;
  const here = joinedHere(of, participation);
  return h(
    "li",
    {},
    h("h3", {}, pick(of.text)),
    total && way(total),
    total
      ? small(
          h("b", {}, mean(total)),
          say(t.ofTen, total.n, mayBe(total.taken, total.n)),
          groups.length > 0 &&
            ` ${groups.map((block) => say(t.group, nameOf(block), mean(block), block.n, mayBe(block.taken, block.n))).join("; ")}.`,
        )
      : !of.withoutFigures?.length && small(say(t.shownFrom, k)),
    of.withoutFigures?.map((group) => inexact(group, of.inexact ?? [])),
    here.length > 0 && small(say(t.here, list(here))),
  );
}

const cells = (tag: "th" | "td", texts: (string | number)[]) =>
  texts.map((text) => h(tag, tag === "th" ? { scope: "col" } : {}, String(text)));

function numbers(of: RatedItem): Child {
  const row = (block: Block) =>
    h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        block.block === "total" ? say(t.everyone) : nameOf(block),
        mayBe(block.taken, block.n),
      ),
      cells("td", [block.n, mean(block), ...Object.values(block.bands)]),
    );
  return h(
    "table",
    {},
    h("caption", {}, pick(of.text)),
    h(
      "thead",
      {},
      h("tr", {}, cells("th", [say(t.whoHead), "n", say(t.meanHead), "1–4", "5–7", "8–10"])),
    ),
    h("tbody", {}, of.blocks.map(row)),
  );
}

export function ratings(replies: Replies): Child {
  const { items, participation, k } = replies;
  const counted = items.filter(({ blocks }) => blocks.length > 0);
  const rated = items.filter(
    ({ blocks, withoutFigures = [] }) => blocks.length + withoutFigures.length > 0,
  );
  if (replies.tooFew) return h("p", {}, say(t.tooFew, k));
  if (rated.length === 0) return false;
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  const each = members.map((member) => say(t.member, nameOf(member), member.invited));
  return h(
    "section",
    {},
    h("h2", {}, say(t.rated)),
    h(
      "ul",
      "rates",
      rated.map((of) => item(of, replies)),
    ),
    small(members.length > 0 ? say(t.smaller, list(each), k) : say(t.shownFrom, k)),
    counted.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, say(t.table)),
        counted.map((of) => h("div", "scroll", numbers(of))),
      ),
  );
}

/** Describes the participation of one group, or of a named person. */
function partOf({ named, person = "", invited, answered, taken }: Participation): string {
  if (!named) return say(t.nOfM, answered, invited) + mayBe(taken, answered);
  return say(taken ? t.uncertain : answered ? t.byName : t.notByName, person);
}

export function tookPart({ participation }: Replies): Child {
  if (participation.length === 0) return false;
  const each = (of: Participation) =>
    h("div", {}, h("dt", {}, of.person ?? nameOf(of)), h("dd", {}, partOf(of)));
  return h("details", {}, h("summary", {}, say(t.who)), h("dl", "facts", participation.map(each)));
}
