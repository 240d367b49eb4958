import { Button, Field, Spinner, Switch, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDraft } from "../../app/drafts";
import { type ReminderRules, type RemindersHere, type RemindersView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

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
        <Rules view={settings.data} />
      </Panel>
      <Panel title={say("reminders-here-title")}>
        <Here view={settings.data} />
      </Panel>
    </div>
  );
}

/** What is no number at all: more than any hour and any number of days, so that the core refuses it at its field. */
const NONE = 9999;

const numbers = (text: string) =>
  text
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : NONE));

/** The rules as they are typed. */
const typedOf = ({ on, hours, daysBefore, whileLocked }: ReminderRules) => ({
  on,
  whileLocked,
  hours: hours.join(" "),
  days: daysBefore.join(" "),
});
const rulesOf = ({ on, hours, days, whileLocked }: ReturnType<typeof typedOf>): ReminderRules => ({
  on,
  hours: numbers(hours),
  daysBefore: numbers(days),
  whileLocked,
});

function Rules({ view }: { view: RemindersView }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = useMay("change-settings");
  const draft = useDraft("reminder-rules", typedOf(view.rules));
  const { on, whileLocked, hours, days } = draft.value;
  const look = async () => typedOf((await host.reminderSettings()).rules);
  const meanwhile = useMeanwhile({
    draft,
    look,
    lines: (it) => [
      [say("reminders-on"), say(it.on ? "answer-yes" : "answer-no")],
      [say("reminders-hours"), it.hours],
      [say("reminders-days-before"), it.days],
      [say("reminders-while-locked"), say(it.whileLocked ? "answer-yes" : "answer-no")],
    ],
    of: () => ({ verb: "settings.reminders" }),
  });
  const save = () =>
    verb.run(() =>
      meanwhile.guard(async () => {
        const now = await host.setReminderRules(rulesOf(draft.value), rulesOf(draft.begun));
        draft.drop();
        queries.setQueryData(["reminders"], now);
      }),
    );
  const problem = verb.besides(["hours", "days-before"]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The Enter key comes here without asking the button.
        if (!verb.busy) void save();
      }}
    >
      {meanwhile.told}
      {problem && <ProblemBar error={problem} />}
      <Switch
        checked={on}
        disabled={!may}
        label={say("reminders-on")}
        onChange={(_, data) => draft.change({ on: data.checked })}
        data-testid="reminders-on"
      />
      <TextField
        label={say("reminders-hours")}
        hint={say("reminders-hours-hint")}
        value={hours}
        problem={verb.at("hours")}
        disabled={!may}
        onChange={(value) => draft.change({ hours: value })}
        testId="reminders-hours"
      />
      <TextField
        label={say("reminders-days-before")}
        hint={say("reminders-days-before-hint")}
        value={days}
        problem={verb.at("days-before")}
        disabled={!may}
        onChange={(value) => draft.change({ days: value })}
        testId="reminders-days"
      />
      <Field hint={say("reminders-while-locked-hint")}>
        <Switch
          checked={whileLocked}
          disabled={!may}
          label={say("reminders-while-locked")}
          onChange={(_, data) => draft.change({ whileLocked: data.checked })}
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
            disabledFocusable={verb.busy}
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
