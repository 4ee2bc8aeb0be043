import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { client, type Schemas, versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { growthChanged } from "../../../shared/goal";
import { formatList, formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, CopyButton, Dialog, TextField, tell } from "../../../shared/ui";
import { changeSettings } from "../changes";
import { plusDays } from "../days";
import { settingsQuery } from "../queries";
import styles from "../week.module.css";

/** Some Monday, for the names of days. */
const monday = "2027-01-18";
/** Bytes, as the contract takes them. */
const largest = 5 * 1024 * 1024;

/** A usual week, meetings from a calendar, and the plan in one. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("Hours and calendar")}>
      <div className={styles.settings}>
        <Hours />
        <FromCalendar />
        <Feed />
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

function Hours() {
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
      <div className={styles.hours}>
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
        <TextField
          label={t("Breaks per day (minutes)")}
          type="number"
          min={0}
          max={240}
          step={5}
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

function FromCalendar() {
  const t = useT();
  const minutes = useMinutes();
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
    <section>
      <h3>{t("Import meetings from a calendar")}</h3>
      <TextField
        label={t("Calendar file (.ics)")}
        hint={t(
          "Tenward stores only which minutes of the next eight weeks are booked. If you’ve entered a day yourself, your number is kept.",
        )}
        error={large ? t("This file is larger than 5 MB.") : undefined}
        type="file"
        accept=".ics,text/calendar"
        disabled={pending}
        onChange={onChange}
      />
      <p className="note" role="status">
        {read &&
          t(
            "Imported one day with meetings, {{minutes}} in total. | Imported {{words}} days with meetings, {{minutes}} in total.",
            { count: read.days, minutes: minutes(read.minutes) },
          )}{" "}
        {read &&
          read.leftOut > 0 &&
          t("One event couldn’t be read. | {{first}} events couldn’t be read.", {
            count: read.leftOut,
          })}{" "}
        {read &&
          read.unknownZones.length > 0 &&
          t("Unknown time zones, so yours was used instead: {{zones}}", {
            zones: formatList(read.unknownZones),
          })}
      </p>
      <ProblemNote error={error} />
    </section>
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

function Feed() {
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
          "Your calendar app can subscribe to an address. Anyone who has it can see when you have blocks, but nothing else. You’ll see it only once.",
        )}
      </p>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={settings.feedTitles}
          onChange={({ target }) => save({ feedTitles: target.checked }, t("Saved"))}
        />
        {t("Include task titles")}
      </label>
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
    </section>
  );
}
