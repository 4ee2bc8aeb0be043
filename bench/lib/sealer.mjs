import {
  constants,
  createCipheriv,
  createHash,
  createPublicKey,
  publicEncrypt,
  randomBytes,
} from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { plaintext } from "./plaintext.mjs";

/** One row of `answer` after the other: token hash (32 bytes), then a box that opens under it (docs/protocol.md, "Answer"). */
const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest();
};

const key = createPublicKey({
  key: Buffer.from(workerData.sealingKey, "base64url"),
  format: "der",
  type: "spki",
});
const manifestHash = sha256(workerData.manifest);
const { questions } = JSON.parse(workerData.manifest);
const rows = [];
for (let i = 0; i < workerData.count; i++) {
  const tokenHash = sha256(randomBytes(32));
  const context = sha256(manifestHash, tokenHash, workerData.groupId);
  const secret = randomBytes(32);
  const nonce = randomBytes(12);
  const wrapped = publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256", oaepLabel: context },
    secret,
  );
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  cipher.setAAD(context);
  const sealed = cipher.update(plaintext(questions, i));
  cipher.final();
  rows.push(tokenHash, wrapped, nonce, sealed, cipher.getAuthTag());
}
parentPort.postMessage(Buffer.concat(rows));
