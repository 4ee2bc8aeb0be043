// @vitest-environment node
import { constants, generateKeyPairSync, privateEncrypt } from "node:crypto";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { describe, expect, it } from "vitest";
import { blind, encode, invert, lengthOf, power, readKey, unblind, verify } from "./blind";
import { type Bytes, fromHex, fromNumber, random, toHex } from "./bytes";
import vector from "./testdata/rfc9474.json";

const number = (hex: string) => BigInt(`0x${hex}`);
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = new Uint8Array(keys.publicKey.export({ type: "spki", format: "der" }));
const sign = (message: Uint8Array): Bytes =>
  new Uint8Array(
    privateEncrypt({ key: keys.privateKey, padding: constants.RSA_NO_PADDING }, message),
  );

describe("the vector of RFC 9474", () => {
  const n = number(vector.n);
  const key = { n, e: number(vector.e) };
  const msg = fromHex(vector.msg);

  it("encodes the message", async () => {
    const encoded = await encode(msg, fromHex(vector.salt), lengthOf(n));
    expect(toHex(encoded)).toBe(vector.encoded_msg);
  });

  it("blinds it with the given factor", async () => {
    const factor = invert(number(vector.inv), n);
    const blinded = await blind(key, msg, fromHex(vector.salt), factor);
    expect(toHex(blinded.message)).toBe(vector.blinded_msg);
    expect(toHex(blinded.inverse)).toBe(vector.inv);
  });

  it("signs it with the private exponent", () => {
    const signed = power(number(vector.blinded_msg), number(vector.d), n);
    expect(toHex(fromNumber(signed, lengthOf(n)))).toBe(vector.blind_sig);
  });

  it("unblinds the signature", () => {
    const signature = unblind(key, fromHex(vector.blind_sig), fromHex(vector.inv));
    expect(toHex(signature)).toBe(vector.sig);
  });
});

describe("together with @cloudflare/blindrsa-ts", () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const publicKey = crypto.subtle.importKey("spki", spki, algorithm, true, ["verify"]);
  const pkcs8 = keys.privateKey.export({ type: "pkcs8", format: "der" });
  const privateKey = crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]);

  it("signs what we blinded, and accepts what we unblinded", async () => {
    const token = random(32);
    const rsa = await readKey(spki);
    const { message, inverse } = await blind(rsa, token);
    const signed = new Uint8Array(await suite.blindSign(await privateKey, message));
    const signature = unblind(rsa, signed, inverse);
    expect(await suite.verify(await publicKey, signature, token)).toBe(true);
    expect(toHex(signed)).toBe(toHex(sign(message)));
  });

  it("blinds what we unblind and accept", async () => {
    const token = random(32);
    const { blindedMsg, inv } = await suite.blind(await publicKey, token);
    const signed = sign(blindedMsg);
    const signature = unblind(await readKey(spki), signed, new Uint8Array(inv));
    expect(await verify(spki, token, signature)).toBe(true);
    const theirs = await suite.finalize(await publicKey, token, signed, inv);
    expect(toHex(signature)).toBe(toHex(theirs));
  });
});

describe("a token", () => {
  it("is blinded differently each time", async () => {
    const token = random(32);
    const rsa = await readKey(spki);
    const [a, b] = await Promise.all([blind(rsa, token), blind(rsa, token)]);
    expect(toHex(a.message)).not.toBe(toHex(b.message));
  });

  it("does not verify with a signature of another one, nor under another key", async () => {
    const token = random(32);
    const rsa = await readKey(spki);
    const { message, inverse } = await blind(rsa, token);
    const signature = unblind(rsa, sign(message), inverse);
    expect(await verify(spki, token, signature)).toBe(true);
    expect(await verify(spki, random(32), signature)).toBe(false);
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    const otherSpki = new Uint8Array(other.export({ type: "spki", format: "der" }));
    expect(await verify(otherSpki, token, signature)).toBe(false);
  });
});

describe("a key", () => {
  it.each([
    ["of 1024 bits", { modulusLength: 1024 }],
    ["of 3072 bits", { modulusLength: 3072 }],
    ["with exponent 3", { modulusLength: 2048, publicExponent: 3 }],
  ])("%s is refused", async (_, options) => {
    const { publicKey } = generateKeyPairSync("rsa", options);
    const der = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
    await expect(readKey(der)).rejects.toThrow();
  });

  it("that is no RSA key is refused", async () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const der = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
    await expect(readKey(der)).rejects.toThrow();
    await expect(readKey(random(294))).rejects.toThrow();
  });
});
