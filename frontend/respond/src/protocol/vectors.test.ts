// @vitest-environment node
import { describe, expect, it } from "vitest";
import vectors from "../../../../docs/protocol-vectors.json";
import { blind, readKey, unblind, verify } from "./blind";
import { fromBase64url, sha256, toBase64url, toNumber, utf8 } from "./bytes";
import { fingerprint } from "./fingerprint";
import type { Question } from "./manifest";
import { encodeAnswers, plaintextLength } from "./plaintext";
import { boxLength, contextOf } from "./seal";

const { manifest, ballot, answer } = vectors;
const signingKey = fromBase64url(ballot.signingKey);
const token = fromBase64url(ballot.token);

/** The page's half of docs/protocol-vectors.json; the server's is ProtocolVectorsTest. */
describe("the vectors of the protocol", () => {
  it("name the manifest by its hash", async () => {
    const hash = await sha256(utf8(manifest.text));
    expect(toBase64url(hash)).toBe(manifest.hash);
    expect(fingerprint(hash)).toBe(manifest.fingerprint);
  });

  it("are blinded, unblinded and verified alike", async () => {
    const key = await readKey(signingKey);
    const r = toNumber(fromBase64url(ballot.r));
    const { message, inverse } = await blind(key, token, fromBase64url(ballot.salt), r);
    expect(toBase64url(message)).toBe(ballot.blindedMessage);
    expect(toBase64url(inverse)).toBe(ballot.inverse);
    const signature = unblind(key, fromBase64url(ballot.blindSignature), inverse);
    expect(toBase64url(signature)).toBe(ballot.signature);
    expect(await verify(signingKey, token, signature)).toBe(true);
  });

  it("are bound and written alike", async () => {
    const tokenHash = await sha256(token);
    expect(toBase64url(tokenHash)).toBe(answer.tokenHash);
    expect(fingerprint(tokenHash)).toBe(answer.receipt);
    const context = await contextOf(fromBase64url(manifest.hash), token, answer.groupId);
    expect(toBase64url(context)).toBe(answer.context);
    const questions = answer.questions.map((one) => ({ ...one, text: {} })) as Question[];
    const plaintext = encodeAnswers(questions, answer.answers);
    const written = fromBase64url(answer.written);
    expect(plaintext.slice(0, written.length)).toEqual(written);
    expect(plaintext.slice(written.length).some(Boolean)).toBe(false);
    expect(plaintextLength).toBe(answer.plaintextLength);
    expect(boxLength).toBe(fromBase64url(answer.box).length);
  });
});
