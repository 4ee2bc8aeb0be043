import { client, problemOf } from "../../../shared/api";
import { type Reading, roleLimits } from "../types";

/** The server's draft of a document; nothing is kept by it. */
export async function readRoleDocument(file: File, signal: AbortSignal): Promise<Reading> {
  if (file.size > roleLimits.megabytes * 1024 * 1024) {
    throw await problemOf({
      type: "/problems/document-too-long",
      title: "More than 5 MB",
      status: 413,
    });
  }
  const body = { name: nameOf(file), content: await base64(file) };
  // An empty file has no bytes to send, and nothing to say.
  if (!body.content) {
    throw await problemOf({ type: "/problems/empty-document", title: "Empty", status: 422 });
  }
  const { data } = await client.POST("/api/role/readings", { body, signal });
  if (!data) throw new Error("An answer without a body");
  return data;
}

/** Removes characters that hide text or change its direction, which the contract refuses. */
export function nameOf({ name }: Pick<File, "name">): string {
  const seen = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "").trim();
  return [...seen].slice(0, roleLimits.name).join("") || "document";
}

/** Base64, as RFC 4648 has it. */
const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,?/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
