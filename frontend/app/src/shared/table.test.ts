import { describe, expect, it } from "vitest";
import { mostRows, readTable } from "./table";

describe("a table", () => {
  it.each([
    ["commas", "a,b\n1,2"],
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2"],
    ["the line breaks of Windows", "a;b\r\n1;2\r\n"],
    ["the separator in a first line", "sep=;\r\na;b\r\n1;2"],
    ["blank lines at its end", "a,b\n1,2\n\n ,\n"],
  ])("may have %s", (_, text) => {
    expect(readTable(text)).toEqual({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
    });
  });

  it("keeps separators, quotes and line breaks of quoted cells", () => {
    expect(readTable('"Falk, Ines";"a ""b""";"x\ny"')).toEqual({
      rows: [["Falk, Ines", 'a "b"', "x\ny"]],
    });
  });

  it("keeps the numbers of lines that stand after a blank one", () => {
    expect(readTable("a;b\n;\n1;2")).toEqual({ rows: [["a", "b"], [], ["1", "2"]] });
  });

  it("takes away the apostrophe that stands against formulas, and one only", () => {
    expect(readTable("'=1+1,'+49,''-x,'@a,'s Gravenhage")).toEqual({
      rows: [["=1+1", "+49", "'-x", "@a", "'s Gravenhage"]],
    });
  });

  it("is as it was before the export guarded it", () => {
    expect(readTable(`"Jana;' =1+1";"O""'=1+1";"''=x";"a;'s"`)).toEqual({
      rows: [["Jana; =1+1", 'O"=1+1', "'=x", "a;'s"]],
    });
  });

  it("names the line with a quotation mark that is never closed", () => {
    expect(readTable('a;b\n1;"2\n3;4\n5;6')).toEqual({ refused: "unclosed", row: 2 });
  });

  it("has an end", () => {
    expect(readTable("a\n".repeat(mostRows + 1))).toEqual({ refused: "too-many" });
  });
});
