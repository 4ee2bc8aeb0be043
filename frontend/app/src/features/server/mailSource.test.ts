import { expect, test } from "vitest";
import { compareLink, judgeSender } from "./parts/mailSource";

const sent = "https://ask.nordhafen.example/api/mail-link-tests/1#t=1";

test.each([
  [sent, "arrived as it was sent"],
  [` ${sent}\n`, "arrived as it was sent"],
  ["https://safe.gateway.example/?url=https%3A%2F%2Fask", "{{host}} rewrites links"],
  ["https://ask.nordhafen.example/api/mail-link-tests/1", "cuts off or changes what follows #"],
  ["https://ask.nordhafen.example/api/mail-link-tests/2#t=2", "another test"],
  ["Test link", "isn’t a link"],
])("of the pasted link %j it says: %s", (pasted, words) => {
  expect(compareLink(sent, pasted).words).toContain(words);
});

const source = (results: string) =>
  `Received: from mx\r\nAuthentication-Results: mx.post.example;\r\n ${results}\r\nFrom: "Tenward" <ask@nordhafen.example>\r\nSubject: Test\r\n\r\nText`;

test.each([
  [
    "spf=pass smtp.mailfrom=bounce.nordhafen.example; dkim=pass header.d=nordhafen.example",
    ["SPF passes, and", "DKIM passes, and"],
  ],
  [
    "spf=pass smtp.mailfrom=ask@sender.example; dkim=pass header.i=@sender.example",
    ["SPF passes for", "DKIM passes for"],
  ],
  ["spf=softfail smtp.mailfrom=nordhafen.example; dkim=none", ["SPF does not", "DKIM does not"]],
  [
    "spf=pass smtp.mailfrom=a@nordhafen.example; dkim=pass header.d=esp.example; dkim=pass header.d=nordhafen.example",
    ["SPF passes, and", "DKIM passes, and"],
  ],
])("of a sender with %s it says whether the domains match", (results, words) => {
  const said = judgeSender(source(results)).map((each) => each.words);
  expect(said).toEqual(words.map((each) => expect.stringContaining(each)));
});

test("a source without the line says so", () => {
  expect(judgeSender("From: ask@nordhafen.example\n\nText")[0]?.words).toContain(
    "Authentication-Results",
  );
});
