import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { preview } from "../../../../test/fixtures/privacy";
import { groups, installation, onTrack } from "../../../../test/fixtures/surveyDraft";
import { network, Refusal } from "../../../../test/network";
import { visit } from "../../../../test/visit";
import { routes } from "../../routes";
import type { Counts, Survey, SurveyMail } from "../../types";

const path = `/api/surveys/${onTrack.id}`;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const running: Survey = {
  ...onTrack,
  state: "running",
  delivery: "mail",
  launchedAt: inMinutes(-1),
  closesAt: inMinutes(7 * 24 * 60),
  invited: 14,
  blocks: preview.blocks,
  fingerprint: "7Q4K M2ZD 9TXA C5HN",
  promise: { en: ["Nobody can tell.", "What software cannot."], de: ["Niemand.", "Nicht."] },
};
const counts: Counts = {
  state: "running",
  closesAt: running.closesAt,
  invited: 14,
  answered: 0,
  closable: false,
  takings: [],
  blocks: [],
};
const trouble = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0701",
  name: "Sunita Rao",
  address: "s.rao@nordhafen.example",
  state: "refused",
  reason: "User unknown",
  changedAt: inMinutes(-1),
} as const;
const mail: SurveyMail = {
  delivery: "mail",
  total: 13,
  leavesAt: inMinutes(1.5),
  held: false,
  returnableAt: inMinutes(-1),
  waiting: 13,
  sent: 0,
  troubles: [],
  reminders: [
    { id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0711", number: 1, sendsAt: inMinutes(3 * 24 * 60) },
    {
      id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0712",
      number: 2,
      sendsAt: inMinutes(-10),
      begunAt: inMinutes(-10),
    },
  ],
  takings: [],
};

const sheet = (links: string[]) => ({
  ...{ title: onTrack.title, address: "https://ask.example", thisComputerOnly: false },
  groups: [{ groupId: groups[0]?.id, kind: "team", chat: { en: "", de: "" }, links }],
});

const desk = (state: Partial<SurveyMail>, more: Record<string, unknown> = {}) =>
  network({
    "GET /api/installation": installation,
    "GET /api/groups": { items: groups },
    "GET /api/people": { items: [] },
    [`GET ${path}`]: running,
    [`GET ${path}/counts`]: counts,
    [`GET ${path}/mail`]: { ...mail, ...state },
    [`GET ${path}/links`]: sheet([]),
    "GET /api/me": { name: "Ines Falk", role: "lead", language: "en" },
    ...more,
  });

const open = () => visit(routes, `/surveys/${onTrack.id}`);

describe("the mails of a running survey", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("leave after a countdown, unless they are held", async () => {
    const held = { ...mail, held: true };
    const { sent } = desk({}, { [`POST ${path}/mail/hold`]: held });
    open();
    expect(await screen.findByText(/^13 emails will be sent in 1:\d\d\.$/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Pause emails" }));
    expect(await screen.findByText(/^13 emails are paused/)).toBeTruthy();
    expect(sent.at(-1)?.call).toBe(`POST ${path}/mail/hold`);
    expect(screen.getByRole("button", { name: "Resume emails" })).toBeTruthy();
  });

  it("leave only the other links to hand out", async () => {
    desk({}, { [`GET ${path}/links`]: sheet(["https://ask.example/r/#i=i1"]) });
    open();
    const heading = (name: RegExp | string) => screen.findByRole("heading", { level: 1, name });
    await heading("Give one person their link");
    cleanup();
    desk({ total: 14 });
    open();
    await heading(/^0 of 14/);
    expect(screen.queryByRole("button", { name: /^Copy link/ })).toBeNull();
  });

  it.each([
    [1, 1, "One email is being sent, one so far."],
    [2, 0, "2 emails are being sent, none so far."],
    [1, 12, "One email is being sent, 12 so far."],
  ] as const)("say that %i leave while %i have left", async (...told) => {
    const [waiting, sent, says] = told;
    desk({ waiting, sent, leavesAt: inMinutes(-1) });
    open();
    expect(await screen.findByText(says)).toBeTruthy();
  });

  it("that were refused go to a corrected address", async () => {
    const { sent } = desk(
      { waiting: 0, sent: 12, troubles: [trouble] },
      { [`POST ${path}/mails/${trouble.id}/resend`]: { ...mail, waiting: 1, sent: 12 } },
    );
    open();
    const part = await screen.findByRole("region", { name: "One email wasn’t delivered" });
    expect(within(part).getByText(/User unknown/)).toBeTruthy();
    const field = within(part).getByRole("textbox", { name: "Send the same link to" });
    await userEvent.clear(field);
    await userEvent.type(field, "sunita.rao@nordhafen.example");
    await userEvent.click(within(part).getByRole("button", { name: "Resend" }));
    expect(await screen.findByRole("region", { name: "Did an email bounce?" })).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({ address: "sunita.rao@nordhafen.example" });
  });

  it("leave the corrected address with the person, unless the lead says no", async () => {
    const person = {
      id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0099",
      name: trouble.name,
      email: "S.Rao@nordhafen.example",
      groupId: groups[0]?.id,
      createdAt: inMinutes(-9999),
    };
    const other = { ...trouble, id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0702" };
    const { sent } = desk(
      { waiting: 0, sent: 11, troubles: [trouble, other] },
      {
        "GET /api/people": { items: [person] },
        [`GET /api/people/${person.id}`]: person,
        [`PATCH /api/people/${person.id}`]: person,
        [`POST ${path}/mails/${trouble.id}/resend`]: { ...mail, troubles: [other] },
        [`POST ${path}/mails/${other.id}/resend`]: { ...mail, troubles: [] },
      },
    );
    open();
    const keep = { name: "Save this address for Sunita Rao" };
    const correct = async () => {
      const field = (
        await screen.findAllByRole("textbox", { name: "Send the same link to" })
      )[0] as HTMLElement;
      expect(screen.queryByRole("checkbox", keep)).toBeNull();
      await userEvent.clear(field);
      await userEvent.type(field, "sunita@nordhafen.example");
    };
    await correct();
    expect(await screen.findByRole("checkbox", { ...keep, checked: true })).toBeTruthy();
    await userEvent.click(screen.getAllByRole("button", { name: "Resend" })[0] as HTMLElement);
    await vi.waitFor(() => expect(sent.at(-1)?.call).toBe(`PATCH /api/people/${person.id}`));
    expect(sent.at(-1)).toMatchObject({ body: { email: "sunita@nordhafen.example" } });
    expect(sent.at(-1)?.ifMatch).toMatch(/^"\d+"$/);

    await correct();
    await userEvent.click(await screen.findByRole("checkbox", keep));
    await userEvent.click(screen.getByRole("button", { name: "Resend" }));
    expect(await screen.findByRole("region", { name: "Did an email bounce?" })).toBeTruthy();
    expect(sent.at(-1)?.call).toBe(`POST ${path}/mails/${other.id}/resend`);
  });

  it("are told to count as taken before they go to the sheet or to another mailbox", async () => {
    const { sent } = desk({ waiting: 0, sent: 12, troubles: [trouble] });
    open();
    const taken =
      /^This gives you access to the link\. .* Sunita Rao gets an email .* the 4 answers/;
    const print = await screen.findByRole("button", { name: "Print the link instead Sunita Rao" });
    expect(screen.queryByText(taken)).toBeNull();
    await userEvent.click(print);
    expect(screen.getByText(taken)).toBeTruthy();
    await userEvent.click(print);
    const field = screen.getByRole("textbox", { name: "Send the same link to" });
    const type = async (address: string) => {
      await userEvent.clear(field);
      await userEvent.type(field, address);
    };
    await type("S.Rao+survey@nordhafen.example");
    expect(screen.queryByText(taken)).toBeNull();
    await type("sunita@home.example");
    expect(screen.getByText(taken)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("that came back are taken already, so that nothing more is asked", async () => {
    const { sent } = desk(
      { waiting: 0, sent: 12, troubles: [{ ...trouble, state: "returned" }] },
      { [`POST ${path}/mails/${trouble.id}/print`]: mail },
    );
    open();
    await userEvent.click(
      await screen.findByRole("button", { name: "Print the link instead Sunita Rao" }),
    );
    expect(sent.at(-1)?.call).toBe(`POST ${path}/mails/${trouble.id}/print`);
  });

  it.each([
    [inMinutes(60), /^Bounced emails .* you can report it from .*, a day after/, "Report bounce"],
    [undefined, /^Bounced emails .* you can report it a day after it was sent\.$/, "Report bounce"],
  ] as const)("cannot have come back in the first day", async (...told) => {
    const [returnableAt, why, button] = told;
    const { returnableAt: _, ...state } = mail;
    desk({}, { [`GET ${path}/mail`]: { ...state, ...(returnableAt && { returnableAt }) } });
    open();
    expect(await screen.findByText(why)).toBeTruthy();
    expect(screen.queryByRole("button", { name: button })).toBeNull();
  });

  it("take the focus to an address that is refused", async () => {
    const errors = [{ pointer: "/address", code: "email", params: {} }];
    desk(
      { waiting: 0, sent: 12, troubles: [trouble] },
      {
        [`POST ${path}/mails/${trouble.id}/resend`]: new Refusal(400, "invalid-request", {
          errors,
        }),
      },
    );
    open();
    (await screen.findByRole("button", { name: "Resend" })).focus();
    await userEvent.keyboard("{Enter}");
    const field = screen.getByRole("textbox", { name: "Send the same link to" });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    const why = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toBeTruthy();
  });

  it("that came back are said by address, and a wrong one is told at the field", async () => {
    desk(
      { waiting: 0, sent: 13 },
      {
        [`POST ${path}/mail/returns`]: new Refusal(400, "invalid-request", {
          errors: [{ pointer: "/address", code: "unknown-address", params: {} }],
        }),
      },
    );
    open();
    const field = await screen.findByRole("textbox", { name: "Address it was sent to" });
    await userEvent.type(field, "x@y.example");
    expect(screen.getByText(/^This gives you access to the link/)).toBeTruthy();
    screen.getByRole("button", { name: "Report bounce" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("This survey sent no email to that address.")).toBeTruthy();
    expect(document.activeElement).toBe(field);
  });

  it("that came back are told with the reason, or as said by the lead", async () => {
    const said = { ...trouble, id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0702", name: "Bojan Ilic" };
    desk({
      waiting: 0,
      sent: 11,
      troubles: [
        { ...trouble, state: "returned", reason: "mailbox is full" },
        { ...said, state: "returned", reason: "" },
      ],
    });
    open();
    expect(await screen.findByText(/^Sunita Rao. Bounced .*: mailbox is full\.$/)).toBeTruthy();
    expect(screen.getByText(/^Bojan Ilic. Bounced, as you reported .*\.$/)).toBeTruthy();
  });

  it("wait for a server that is away, which is said in words", async () => {
    desk({
      leavesAt: inMinutes(-9),
      delay: { mails: 13, reason: "hanging", nextAt: inMinutes(1) },
    });
    open();
    expect(
      await screen.findByText(/^13 emails are waiting: it isn’t responding\. Next attempt/),
    ).toBeTruthy();
  });

  it("remind those who have not answered, now or later, and only once", async () => {
    const { sent } = desk(
      { leavesAt: inMinutes(-5), waiting: 0, sent: 13 },
      { [`POST ${path}/reminders/${mail.reminders[0]?.id}/send`]: mail },
    );
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    expect(within(part).getByText(/^sent .+, \d\d:\d\d$/)).toBeTruthy();
    const now = within(part).getAllByRole("button", { name: /^Send now/ });
    expect(now).toHaveLength(1);
    await userEvent.click(now[0] as HTMLElement);
    expect(sent.at(-1)?.call).toBe(`POST ${path}/reminders/${mail.reminders[0]?.id}/send`);
  });

  it("remind nobody before the invitations leave, and say so", async () => {
    desk({});
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    expect(within(part).getByText(/once the invitations have been sent/)).toBeTruthy();
    expect(within(part).queryByRole("button", { name: /^Send now/ })).toBeNull();
    expect(within(part).getByRole("button", { name: "Edit Reminder 1" })).toBeTruthy();
  });

  it("remind also while some are held, and say when that leaves", async () => {
    desk({ leavesAt: inMinutes(-5), held: true, waiting: 3, sent: 10 });
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    within(part).getByText(/^Emails are paused\. Reminders are sent once you resume/);
    within(part).getByRole("button", { name: /^Send now/ });
  });

  it("remind nobody when they are held before any has left", async () => {
    const reminders = mail.reminders.slice(0, 1);
    desk({ leavesAt: inMinutes(-5), held: true, reminders });
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    within(part).getByText(/once the invitations have been sent/);
    expect(within(part).queryByRole("button", { name: /^Send now/ })).toBeNull();
  });

  it("remind nobody in the last half hour, and say so", async () => {
    const closesAt = inMinutes(29);
    desk({ leavesAt: inMinutes(-5) }, { [`GET ${path}`]: { ...running, closesAt } });
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    expect(within(part).getByText(/too late for a reminder/)).toBeTruthy();
    expect(within(part).queryAllByRole("button")).toEqual([]);
  });

  it("remind nobody once all have answered, and say so", async () => {
    const all = { ...counts, answered: 14, closable: true };
    desk({ leavesAt: inMinutes(-5), sent: 13 }, { [`GET ${path}/counts`]: all });
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    expect(
      await within(part).findByText(
        "Everyone has answered or declined, so there’s nobody to remind.",
      ),
    ).toBeTruthy();
    expect(within(part).queryAllByRole("button")).toEqual([]);
  });

  it("say why a reminder is not moved before the invitations leave", async () => {
    const reminder = { ...mail.reminders[0], sendsAt: inMinutes(60) };
    const at = `${path}/reminders/${reminder.id}`;
    const errors = [{ pointer: "/sendsLocal", code: "out-of-range", params: {} }];
    desk(
      { leavesAt: inMinutes(24 * 60) },
      { [`GET ${at}`]: reminder, [`PUT ${at}`]: new Refusal(400, "invalid-request", { errors }) },
    );
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    await userEvent.click(within(part).getByRole("button", { name: "Edit Reminder 1" }));
    (await within(part).findByRole("button", { name: "Reschedule" })).focus();
    await userEvent.keyboard("{Enter}");
    expect(
      await within(part).findByText(/^Choose a later time: the invitations are sent/),
    ).toBeTruthy();
    expect(document.activeElement).toBe(within(part).getByLabelText("Send on"));
  });

  it("keep the focus on a reminder that was moved, and take it on from one that was sent", async () => {
    const [reminder] = mail.reminders;
    const at = `${path}/reminders/${reminder?.id}`;
    const begun = { ...reminder, begunAt: inMinutes(0) };
    const { replies } = desk(
      { leavesAt: inMinutes(-5), sent: 13 },
      {
        [`GET ${at}`]: reminder,
        [`PUT ${at}`]: { ...mail, leavesAt: inMinutes(-5), sent: 13 },
        [`POST ${at}/send`]: () => {
          replies[`GET ${path}/mail`] = { ...mail, reminders: [begun] };
          return { ...mail, reminders: [begun] };
        },
      },
    );
    open();
    const part = within(await screen.findByRole("region", { name: "Reminders" }));
    const button = (name: string) => part.findByRole("button", { name });
    (await button("Edit Reminder 1")).focus();
    await userEvent.keyboard("{Enter}");
    (await button("Reschedule")).focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(part.queryByRole("button", { name: "Reschedule" })).toBeNull());
    expect(document.activeElement).toBe(await button("Edit Reminder 1"));
    (await button("Send now Reminder 1")).focus();
    await userEvent.keyboard("{Enter}");
    expect(await part.findByText(/^sent /)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("remind at another time, unless somebody moved it meanwhile: then that is told first", async () => {
    const reminder = mail.reminders[0];
    const at = `${path}/reminders/${reminder?.id}`;
    const theirs = { ...reminder, sendsAt: "2099-03-05T08:00:00Z" };
    let lost = false;
    let reads = 0;
    const { sent } = desk(
      {},
      {
        [`GET ${path}/mail`]: () => (lost ? { ...mail, reminders: [theirs] } : mail),
        [`GET ${at}`]: () => {
          reads++;
          return lost ? theirs : reminder;
        },
        [`PUT ${at}`]: () => {
          if (lost) return { ...mail, reminders: [reminder] };
          lost = true;
          return new Refusal(412, "changed-meanwhile", { current: theirs });
        },
      },
    );
    open();
    const part = await screen.findByRole("region", { name: "Reminders" });
    await userEvent.click(within(part).getByRole("button", { name: "Edit Reminder 1" }));
    const move = await within(part).findByRole("button", { name: "Reschedule" });
    await userEvent.click(move);
    expect(await within(part).findByText("This has been changed somewhere else")).toBeTruthy();
    expect(await within(part).findByText(/5 March( 2099)?/)).toBeTruthy();
    await userEvent.click(move);
    await vi.waitFor(() =>
      expect(within(part).queryByRole("button", { name: "Reschedule" })).toBeNull(),
    );
    expect(reads).toBe(2);
    expect(sent.map(({ call, ifMatch }) => [call, ifMatch])).toEqual([
      [`PUT ${at}`, '"1"'],
      [`PUT ${at}`, '"1"'],
    ]);
  });
});
