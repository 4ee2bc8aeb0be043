import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { changes } from "../../../shared/changes";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { preview } from "../../../test/fixtures/privacy";
import { onTrack } from "../../../test/fixtures/surveyDraft";
import { showPage } from "../../../test/page";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { PrivacyPreview, Survey, SurveyChange } from "../types";
import { WhenPart } from "./WhenPart";

function show(survey: Partial<Survey>, counts: Partial<PrivacyPreview>) {
  const change = vi.fn<(change: SurveyChange, key?: string) => void>();
  const page = showPage(
    <WhenPart
      managerAlone={false}
      view={{
        survey: { ...onTrack, delivery: "mail", reminders: 0, message: "", ...survey },
        etag: '"1"',
        saving: { is: "saved" },
      }}
      preview={{ ...preview, mailSetUp: true, ...counts }}
      change={change}
      faultOf={(field) => (field === "message" ? "Too long." : undefined)}
    />,
  );
  return { change, ...page };
}

/** A draft on its page, whose server has no time for a reminder once it opens later. */
async function open() {
  const path = `/api/surveys/${onTrack.id}`;
  const times = ["2026-11-24T08:00:00Z", "2026-11-26T08:00:00Z"];
  const asked: number[] = [];
  const { draft } = draftNetwork(
    { ...onTrack, delivery: "mail", reminders: 0 },
    {
      [`GET ${path}/privacy-preview`]: { ...preview, mailSetUp: true, mailed: 13 },
      [`GET ${path}/mail/preview`]: () => {
        const { reminders = 0, opensLocal } = draft();
        asked.push(reminders);
        return { reminders: opensLocal ? [] : times.slice(0, reminders) };
      },
    },
  );
  visit(routes, `/surveys/${onTrack.id}`);
  await screen.findByLabelText("Reminders");
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it("says when reminders leave only of what is saved", async () => {
  const asked = await open();
  const remind = (count: string) =>
    userEvent.selectOptions(screen.getByLabelText("Reminders"), count);
  await remind("two");
  expect(await screen.findByText(/24 November.* and .*26 November.*mentions it/)).toBeTruthy();
  expect(asked).toEqual([2]);
  await remind("one, the day before it closes");
  expect(screen.queryByText(/26 November/)).toBeNull();
  expect(await screen.findByText(/24 November.*mentions it/)).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Later" }));
  expect(await screen.findByText("The survey closes too soon for a reminder.")).toBeTruthy();
  expect(asked).toEqual([2, 1, 1]);
});

it("keeps saying when reminders leave while the words are typed and saved", async () => {
  const asked = await open();
  await userEvent.selectOptions(screen.getByLabelText("Reminders"), "two");
  const hint = await screen.findByText(/24 November/);
  // All at once: on a busy machine each letter would be saved for itself.
  await userEvent.click(screen.getByLabelText("Your message"));
  await userEvent.paste("Please");
  changes.flush();
  await waitFor(() => expect(asked).toEqual([2, 2]));
  expect(hint.isConnected).toBe(true);
  expect(hint.textContent).toMatch(/24 November/);
});

it("says whom a mail reaches, and takes the lead's words and the number of reminders", async () => {
  const { user, change } = show({}, { mailed: 13 });
  expect(
    await screen.findByText(/^13 people get an email\. One person has no address/),
  ).toBeTruthy();
  expect(
    screen.getByText(
      "The invitation then says that no other email follows before the survey closes.",
    ),
  ).toBeTruthy();
  expect(screen.getByText("Too long.")).toBeTruthy();
  await user.type(screen.getByLabelText("Your message"), "T");
  expect(change).toHaveBeenLastCalledWith({ message: "T" }, "message");
  await user.selectOptions(screen.getByLabelText("Reminders"), "two");
  expect(change).toHaveBeenLastCalledWith({ reminders: 2 });
  await user.click(screen.getByRole("radio", { name: /^With links/ }));
  expect(change).toHaveBeenLastCalledWith({ delivery: "links" });
});

it("asks for no words when nobody has an address", async () => {
  show({}, { mailed: 0 });
  expect(await screen.findByText(/All links are on the sheet/)).toBeTruthy();
  expect(screen.queryByLabelText("Your message")).toBeNull();
});

it("offers no mail on a server that sends none", async () => {
  show({ delivery: "links" }, { mailSetUp: false, mailed: 0 });
  expect(await screen.findByRole("radio", { name: /^By email/ })).toHaveProperty("disabled", true);
  expect(screen.getByText(/This server can’t send email yet/)).toBeTruthy();
});
