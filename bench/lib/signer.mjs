import { constants, createPrivateKey, randomBytes, sign } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";

/** One record per answer: token (43 letters), signature (342), the first bytes of the box. */
const key = {
  key: createPrivateKey({ key: Buffer.from(workerData.key), format: "der", type: "pkcs8" }),
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: 48,
};
const records = [];
for (let i = 0; i < workerData.count; i++) {
  const token = randomBytes(32);
  records.push(
    token.toString("base64url"),
    sign("sha384", token, key).toString("base64url"),
    randomBytes(workerData.head).toString("base64url"),
  );
}
parentPort.postMessage(Buffer.from(records.join("")));
