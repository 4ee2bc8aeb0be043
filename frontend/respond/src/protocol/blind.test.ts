// @vitest-environment node
import { constants, generateKeyPairSync, privateEncrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { describe, expect, it, vi } from "vitest";
import { keyOf } from "../testing/server";
import { blind, encode, invert, lengthOf, power, readKey, unblind, verify } from "./blind";
import { type Bytes, fromBase64url, fromHex, fromNumber, random, toHex } from "./bytes";
import vector from "./testdata/rfc9474.json";

vi.setConfig({ testTimeout: 30_000 });

const base64url = (hex: string) => Buffer.from(hex, "hex").toString("base64url");
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

/** Vectors that the server is held against as well. */
const shared = (name: string) =>
  JSON.parse(
    readFileSync(
      new URL(
        `../../../../backend/src/test/resources/io/tenward/kernel/keys/${name}`,
        import.meta.url,
      ),
      "utf8",
    ),
  );

interface Vector {
  name: string;
  input_msg: string;
  salt: string;
  inv: string;
  blinded_msg: string;
  blind_sig: string;
  sig: string;
}

describe("the vectors of the other variants of RFC 9474", () => {
  const key = { n: number(vector.n), e: number(vector.e) };
  const { vectors } = shared("rfc9474-others.json") as { vectors: Vector[] };
  const withOurSalt = vectors.filter(({ salt }) => salt.length === 96);

  it("are all there", () => {
    expect(vectors.map(({ name }) => name)).toEqual([
      "RSABSSA-SHA384-PSS-Randomized",
      "RSABSSA-SHA384-PSSZERO-Randomized",
      "RSABSSA-SHA384-PSSZERO-Deterministic",
    ]);
    expect(withOurSalt).toHaveLength(1);
  });

  it.each(withOurSalt)("of $name are blinded alike", async (other) => {
    const factor = invert(number(other.inv), key.n);
    const blinded = await blind(key, fromHex(other.input_msg), fromHex(other.salt), factor);
    expect(toHex(blinded.message)).toBe(other.blinded_msg);
  });

  it.each(vectors)("of $name are unblinded alike, and taken with our salt only", async (other) => {
    const signature = unblind(key, fromHex(other.blind_sig), fromHex(other.inv));
    expect(toHex(signature)).toBe(other.sig);
    const jwk = { kty: "RSA", n: base64url(vector.n), e: "AQAB" };
    const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
    const imported = await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]);
    const der = new Uint8Array(await crypto.subtle.exportKey("spki", imported));
    expect(await verify(der, fromHex(other.input_msg), signature)).toBe(
      withOurSalt.includes(other),
    );
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

describe("what @cloudflare/blindrsa-ts wrote down for the server", () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const { exchanges } = shared("blindrsa-ts.json") as { exchanges: Record<string, string>[] };

  it.each(exchanges)("is what it computes, and what we compute (%#)", async (exchange) => {
    const at = (name: string) => fromHex(exchange[name] ?? "");
    const publicKey = await crypto.subtle.importKey("spki", at("spki"), algorithm, true, [
      "verify",
    ]);
    const privateKey = await crypto.subtle.importKey("pkcs8", at("pkcs8"), algorithm, true, [
      "sign",
    ]);
    const signed = await suite.blindSign(privateKey, at("blinded_msg"));
    expect(toHex(signed)).toBe(exchange.blind_sig);
    const theirs = await suite.finalize(publicKey, at("token"), signed, at("inv"));
    expect(toHex(theirs)).toBe(exchange.sig);
    const ours = unblind(await readKey(at("spki")), at("blind_sig"), at("inv"));
    expect(toHex(ours)).toBe(exchange.sig);
    expect(await verify(at("spki"), at("token"), ours)).toBe(true);
  });
});

describe("a number that is out of range", () => {
  const token = random(32);
  const n = readKey(spki).then((key) => key.n);
  const numbers: [string, (n: bigint) => Bytes][] = [
    ["0", () => fromNumber(0n, 256)],
    ["1", () => fromNumber(1n, 256)],
    ["n - 1", (n) => fromNumber(n - 1n, 256)],
    ["n", (n) => fromNumber(n, 256)],
    ["n + 1", (n) => fromNumber(n + 1n, 256)],
    ["2^2048 - 1", () => fromNumber(2n ** 2048n - 1n, 256)],
    ["empty", () => new Uint8Array()],
    ["255 bytes long", () => random(255)],
    ["257 bytes long", () => random(257)],
  ];

  it.each(numbers)("(%s) is no signature", async (_, of) => {
    expect(await verify(spki, token, of(await n))).toBe(false);
  });

  it.each(numbers)("(%s) signed by the server gives no signature", async (_, of) => {
    const rsa = await readKey(spki);
    const { inverse } = await blind(rsa, token);
    const signed = of(rsa.n);
    const signature = signed.length ? unblind(rsa, signed, inverse) : signed;
    expect(await verify(spki, token, signature)).toBe(false);
  });

  it("is never used as a blinding factor", async () => {
    const rsa = await readKey(spki);
    const salt = random(48);
    await expect(blind(rsa, token, salt, 0n)).rejects.toThrow("not coprime");
    await expect(blind(rsa, token, salt, rsa.n)).rejects.toThrow("not coprime");
    const drawn = vi.spyOn(crypto, "getRandomValues");
    const values = [0n, 1n, rsa.n, 2n ** 2048n - 1n, 2n];
    drawn.mockImplementation((array) => {
      (array as unknown as Bytes).set(fromNumber(values.shift() ?? 0n, 256));
      return array;
    });
    const { inverse } = await blind(rsa, token, salt);
    drawn.mockRestore();
    expect(values).toEqual([]);
    expect(toHex(inverse)).toBe(toHex(fromNumber(invert(2n, rsa.n), 256)));
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
  it("of 2048 bits with exponent 65537 is read", async () => {
    expect((await readKey(fromBase64url(keyOf(2048, 65537)))).n).toBe(2n ** 2047n + 1n);
  });

  it.each([
    [1024, 65537],
    [2047, 65537],
    [2049, 65537],
    [3072, 65537],
    [4096, 65537],
    [2048, 3],
    [2048, 65539],
  ])("of %i bits with exponent %i is refused", async (bits, e) => {
    await expect(readKey(fromBase64url(keyOf(bits, e)))).rejects.toThrow();
  });

  it("that is no RSA key is refused", async () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const der = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
    await expect(readKey(der)).rejects.toThrow();
    await expect(readKey(random(294))).rejects.toThrow();
  });
});
