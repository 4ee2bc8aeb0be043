import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useChange } from "../../shared/changes";
import { sayShortDay } from "../../shared/days";
import { inLanguage, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { OwnLink } from "../../shared/link";
import { ProblemNote } from "../../shared/problems";
import { QrCode } from "../../shared/qr";
import { situationAt, situationTemplatesQuery } from "../../shared/situation";
import { type TeamSection, TeamSectionBody, useTeamParts } from "../../shared/team";
import { Button, ButtonLink, Checkbox, Fold, Icon, Section, Skeleton } from "../../shared/ui";
import {
  changeLink,
  changeSections,
  type TeamPage,
  type TeamRecord,
  teamPageQuery,
  tickRecord,
} from "./queries";
import styles from "./team.module.css";

const previewId = "preview";

type Versioned = { value: TeamPage; etag: string };

/** Here the lead ticks what their team can read. */
export function Component() {
  const t = useT();
  const { data, error, refetch } = useQuery(teamPageQuery);
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("The team’s page")} />
      {data ? (
        <Edit page={data} />
      ) : (
        <>
          <PageHead heading={t("The team’s page")} />
          {error ? (
            <ProblemNote error={error} onRetry={() => void refetch()} />
          ) : (
            <Skeleton lines={6} />
          )}
        </>
      )}
    </>
  );
}

/** A record stands there as soon as it is ticked, so that its section does. */
const isShown = ({ agreement, decisions }: TeamPage, { key, records }: TeamSection) =>
  records ? records.some(({ team }) => team) : key === "agreement" ? agreement : decisions;

function Edit({ page }: { page: Versioned }) {
  const t = useT();
  const { sections } = page.value;
  const [previewed, setPreviewed] = useState<string>();
  const shown = sections.filter((section) => isShown(page.value, section));
  const preview = sections.find(({ key }) => key === previewed) ?? shown[0];
  const count = { count: shown.length, all: sections.length };
  return (
    <>
      <PageHead
        heading={
          shown.length === 0
            ? t("Your team can’t read anything here yet")
            : t("Your team can read {{count}} of {{all}} sections", count)
        }
        title={t("The team’s page")}
      >
        {t("Tick what stands on the page. Each change shows there at once.")}
      </PageHead>
      <div className={styles.edit}>
        <div>
          <ul className={styles.ticks}>
            {sections.map((section) => (
              <Ticks
                key={section.key}
                page={page}
                section={section}
                isPreviewed={section === preview}
                onPreview={() => {
                  setPreviewed(section.key);
                  // On a phone the preview stands far below what was pressed.
                  requestAnimationFrame(() =>
                    document.getElementById(previewId)?.scrollIntoView({ block: "nearest" }),
                  );
                }}
              />
            ))}
          </ul>
          <More present={sections} />
          <p className="note">
            {t("Notes, ratings and survey comments can’t be put on this page.")}
          </p>
        </div>
        <aside className={styles.aside}>
          <TeamLink page={page} />
          {preview && (
            <Section id={previewId} heading={t("As the team sees it")}>
              <Preview of={preview} page={page.value} />
            </Section>
          )}
        </aside>
      </div>
    </>
  );
}

type TicksProps = {
  page: Versioned;
  section: TeamSection;
  isPreviewed: boolean;
  onPreview: () => void;
};

