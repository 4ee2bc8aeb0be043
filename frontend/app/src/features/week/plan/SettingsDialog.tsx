import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { client, limits, type Schemas, versioned } from "../../../shared/api";
import { useAutosave, useChange } from "../../../shared/changes";
import { plusDays, sayShortDay, sayWeekday } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { growthChanged } from "../../../shared/goal";
import { formatList, formatTime, formatWeekday, language, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import {
  Button,
  Checkbox,
  CopyButton,
  Dialog,
  FieldMessage,
  MinutesField,
  TextField,
  tell,
} from "../../../shared/ui";
import { changeMeetings, changeSettings } from "../changes";
import { calendarQuery, settingsQuery, type WeekPlan } from "../queries";
import styles from "../week.module.css";
import settingsStyles from "./settings.module.css";

/** The names of days are those of the week of this Monday. */
const monday = "2027-01-18";
/** Bytes, as the contract takes them. */
const largest = 5 * 1024 * 1024;

/** A usual week, meetings from a calendar, and the plan in one. */
export function SettingsDialog({ plan, onClose }: { plan: WeekPlan; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("Calendar and working hours")}>
      <div className={settingsStyles.settings}>
        <WorkingHours />
        <Meetings plan={plan} />
        <FromCalendar />
        <Feed week={plan.week} />
        <div className="row">
          <Button onPress={onClose}>{t("Close")}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The queue keeps what is changed here; addresses and files wait for the server. */
function useSettings() {
  const settings = useSuspenseQuery(settingsQuery).data;
  const { change, error } = useChange();
  const save = (fields: Schemas["WeekSettingsChange"], said: string) =>
    void change(changeSettings(settings, fields), { said });
  return { settings: settings.value, save, error };
}

/** Waits for the server: an address is shown once, and a file is not kept. */
function useRequest() {
  const request = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() });
  return { request: request.mutate, error: request.error, pending: request.isPending };
}

function WorkingHours() {
  const t = useT();
  const { settings, save, error } = useSettings();
  const [hours, setHours] = useState(settings.hours.map((minutes) => String(minutes / 60)));
  const [breaks, setBreaks] = useState(String(settings.breaks));
  const [buffer, setBuffer] = useState(String(settings.buffer));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const minutes = hours.map((each) => Math.round(Number(each) * 60));
    save({ hours: minutes, breaks: Number(breaks), buffer: Number(buffer) }, t("Saved"));
  };
  return (
    <form onSubmit={onSubmit}>
      <h3>{t("Working hours")}</h3>
      <div className={settingsStyles.hours}>
        {hours.map((each, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a day of the week is its place
            key={at}
            label={formatWeekday(plusDays(monday, at), "UTC")}
            type="number"
            min={0}
            max={24}
            step={0.25}
            required
            value={each}
            onChange={({ target }) =>
              setHours(hours.map((other, place) => (place === at ? target.value : other)))
            }
          />
        ))}
      </div>
      <div className={styles.under}>
        <MinutesField
          label={t("Breaks per day (minutes)")}
          min={0}
          max={240}
          required
          value={breaks}
          onChange={({ target }) => setBreaks(target.value)}
        />
        <TextField
          label={t("Buffer (%)")}
          hint={t("Kept free for the unexpected.")}
          type="number"
          min={0}
          max={80}
          required
          value={buffer}
          onChange={({ target }) => setBuffer(target.value)}
        />
      </div>
      <ProblemNote error={error} />
      <div className="row">
        <Button small type="submit">
          {t("Save")}
        </Button>
      </div>
    </form>
  );
}

/** Asks how long the other meetings of each day of the week take, if no calendar says it. */
function Meetings({ plan }: { plan: WeekPlan }) {
  const t = useT();
  return (
    <section>
      <h3>{t("Meetings in the week of {{day}}", { day: sayShortDay(plan.week) })}</h3>
      <p className="note">{t("In minutes, without the one-on-ones that Tenward knows.")}</p>
      <div className={settingsStyles.hours}>
        {plan.days.map((day) => (
          <MeetingsOf key={day.day} plan={plan} day={day} />
        ))}
      </div>
    </section>
  );
}

