import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("two people disagree: both views, one step, a day to look again, and how it ended", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);

  await test.step("what is typed survives a reload", async () => {
    await page.goto(server.url);
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByRole("link", { name: "Situation" }).click();
    await page.getByRole("searchbox", { name: "Search situations" }).fill("conflict");
    await page.getByRole("link", { name: "Two people disagree" }).click();
    await page.getByLabel("What is it about?").fill("The retry queue");
    await page.reload();
    await expect(page.getByLabel("What is it about?")).toHaveValue("The retry queue");
    await page.keyboard.press("Control+Enter");
    await expect(h1(page)).toHaveText("The retry queue");
    await expect(page.getByLabel("Who?")).toBeFocused();
    await page.getByLabel("Who?").selectOption("Aylin Demir");
    await page.getByLabel("What do they want?").fill("A queue of our own.");
    await page.reload();
    await expect(page.getByLabel("What do they want?")).toHaveValue("A queue of our own.");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Next question" }).click();
    const skip = page.getByRole("button", { name: "Skip question" });
    for (const open of ["View 2", "What do both want?"]) {
      await expect(page.locator("[aria-current=step] h2")).toHaveText(open);
      await skip.click();
    }
    await page.getByRole("link", { name: /^What is the next step/ }).click();
  });

  await test.step("it ends with one step and a day, and is set aside with a reason", async () => {
    await page.getByLabel("What happens next?").fill("The two talk without me");
    await page.getByLabel("Look again on").fill("2027-12-10");
    await fits(page);
    await sound(page);
    await page.keyboard.press("Control+Enter");
    const next = page.getByRole("region", { name: "Next step" });
    await expect(next.getByText("The two talk without me")).toBeVisible();
    await expect(next.getByText(/shows this situation again/)).toBeVisible();
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Write ending" }).click();
    await page.getByLabel("How did it end?").selectOption("I set it aside");
    await page.getByLabel("Why do you set it aside?").fill("They try both until Thursday.");
    await page.getByRole("button", { name: "Save ending" }).click();
    await expect(page.getByRole("region", { name: "How it ended" })).toContainText(
      "They try both until Thursday.",
    );
  });

  await test.step("the ending stands first, and the situation among the earlier ones", async () => {
    await page.getByRole("button", { name: "Write ending" }).click();
    await page.getByLabel("How did it end?").selectOption("They settled it");
    await page.getByLabel("What happened?").fill("They split it by service.");
    await page.getByRole("button", { name: "Save ending" }).click();
    const ending = page.getByRole("region", { name: "How it ended" });
    await expect(ending).toContainText("They split it by service.");
    await expect(ending).toContainText("They settled it");
    await fits(page);
    await sound(page);
    await page.goto(`${server.url}/situations/past/two-disagree`);
    await expect(page.getByRole("listitem").filter({ hasText: "They settled it" })).toHaveCount(1);
    await fits(page);
    await sound(page);
  });
  await test.step("what is left for the agenda stands in the one-on-one", async () => {
    await page.goto(`${server.url}/situations/new/i-disagree?question=person`);
    await page.getByLabel("With whom?").selectOption("Aylin Demir");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("link", { name: "Do I pursue it?" }).click();
    await page.getByText("I pursue it", { exact: true }).click();
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("What will I say?").fill("Who is called at night?");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Skip question" }).click();
    await page.getByRole("button", { name: "Schedule and add" }).click();
    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page).toHaveURL(/\/people\/.+\?talk=/);
    await expect(page.getByText("Who is called at night?")).toBeVisible();
  });
  expect(faults).toEqual([]);
});