function Ticks({ page, section, isPreviewed, onPreview }: TicksProps) {
  const t = useT();
  const { nameOf } = useTeamParts();
  const { change, error } = useChange();
  const { key, records, agreement, decisions, changedOn } = section;
  const name = nameOf(section);
  const tell = (on: boolean, what: string) =>
    on
      ? t("The team can read it: {{what}}", { what })
      : t("The team can’t read it: {{what}}", { what });
  const tick = (on: boolean) =>
    change(changeSections(page, key === "agreement" ? { agreement: on } : { decisions: on }), {
      said: tell(on, name),
    });
  const { withheld = 0 } = page.value;
  return (
    <li>
      <div>
        {records ? (
          <b>{name}</b>
        ) : (
          <Checkbox
            checked={isShown(page.value, section)}
            onTick={(on) => void tick(on).catch(() => {})}
          >
            <b>{name}</b>
          </Checkbox>
        )}
        <p className="meta">
          {[
            agreement && t("Version {{number}}", { number: agreement.number }),
            decisions && t("one decision | {{count}} decisions", { count: decisions.length }),
            records &&
              t("{{count}} of {{all}} ticked", {
                count: records.filter(({ team }) => team).length,
                all: records.length,
              }),
            changedOn && t("changed on {{day}}", { day: sayShortDay(changedOn) }),
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
        {decisions && withheld > 0 && (
          <p className="note">
            {t(
              "One decision stays out, because it repeats words of a comment or was published before this page existed. Change its words and publish again. | {{count}} decisions stay out, because they repeat words of a comment or were published before this page existed. Change their words and publish again.",
              { count: withheld },
            )}
          </p>
        )}
        {records && (
          <ul>
            {records.map((record) => (
              <li key={record.id}>
                <Checkbox
                  checked={record.team}
                  disabled={record.obstacle !== undefined}
                  onTick={(on) =>
                    void change(tickRecord(record, on), { said: tell(on, wordsOf(record)) }).catch(
                      () => {},
                    )
                  }
                >
                  <span dir="auto">{wordsOf(record) || name}</span>
                </Checkbox>
                {record.obstacle && (
                  <p className="note">
                    {t("It belongs to something that came from anonymous answers.")}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <ProblemNote error={error} />
      </div>
      <Button small look="plain" aria-expanded={isPreviewed} onPress={onPreview}>
        {isPreviewed ? t("Preview shown") : t("Preview section")}
      </Button>
    </li>
  );
}

/** A record is called by its title, or by what it says first. */
const wordsOf = ({ title, answers }: TeamRecord) =>
  title ?? (answers.find(({ line }) => line === undefined) ?? answers[0])?.text ?? "";

function Preview({ of, page }: { of: TeamSection; page: TeamPage }) {
  const t = useT();
  const { nameOf } = useTeamParts();
  // What is not ticked yet is shown as it would be read.
  const any = isShown(page, of);
  const records = of.records?.map((record) => ({ ...record, team: any ? record.team : true }));
  return (
    <div className={`sheet ${styles.preview}`}>
      <h3>{nameOf(of)}</h3>
      {!any && <p className="note">{t("Not on the page")}</p>}
      <TeamSectionBody of={{ ...of, ...(records && { records }) }} />
    </div>
  );
}

/** Lists templates whose records could stand there, too. */
function More({ present }: { present: readonly TeamSection[] }) {
  const t = useT();
  const { data = [] } = useQuery(situationTemplatesQuery);
  const others = data.filter(
    ({ key, form }) =>
      [...form.fields, ...(form.lines ?? [])].some(({ team }) => team) &&
      present.every((section) => section.key !== key),
  );
  if (others.length === 0) return null;
  return (
    <Fold
      label={t("What else can stand here")}
      about={t("one kind of record | {{count}} kinds of records", { count: others.length })}
      open={present.length === 0}
    >
      <ul className={styles.more}>
        {others.map(({ key, form }) => (
          <li key={key}>
            <div>
              <b>{inLanguage(form.heading ?? form.name)}</b>
              <p className="meta">{inLanguage(form.note)}</p>
            </div>
            <ButtonLink small look="plain" to={situationAt(key)}>
              {t("Write")}
              <span className="sr">: {inLanguage(form.heading ?? form.name)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function TeamLink({ page: { value, etag } }: { page: Versioned }) {
  const t = useT();
  const [address, setAddress] = useState<string>();
  return (
    <>
      <OwnLink
        heading={t("The link")}
        level={2}
        none={t("There is no link yet.")}
        preview={t("Open page")}
        linked={value.linked}
        create={async () => {
          const { value: made } = await changeLink(etag, "new");
          setAddress(made.address);
          return { value: { address: made.address ?? "" } };
        }}
        end={async () => {
          await changeLink(etag, "ended");
          setAddress(undefined);
        }}
      >
        {t("Everyone who has the link can read the page. You don’t learn who opened it.")}
      </OwnLink>
      {address && (
        <figure className={styles.code}>
          <QrCode text={address} label={t("QR code of the link")} />
          <figcaption>
            <span className={styles.caption}>{t("What holds in our team")}</span>
            <Button small onPress={() => print()}>
              <Icon of={Printer} /> {t("Print code")}
            </Button>
          </figcaption>
        </figure>
      )}
    </>
  );
}
