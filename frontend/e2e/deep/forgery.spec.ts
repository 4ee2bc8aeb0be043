import { expect } from "@playwright/test";
import { readKey } from "../../respond/src/protocol/blind";
import {
  fromBase64url,
  fromNumber,
  random,
  toBase64url,
  toNumber,
} from "../../respond/src/protocol/bytes";
import { answer } from "../../respond/src/protocol/client";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { chance } from "../chance";
import { test } from "../pair";
import { checkReleased, said } from "../released";
import { outcome, Voter } from "../voter";

const dice = chance(20_261_120);
test.describe.configure({ retries: 0 });
test.setTimeout(300_000);

const flipped = (text: string, at: number): string => {
  const bytes = fromBase64url(text);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return toBase64url(bytes);
};

/** The same number modulo n, written as another one; nothing when it does not fit. */
function plusModulus(text: string, n: bigint): string | undefined {
  const bytes = fromBase64url(text);
  const sum = toNumber(bytes.slice(0, 256)) + n;
  return sum >> 2048n
    ? undefined
    : toBase64url(new Uint8Array([...fromNumber(sum, 256), ...bytes.slice(256)]));
}

test("replayed, forged, malleated and copied tokens and boxes count for nothing", async ({
  pair,
}) => {
  const one = await pair.launch("Forged");
  const other = await pair.launch("The other survey");
  const contents = one.links.map((_, i) => said(`true ${i}`, dice));
  const open = async (link: string | undefined, content: Answers, n: number) => {
    const voter = await Voter.of(link ?? "", content);
    await voter.claim(pair.at(n));
    return voter;
  };
  const victim = await open(one.links[0], contents[0] ?? {}, 0);
  const client = await open(one.links.at(-1), contents.at(-1) ?? {}, 1);
  const stranger = await open(other.links[0], said("stranger", dice), 0);
  expect(await victim.submit(pair.at(0))).toBe("ok");

  await test.step("replayed at the other process", async () => {
    expect(await victim.submit(pair.at(1))).toBe("ok");
    expect(await victim.submit(pair.at(1), { box: await victim.box({}) })).toBe("token-spent");
    const groupId = victim.sealed.groupId.toUpperCase();
    expect(await victim.submit(pair.at(1), { groupId })).toBe("ok");
  });

  await test.step("forged and malleated", async () => {
    const { n } = await readKey(victim.signingKey());
    const { signature } = victim.sealed;
    const number = toNumber(fromBase64url(signature));
    const forgeries = [
      { token: toBase64url(random(32)) },
      { token: flipped(victim.sealed.token, 31) },
      { signature: toBase64url(random(256)) },
      { signature: flipped(signature, 0) },
      { signature: toBase64url(fromNumber(n - number, 256)) },
      { signature: toBase64url(fromNumber((number * number) % n, 256)) },
      { signature: toBase64url(new Uint8Array(256)) },
      { signature: plusModulus(signature, n) ?? flipped(signature, 255) },
    ];
    for (const [i, forgery] of forgeries.entries()) {
      expect(await victim.submit(pair.at(i), forgery), `forgery ${i}`).toBe("bad-signature");
    }
  });

  await test.step("across groups and surveys", async () => {
    const { groupId } = victim.sealed;
    expect(await client.submit(pair.at(0), { groupId })).toBe("bad-signature");
    const here = pair.at(1).answer(one.surveyId, { ...stranger.sealed, groupId });
    expect(await outcome(here)).toBe("bad-signature");
    expect(await outcome(pair.at(1).answer(one.surveyId, stranger.sealed))).toBe("not-found");
    const mixed = { ...client.link, secret: victim.link.secret };
    const asked = pair.at(0).ballot(mixed, client.pending.blindedMessage);
    expect(await outcome(asked)).toBe("unknown-invite");
    const elsewhere = { ...stranger.link, surveyId: one.surveyId };
    const foreign = pair.at(1).ballot(elsewhere, stranger.pending.blindedMessage);
    expect(await outcome(foreign)).toBe("unknown-invite");
  });

  // Two who spend their own ballots on other people's sealed words: taken unopened, rejected at close.
  const thieves = [await open(one.links[1], {}, 0), await open(one.links[2], {}, 1)] as const;
  await test.step("copied", async () => {
    const { box } = victim.sealed;
    expect(await thieves[0].submit(pair.at(1), { box })).toBe("token-spent");
    expect(await thieves[0].submit(pair.at(1), { box: flipped(box, 300) })).toBe("token-spent");
    expect(await thieves[0].submit(pair.at(1), { box: flipped(box, 0) })).toBe("token-spent");
    const both = flipped(flipped(box, 0), 300);
    expect(await thieves[0].submit(pair.at(0), { box: both })).toBe("ok");
    expect(await thieves[1].submit(pair.at(1), { box: stranger.sealed.box })).toBe("ok");
  });

  expect(await client.submit(pair.at(1))).toBe("ok");
  const rest = await Promise.all(
    one.links.slice(3, -1).map((link, i) => answer(link, contents[i + 3] ?? {})),
  );
  await pair.close(one.surveyId);
  await checkReleased(
    pair.lead,
    one.surveyId,
    [contents[0] ?? {}, ...contents.slice(3)],
    [await victim.receipt(), ...rest, await client.receipt()],
    await Promise.all(thieves.map((thief) => thief.receipt())),
  );
  expect(await victim.submit(pair.at(0), { box: await victim.box({}) })).toBe("closed");
});
