/** Orders two steps on the same thread; see CrashAgent.java for the format of a step. */
const after = (first: string, then: string) => `${first}>${then}`;

const commit = "org.postgresql.jdbc.PgConnection#commit";
const query = "org.postgresql.jdbc.PgPreparedStatement#executeQuery";
const keys = "io.tenward.kernel.keys";
const invite = "io.tenward.kernel.invite";
const answer = "io.tenward.kernel.close";
const issue = (when: "before" | "after") => `${invite}.HeldInvite#issue:${when}`;
const released = `${answer}.Closing#inTransaction:after`;

/** Lists every step between a request and its response at which the server may die, in order. */
export const steps = {
  sign: {
    "the link is held": `${invite}.HeldInvite#requireOpen:after`,
    "before the ballot is written": issue("before"),
    "before its commit": after(issue("after"), `${commit}:before`),
    "after its commit": after(issue("after"), `${commit}:after`),
    "before the signature": `${keys}.SurveyKeys#sign:before`,
    "after the signature": `${keys}.SurveyKeys#sign:after`,
  },
  submit: {
    "before the box is stored": `${answer}.AnswerTable#store:before`,
    "after its commit": after(`${answer}.AnswerTable#store:before`, `${query}:after`),
    "before the reply": `${answer}.AnswerResource#handInAnswer:after`,
  },
  close: {
    "a survey is due": `${answer}.Closing#close:before`,
    "it is settled which answers count": after(`${answer}.Closing#settle:after`, `${commit}:after`),
    "the survey is locked": after(
      `${answer}.Closing#inTransaction:before`,
      `${answer}.Closing#find:after`,
    ),
    "the boxes are opened": `${answer}.Closing#open:after`,
    "the release is half written": after(
      `${answer}.ReleaseTables#write:before`,
      `io.tenward.base.sql.Database#update:after*3`,
    ),
    "the release is written": `${answer}.ReleaseTables#write:after`,
    "the answers are deleted": after(
      `${answer}.Closing#forget:before`,
      `io.tenward.base.sql.Database#update:after`,
    ),
    "all it came from is deleted": `${answer}.Closing#forget:after`,
    "before the commit": after(released, `${commit}:before`),
    "after the commit": after(released, `${commit}:after`),
    "before the keys are destroyed": `${answer}.KeyDestruction#destroy:before`,
    "the first key is overwritten": `${keys}.KeyFolder#overwrite:after`,
    "the first key is deleted": `${keys}.KeyFolder#overwrite:before*2`,
    "all keys are deleted": `${keys}.KeyFolder#destroy:after`,
    "before that is noted": `${keys}.SurveyKeys#destroy:after`,
    "after that is noted": `${answer}.KeyDestruction#destroy:after`,
  },
} as const;

export type Place = keyof typeof steps;
