import { Button, Field, SpinButton, Switch } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RatingSettingView, useHost } from "../../host/host";
import { kebab } from "../../problems";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** What the office has decided about ratings, disputes and complaints, each within the bounds the core sets. */
export function RatingRulesTab() {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const settings = useQuery({ queryKey: ["rating-settings"], queryFn: () => host.ratingSettings() });
  return (
    <div className={styles.column}>
      <Panel title={say("settings-tab-ratings")}>
        {settings.isPending && <Loading />}
        {settings.isError && <Failure error={settings.error} again={() => void settings.refetch()} />}
        {settings.data?.map((setting) => (
          <Setting key={`${setting.key} ${setting.value}`} setting={setting} />
        ))}
      </Panel>
    </div>
  );
}

/** One setting. What is a switch in the core, 0 or 1, is a switch here. */
function Setting({ setting }: { setting: RatingSettingView }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = useMay("change-settings");
  const [typed, setTyped] = useState<number | null>(setting.value);
  const { key, least, most } = setting;
  const isSwitch = least === 0 && most === 1;
  const change = (part: { value?: number | null }) => setTyped(part.value ?? null);
  const name = say(`setting-${kebab(key).replaceAll(".", "-")}`);
  const [begun, goOn] = useState({ value: setting.value });
  const look = async () => {
    const now = (await host.ratingSettings()).find((each) => each.key === key);
    return { value: now?.value ?? setting.value };
  };
  const meanwhile = useMeanwhile<{ value: number | null }>({
    draft: { begun, goOn: ({ value }) => value !== null && goOn({ value }), value: { value: typed }, change },
    look,
    lines: ({ value }) => [[name, isSwitch ? say(value === 1 ? "answer-yes" : "answer-no") : String(value ?? "")]],
    of: () => ({ verb: "settings.change" }),
    save: () => typed !== null && void set(typed),
  });
  const set = (value: number) =>
    verb.run(() =>
      meanwhile.guard(async () => {
        queries.setQueryData(["rating-settings"], await host.setRatingSetting({ key, value }, begun.value));
      }),
    );
  if (isSwitch) {
    return (
      <div>
        {meanwhile.told}
        {verb.problem && <ProblemBar error={verb.problem} />}
        <Switch
          label={name}
          checked={setting.value === 1}
          disabled={!may || verb.busy}
          onChange={(_, data) => {
            setTyped(data.checked ? 1 : 0);
            void set(data.checked ? 1 : 0);
          }}
          data-testid={`setting-${key}`}
        />
      </div>
    );
  }
  const problem = verb.at("setting");
  return (
    <form
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null) void set(typed);
      }}
    >
      {meanwhile.told}
      {verb.besides(["setting"]) && <ProblemBar error={verb.problem} />}
      <Field
        label={name}
        hint={say("setting-bounds", { least, most })}
        {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
      >
        <SpinButton
          min={least}
          max={most}
          value={typed}
          displayValue={typed === null ? "" : String(typed)}
          disabled={!may}
          onChange={(_, data) => {
            const number = data.value ?? Number.parseInt(data.displayValue ?? "", 10);
            setTyped(Number.isInteger(number) ? number : null);
          }}
          data-testid={`setting-${key}`}
        />
      </Field>
      {may && typed !== setting.value && (
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={verb.busy || typed === null}
          data-testid={`setting-save-${key}`}
        >
          {say("act-save")}
        </Button>
      )}
    </form>
  );
}
