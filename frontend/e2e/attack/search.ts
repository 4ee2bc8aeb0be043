/** Finds thousands of byte strings in hundreds of megabytes, in one pass. */
export class Needles<T> {
  /** One bit per possible beginning of three bytes, so that nearly every place is passed over at once. */
  private readonly begins = new Uint8Array(1 << 21);
  private readonly byBeginning = new Map<number, { bytes: Buffer; meaning: T }[]>();

  /** @param bytes at least four */
  add(bytes: Buffer, meaning: T): void {
    const beginning = bytes.readUInt32BE(0);
    const three = beginning >>> 8;
    this.begins[three >>> 3] = (this.begins[three >>> 3] ?? 0) | (1 << (three & 7));
    const same = this.byBeginning.get(beginning) ?? [];
    same.push({ bytes, meaning });
    this.byBeginning.set(beginning, same);
  }

  /** Lists the places of each in the order of the haystack. */
  in(haystack: Buffer): { at: number; meaning: T }[] {
    const found: { at: number; meaning: T }[] = [];
    const { begins } = this;
    let three = ((haystack[0] ?? 0) << 8) | (haystack[1] ?? 0);
    for (let i = 2; i + 1 < haystack.length; i++) {
      three = ((three << 8) | (haystack[i] as number)) & 0xffffff;
      if (((begins[three >>> 3] as number) >>> (three & 7)) & 1) {
        const at = i - 2;
        for (const { bytes, meaning } of this.byBeginning.get(haystack.readUInt32BE(at)) ?? []) {
          if (haystack.subarray(at, at + bytes.length).equals(bytes)) found.push({ at, meaning });
        }
      }
    }
    return found;
  }
}
