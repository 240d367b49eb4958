import { Button, MessageBar, MessageBarBody, Switch, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type UpdateFound, type UpdateSettings, type UpdatesView, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Newer versions: off until somebody turns it on, and then only from the office's own server. */
export function UpdatesPanel() {
  const say = useSay();
  const host = useHost();
  const view = useQuery({ queryKey: ["updates"], queryFn: () => host.updateSettings() });
  return (
    <Panel title={say("updates-title")}>
      <Text>{say("updates-body")}</Text>
      {view.isPending && <Loading />}
      {view.isError && <ProblemBar error={view.error} again={() => void view.refetch()} />}
      {view.data && !view.data.able && <Text data-testid="updates-unable">{say("updates-unable")}</Text>}
      {view.data?.able && <Where here={view.data.here} />}
      {view.data?.able && view.data.here.on && <Look />}
    </Panel>
  );
}

/** Whether, and where. */
function Where({ here }: { here: UpdateSettings }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const [address, setAddress] = useState(here.address);
  const [saved, setSaved] = useState(false);
  const set = (change: Partial<UpdateSettings>) =>
    verb.run(async () => {
      const view: UpdatesView = await host.setUpdateSettings({ on: here.on, address, ...change });
      queries.setQueryData(["updates"], view);
      setSaved(true);
    });
  const rest = verb.besides(["update-address"]);
  return (
    <>
      {rest && <ProblemBar error={rest} />}
      <TextField
        label={say("updates-address")}
        hint={say("updates-address-hint")}
        value={address}
        onChange={(text) => {
          setAddress(text);
          setSaved(false);
        }}
        problem={verb.at("update-address")}
        testId="updates-address"
      />
      <Switch
        checked={here.on}
        label={say("updates-on")}
        disabled={verb.busy}
        onChange={(_, data) => void set({ on: data.checked })}
        data-testid="updates-on"
      />
      {address !== here.address && (
        <div className={columns.actions}>
          <Button disabledFocusable={verb.busy} onClick={() => void set({})} data-testid="updates-save">
            {say("act-save")}
          </Button>
        </div>
      )}
      {saved && <Text role="status">{say("updates-saved")}</Text>}
    </>
  );
}

/** The steps to a newer version, each by its own button: looked for, fetched and proven, installed. */
function Look() {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const work = useWork();
  const [found, setFound] = useState<UpdateFound | null>();
  const [fetched, setFetched] = useState(false);
  const look = () =>
    work.run(async () => {
      setFetched(false);
      setFound(undefined);
      setFound(await host.findUpdate());
    });
  const fetch = () =>
    work.run(async () => {
      setFetched(false);
      await host.fetchUpdate();
      setFetched(true);
    });
  const version = found?.version ?? "";
  return (
    <>
      {work.problem && <ProblemBar error={work.problem} />}
      {work.busy && found && (
        <WorkBar label={say(fetched ? "updates-installing" : "updates-fetching", { version })} share={work.share} />
      )}
      {found === null && <Text role="status">{say("updates-none")}</Text>}
      {found && (
        <MessageBar intent={fetched ? "success" : "info"} layout="multiline" data-testid="updates-found">
          <MessageBarBody>
            {say(fetched ? "updates-fetched" : "updates-found", { version })} {found.notes}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={columns.actions}>
        <Button disabledFocusable={work.busy} onClick={() => void look()} data-testid="updates-look">
          {say("updates-look")}
        </Button>
        {found && !fetched && (
          <Button
            appearance="primary"
            disabledFocusable={work.busy}
            onClick={() => void fetch()}
            data-testid="updates-fetch"
          >
            {say("updates-fetch")}
          </Button>
        )}
        {found && fetched && (
          <Button
            appearance="primary"
            disabledFocusable={work.busy}
            onClick={() => void work.run(() => host.installUpdate())}
            data-testid="updates-install"
          >
            {say("updates-install")}
          </Button>
        )}
      </div>
    </>
  );
}
