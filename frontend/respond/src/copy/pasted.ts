import { type Link, parseLink } from "../protocol/link";
import type { Text } from "../wording";
import * as t from "./texts/paste";

/** A link and the server that it leads to. */
export interface Pasted {
  link: Link;
  /** As `https://tenward.example`. */
  origin: string;
  host: string;
}

/** Blanks and line breaks, and what is drawn as nothing. */
const blanks = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+|%20/g;

/** The address before `#`, which a gateway may have escaped, with the page of before or after the close. */
const address = /https?:\/\/[^#%]+?(?=\/r\/?(\w+\/?)?(#|%23))/i;

const local = /^(localhost|127\.0\.0\.1)$/;

/** @returns what is wrong with it, if it is no whole link to a server that a browser reaches unread */
export function readPasted(text: string): Pasted | Text {
  const whole = text.replace(blanks, "");
  if (!whole) return t.empty;
  const found = address.exec(whole)?.[0];
  if (!found || !URL.canParse(found)) return /^https?:/i.test(whole) ? t.cutOff : t.noLink;
  const { origin, host, hostname, protocol } = new URL(found);
  if (protocol === "http:" && !local.test(hostname)) return t.plain;
  const link = parseLink(whole.slice(whole.indexOf(found)));
  return link ? { link, origin, host } : t.cutOff;
}

export const isLink = (pasted: Pasted | Text): pasted is Pasted => "link" in Object(pasted);
