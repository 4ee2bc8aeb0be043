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
  #body: string | undefined;
  #key = uuid();

  /** The header parameters for creating `body`. */
  for(body: unknown): { header: { "Idempotency-Key": string } } {
    const text = JSON.stringify(body);
    if (this.#body !== undefined && this.#body !== text) {
      this.#key = uuid();
    }
    this.#body = text;
    return { header: { "Idempotency-Key": this.#key } };
  }

  /** To be called once the creation was confirmed. */
  done(): void {
    this.#body = undefined;
    this.#key = uuid();
  }
}

export function useCreationKey(): CreationKey {
  return useState(() => new CreationKey())[0];
}
