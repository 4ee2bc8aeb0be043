import { formatTime, msg, useT } from "../../shared/i18n";
import { everyComment, isLabelled } from "./search";
import type { NamedAnswers, Results } from "./types";

export const took = ({ participation }: Pick<Results, "participation">) => {
  const n = participation.reduce((sum, { answered }) => sum + answered, 0);
  const m = participation.reduce((sum, { invited }) => sum + invited, 0);
  return { n, m, count: n };
};

const headings = {
  comments: msg(
    "{{people}} answered and wrote {{count}} comment | {{people}} answered and wrote {{count}} comments",
  ),
  participation: msg("{{n}} of {{m}} people took part"),
  "too-few": msg(
    "Nobody took part | {{n}} of {{m}} people took part, too few to show any answers | {{n}} of {{m}} people took part, too few to show any answers",
  ),
};

const whys = {
  labelled: msg(
    "The comments are shuffled. Groups are shown because every group has at least {{twice}} answers, as people were told.",
  ),
  "handed-out": msg(
    "The comments are shuffled and shown without groups, because you handed out all the links.",
  ),
  pooled: msg(
    "The comments are shuffled and shown without groups, because not every group has at least {{twice}} answers.",
  ),
  "too-few": msg(
    "Ratings and comments are only shown with at least {{k}} anonymous answers, as everyone was promised. The anonymous answers weren’t kept. Ask again when more people can answer.",
  ),
  named: msg("There are no anonymous comments to show."),
  none: msg("There are no comments to show."),
};

const wrote = ({ answers }: NamedAnswers) =>
  answers.some(({ answer, example, advice }) => answer || example || advice);

function whyOf(results: Results): keyof typeof whys {
  const comments = everyComment(results);
  if (results.tooFew) return "too-few";
  if (comments.length === 0) return results.named.some(wrote) ? "named" : "none";
  if (comments.some(isLabelled)) return "labelled";
  return results.allHandedOut ? "handed-out" : "pooled";
}

/**
 * Says how much was written, when it closed, and why comments stand with or without their groups.
 */
export function useAnswersHead(results: Results): { heading: string; closed: string; why: string } {
  const t = useT();
  const { closedAt, counted, rejected, k, tooFew } = results;
  const all = took(results);
  const anonymous = took({ participation: results.participation.filter(({ named }) => !named) });
  const comments = everyComment(results).length;
  const only = all.n === 1 && all.m === 1;
  const heading = tooFew
    ? only
      ? t("The one person you asked took part, too few to show any answers")
      : t(headings["too-few"], all)
    : comments > 0
      ? t(headings.comments, {
          people: t("{{count}} person | {{count}} people", { count: anonymous.n }),
          count: comments,
        })
      : t(headings.participation, all);
  return {
    heading,
    closed: [
      t("Closed {{time}}.", { time: formatTime(closedAt) }),
      rejected > 0
        ? t(
            "{{count}} answer counted, {{rejected}} rejected, keys destroyed. | {{count}} answers counted, {{rejected}} rejected, keys destroyed.",
            { count: counted, rejected },
          )
        : t(
            "{{count}} answer counted, keys destroyed. | All {{count}} answers counted, keys destroyed.",
            { count: counted },
          ),
    ].join(" "),
    why: [
      t(whys[whyOf(results)], { k, twice: 2 * k }),
      tooFew && results.takings.length > 0
        ? t("Answers through links you had access to don’t count.")
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}
