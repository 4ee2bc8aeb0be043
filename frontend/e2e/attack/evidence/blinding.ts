import { constants, createPrivateKey, type KeyObject, privateEncrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { invert, power } from "../../../respond/src/protocol/blind";
import { fromNumber, toNumber } from "../../../respond/src/protocol/bytes";
import { type Author, markOf, type Survey } from "../survey";
import type { Neighbours } from "./findings";

/** The two bodies of one person, base64url; which belong together is what the attacker wants to know. */
export interface Bodies {
  /** Sent with the link, so that it is known whose it is. */
  blindedMessage: string;
  /** Sent with the answer. */
  signature: string;
}

const number = (text: string) => toNumber(new Uint8Array(Buffer.from(text, "base64url")));

/** A copy of a signing key of Tenward, while the survey runs. */
export const copiedKey = (keys: string, surveyId: string, groupId: string): KeyObject =>
  createPrivateKey({
    key: readFileSync(join(keys, surveyId, `signing-${groupId}.key`)),
    format: "der",
    type: "pkcs8",
  });

/** The blinding factor that joins the signature of the one to the ballot of the other. */
export interface Factor {
  factor: bigint;
  writer: Author;
  author: Author;
}

/**
 * Computes the factors with all keys and all bodies, but without times and addresses: each
 * signature and ballot has exactly one.
 */
export function factorsOf(survey: Survey, bodies: Map<Author, Bodies>, key: KeyObject): Factor[] {
  const jwk = key.export({ format: "jwk" });
  const n = number(jwk.n ?? "");
  const secret = { key, padding: constants.RSA_NO_PADDING };
  return survey.authors.flatMap((writer) => {
    const encoded = power(number(bodies.get(writer)?.signature ?? ""), 65537n, n);
    const inverse = invert(encoded, n);
    return survey.authors.map((author) => {
      const blinded = number(bodies.get(author)?.blindedMessage ?? "");
      const factor = toNumber(
        new Uint8Array(privateEncrypt(secret, fromNumber((blinded * inverse) % n, 256))),
      );
      return { factor, writer, author };
    });
  });
}

/** Those that join more than one ballot: of factors drawn by luck from the whole range there are none. */
export function repeated(factors: Factor[]): Set<bigint> {
  const once = new Map<bigint, Author>();
  const twice = new Set<bigint>();
  for (const { factor, author } of factors) {
    if ((once.get(factor) ?? author) !== author) twice.add(factor);
    once.set(factor, author);
  }
  return twice;
}

/** The true ones can be told only if they were not drawn from the whole range: they come twice, or are small. */
export function joinByBlinding(factors: Factor[], twice: Set<bigint>): Neighbours {
  const byLikelihood = factors.toSorted(
    (a, b) =>
      Number(twice.has(b.factor)) - Number(twice.has(a.factor)) || (a.factor < b.factor ? -1 : 1),
  );
  const joined: Neighbours = new Map();
  const taken = new Set<Author>();
  for (const { writer, author } of byLikelihood) {
    if (taken.has(author) || joined.has(markOf(writer.comment))) continue;
    joined.set(markOf(writer.comment), author);
    taken.add(author);
  }
  return joined;
}
