import { expect, it } from "vitest";
import { parseLink } from "../protocol/link";
import { TestServer } from "../testing/server";
import { isLink, readPasted } from "./pasted";
import * as t from "./texts/paste";

const whole = new TestServer().link("https://feedback.north.example");
const fragment = whole.slice(whole.indexOf("#"));
const cut = (text: string, every: number) => text.replace(new RegExp(`(.{${every}})`, "g"), "$1\n");

it.each([
  ["whole", whole],
  ["with blanks and line breaks", ` ${cut(whole, 60)}\u00a0\u200b\n`],
  ["broken as emails are, in the middle of its address", cut(whole, 7)],
  ["within a sentence", `Your link: <${whole}>.`],
  ["escaped by a gateway", whole.replace("#", "%23").replaceAll("&", "&amp;")],
  ["of the page after the close", whole.replace("/r/", "/r/results/")],
  ["with the address in capitals", whole.replace("https://feedback", "HTTPS://FEEDBACK")],
  ["for declining", `${whole}&d=decline`],
])("understands a link %s", (_, text) => {
  const pasted = readPasted(text);
  expect(pasted).toMatchObject({ host: "feedback.north.example", link: parseLink(whole) });
});

it.each([
  ["https://other.example:8443", "other.example:8443"],
  ["http://localhost:8080", "localhost:8080"],
  ["http://127.0.0.1:8080", "127.0.0.1:8080"],
  // What stands before an @ is a name, not the server.
  ["https://feedback.north.example@evil.example", "evil.example"],
  ["https://bücher.example", "xn--bcher-kva.example"],
])("names the server that is asked: %s", (origin, host) => {
  const pasted = readPasted(origin + whole.slice("https://feedback.north.example".length));
  expect(isLink(pasted) && [pasted.host, new URL(pasted.origin).host]).toEqual([host, host]);
});

it.each([
  ["nothing", " \n", t.empty],
  ["something else", "7Q4K M2ZD 9TXA C5HN", t.noLink],
  ["a part without its server", fragment, t.noLink],
  ["another scheme", whole.replace("https", "ftp"), t.noLink],
  ["plain http", whole.replace("https", "http"), t.plain],
  [
    "a server that only begins like this computer",
    whole.replace("https://feedback.north", "http://localhost"),
    t.plain,
  ],
  ["a link cut off", whole.slice(0, -10), t.cutOff],
  ["a link cut off before its secrets", "https://feedback.north.example/r/", t.cutOff],
  ["no address", "https://:99999/r/#s=1", t.cutOff],
])("says what is wrong with %s", (_, text, problem) => {
  expect(readPasted(text)).toBe(problem);
});
