// @vitest-environment node
import { describe, expect, it } from "vitest";
import { fromHex } from "./bytes";
import { fingerprint, readCode } from "./fingerprint";

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

  it("is read as people type and paste it", () => {
    for (const typed of [
      "K9WD 4TRX 2HQM 7PVA",
      " k9wd-4trx 2hqm7pva\n",
      "K9WD\u20114TRX\u00a02HQM\u200b7PVA",
    ])
      expect(readCode(typed)).toEqual({ code: "K9WD 4TRX 2HQM 7PVA" });
    expect(readCode("oil0 OIL0 0000 0000").code).toBe("0110 0110 0000 0000");
  });

  it("is refused with what is wrong with it", () => {
    expect(readCode("K9WD 4TRX 2HQM 7PV").wrong).toEqual({ sign: false, what: 15 });
    expect(readCode("").wrong).toEqual({ sign: false, what: 0 });
    expect(readCode("K9WD 4TRX 2HQM 7PVAA").wrong).toEqual({ sign: false, what: 17 });
    expect(readCode("K9WD 4TRX 2HQM 7PVU").wrong).toEqual({ sign: true, what: "U" });
    expect(readCode("K9WD 4TRX 2HQM 7PV!").wrong).toEqual({ sign: true, what: "!" });
  });
});
