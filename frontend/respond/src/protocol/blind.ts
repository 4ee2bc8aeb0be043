/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic: the server signs a token that it does not see. */
import { type Bytes, concat, digest, fromBase64url, fromNumber, random, toNumber } from "./bytes";

/** An RSA public key: modulus and exponent. */
export interface RsaKey {
  n: bigint;
  e: bigint;
}

export interface Blinded {
  /** The server signs this; it is as long as the modulus. */
  message: Bytes;
  /** Turns the signature of `message` into one of the token; as long as the modulus. Secret. */
  inverse: Bytes;
}

const hashLength = 48;
const saltLength = 48;

const sha384 = (...parts: Iterable<number>[]) => digest("SHA-384", ...parts);

export const lengthOf = (n: bigint): number => Math.ceil(n.toString(16).length / 2);

export function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n;
  for (let square = base % n, rest = exponent; rest; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % n;
    square = (square * square) % n;
  }
  return result;
}

/** @throws unless `a` and `n` are coprime */
export function invert(a: bigint, n: bigint): bigint {
  let [x, nextX, rest, divisor] = [0n, 1n, n, a % n];
  while (divisor) {
    const quotient = rest / divisor;
    [x, nextX] = [nextX, x - quotient * nextX];
    [rest, divisor] = [divisor, rest - quotient * divisor];
  }
  if (rest !== 1n) throw new Error("not coprime");
  return ((x % n) + n) % n;
}

async function mask(seed: Bytes, length: number): Promise<Bytes> {
  const blocks = [];
  for (let i = 0; i * hashLength < length; i++) {
    blocks.push(await sha384(seed, fromNumber(BigInt(i), 4)));
  }
  return concat(...blocks).slice(0, length);
}

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) for a modulus whose length is a whole number of bytes. */
export async function encode(message: Bytes, salt: Bytes, length: number): Promise<Bytes> {
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const padding = new Uint8Array(length - hashLength - saltLength - 2);
  const block = concat(padding, [1], salt);
  const masked = (await mask(hash, block.length)).map((byte, i) => byte ^ (block[i] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return concat(masked, hash, [0xbc]);
}

function factor(n: bigint): bigint {
  const length = lengthOf(n);
  for (;;) {
    const r = toNumber(random(length));
    if (r > 1n && r < n) return r;
  }
}

/**
 * @param token the message to be signed
 * @param salt 48 random bytes; given only by tests
 * @param r the blinding factor, 1 < r < n; given only by tests
 * @throws if message or factor have no inverse, which means that the modulus is no RSA modulus
 */
export async function blind(
  { n, e }: RsaKey,
  token: Bytes,
  salt = random(saltLength),
  r = factor(n),
): Promise<Blinded> {
  const length = lengthOf(n);
  const encoded = toNumber(await encode(token, salt, length));
  invert(encoded, n);
  return {
    message: fromNumber((encoded * power(r, e, n)) % n, length),
    inverse: fromNumber(invert(r, n), length),
  };
}

/** The signature of the token, from the server's signature of the blinded message. Not yet verified. */
export const unblind = ({ n }: RsaKey, signed: Bytes, inverse: Bytes): Bytes =>
  fromNumber((toNumber(signed) * toNumber(inverse)) % n, lengthOf(n));

const imported = (key: Bytes) =>
  crypto.subtle.importKey("spki", key, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);

/** @param key DER SubjectPublicKeyInfo */
export const verify = async (key: Bytes, token: Bytes, signature: Bytes): Promise<boolean> =>
  crypto.subtle.verify({ name: "RSA-PSS", saltLength }, await imported(key), signature, token);

/**
 * @param key DER SubjectPublicKeyInfo
 * @throws unless it is RSA with 2048 bits and e = 65537
 */
export async function readKey(key: Bytes): Promise<RsaKey> {
  const { n, e } = await crypto.subtle.exportKey("jwk", await imported(key));
  const modulus = toNumber(fromBase64url(n ?? ""));
  if (e !== "AQAB" || modulus >> 2047n !== 1n) throw new Error("no such key");
  return { n: modulus, e: 65537n };
}
