import { formatDay, formatList, useStrings } from "../../../shared/i18n";
import { ButtonLink } from "../../../shared/ui";
import type { BoardSummary } from "../types";
import type { Source } from "./sources";
import { listStrings } from "./strings";

type SurveyProps = {
  of: Source;
  within: BoardSummary | undefined;
  checked: boolean;
  onPick: () => void;
};

/** A closed survey whose comments may be gathered, or why not. */
export function SurveyRow({
  of: { survey, comments, named, state },
  within,
  checked,
  onPick,
}: SurveyProps) {
  const say = useStrings(listStrings);
  const ready = state === "ready";
  const day = formatDay(survey.closesAt);
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} disabled={!ready} onChange={onPick} />
        <span>
          <b>{survey.title}</b>
          <span className="meta">
            {ready ? say("start.comments", { count: comments, day }) : say(`start.${state}`)}
            {within && ` · ${say("start.gathered", { title: within.title })}`}
          </span>
          {ready && named.length > 0 && (
            <span className="meta">
              {say("start.named", { count: named.length, people: formatList(named) })}
            </span>
          )}
        </span>
      </label>
      {state === "unrated" && (
        <ButtonLink small to={`/surveys/${survey.id}/self-rating`}>
          {say("start.rate")}
        </ButtonLink>
      )}
    </li>
  );
}

type RoleProps = { written: boolean; checked: boolean; onPick: () => void };

/** The sentences of the role, once there are any. */
export function RoleRow({ written, checked, onPick }: RoleProps) {
  const say = useStrings(listStrings);
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} disabled={!written} onChange={onPick} />
        <span>
          <b>{say("start.role")}</b>
          <span className="meta">{say(written ? "start.role.text" : "start.role.none")}</span>
        </span>
      </label>
      {!written && (
        <ButtonLink small to="/role">
          {say("start.role.write")}
        </ButtonLink>
      )}
    </li>
  );
}
