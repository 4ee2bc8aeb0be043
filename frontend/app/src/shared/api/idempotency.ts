import { useState } from "react";

/** A version 4 UUID. `crypto.randomUUID` is missing on plain http, where leads may still sign in. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * One key per thing a person means to create: sending the same body again after a lost reply uses the same
 * key, another body or the next creation a fresh one.
 */
export class CreationKey {
  readonly #keptUnder: string | undefined;
  #body: string | undefined;
  #key = uuid();

  /** @param keptUnder where the key of what was sent survives a reload in this tab; absent: it does not */
  constructor(keptUnder?: string) {
    this.#keptUnder = keptUnder;
    const kept = keptUnder && sessionStorage.getItem(keptUnder);
    if (kept) ({ key: this.#key, body: this.#body } = JSON.parse(kept));
  }

  /** The header parameters for creating `body`. */
  for(body: unknown): { header: { "Idempotency-Key": string } } {
    const text = JSON.stringify(body);
    if (this.#body !== undefined && this.#body !== text) {
      this.#key = uuid();
    }
    this.#body = text;
    this.#keep();
    return { header: { "Idempotency-Key": this.#key } };
  }

  /** Draws a new key. Call it once the creation is confirmed. */
  done(): void {
    this.#body = undefined;
    this.#key = uuid();
    if (this.#keptUnder) sessionStorage.removeItem(this.#keptUnder);
  }

  #keep(): void {
    if (!this.#keptUnder) return;
    try {
      const kept = { key: this.#key, body: this.#body };
      sessionStorage.setItem(this.#keptUnder, JSON.stringify(kept));
    } catch (error) {
      // Without room it holds until the page is left.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

export function useCreationKey(keptUnder?: string): CreationKey {
  return useState(() => new CreationKey(keptUnder))[0];
}
