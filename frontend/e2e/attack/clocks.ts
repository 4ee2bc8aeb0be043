import type { Order } from "./evidence/findings";
import type { Entry } from "./proxy";
import { linkOf } from "./respondents";
import { type Author, markOf, type Text } from "./survey";

/** Holds what an administrator knows of a person, without their words. */
export interface Known {
  /** Their `POST /api/r/forms`, `POST /api/r/ballots` and `PUT /api/r/answers` in the access log. */
  form: Entry;
  ballot: Entry;
  put: Entry;
  /** Base64url; seen on the wire. */
  token: string;
  /** SHA-256 of it, hexadecimal; in the database while the survey runs. */
  tokenHash: string;
  /** Bytes of their box in the database; absent where none was kept. */
  stored?: number;
  /** The person's ballot row holds this, in hexadecimal. */
  ballotHash?: string;
}

/** An order in which an administrator can put people; what they wrote is then put into another and laid beside it. */
export interface Clock {
  name: string;
  of(
    author: Author,
    known: Known,
    place: number,
    order: Order,
    text: Text,
  ): number | string | undefined;
  /**
   * The attack needs a record made during the survey: an access log, the wire, or rows in the order
   * of arrival.
   */
  log?: true;
}

/** Something else that the same person wrote. */
const OTHER = { comment: "example", example: "advice", advice: "comment" } as const;

const clock = (name: string, of: Clock["of"]): Clock => ({ name, of });
const logged = (name: string, of: Clock["of"]): Clock => ({ name, of, log: true });

export const clocks = {
  arrival: logged("arrival of the answer", (_, { put }) => put.at),
  ballot: logged("arrival of the ballot", (_, { ballot }) => ballot.at),
  end: logged("end of the reply", (_, { put }) => put.at + put.took),
  page: logged("time on the page", (_, { form, put }) => put.at - form.at),
  token: logged("token", (_, { tokenHash }) => tokenHash),
  wire: logged("bytes on the wire", (_, { put }) => put.sent),
  reply: logged("bytes of the reply", (_, { put }) => put.received),
  ballotWire: logged("bytes of the ballot", (_, { ballot }) => ballot.sent),
  duration: logged("duration of the request", (_, { put }) => put.took),
  ballotDuration: logged("duration of the ballot", (_, { ballot }) => ballot.took),
  disk: logged("bytes of the box on disk", (_, { stored }) => stored),
  ballotHash: clock("content of the ballot", (_, { ballotHash }) => ballotHash),
  invite: clock("id of the invite", (author) => linkOf(author).inviteId),
  list: clock("list of people", (_author, _known, place) => place),
  other: clock("place of another text", (author, _known, _place, order, text) =>
    order.get(markOf(author[OTHER[text]])),
  ),
};
