import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { limits } from "../api";
import { useChange } from "../changes";
import { sayShortDay } from "../days";
import { Form } from "../form";
import { Confirmed } from "../history";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { RowButton, Section, useFocusBack, Voice } from "../ui";
import { lazyAtRest } from "../ui/lazyAtRest";
import {
  changeQuestion,
  isAbout,
  type PersonQuestion,
  type QuestionAbout,
  questionShown,
  questionsQuery,
} from "./queries";
import styles from "./question.module.css";

const History = lazyAtRest(async () => ({ default: (await import("../history")).History }));

type Props = { about: QuestionAbout } | { personId: string; heading: string };

/** What people were asked about a thing, or one person about all things, with their answers. */
export function QuestionRows(of: Props) {
  const { data = [] } = useQuery(questionsQuery);
  const shown = data.filter((each) =>
    "about" in of ? isAbout(each, of.about) : each.person.id === of.personId,
  );
  if (shown.length === 0) return null;
  const rows = (
    <ul className={styles.rows}>
      {shown.map((question) => (
        <QuestionRow key={question.id} question={question} isOfPerson={"personId" in of} />
      ))}
    </ul>
  );
  return "heading" in of ? (
    <Section className={styles.part} heading={of.heading}>
      {rows}
    </Section>
  ) : (
    rows
  );
}

function QuestionRow({ question, isOfPerson }: { question: PersonQuestion; isOfPerson: boolean }) {
  const t = useT();
  const { change, error } = useChange({ optimistic: questionShown });
  const [replying, setReplying] = useState(false);
  const opener = useFocusBack(replying);
  const { id, words, person, text, askedOn, waiting, answer, answeredOn, reply } = question;
  const { name } = person;
  const isOpen = !waiting && !reply && !question.confirmedOn;
  const send = (fields: Parameters<typeof changeQuestion>[1], said: string) =>
    change(changeQuestion(question, fields), { said });
  const press = (fields: Parameters<typeof changeQuestion>[1], said: string) =>
    void send(fields, said).catch(() => {});
  return (
    <li>
      {(isOfPerson || question.about.line !== undefined) && <b dir="auto">{words}</b>}
      <p className="meta">
        {askedOn
          ? t("You asked {{name}}, {{day}}", { name, day: sayShortDay(askedOn) })
          : t("You asked {{name}}", { name })}
      </p>
      <div className={styles.mine}>
        <Voice>{text}</Voice>
      </div>
      {answer && (
        <div className={styles.theirs}>
          <p className="meta">
            {answeredOn
              ? t("{{name}} answered, {{day}}", { name, day: sayShortDay(answeredOn) })
              : t("{{name}} answered", { name })}
          </p>
          <Voice>{answer}</Voice>
        </div>
      )}
      {waiting && <p className="meta">{t("Not answered yet")}</p>}
      {reply && !replying && (
        <div className={styles.mine}>
          <p className="meta">{t("You replied")}</p>
          <Voice>{reply}</Voice>
        </div>
      )}
      {question.confirmedOn ? (
        <Confirmed on={question.confirmedOn} words={question.wordsBefore} />
      ) : (
        question.wordsBefore && (
          <p className="meta" dir="auto">
            {t("Changed since you asked. It said: {{text}}", { text: question.wordsBefore })}
          </p>
        )
      )}
      {replying ? (
        <Form
          limits={limits.PersonQuestionChange}
          typed={`reply.${id}`}
          start={{ reply: reply ?? "" }}
          escapes
          onLeave={() => setReplying(false)}
          onSave={async (typed) => {
            await send(
              { reply: typed.reply.trim() },
              t("{{name}} reads your reply on their link", { name }),
            );
            setReplying(false);
          }}
        >
          {({ Lines, Buttons }) => (
            <>
              <Lines
                name="reply"
                label={t("Your reply")}
                required={t("Write your reply.")}
                rows={3}
                autoFocus
              />
              <Buttons save={t("Send reply")} cancel={t("Cancel")} />
            </>
          )}
        </Form>
      ) : (
        <div className="row no-print">
          {isOpen && (
            <RowButton
              word={t("Confirm")}
              about={text}
              onPress={() => press({ confirmed: true }, t("Confirmed"))}
            />
          )}
          {!waiting && (
            <RowButton
              word={t(reply ? "Edit reply" : "Reply")}
              about={text}
              ref={opener}
              onPress={() => setReplying(true)}
            />
          )}
          {!waiting && !isOpen && (
            <RowButton
              word={t("Ask again")}
              about={text}
              onPress={() =>
                press({ waiting: true }, t("{{name}} is asked on their link", { name }))
              }
            />
          )}
          <RowButton
            word={t("Remove")}
            about={text}
            onPress={() => press({ removed: true }, t("Question removed"))}
          />
        </div>
      )}
      <ProblemNote error={error} />
      {answer && (
        <Suspense>
          <History kind="question" id={id} />
        </Suspense>
      )}
    </li>
  );
}
