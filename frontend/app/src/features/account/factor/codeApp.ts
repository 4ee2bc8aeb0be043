/** RFC 4648. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 160 random bits in base 32, as RFC 4226 recommends: five bits a sign. */
export const drawSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => signs[byte % 32]).join("");

/** What an app reads from the QR code. */
export const addressOfSecret = (secret: string, email: string): string =>
  `otpauth://totp/${encodeURIComponent(`Tenward:${email}`)}?secret=${secret}&issuer=Tenward`;

export const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** A code as keyboards of other languages type it, too: digits of full width, with blanks. */
export const digits = (typed: string): string => typed.normalize("NFKC").replaceAll(/\s/g, "");
