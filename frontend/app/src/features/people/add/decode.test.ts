import { describe, expect, it } from "vitest";
import { decode, mostBytes } from "./decode";

// No sign from 0x80 to 0x9f: some versions of Node read them as ISO 8859-1; e2e/app/people.spec.ts has one.
const text = "Name;Größe\nJürgen Müller;½";
const bytes = (given: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(given, encoding));
const bigEndian = (given: Uint8Array) => {
  const swapped = Buffer.from(given);
  swapped.swap16();
  return new Uint8Array(swapped);
};

describe("a file is read as", () => {
  it.each([
    ["UTF-8", bytes(text, "utf8"), "utf-8"],
    ["UTF-8 with a mark", bytes(`\ufeff${text}`, "utf8"), "utf-8"],
    ["UTF-16 with a mark", bytes(`\ufeff${text}`, "utf16le"), "utf-16"],
    ["UTF-16, the other way round", bigEndian(bytes(`\ufeff${text}`, "utf16le")), "utf-16"],
    ["UTF-16 without a mark", bytes(text, "utf16le"), "utf-16"],
    ["UTF-16 without a mark, the other way round", bigEndian(bytes(text, "utf16le")), "utf-16"],
    ["what older spreadsheets write", bytes(text, "latin1"), "windows-1252"],
  ])("%s", (_, given, encoding) => {
    expect(decode(given)).toEqual({ text, encoding });
  });
});

/** Polish spreadsheets save it like this. */
it.each([
  ["\u00a3ukasz W\u00f3jcik", "Łukasz Wójcik"],
  ["\u00afaneta", "Żaneta"],
  ["Adam\u00b3", "Adamł"],
])("a file is read as Windows-1250 where letters are no letters otherwise: %s", (given, read) => {
  expect(decode(bytes(given, "latin1"))).toEqual({ text: read, encoding: "windows-1250" });
});

it.each([
  ["\u00deule \u00d6zt\u00fcrk", "Şule Öztürk", "windows-1254"],
  ["\u00ddrem Y\u00fdld\u00fdz", "İrem Yıldız", "windows-1254"],
  ["Da\u00f0han", "Dağhan", "windows-1254"],
  ["\u00de\u00f3r J\u00f3nsson", "Þór Jónsson", "windows-1252"],
  ["Gu\u00f0r\u00fan P\u00e1lsd\u00f3ttir", "Guðrún Pálsdóttir", "windows-1252"],
])("a file is read as what its letters are of: %s", (given, text, encoding) => {
  expect(decode(bytes(given, "latin1"))).toEqual({ text, encoding });
});

describe("a file is refused when", () => {
  it.each([
    ["it is empty", bytes("", "utf8"), "empty"],
    ["it holds blanks only", bytes(" \r\n\t", "utf8"), "empty"],
    ["it is a workbook", bytes("PK\u0003\u0004x", "latin1"), "workbook"],
    ["it is an old workbook", bytes("\u00d0\u00cf\u0011\u00e0", "latin1"), "workbook"],
    ["it is a picture", bytes("\u0089PNG\r\n\u001a\n\u0000\u0000", "latin1"), "no-text"],
    ["its letters are of no encoding we know", bytes("Name\n\u0081\u008d", "latin1"), "no-text"],
    ["it breaks off within a sign", bytes("\u00ef\u00bb\u00bfa\u00c3", "latin1"), "damaged"],
    ["it breaks off within a wide sign", bytes("\u00ff\u00fea", "latin1"), "damaged"],
    ["it is too large", new Uint8Array(mostBytes + 1).fill(65), "too-large"],
  ])("%s", (_, given, refused) => {
    expect(decode(given)).toEqual({ refused });
  });
});
