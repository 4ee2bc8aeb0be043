import { afterEach, expect, it } from "vitest";
import { h, nodes } from "../dom";
import { language, setLead, toggleLanguage } from "../language";
import { tookPart } from "./ratings";
import { reading } from "./reading";
import type { Block, Participation, Replies } from "./replies";
import { turnout } from "./turnout";

const told = {
  en: "On 26 November 2026 Ines took 4 of 5 links in Team.",
  de: "Am 26. November 2026 hat Ines 4 von 5 Links in der Gruppe Team genommen.",
};
const allHandedOut = {
  en: "Ines handed out all 5 links and could use other people’s, so that only yours is unknown.",
  de: "Ines hat alle 5 Links verteilt und könnte andere benutzen, sodass nur deiner unbekannt ist.",
};
const bands = { low: 1, middle: 0, high: 4 };
const block = (more: Partial<Block>): Block => ({
  block: "total",
  n: 9,
  mean: 8.4,
  bands,
  ...more,
});
const team: Participation = { id: "1", kind: "team", named: false, invited: 5, answered: 5 };
const petra = { ...team, id: "2", kind: "manager", named: true, person: "Petra Lenz" } as const;
const replies: Replies = {
  title: "Am I on track?",
  lead: "Ines Falk",
  workspace: "Nordhafen",
  k: 4,
  closedAt: "2026-11-27T17:00:00Z",
  answered: 9,
  invited: 9,
  takings: [{ told }],
  themes: [],
  word: "",
  participation: [
    { ...team, taken: 4 },
    { ...petra, invited: 1, answered: 1, taken: 1 },
  ],
  items: [
    {
      questionId: "focus",
      text: { own: "Focus" },
      blocks: [
        block({ taken: 4 }),
        block({ block: "block", kind: "team", n: 5, taken: 4 }),
        block({ block: "block", kind: "lead", n: 4 }),
      ],
      examples: [],
      advice: [],
    },
  ],
  questions: [],
};

const page = (of: Replies) => h("main", {}, ...nodes([...reading(of), tookPart(of)]));
const rows = (of: HTMLElement, tags: string) =>
  [...of.querySelectorAll(tags)].map((row) => row.textContent);

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("says in words and in the table how many answers may be the lead's", () => {
  setLead({ lead: "Ines Falk" });
  const read = page(replies);
  expect(read.textContent).toContain("8.4 of 10, n 9 (up to 4 of 9 answers may be from Ines).");
  expect(read.textContent).toContain(
    "Team 8.4, n 5 (up to 4 of 5 answers may be from Ines); Other leads 8.4, n 4.",
  );
  expect(rows(read, "tbody th")).toEqual([
    "Everyone (up to 4 of 9 answers may be from Ines)",
    "Team (up to 4 of 5 answers may be from Ines)",
    "Other leads",
  ]);
});

it("does not say for certain that a named person answered whose link was taken", () => {
  setLead({ lead: "Ines Falk" });
  expect(rows(page(replies), ".facts dd")).toEqual([
    "5 of 5 (up to 4 of 5 answers may be from Ines)",
    "Ines had access to this link, so it’s not certain that Petra Lenz answered.",
  ]);
  expect(turnout(replies)).toBe("5 of 5 answered anonymously");
});

it("tells of taken links beside what was published, and where all were handed out", () => {
  expect(page(replies).querySelector(".hint")?.textContent).toBe(told.en);
  toggleLanguage();
  expect(page({ ...replies, takings: [], allHandedOut }).querySelector(".hint")?.textContent).toBe(
    allHandedOut.de,
  );
  expect(page({ ...replies, takings: [] }).querySelector(".hint")).toBeNull();
});
