import { Button, Field, Input, Spinner, Switch, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type RemindersHere, type RemindersView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Who may change what the whole office keeps to. */
const MAY_CHANGE = ["manager", "administrator"];

/** When the office is reminded, and what this computer does about it. */
export function RemindersTab() {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const settings = useQuery({ queryKey: ["reminders"], queryFn: () => host.reminderSettings(), staleTime: 0 });
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <Failure error={settings.error} again={() => void settings.refetch()} />;
  return (
    <div className={styles.grid}>
      <Panel title={say("reminders-title")}>
        <Rules key={JSON.stringify(settings.data.rules)} view={settings.data} />
      </Panel>
      <Panel title={say("reminders-here-title")}>
        <Here view={settings.data} />
      </Panel>
    </div>
  );
}

const numbers = (text: string) =>
  text
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : -1));
const within = (list: readonly number[], least: number, most: number) =>
  list.length <= 24 && list.every((each) => each >= least && each <= most);

function Rules({ view }: { view: RemindersView }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = MAY_CHANGE.includes(useSession().role);
  const [on, setOn] = useState(view.rules.on);
  const [whileLocked, setWhileLocked] = useState(view.rules.whileLocked);
  const [hours, setHours] = useState(view.rules.hours.join(" "));
  const [days, setDays] = useState(view.rules.daysBefore.join(" "));
  const goodHours = numbers(hours).length > 0 && within(numbers(hours), 0, 23);
  const goodDays = within(numbers(days), 1, 60);
  const save = () =>
    verb.run(async () => {
      const rules = { on, hours: numbers(hours), daysBefore: numbers(days), whileLocked };
      queries.setQueryData(["reminders"], await host.setReminderRules(rules));
    });
  const wrong = (good: boolean, hint: string) =>
    good ? {} : { validationState: "error" as const, validationMessage: hint };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The Enter key comes here without asking the button.
        if (goodHours && goodDays && !verb.busy) void save();
      }}
    >
      {verb.problem && <ProblemBar error={verb.problem} />}
      <Switch
        checked={on}
        disabled={!may}
        label={say("reminders-on")}
        onChange={(_, data) => setOn(data.checked)}
        data-testid="reminders-on"
      />
      <Field
        label={say("reminders-hours")}
        hint={goodHours ? say("reminders-hours-hint") : undefined}
        {...wrong(goodHours, say("reminders-hours-hint"))}
      >
        <Input
          value={hours}
          disabled={!may}
          onChange={(_, data) => setHours(data.value)}
          data-testid="reminders-hours"
        />
      </Field>
      <Field
        label={say("reminders-days-before")}
        hint={goodDays ? say("reminders-days-before-hint") : undefined}
        {...wrong(goodDays, say("reminders-days-before-hint"))}
      >
        <Input value={days} disabled={!may} onChange={(_, data) => setDays(data.value)} data-testid="reminders-days" />
      </Field>
      <Field hint={say("reminders-while-locked-hint")}>
        <Switch
          checked={whileLocked}
          disabled={!may}
          label={say("reminders-while-locked")}
          onChange={(_, data) => setWhileLocked(data.checked)}
        />
      </Field>
      {view.locked && (
        <Text size={200} data-testid="reminders-locked">
          {say(`reminders-locked-${view.locked}`)}
        </Text>
      )}
      {view.silent && <Text size={200}>{say("reminders-silent")}</Text>}
      {may ? (
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={verb.busy || !goodHours || !goodDays}
            icon={verb.busy ? <Spinner size="tiny" /> : undefined}
            data-testid="reminders-save"
          >
            {say("act-save")}
          </Button>
        </div>
      ) : (
        <Text size={200}>{say("reminders-may-not")}</Text>
      )}
    </form>
  );
}

/** What holds for this computer only; it is saved at once. */
function Here({ view }: { view: RemindersView }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const set = (change: Partial<RemindersHere>) =>
    void verb.run(async () => {
      queries.setQueryData(["reminders"], await host.setRemindersHere({ ...view.here, ...change }));
    });
  return (
    <div className={styles.form}>
      {verb.problem && <ProblemBar error={verb.problem} />}
      <Field hint={say(view.tray ? "reminders-close-to-tray-hint" : "reminders-no-tray")}>
        <Switch
          checked={view.here.closeToTray}
          disabled={!view.tray || verb.busy}
          label={say("reminders-close-to-tray")}
          onChange={(_, data) => set({ closeToTray: data.checked })}
          data-testid="reminders-tray"
        />
      </Field>
      <Field hint={say("reminders-autostart-hint")}>
        <Switch
          checked={view.here.autostart}
          disabled={verb.busy}
          label={say("reminders-autostart")}
          onChange={(_, data) => set({ autostart: data.checked })}
          data-testid="reminders-autostart"
        />
      </Field>
    </div>
  );
}