test("an update begins with the week’s log, goes to its readers and stands with the past ones", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(server.url);
  await expect(h1(page)).toBeVisible();
  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("New log entry").fill("The guild has its talk");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/week/cards/update?question=outcome`);
  await expect(h1(page)).toHaveText("I write an update");
  await page.getByText("Upward", { exact: true }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("What moved")).toHaveValue(/The guild has its talk/);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "What I need" }).click();
  await page.getByLabel("What I need").fill("A room for twenty");
  await page.keyboard.press("Control+Enter");
  await page.getByLabel("Who gets it?").selectOption("Petra Lenz");
  await page.getByRole("link", { name: /^What is the next step/ }).click();
  await page.getByRole("button", { name: "Skip question" }).click();
  await page.getByRole("button", { name: "Mark as sent to them" }).click();
  await expect(page.getByText("Added to your log")).toBeVisible();
  await expect(page.getByText("Upward", { exact: true })).toBeVisible();
  await fits(page);
  await sound(page);
  await page.goto(`${server.url}/people`);
  await page.getByRole("link", { name: "Petra Lenz" }).click();
  await expect(page.getByText(/^Last contact on .*, today\./)).toBeVisible();
  expect(faults).toEqual([]);
});

test("own template: a copy with another name and one question more, used, and counted", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(`${server.url}/situations/new/decision`);
  await page.getByRole("link", { name: "Copy and change" }).click();

  await test.step("the copy is saved with its questions and one more", async () => {
    await page.getByLabel("What is the situation?").fill("We chose a library");
    await page.getByLabel("Question 1", { exact: true }).fill("Which library?");
    await page.getByRole("button", { name: "Add question" }).click();
    await expect(page.getByLabel("Question 8", { exact: true })).toBeFocused();
    await page.keyboard.type("Who keeps it up to date?");
    await page.getByLabel("Answer", { exact: true }).last().selectOption("A person");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(h1(page)).toHaveText("We chose a library");
  });

  await test.step("it is used like one that ships", async () => {
    await page.getByRole("link", { name: "Which library?" }).click();
    await page.getByRole("button", { name: "Next question" }).click();
    await expect(page.getByText("Answer this first.")).toBeVisible();
    await page.getByLabel("Which library?").fill("Vert.x");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("link", { name: "Who keeps it up to date?" }).click();
    await page.getByLabel("Who keeps it up to date?").selectOption("Aylin Demir");
    await page.getByRole("button", { name: "Next question" }).click();
    await page.getByRole("button", { name: "Skip question" }).click();
    // Lists to choose from name people as well.
    await expect(page.getByText("Aylin Demir", { exact: true }).first()).toBeVisible();
    await page.getByRole("button", { name: "Write ending" }).click();
    await page.getByLabel("How did it end?").selectOption("It still holds");
    await page.getByRole("button", { name: "Save ending" }).click();
    await expect(page.getByRole("region", { name: "How it ended" })).toContainText(
      "It still holds",
    );
    await page.goto(`${server.url}/situations`);
    await page.getByRole("searchbox", { name: "Search situations" }).fill("library");
    await expect(page.getByRole("listitem").filter({ hasText: "It still holds" })).toHaveCount(1);
  });
  expect(faults).toEqual([]);
});

test("a period says on its last day that it ends, and of two offers one is chosen with a reason", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  const add = async (situation: object) => {
    const made = await page.request.post(`${server.url}/api/situations`, { data: situation });
    if (!made.ok()) throw new Error(await made.text());
    return (await made.json()).id as string;
  };
  const today = new Date().toISOString().slice(0, 10);

  await test.step("it is on one axis with what applies now, and is closed there", async () => {
    const begun = { template: "lead-for-a-while", day: "2026-11-02" };
    await add({ ...begun, title: "The retry queue", until: today });
    await add({ ...begun, title: "The on-call rota", until: "2099-01-01" });
    await page.goto(`${server.url}/situations?records=lead-for-a-while`);
    await expect(h1(page)).toHaveText("“The retry queue” ends today");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Close: The retry queue" }).click();
    const over = page.getByRole("region", { name: "Over" });
    await expect(over.getByRole("link", { name: "The retry queue" })).toBeVisible();
  });

  await test.step("two offers stand side by side, and the other one is closed with the reason", async () => {
    const offer = (title: string, price: string, days: string) =>
      add({
        ...{ template: "offers", title, day: today },
        answers: [
          { field: "price", text: price },
          { field: "setup", text: days },
          { field: "lose", text: "Our own dashboards" },
        ],
      });
    const ids = [await offer("Grafwerk", "9600", "12"), await offer("Northlight", "11400", "12")];
    await page.goto(`${server.url}/situations?compare=${ids[0]}`);
    await page.getByLabel("Second record").selectOption({ label: "Northlight" });
    await expect(h1(page)).toHaveText("One of three answers differs");
    const differs = page.getByRole("region", { name: "What differs" });
    await expect(differs.getByRole("row")).toHaveCount(2);
    await expect(differs.getByRole("cell", { name: "€9,600" })).toBeVisible();
    await fits(page);
    await sound(page);
    await page.getByLabel("Record").selectOption({ label: "Northlight" });
    await page.getByLabel("Why this one?").fill("It finds lost events.");
    await page.getByRole("button", { name: "Save choice" }).click();
    await expect(h1(page)).toHaveText("Northlight");
    await page.goto(`${server.url}/situations/${ids[0]}`);
    await expect(page.getByRole("region", { name: "How it ended" })).toContainText(
      "It finds lost events.",
    );
  });
  expect(faults).toEqual([]);
});

test("a budget runs over: lines are ticked, pasted and dropped", async ({ page }) => {
  const faults = complaints(page);
  await signIn(page, server);
  const own = (text: string) => ({ own: text });
  const euros = { kind: "amount", unit: own("EUR") };
  const form = {
    ...{ name: own("Money for courses"), note: own("Counts what courses cost."), ticks: true },
    fields: [{ key: "budget", label: own("How much is there?"), ...euros }],
    lines: [
      { key: "what", label: own("What is it?"), kind: "line" },
      { key: "who", label: own("Who goes?"), kind: "person" },
      { key: "cost", label: own("Cost"), ...euros, limit: { field: "budget" } },
    ],
  };
  const made = await page.request.post(`${server.url}/api/situation-templates`, { data: { form } });
  const { key } = await made.json();
  await page.goto(`${server.url}/situations?begin=${key}`);
  await page.getByLabel("What is it about?").fill("Learning in 2026");
  await page.keyboard.press("Control+Enter");
  await page.getByLabel("How much is there?").fill("2,000");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Skip question" }).click();

  await test.step("a line is added and ticked", async () => {
    await page.getByRole("button", { name: "Add line" }).click();
    await page.getByLabel("What is it?").fill("Kafka course");
    await page.getByLabel("Who goes?").selectOption("Aylin Demir");
    await page.getByLabel("Cost").fill("1450");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Save line" }).click();
    await page.getByRole("checkbox", { name: "Done: Kafka course" }).click();
    await expect(page.getByText("All lines are done.")).toBeVisible();
    await expect(page.getByRole("img", { name: "€1,450 of €2,000. €550 left." })).toBeVisible();
  });

  await test.step("pasted lines pass the limit, and the one that does it says so", async () => {
    await page.getByRole("button", { name: "Paste table" }).click();
    await page
      .getByLabel("Rows from your table")
      .fill("Cost\tWhat is it?\n400\tA book fair\n370\tCoaching");
    await sound(page);
    await page.getByRole("button", { name: "Add two lines" }).click();
    await expect(h1(page)).toHaveText("Learning in 2026 is €220 over its limit");
    await expect(page.getByRole("listitem").filter({ hasText: "Coaching" })).toContainText(
      "Over by €220 from here on",
    );
    await fits(page);
    await sound(page);
  });

  await test.step("without a dropped line it is within the limit", async () => {
    await page.getByRole("button", { name: "More options: A book fair" }).click();
    await page.getByRole("menuitem", { name: "Drop" }).click();
    await page.getByLabel("Why do you drop this line?").fill("It was cancelled.");
    await page.getByRole("button", { name: "Drop line" }).click();
    await expect(h1(page)).toHaveText("Learning in 2026");
    await page.reload();
    await expect(page.getByText("Dropped: It was cancelled.")).toBeVisible();
    await fits(page);
    await sound(page);
  });
  expect(faults).toEqual([]);
});

test("a principle is ticked for the team, and read and found behind its link until that ends", async ({
  page,
  browser,
}) => {
  await signIn(page, server);
  const answers = [
    { field: "what", text: "We write a decision down when two teams are touched." },
    { field: "broken", text: "The export in September." },
  ];
  const data = { template: "principle", day: new Date().toLocaleDateString("sv"), answers };
  await page.request.post(`${server.url}/api/situations`, { data });
  await page.goto(`${server.url}/people/team`);
  await page.getByRole("checkbox", { name: "We write a decision down" }).check();
  await expect(page.getByText(/^Your team can read 1 of \d sections?$/)).toBeVisible();
  await page.getByRole("button", { name: "Create link" }).click();
  const address = await page.getByLabel("The link", { exact: true }).inputValue();
  await sound(page);

  const context = await browser.newContext({
    locale: "de-DE",
    viewport: { width: 360, height: 800 },
  });
  const reader = await context.newPage();
  await reader.goto(address);
  await expect(reader.getByRole("heading", { name: "Grundsätze" })).toBeVisible();
  await expect(reader.getByText("The export in September.")).toHaveCount(0);
  await sound(reader);
  await reader.getByRole("searchbox").fill("two teams");
  await expect(reader.getByRole("status")).toHaveText("eine Zeile in einem Abschnitt");
  await page.getByRole("button", { name: "Delete link" }).click();
  await expect(page.getByText("There is no link yet.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Dieser Link wurde ersetzt");
  await context.close();
});
