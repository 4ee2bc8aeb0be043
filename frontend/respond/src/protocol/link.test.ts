// @vitest-environment node
import { describe, expect, it } from "vitest";
import { TestServer } from "../testing/server";
import { parseLink } from "./link";

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

  it.each([
    ["&t=", "&t=."],
    ["#s=", "#s=A"],
    ["&i=", "&j="],
  ])("with %s altered to %s is none", (from, to) => {
    expect(parseLink(address.replace(from, to))).toBeUndefined();
  });
});
