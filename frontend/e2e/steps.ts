/** After this on the same thread; see CrashAgent.java for how a step is written. */
const after = (first: string, then: string) => `${first}>${then}`;

const commit = "org.postgresql.jdbc.PgConnection#commit";
const query = "org.postgresql.jdbc.PgPreparedStatement#executeQuery";
const survey = "io.tenward.survey";
const response = "io.tenward.response";
const issue = (when: "before" | "after") => `${survey}.HeldInvite#issue:${when}`;
const released = `${response}.Closing#inTransaction:after`;

/** Every step between a question to the server and its answer at which it may die, in their order. */
export const steps = {
  sign: {
    "the link is held": `${survey}.HeldInvite#requireOpen:after`,
    "before the ballot is written": issue("before"),
    "before its commit": after(issue("after"), `${commit}:before`),
    "after its commit": after(issue("after"), `${commit}:after`),
    "before the signature": `${survey}.SurveyKeys#sign:before`,
    "after the signature": `${survey}.SurveyKeys#sign:after`,
  },
  submit: {
    "before the box is stored": `${response}.AnswerTable#store:before`,
    "after its commit": after(`${response}.AnswerTable#store:before`, `${query}:after`),
    "before the reply": `${response}.AnswerResource#handInAnswer:after`,
  },
  close: {
    "a survey is due": `${response}.Closing#close:before`,
    "it is settled which answers count": after(
      `${response}.Closing#settle:after`,
      `${commit}:after`,
    ),
    "the survey is locked": after(
      `${response}.Closing#inTransaction:before`,
      `${response}.Closing#find:after`,
    ),
    "the boxes are opened": `${response}.Closing#open:after`,
    "the release is half written": after(
      `${response}.ReleaseTables#write:before`,
      `io.tenward.platform.Sql#update:after*3`,
    ),
    "the release is written": `${response}.ReleaseTables#write:after`,
    "the answers are deleted": after(
      `${response}.Closing#forget:before`,
      `io.tenward.platform.Sql#update:after`,
    ),
    "all it came from is deleted": `${response}.Closing#forget:after`,
    "before the commit": after(released, `${commit}:before`),
    "after the commit": after(released, `${commit}:after`),
    "before the keys are destroyed": `${response}.KeyDestruction#destroy:before`,
    "the first key is overwritten": `${survey}.KeyFolder#overwrite:after`,
    "the first key is deleted": `${survey}.KeyFolder#overwrite:before*2`,
    "all keys are deleted": `${survey}.KeyFolder#destroy:after`,
    "before that is noted": `${survey}.SurveyKeys#destroy:after`,
    "after that is noted": `${response}.KeyDestruction#destroy:after`,
  },
} as const;

export type Place = keyof typeof steps;
