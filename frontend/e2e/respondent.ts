import { expect, type Locator, type Page } from "@playwright/test";
import type { Answers, Reply } from "../respond/src/protocol/plaintext";

/** The page shows these texts. */
const words = {
  en: {
    ownLink: "Your link",
    toSurvey: "Go to the survey",
    start: "Start",
    startNamed: "Start under my name",
    cantSay: "I can’t say",
    example: "An example you remember",
    advice: "What would make it a 10?",
    next: "Next",
    review: "Review my answers",
    readAgain: "Check your answers, then send",
    send: /^Send (1 answer|\d answers)$/,
    unconfirmed: "Sealed, but not confirmed yet",
    sent: "Thank you. Your answers are sealed and sent",
    closed: "This survey has closed",
    receipt: "Your receipt",
    checkReceipt: "Check a receipt",
    counted: "Your answer was counted",
    unlisted: "This code isn’t in the list",
  },
  de: {
    ownLink: "Dein Link",
    toSurvey: "Zur Umfrage",
    start: "Beginnen",
    startNamed: "Unter meinem Namen beginnen",
    cantSay: "Kann ich nicht beurteilen",
    example: "Ein Beispiel, an das du dich erinnerst",
    advice: "Was würde eine 10 daraus machen?",
    next: "Weiter",
    review: "Antworten durchsehen",
    readAgain: "Prüf deine Antworten und sende sie ab",
    send: /^(1 Antwort|\d Antworten) senden$/,
    unconfirmed: "Versiegelt, aber noch nicht bestätigt",
    sent: "Danke. Deine Antworten sind versiegelt und gesendet",
    closed: "Diese Umfrage ist geschlossen",
    receipt: "Dein Beleg",
    checkReceipt: "Beleg prüfen",
    counted: "Deine Antwort wurde gezählt",
    unlisted: "Dieser Code steht nicht in der Liste",
  },
};

/** Works the page with a pointer, or with keys alone. */
interface Hand {
  press(button: Locator): Promise<void>;
  rate(page: Page, rating: number, cantSay: string): Promise<void>;
  write(area: Locator, text: string): Promise<void>;
}

const radio = (page: Page, rating: number, cantSay: string) =>
  page.getByRole("radio", { name: rating ? String(rating) : cantSay, exact: true });

const pointer: Hand = {
  press: (button) => button.click(),
  async rate(page, rating, cantSay) {
    const name = rating ? String(rating) : cantSay;
    await page
      .locator("label")
      .filter({ hasText: new RegExp(`^${name}$`) })
      .click();
    await expect(radio(page, rating, cantSay)).toBeChecked();
  },
  write: (area, text) => area.fill(text),
};

async function tabTo(target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}`);
}

const keys: Hand = {
  async press(button) {
    await tabTo(button);
    await button.page().keyboard.press("Enter");
  },
  async rate(page, rating, cantSay) {
    await tabTo(page.getByRole("radio").first());
    await page.keyboard.press("Space");
    for (let i = 1; i < (rating || 11); i++) await page.keyboard.press("ArrowRight");
    await expect(radio(page, rating, cantSay)).toBeChecked();
  },
  async write(area, text) {
    await tabTo(area);
    await area.page().keyboard.insertText(text);
  },
};

/** Looks at a page on the way: axe, or a screenshot. */
export type Look = (page: Page, name: string) => Promise<void>;

/** Acts as a person with a link, on the respondents' page. */
export class Respondent {
  private readonly hand: Hand;
  private readonly say: (typeof words)["en"];

  constructor(
    readonly page: Page,
    private readonly link: string,
    private readonly options: {
      language?: "en" | "de";
      keyboard?: boolean;
      named?: boolean;
      /** Address of a copy of the page, to paste the link into. */
      copy?: string;
    } = {},
  ) {
    this.hand = options.keyboard ? keys : pointer;
    this.say = words[options.language ?? "en"];
  }

  /** Everything up to the last button, reading each page on the way. */
  async fillIn(answers: Answers, look: Look = async () => {}): Promise<void> {
    const { say, hand } = this;
    await this.open();
    const start = this.button(this.options.named ? say.startNamed : say.start);
    await expect(start).toBeVisible();
    await look(this.page, "start");
    await hand.press(start);
    const steps = Object.values(answers);
    for (const [i, reply] of steps.entries()) {
      await this.reply(reply);
      await look(this.page, `step-${i + 1}`);
      await hand.press(this.button(i === steps.length - 1 ? say.review : say.next));
    }
    await expect(this.heading(say.readAgain)).toBeVisible();
    await look(this.page, "review");
  }

  /** @returns the receipt */
  async send(look: Look = async () => {}): Promise<string> {
    await this.hand.press(this.page.getByRole("button", { name: this.say.send }));
    const receipt = await this.receipt();
    await look(this.page, "sent");
    return receipt;
  }

  /** Presses send and loses the connection before the answer arrives. */
  async sendInVain(look: Look = async () => {}): Promise<void> {
    await this.hand.press(this.page.getByRole("button", { name: this.say.send }));
    await expect(this.heading(this.say.unconfirmed)).toBeVisible();
    await look(this.page, "unconfirmed");
  }

  /** Reads the receipt from the page once the server has confirmed. */
  async receipt(): Promise<string> {
    await expect(this.heading(this.say.sent)).toBeVisible({ timeout: 30_000 });
    return (await this.page.locator(".code").textContent())?.trim() ?? "";
  }

  /** Behind the link, after close. */
  async checks(receipt: string, how: "counted" | "unlisted"): Promise<void> {
    await this.page.getByLabel(this.say.receipt).fill(receipt);
    await this.button(this.say.checkReceipt).click();
    await expect(this.page.getByText(this.say[how])).toBeVisible();
  }

  async readsThatItClosed(): Promise<void> {
    await this.open();
    await expect(this.heading(this.say.closed)).toBeVisible();
  }

  private async open(): Promise<void> {
    const { link, page, options, say } = this;
    await page.goto(options.copy ?? link);
    if (!options.copy) return;
    await page.getByLabel(say.ownLink).fill(link);
    await this.hand.press(this.button(say.toSurvey));
  }

  private button = (name: string) => this.page.getByRole("button", { name, exact: true });

  private heading = (name: string) => this.page.getByRole("heading", { name, exact: true });

  private async reply({ rating, answer, example, advice }: Reply): Promise<void> {
    const { hand, say, page } = this;
    if (rating !== undefined) await hand.rate(page, rating, say.cantSay);
    if (example) await hand.write(page.getByLabel(say.example), example);
    if (advice) await hand.write(page.getByLabel(say.advice), advice);
    if (answer) await hand.write(page.getByRole("textbox"), answer);
  }
}
