// @vitest-environment node
import { describe, expect, it } from "vitest";
import { fromHex } from "./bytes";
import { fingerprint, normalized } from "./fingerprint";

describe("a fingerprint", () => {
  it("is the first 80 bits in Crockford's base 32", () => {
    expect(fingerprint(fromHex(`${"00".repeat(9)}1f${"ff".repeat(22)}`))).toBe(
      "0000 0000 0000 000Z",
    );
    expect(fingerprint(fromHex(`${"ff".repeat(10)}${"00".repeat(22)}`))).toBe(
      "ZZZZ ZZZZ ZZZZ ZZZZ",
    );
    expect(fingerprint(fromHex("00443214c74254b635cf84653a56d7c675be77df"))).toBe(
      "0123 4567 89AB CDEF",
    );
  });

  it("is recognised as people type it", () => {
    expect(normalized(" k9wd-4trx 2hqm7pva ")).toBe("K9WD 4TRX 2HQM 7PVA");
    expect(normalized("oil0 OIL0")).toBe("0110 0110");
  });
});
