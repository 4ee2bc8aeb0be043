/** Holds the parts after `#` in `/r/#s=…&i=…&t=…&m=…&r=…`. */
export interface Link {
  surveyId: string;
  inviteId: string;
  secret: string;
  /** SHA-256 of the manifest, base64url. */
  manifestHash: string;
  readKey: string;
}

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const bytes32 = /^[\w-]{43}$/;
const bytes16 = /^[\w-]{22}$/;

/**
 * Repairs what mail programs do to a link: other characters, blanks, and the rest of the sentence.
 */
const mended = (address: string) =>
  address
    .replace(/%20|\s/g, "")
    .replace(/%23/g, "#")
    .replace(/%3d/gi, "=")
    .replace(/%26|&(amp;)+/g, "&")
    .replace(/^[^#]*#/, "")
    .replace(/(%[\da-f]{2}|[^\w-])+$/i, "");

/** Writes the fragment as it was sent. */
export const fragmentOf = ({ surveyId, inviteId, secret, manifestHash, readKey }: Link): string =>
  `#s=${surveyId}&i=${inviteId}&t=${secret}&m=${manifestHash}&r=${readKey}`;

/**
 * @param address a whole link, or what stands behind its `#`
 * @returns nothing when the link is cut off or altered
 */
export function parseLink(address: string): Link | undefined {
  const parts = new URLSearchParams(mended(address));
  const part = (key: string, form: RegExp) => form.exec(parts.get(key) ?? "")?.[0] ?? "";
  const link = {
    surveyId: part("s", uuid),
    inviteId: part("i", uuid),
    secret: part("t", bytes32),
    manifestHash: part("m", bytes32),
    readKey: part("r", bytes16),
  };
  return Object.values(link).every(Boolean) ? link : undefined;
}
