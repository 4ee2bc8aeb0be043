import type { Schemas } from "../../../shared/api";
import { type Message, msg, useT } from "../../../shared/i18n";
import { roleLabels } from "../labels";

type TrailEntry = Schemas["TrailEntry"];

const sentences: Record<TrailEntry["kind"], Message> = {
  "signed-in": msg("{{actor}} signed in with {{detail}}"),
  "signed-out": msg("{{actor}} signed {{member}} out everywhere"),
  "password-changed": msg("{{actor}} changed their password"),
  "password-reset": msg("{{actor}} set a new password with a reset link"),
  invited: msg("{{actor}} invited someone as {{detail}}"),
  "invitation-withdrawn": msg("{{actor}} withdrew an invitation"),
  joined: msg("{{actor}} joined"),
  "role-changed": msg("{{actor}} changed the role of {{member}} to {{detail}}"),
  suspended: msg("{{actor}} suspended {{member}}"),
  resumed: msg("{{actor}} lifted the suspension of {{member}}"),
  "ownership-handed-over": msg("{{actor}} handed ownership over to {{member}}"),
  removed: msg("{{actor}} removed {{member}}"),
  left: msg("{{actor}} left"),
  "second-factor-changed": msg("{{actor}} changed how they sign in"),
  "second-factor-reset": msg("{{actor}} reset the second factor of {{member}}"),
  "second-factor-demanded": msg(
    "{{actor}} changed whether everyone needs a second factor: {{detail}}",
  ),
  "retention-changed": msg("{{actor}} changed how long things are kept"),
  "person-data-read": msg("{{actor}} read what is stored about a person"),
  "person-erased": msg("{{actor}} erased a person"),
  "surveys-cancelled": msg("{{actor}} cancelled the running surveys of {{member}}"),
  "token-created": msg("{{actor}} created a token with {{detail}}"),
  "token-renewed": msg("{{actor}} renewed a token"),
  "token-ended": msg("{{actor}} ended a token"),
  "webhook-created": msg("{{actor}} created a webhook"),
  "webhook-changed": msg("{{actor}} changed a webhook"),
  "webhook-ended": msg("{{actor}} removed a webhook"),
  downloaded: msg("{{actor}} downloaded {{detail}}"),
  "list-read": msg("{{actor}} read {{detail}}"),
  "company-people-changed": msg("{{actor}} changed the people of leads: {{detail}}"),
  "backup-made": msg("{{actor}} wrote a backup"),
  "backup-recorded": msg("{{actor}} recorded when a backup was made"),
  "keys-given-up": msg("{{actor}} gave up keys that were lost, and cancelled their surveys"),
};

/** What a downloaded file is about, by the path below which it lies. */
const files: Record<string, Message> = {
  surveys: msg("the results"),
  gaps: msg("the gaps"),
  boards: msg("a board"),
  people: msg("their people"),
  log: msg("their log"),
  history: msg("their history"),
  week: msg("their hours"),
  agreements: msg("a role agreement"),
  coaching: msg("coaching offers"),
  trail: msg("the trail"),
};

/** Lists that a tool reads, by the last part of their path. */
const lists: Record<string, Message> = {
  people: msg("their people"),
  groups: msg("their groups"),
  surveys: msg("their surveys"),
  tasks: msg("their tasks"),
  entries: msg("their log"),
  goals: msg("their goals"),
  members: msg("the members"),
  trail: msg("the trail"),
};

const details: Record<string, Message> = {
  ...roleLabels,
  on: msg("on"),
  off: msg("off"),
  run: msg("a run"),
  user: msg("a user of the directory"),
  group: msg("a group of the directory"),
};

/** Turns an entry of the trail into a sentence. */
export function useTrailWords() {
  const t = useT();
  const name = (member: TrailEntry["member"]) => member?.name ?? t("a former member");
  const detailOf = ({ kind, detail = "" }: TrailEntry) => {
    const word =
      kind === "downloaded"
        ? (files[detail] ?? msg("a file"))
        : kind === "list-read"
          ? (lists[detail] ?? msg("a list"))
          : details[detail];
    return word ? t(word) : detail;
  };
  return (entry: TrailEntry) => {
    const sentence = t(sentences[entry.kind], {
      actor: entry.actor ? name(entry.actor) : t("The server"),
      member: name(entry.member),
      detail: detailOf(entry),
    });
    return entry.byToken ? t("{{sentence}}, by a tool", { sentence }) : sentence;
  };
}
