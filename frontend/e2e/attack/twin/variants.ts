/**
 * Naive ways to keep a promise of anonymity, each of which somebody has shipped. An attack is worth something only if
 * it succeeds against one of them.
 */
export interface Variant {
  /** Answers are opened when they come and stored as rows, instead of sealed until the close. */
  opened?: true;
  /** The rows are written again in random order at the close. */
  rewritten?: true;
  /** Boxes have the size of what was written. */
  unpadded?: true;
  /** Opened answers are stored in the order of the tokens, not shuffled. */
  unmixed?: true;
  /** A box is bound to nothing, and may come twice. */
  unbound?: true;
  /** A ballot remembers the token that was signed for it. */
  unblinded?: true;
}

export const variants = {
  "as they come": { opened: true },
  "rewritten at close": { opened: true, rewritten: true },
  "not padded": { unpadded: true },
  "not mixed": { unmixed: true },
  "not blinded": { unblinded: true },
  "not bound": { unbound: true },
} satisfies Record<string, Variant>;

/** The twin's boxes are bound to this. */
export const UNBOUND = new Uint8Array(32);

export type VariantName = keyof typeof variants;

export const variantOf = (name: VariantName): Variant => variants[name];

/** The schema of a twin in the same database; "public" is Tenward's own. */
export const schemaOf = (target: string) =>
  target === "tenward" ? "public" : `twin_${target.replaceAll(" ", "_")}`;
