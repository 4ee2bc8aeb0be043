import { button, type Child, facts, h, heading, lock, p, small } from "../dom";
import { count, language, moment, say, when } from "../language";
import { declineForm } from "../pages/declined";
import type { Member } from "../protocol/manifest";
import * as t from "../texts/form";
import { groups } from "../texts/groups";
import { visit } from "../visit";
import { go } from "../walk";

const nameOf = ({ kind, name }: Member): string =>
  name ?? (kind === "own" ? "" : say(groups[kind]));

/** The closing time, and the one of the launch if it was moved. */
export function openUntil(): string {
  const { form, frozen } = visit;
  const [until = "", announced] = [form.closesAt, frozen.closesAt].map((time) =>
    when(time, frozen.zone, t.zoned),
  );
  return until === announced ? until : `${until} (${say(t.announced, announced ?? "")})`;
}

function scope(): string {
  const { questions } = visit.frozen;
  const items = questions.filter(({ kind }) => kind === "item").length;
  const open = questions.length - items;
  const parts = [items && count(t.ratings, items), open && count(t.questions, open)];
  return parts.filter(Boolean).join(", ");
}

/** What becomes of the answers of this reader's group. */
function fate(): string[] {
  const { frozen, group, member } = visit;
  const { k, labels } = frozen;
  const others = group.members.filter(({ groupId }) => groupId !== member.groupId);
  const theirs = new Intl.ListFormat(language()).format(
    others.map((other) => count(t.peopleIn, other.invited, nameOf(other))),
  );
  const together = say(member.invited < k ? t.joins : t.joined, nameOf(member), theirs);
  const alone = say(group.invited < k ? t.tooSmall : t.ownBlock);
  return [
    `${say(t.shownFrom, k)} ${others.length ? together : alone}`,
    say(t.sees, group.invited, k),
    say(t.comments, k) + say(labels ? t.labelled : t.unlabelled, 2 * k),
  ];
}

function conditions(): (string | false | undefined)[] {
  const { frozen, group, member } = visit;
  const { names } = member;
  const { earlier } = frozen;
  const asked = names
    ? say(t.names, nameOf(member), names.join(", "))
    : !frozen.showNames && say(t.noNames);
  return [
    !group.named && asked,
    frozen.printedLinks && say(t.printed),
    earlier && say(t.earlier, earlier.title, moment(earlier.releasedAt)),
  ];
}

function namedNotice(): Child {
  const { member } = visit;
  return h(
    "div",
    "hint",
    h("h2", {}, say(t.named, member.names?.join() ?? "")),
    p(say(t.namedBody, nameOf(member))),
  );
}

export function startPage(): Child[] {
  const { form, frozen, group, member, keep, draft } = visit;
  const { named } = group;
  const begun = Object.keys(draft.answers).length > 0;
  return [
    h("div", {}, h("p", "by", say(t.by, frozen.lead, frozen.workspace)), heading(frozen.title)),
    Boolean(frozen.intro) && h("blockquote", "v", frozen.intro),
    named && namedNotice(),
    facts(
      [say(t.takes), count(t.minutes, frozen.minutes)],
      [say(t.scope), scope()],
      [say(t.until), openUntil()],
    ),
    h(
      "div",
      "box",
      h("h2", {}, lock(), say(t.secret)),
      frozen.promise[language()].map((text) => p(text)),
    ),
    h(
      "div",
      {},
      h(
        "section",
        "fold",
        !named && h("h2", {}, count(t.asked, member.invited, nameOf(member))),
        [...(named ? [] : fate()), ...conditions()].map((line) => line && p(line)),
      ),
      h(
        "details",
        "fold",
        h("summary", {}, say(t.check)),
        p(say(t.compare)),
        h("p", "code", form.fingerprint),
      ),
    ),
    h(
      "div",
      "go",
      button(say(named ? t.startNamed : begun ? t.goOn : t.start), () => go(1), "b b1"),
      button(say(t.ratherNot), declineForm, "l"),
    ),
    small(say(keep.lasting ? t.noAccount : t.noDraft)),
  ];
}
