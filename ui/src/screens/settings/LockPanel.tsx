import { Button, Field, SpinButton, Spinner, Switch, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDraft } from "../../app/drafts";
import { type LockRules, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Minutes without a touch: at least and at most. */
const MINUTES = { least: 1, most: 60 };

/** When the register locks by itself, and whether the window can be photographed. */
export function LockPanel() {
  const say = useSay();
  const host = useHost();
  const rules = useQuery({ queryKey: ["lock-rules"], queryFn: () => host.lockRules() });
  return (
    <Panel title={say("locks-title")}>
      {rules.isPending && <Loading />}
      {rules.isError && <Failure error={rules.error} again={() => void rules.refetch()} />}
      {rules.data && <Rules rules={rules.data} />}
    </Panel>
  );
}

function Rules({ rules }: { rules: LockRules }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = useMay("change-settings");
  const draft = useDraft<{ idleMinutes: number | null; shieldWindow: boolean }>("lock-rules", rules);
  const { idleMinutes, shieldWindow } = draft.value;
  const meanwhile = useMeanwhile<typeof draft.value>({
    draft,
    look: () => host.lockRules(),
    lines: (it) => [
      [say("locks-idle"), String(it.idleMinutes ?? "")],
      [say("locks-shield"), say(it.shieldWindow ? "answer-yes" : "answer-no")],
    ],
    of: () => ({ verb: "settings.locks" }),
  });
  const good = idleMinutes !== null && idleMinutes >= MINUTES.least && idleMinutes <= MINUTES.most;
  const save = () =>
    verb.run(() =>
      meanwhile.guard(async () => {
        if (idleMinutes === null) return;
        const before = { ...rules, ...draft.begun, idleMinutes: draft.begun.idleMinutes ?? rules.idleMinutes };
        const now = await host.setLockRules({ idleMinutes, shieldWindow }, before);
        draft.drop();
        queries.setQueryData(["lock-rules"], now);
      }),
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {meanwhile.told}
      {verb.besides(["idle-minutes"]) && <ProblemBar error={verb.problem} />}
      <Field
        label={say("locks-idle")}
        hint={say("locks-idle-hint")}
        {...(good ? {} : { validationState: "error" as const, validationMessage: say("locks-idle-range") })}
      >
        <SpinButton
          min={MINUTES.least}
          max={MINUTES.most}
          value={idleMinutes}
          displayValue={idleMinutes === null ? "" : String(idleMinutes)}
          disabled={!may}
          data-testid="locks-idle"
          onChange={(_, data) => {
            const typed = data.value ?? Number.parseInt(data.displayValue ?? "", 10);
            draft.change({ idleMinutes: Number.isInteger(typed) ? typed : null });
          }}
        />
      </Field>
      <Field hint={say("locks-shield-hint")}>
        <Switch
          checked={shieldWindow}
          disabled={!may}
          label={say("locks-shield")}
          onChange={(_, data) => draft.change({ shieldWindow: data.checked })}
          data-testid="locks-shield"
        />
      </Field>
      <Text size={200}>{say("locks-always")}</Text>
      {may ? (
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={verb.busy || !draft.dirty || !good}
            icon={verb.busy ? <Spinner size="tiny" /> : undefined}
            data-testid="locks-save"
          >
            {say("act-save")}
          </Button>
        </div>
      ) : (
        <Text size={200}>{say("locks-may-not")}</Text>
      )}
    </form>
  );
}
