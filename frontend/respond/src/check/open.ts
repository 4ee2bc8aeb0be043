import { codeField } from "../common/code";
import { checkYourself } from "../common/texts/texts";
import { type Child, h, heading, p, small } from "../dom";
import { say } from "../language";
import { fragmentOf } from "../protocol/link";
import { promised, visit } from "../visit";
import type { Text } from "../wording";
import { cannot, copyButton, inFours, shows } from "./parts";
import * as t from "./texts/texts";

const fold = (title: Text, how: Child, ...inside: Child[]): Child =>
  h(
    "li",
    {},
    h("details", {}, h("summary", {}, h("h2", {}, say(title)), how), h("div", "in", inside)),
  );

const names = (of: string[]): Child =>
  h(
    "ul",
    "names",
    of.map((each) => {
      const [, name = each, domain = ""] = /^(.*) \(([^()]+)\)$/.exec(each) ?? [];
      return h("li", { dir: "auto" }, name, domain && h("small", {}, domain));
    }),
  );

/** In Smaller groups, the answers of all members appear together. */
function group(): Child {
  const { group, member } = visit;
  const others = group.members
    .filter((each) => each !== member)
    .flatMap((each) => each.names ?? []);
  const how = h("span", "s", promised().asked);
  if (!member.names)
    return fold(t.know, how, p(say(t.hidden)), shows(say(t.hiddenShows), say(t.hiddenNot)));
  return fold(
    t.know,
    how,
    p(say(t.knowText)),
    names(member.names),
    others.length > 0 && [p(say(t.together)), names(others)],
    shows(say(t.knowShows), say(t.knowNot)),
  );
}

/** @returns draws the check with what was typed and found */
function sameForm(): () => Child {
  const { form, group } = visit;
  const how = h("span", "s");
  let done = false;
  const tell = () => {
    how.textContent = say(done ? t.sameDone : t.sameHow);
  };
  const { draw } = codeField("theirs", async (code) => {
    done = true;
    tell();
    const isSame = code === form.fingerprint;
    return { text: isSame ? t.isSame : t.differs, bad: !isSame };
  });
  return () => {
    tell();
    return fold(
      t.same,
      how,
      p(say(t.sameText)),
      inFours(form.fingerprint),
      copyButton(t.copyCode, form.fingerprint),
      draw(t.theirs, t.compare),
      shows(say(t.sameShows), say(t.sameNot, group.named ? 2 : 3)),
    );
  };
}

function publishedPage(): Child {
  const { frozen, link } = visit;
  const address = new URL(`../${fragmentOf(link)}`, location.href).href;
  const way = (title: Text, text: Text) => h("li", {}, h("b", {}, say(title)), p(say(text)));
  return fold(
    t.published,
    h("span", "s", say(t.publishedHow)),
    p(
      `${say(t.publishedText, frozen.operator.name)} `,
      h("b", {}, say(t.noPage)),
      ` ${say(t.elsewhere)}`,
    ),
    h("ul", "ways", way(t.copyTitle, t.copyText), way(t.phoneTitle, t.phoneText)),
    copyButton(t.copyLink, address),
    small(say(t.linkIsVote)),
    shows(say(t.publishedShows), say(t.publishedNot)),
  );
}

/**
 * The checks of whoever has not answered yet.
 *
 * @param canStart the link was not used
 */
export function openPage(canStart: boolean): () => Child[] {
  const { frozen, group: mine, link } = visit;
  const survey = `../${fragmentOf(link)}`;
  const same = sameForm();
  return () => [
    h(
      "div",
      {},
      h("p", "by", h("a", { href: survey }, say(t.back))),
      heading(say(checkYourself)),
      h("p", "after", say(mine.named ? t.introNamed : t.intro)),
    ),
    h("ol", "checks", !mine.named && group(), same(), publishedPage()),
    canStart && h("div", "go", h("a", { className: "b b1", href: survey }, say(t.start))),
    cannot(frozen, mine.named),
  ];
}