function MeetingsOf({ plan, day }: { plan: WeekPlan; day: Schemas["WeekDay"] }) {
  const t = useT();
  const field = useAutosave(
    `meetings.${day.day}`,
    day.meetingsFrom ? String(day.meetings) : "",
    (text) => {
      const typed = text === "" ? null : Math.min(1440, Math.max(0, Math.round(Number(text))));
      return Number.isNaN(typed) ? undefined : changeMeetings(plan, day.day, typed);
    },
  );
  return (
    <MinutesField
      label={formatWeekday(day.day, "UTC")}
      hint={day.meetingsFrom === "calendar" && t("from calendar")}
      aria-label={t("Meetings on {{day}} (minutes)", { day: sayWeekday(day.day) })}
      min={0}
      max={1440}
      {...field}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
    />
  );
}

function FromCalendar() {
  const t = useT();
  const { data: connected } = useQuery(calendarQuery);
  return (
    <section className={settingsStyles.calendar}>
      <h3>{t("Import meetings from a calendar")}</h3>
      <p className="note">
        {t(
          "Tenward stores only which minutes of the next eight weeks are booked. If you’ve entered a day yourself, your number is kept.",
        )}
      </p>
      {!connected?.connected && <CalendarFile />}
      {connected?.connected && <ConnectedCalendar calendar={connected} />}
      {connected && (!connected.connected || connected.failure) && <CalendarAddress />}
    </section>
  );
}

function CalendarFile() {
  const t = useT();
  const { request, error, pending } = useRequest();
  const [read, setRead] = useState<Schemas["CalendarReading"]>();
  const [large, setLarge] = useState(false);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    setLarge(file !== undefined && file.size > largest);
    if (!file || file.size > largest) return;
    request(async () => {
      const body = { content: await base64(file) };
      setRead((await versioned(client.POST("/api/week/calendar-readings", { body }))).value);
      await growthChanged();
    });
  };
  return (
    <>
      <TextField
        label={t("Calendar file (.ics)")}
        error={large ? t("This file is larger than 5 MB.") : undefined}
        type="file"
        accept=".ics,text/calendar"
        disabled={pending}
        onChange={onChange}
      />
      <p className="note" role="status">
        {read && <Reading read={read} />}
      </p>
      <ProblemNote error={error} />
    </>
  );
}

function Reading({ read }: { read: Schemas["CalendarReading"] }) {
  const t = useT();
  const minutes = useMinutes();
  return (
    <>
      {t(
        "Imported one day with meetings, {{minutes}} in total. | Imported {{words}} days with meetings, {{minutes}} in total.",
        { count: read.days, minutes: minutes(read.minutes) },
      )}{" "}
      {read.leftOut > 0 &&
        t("One event couldn’t be read. | {{first}} events couldn’t be read.", {
          count: read.leftOut,
        })}{" "}
      {read.unknownZones.length > 0 &&
        t("Unknown time zones, so yours was used instead: {{zones}}", {
          zones: formatList(read.unknownZones),
        })}
    </>
  );
}

const failures = {
  refused: msg("The calendar’s server refused this address. Check whether it’s still valid."),
  redirected: msg("This address leads to another one. Connect that one instead."),
  "no-answer": msg("The calendar’s server didn’t answer within 10 seconds."),
  unreachable: msg("The calendar’s server can’t be reached."),
  "unknown-host": msg("The calendar’s server doesn’t exist. Check the address."),
  "connection-refused": msg("The calendar’s server can’t be reached."),
  "tls-failed": msg("The calendar’s server has no certificate that Tenward trusts."),
  "private-address": msg(
    "This address is in a private network, and the administrator hasn’t allowed it.",
  ),
  "too-large": msg("This calendar is larger than 5 MB."),
  "unreadable-calendar": msg("This address doesn’t lead to a calendar, but to something else."),
  "address-lost": msg("Enter the address again. After a restore, Tenward can’t read the old one."),
} as const satisfies Record<NonNullable<Schemas["CalendarAddress"]["failure"]>, string>;

