import type { Link } from "./link";

/** What is kept: a half-written answer; an answer being sent; that one was sent. */
export type What = "draft" | "pending" | "done";

export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What this browser keeps of one invite. Where it may keep nothing, memory holds until the page is closed. */
export class Keep {
  private readonly memory = new Map<string, string>();

  /** Whether a reload would find it again. */
  lasting: boolean;

  constructor(
    private readonly place: Place | undefined,
    private readonly link: Pick<Link, "surveyId" | "inviteId">,
  ) {
    this.lasting = Boolean(place);
  }

  get<T>(what: What): T | undefined {
    try {
      const text = this.memory.get(what) ?? this.place?.getItem(this.key(what));
      return text ? (JSON.parse(text) as T) : undefined;
    } catch {
      this.lasting = false;
      return undefined;
    }
  }

  set(what: What, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      if (!this.place) throw new Error("no storage");
      this.place.setItem(this.key(what), text);
      this.memory.delete(what);
    } catch {
      this.lasting = false;
      this.memory.set(what, text);
    }
  }

  drop(what: What): void {
    this.memory.delete(what);
    try {
      this.place?.removeItem(this.key(what));
    } catch {
      this.lasting = false;
    }
  }

  private key(what: What): string {
    return `tenward.${this.link.surveyId}.${this.link.inviteId}.${what}`;
  }
}
