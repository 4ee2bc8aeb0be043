// @vitest-environment node
import { describe, expect, it } from "vitest";
import { TestServer } from "../testing/server";
import { fragmentOf, parseLink } from "./link";

const address = new TestServer().link();

describe("a link", () => {
  it("is read whole, with blanks around it, or from its fragment alone", () => {
    const link = parseLink(address);
    expect(link?.secret).toHaveLength(43);
    expect(parseLink(` ${address}\n`)).toEqual(link);
    expect(parseLink(address.slice(address.indexOf("#")))).toEqual(link);
  });

  it("that was cut off anywhere is none", () => {
    for (let length = 0; length < address.length; length++) {
      expect(parseLink(address.slice(0, length))).toBeUndefined();
    }
  });

  const [page = "", fragment = ""] = address.split("#");
  const signs = {
    "#": ["#", "%23"],
    "=": ["=", "%3D", "%3d"],
    "&": ["&", "&amp;", "%26", "&amp;amp;"],
    end: ["", ")", ".", ">", " ", "%20", ").", "%3E", "\n", "\u201d"],
  };
  const ways = signs["#"].flatMap((hash) =>
    signs["="].flatMap((is) =>
      signs["&"].flatMap((and) => signs.end.map((end) => [hash, is, and, end] as const)),
    ),
  );

  it.each(ways)("with %s, %s, %s and %j behind it is what was sent", (hash, is, and, end) => {
    const sent = parseLink(address);
    const arrived = fragment.replaceAll("=", is).replaceAll("&", and);
    expect(parseLink(`${page}${hash}${arrived}${end}`)).toEqual(sent);
    expect(sent && fragmentOf(sent)).toBe(`#${fragment}`);
  });

  it.each([
    ["&t=", "&t=."],
    ["#s=", "#s=A"],
    ["&i=", "&j="],
  ])("with %s altered to %s is none", (from, to) => {
    expect(parseLink(address.replace(from, to))).toBeUndefined();
  });
});