/** Shows the calendar as it was read last, with the time, whatever its server does now. */
function ConnectedCalendar({ calendar }: { calendar: Schemas["CalendarAddress"] }) {
  const t = useT();
  const { request, error, pending } = useRequest();
  const { host, readAt, reading, failure } = calendar;
  const end = () =>
    request(async () => {
      await client.DELETE("/api/week/calendar-address");
      tell(t("The calendar is disconnected"));
      await growthChanged();
    });
  return (
    <>
      {host && <p>{t("Connected: {{host}}. Tenward reads it every hour.", { host })}</p>}
      <FieldMessage text={failure && t(failures[failure])} />
      {readAt && reading && (
        <p className="note">
          {t("Last read: {{time}}.", { time: formatTime(readAt) })} <Reading read={reading} />
        </p>
      )}
      <div className="row">
        <Button small isPending={pending} onPress={end}>
          {t("Disconnect calendar")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </>
  );
}

/**
 * Sends the address at once, because whoever has it can read the calendar, so it must not wait in a
 * queue on the device.
 */
function CalendarAddress() {
  const t = useT();
  return (
    <Form
      className={settingsStyles.calendar}
      limits={limits.CalendarAddressDraft}
      kinds={{ address: "calendar" }}
      start={{ address: "" }}
      onSave={async ({ address }) => {
        await client.PUT("/api/week/calendar-address", { body: { address: address.trim() } });
        await growthChanged();
      }}
    >
      {({ Text, Buttons }) => (
        <>
          <Text
            name="address"
            label={t("Secret address of the calendar")}
            hint={t(
              "Your calendar shows it under “Publish” or “Secret address in iCal format”. Tenward reads the calendar every hour and asks no other server for your meetings.",
            )}
            type="url"
            autoComplete="off"
          />
          <Buttons small look="outline" save={t("Connect calendar")} />
        </>
      )}
    </Form>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

function Feed({ week }: { week: string }) {
  const t = useT();
  const { settings, save, error: refused } = useSettings();
  const { request, error, pending } = useRequest();
  const [address, setAddress] = useState<string>();
  const make = () =>
    request(async () => {
      setAddress((await versioned(client.POST("/api/week/feed"))).value.address);
      await growthChanged();
    });
  const end = () =>
    request(async () => {
      await client.DELETE("/api/week/feed");
      setAddress(undefined);
      tell(t("The address no longer works"));
      await growthChanged();
    });
  return (
    <section>
      <h3>{t("Show the plan in your calendar")}</h3>
      <p className="note">
        {t(
          "Your calendar app can subscribe to an address. Anyone who has it can see when you have blocks and one-on-ones and of which type, but not with whom. You’ll see it only once.",
        )}
      </p>
      <Checkbox
        className="tick"
        checked={settings.feedTitles}
        onTick={(ticked) => save({ feedTitles: ticked }, t("Saved"))}
      >
        {t("Include task titles")}
      </Checkbox>
      {address && (
        <div className="with">
          <code className="in">{address}</code>
          <CopyButton text={address} />
        </div>
      )}
      <div className="row">
        <Button small isPending={pending} onPress={make}>
          {t(settings.feed ? "Create new address" : "Create address")}
        </Button>
        {settings.feed && (
          <Button small look="plain" onPress={end}>
            {t("Delete address")}
          </Button>
        )}
        {settings.feed && <span className="meta">{t("The old one stops working.")}</span>}
      </div>
      <ProblemNote error={error ?? refused} />
      <p className="note">
        <a
          href={`/api/week/calendar?week=${week}&language=${language()}`}
          download={`week-${week}.ics`}
        >
          {t("Download calendar file")}
        </a>
      </p>
    </section>
  );
}
