import { createHash } from "node:crypto";
import { parseLink } from "../../../respond/src/protocol/link";
import type { Seen } from "../respondents";
import { Needles } from "../search";
import { type Author, everybodyIn, markOf, type Survey, TEXTS, type Text } from "../survey";

/** Something worth finding in a heap of bytes: words of somebody, or what tells who somebody is. */
export interface Sight {
  survey: Survey;
  author: Author;
  /** Words have this mark, which says which text of their author they begin. */
  mark?: string;
  text?: Text;
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

/** @param seen what each was seen to send */
export function needlesFor(surveys: Survey[], seen: Map<Author, Seen>): Needles<Sight> {
  const needles = new Needles<Sight>();
  for (const survey of surveys) {
    for (const author of everybodyIn(survey)) {
      for (const text of TEXTS) {
        const mark = markOf(author[text]);
        needles.add(Buffer.from(mark), { survey, author, mark, text });
      }
      for (const bytes of identitiesOf(author, seen.get(author))) {
        needles.add(bytes, { survey, author });
      }
    }
  }
  return needles;
}

/**
 * Lists everything that identifies a person, as text and, if there is such a form, as bytes. A row
 * contains it, or its hash.
 */
function identitiesOf(author: Author, sent?: Seen): Buffer[] {
  const { inviteId, secret } = parseLink(author.link) ?? { inviteId: "", secret: "" };
  const forms = [author.address, inviteId, secret].map((text) => Buffer.from(text));
  forms.push(Buffer.from(inviteId.replaceAll("-", ""), "hex"));
  forms.push(Buffer.from(secret, "base64url"), sha256(Buffer.from(secret, "base64url")));
  for (const text of sent ? [sent.token, sent.blindedMessage, sent.signature] : []) {
    const bytes = Buffer.from(text, "base64url");
    const hash = sha256(bytes);
    forms.push(Buffer.from(text), bytes, hash, Buffer.from(hash.toString("hex")));
  }
  return forms;
}
