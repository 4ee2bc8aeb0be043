import { client, type Schemas } from "../../../shared/api";

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytes = (base64Url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64Url.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );

/** ES256, Ed25519 and RS256 (IANA COSE Algorithms). */
const algorithms = [-7, -8, -257];

/** The device has one of the passkeys that are not to be made again (Web Authentication, 6.3.2). */
export const isKnownDevice = (error: unknown) =>
  error instanceof DOMException && error.name === "InvalidStateError";

/** Whoever closes the browser's dialog has not failed. */
async function unlessClosed<T>(asked: Promise<T | null>): Promise<T | undefined> {
  try {
    return (await asked) ?? undefined;
  } catch (error) {
    if (error instanceof DOMException && /^(NotAllowed|Abort)Error$/.test(error.name)) {
      return undefined;
    }
    throw error;
  }
}

async function draw() {
  const { data } = await client.POST("/api/passkey-challenges");
  if (!data) throw new Error("No challenge");
  return { host: data.host, challenge: bytes(data.challenge) };
}

/** @returns false when they closed the dialog */
export async function signInWithPasskey(): Promise<boolean> {
  const { challenge, host } = await draw();
  const publicKey = { challenge, rpId: host, userVerification: "required" } as const;
  const made = await unlessClosed(navigator.credentials.get({ publicKey }));
  if (!made) return false;
  const { rawId, response } = made as PublicKeyCredential;
  const signed = response as AuthenticatorAssertionResponse;
  const body = {
    credential: text(rawId),
    clientData: text(signed.clientDataJSON),
    authenticatorData: text(signed.authenticatorData),
    signature: text(signed.signature),
  };
  await client.POST("/api/sessions/passkey", { body });
  return true;
}

/** A new key of this browser, to be added with a name; undefined when they closed the dialog. */
export async function createPasskey(
  { id, name, email }: Schemas["Me"],
  known: readonly Schemas["Passkey"][],
): Promise<Omit<Schemas["PasskeyDraft"], "name"> | undefined> {
  const { challenge, host } = await draw();
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge,
    rp: { id: host, name: "Tenward" },
    user: { id: new TextEncoder().encode(id), name: email, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: known.map(({ credential }) => ({
      type: "public-key",
      id: bytes(credential),
    })),
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
    attestation: "none",
  };
  const made = await unlessClosed(navigator.credentials.create({ publicKey }));
  if (!made) return undefined;
  const response = (made as PublicKeyCredential).response as AuthenticatorAttestationResponse;
  return {
    clientData: text(response.clientDataJSON),
    attestation: text(response.attestationObject),
  };
}
