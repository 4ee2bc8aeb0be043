import { readKey } from "./blind";
import { type Bytes, fromBase64url, sha256, toBase64url, utf8 } from "./bytes";
import { fingerprint } from "./fingerprint";
import type { Link } from "./link";
import type { Form, Manifest } from "./manifest";

/** A form whose manifest is the one that the link was made for, and whose keys are sound. */
export interface OpenedForm extends Form {
  frozen: Manifest;
  hash: Bytes;
  fingerprint: string;
}

/** The form or a key in it is not what the link was made for. */
export class KeyChanged extends Error {
  /** Both values are check codes. */
  constructor(
    readonly expected: string,
    readonly found = expected,
  ) {
    super();
  }
}

/** @throws KeyChanged before anything of the manifest is used */
export async function openForm(form: Form, link: Link): Promise<OpenedForm> {
  const hash = await sha256(utf8(form.manifest));
  const found = fingerprint(hash);
  if (toBase64url(hash) !== link.manifestHash)
    throw new KeyChanged(fingerprint(fromBase64url(link.manifestHash)), found);
  const frozen = JSON.parse(form.manifest) as Manifest;
  try {
    if (frozen.version !== 1 || frozen.survey !== link.surveyId) throw new Error();
    const keys = [frozen.sealingKey, ...frozen.groups.map((group) => group.signingKey)];
    await Promise.all(keys.map((key) => readKey(fromBase64url(key))));
  } catch {
    throw new KeyChanged(found);
  }
  return { ...form, frozen, hash, fingerprint: found };
}
