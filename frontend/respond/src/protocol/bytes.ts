/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const concat = (...parts: Iterable<number>[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const digest = async (name: string, ...parts: Iterable<number>[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(name, concat(...parts)));

export const sha256 = (...parts: Iterable<number>[]) => digest("SHA-256", ...parts);

/** RFC 4648, section 5, without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");

export const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);

/** @param length of the result in bytes */
export const fromNumber = (number: bigint, length: number): Bytes =>
  fromHex(number.toString(16).padStart(2 * length, "0"));
