import { type Bytes, concat, random, sha256, utf8 } from "./bytes";

/** Length of every box in bytes: wrapped key 256, nonce 12, ciphertext with tag 16,528. */
export const boxLength = 16_796;

/** Binds a box to its survey, its launch group and its token. */
export const contextOf = async (manifestHash: Bytes, token: Bytes, groupId: string) =>
  sha256(manifestHash, await sha256(token), utf8(groupId));

/**
 * RSA-OAEP over a fresh AES-256-GCM key, both bound to `context`.
 *
 * @param sealingKey DER SubjectPublicKeyInfo
 */
export async function seal(sealingKey: Bytes, context: Bytes, plaintext: Bytes): Promise<Bytes> {
  const { subtle } = crypto;
  const rsa = { name: "RSA-OAEP", hash: "SHA-256" };
  const wrapping = await subtle.importKey("spki", sealingKey, rsa, false, ["encrypt"]);
  const secret = random(32);
  const iv = random(12);
  const key = await subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt"]);
  const wrapped = await subtle.encrypt({ name: "RSA-OAEP", label: context }, wrapping, secret);
  const gcm = { name: "AES-GCM", iv, additionalData: context };
  const sealed = await subtle.encrypt(gcm, key, plaintext);
  return concat(new Uint8Array(wrapped), iv, new Uint8Array(sealed));
}
