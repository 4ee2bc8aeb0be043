import { describe, expect, it } from "vitest";
import { findHint } from "./hint";

const page = { names: ["Ole Brandt", "Sunita Rao", "Will Hope"], lead: "Ines Falk", kept: [] };
const en = (text: string, kept: string[] = []) => findHint(text, { ...page, kept, expected: "en" });
const de = (text: string) => findHint(text, { ...page, expected: "de" });

describe("a name that the page shows", () => {
  it.each([
    ["I liked how Ole helped.", "Ole", "I liked how someone helped."],
    ["Ask Sunita Rao. She knows.", "Sunita Rao", "Ask someone."],
    ["It was fine. Rao’s review was late.", "Rao’s", "Someone’s review was late."],
    ["Ole: see above", "Ole", "Someone: see above"],
    ["That was when Will came.", "Will", "That was when someone came."],
    [
      "Write to ole@nordhafen.example, please.",
      "ole@nordhafen.example",
      "Write to (email address), please.",
    ],
  ])("in %j is found", (text, quote, wording) => {
    expect(en(text)).toMatchObject({ kind: "name", quote, wording });
  });

  it("takes the place of nothing else", () => {
    expect(en("Fine. Ask Ole. Not me.")?.text).toBe("Fine. Ask someone. Not me.");
  });

  it("in a German genitive is found, without another wording", () => {
    expect(de("Oles Hilfe war gut.")).toEqual({ kind: "name", quote: "Oles", id: "nameoles" });
  });

  it.each([
    "Ines reviews late.",
    "The whole team, the console, Oleander.",
    "Will you join us? Hope dies last.",
    "at 18:00 @ home",
  ])("is not found in %j", (text) => {
    expect(en(text)).toBeUndefined();
  });
});

describe("being the only one", () => {
  it.each([
    [
      "As the only QA in the release crew I need to know a day before when the release moves.",
      "As the only QA",
      "I need to know a day before when the release moves.",
    ],
    [
      "Fine. As the only tester, I'd like more time, and quiet.",
      "As the only tester",
      "I'd like more time, and quiet.",
    ],
  ])("in %j can be left out", (text, quote, wording) => {
    expect(en(text)).toMatchObject({ kind: "only", quote, wording });
  });

  it.each([
    ["I need more time as the only tester.", "as the only tester"],
    ["As the only QA I know, she waits.", "As the only QA"],
    ["I’m the only one who tests", "I’m the only one"],
    ["As our sole designer you see less.", "As our sole designer"],
    ["Als einzige Testerin brauche ich Zeit.", "Als einzige Testerin"],
    ["Ich bin der einzige Tester.", "Ich bin der einzige Tester"],
    ["Mir fehlt, als Einziger, ein Platz.", "als Einziger"],
  ])("in %j is found, without another wording", (text, quote) => {
    expect(en(text)).toEqual({ kind: "only", quote, id: `only${quote.toLowerCase()}` });
  });

  it.each([
    "Do not leave this as the only option.",
    "It is the only way, was the only way, has the only key.",
    "Das bleibt als einzige Lösung.",
    "Die einzigen Fragen sind diese.",
  ])("is not found in %j", (text) => {
    expect(en(text)).toBeUndefined();
  });
});

const english = "Please look at the change within a day and say what is missing";
const german = "Bitte schau dir die Änderung am selben Tag an und sag, was noch fehlt";
const french =
  "Merci de relire les changements dans la journée pour que je puisse continuer demain";

describe("another language than the form's", () => {
  it("is found", () => {
    for (const foreign of [en(german), en(french), de(english), de(french)]) {
      expect(foreign).toEqual({ kind: "language", quote: "", id: "language" });
    }
  });

  it("is not seen in the form's own, in few words, or in names of things", () => {
    for (const own of [
      en(english),
      de(german),
      en("Passt so, danke"),
      en("CI, Kafka, Terraform"),
    ]) {
      expect(own).toBeUndefined();
    }
  });
});

describe("a wording that is kept", () => {
  it("is not mentioned again, but the next one is", () => {
    const text = "Ole and Sunita know.";
    expect(en(text)?.quote).toBe("Ole");
    expect(en(text, ["nameole"])?.quote).toBe("Sunita");
    expect(en(text, ["nameole", "namesunita"])).toBeUndefined();
  });
});
