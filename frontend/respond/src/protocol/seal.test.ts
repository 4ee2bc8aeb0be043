// @vitest-environment node
import {
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  privateDecrypt,
} from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Bytes, random } from "./bytes";
import { boxLength, contextOf, seal } from "./seal";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = new Uint8Array(keys.publicKey.export({ type: "spki", format: "der" }));
const groupId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402";

function open(box: Bytes, context: Bytes): Buffer {
  const key = createPrivateKey(keys.privateKey.export({ type: "pkcs8", format: "pem" }));
  const secret = privateDecrypt(
    { key, oaepHash: "sha256", oaepLabel: context },
    box.subarray(0, 256),
  );
  const gcm = createDecipheriv("aes-256-gcm", secret, box.subarray(256, 268));
  gcm.setAAD(context).setAuthTag(box.subarray(-16));
  return Buffer.concat([gcm.update(box.subarray(268, -16)), gcm.final()]);
}

describe("a sealed box", () => {
  it("opens under its own token, with another library", async () => {
    const [hash, token, plaintext] = [random(32), random(32), random(16_512)];
    const context = await contextOf(hash, token, groupId);
    const box = await seal(spki, context, plaintext);
    expect(box).toHaveLength(boxLength);
    expect(open(box, context).equals(plaintext)).toBe(true);
  });

  it("does not open under another token, group or survey", async () => {
    const [hash, token] = [random(32), random(32)];
    const box = await seal(spki, await contextOf(hash, token, groupId), random(16_512));
    const others = [
      contextOf(hash, random(32), groupId),
      contextOf(hash, token, groupId.replace("0402", "0401")),
      contextOf(random(32), token, groupId),
    ];
    for (const context of await Promise.all(others)) {
      expect(() => open(box, context)).toThrow();
    }
  });

  it("never has the same bytes twice", async () => {
    const context = random(32);
    const plaintext = random(16_512);
    const [a, b] = [await seal(spki, context, plaintext), await seal(spki, context, plaintext)];
    for (const [from, to] of [
      [0, 256],
      [256, 268],
      [268, boxLength],
    ]) {
      expect(a.slice(from, to)).not.toEqual(b.slice(from, to));
    }
  });
});
