import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { ArrowSyncCheckmark20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type KeyChanged, type KeysView, useHost } from "../../host/host";
import { ConfirmField } from "../../shared/ConfirmField";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** A new key for the register, when somebody who should not may have the old one. */
export function RotatePanel({ keys }: { keys: KeysView }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const work = useWork();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState("");
  const [changed, setChanged] = useState<KeyChanged | null>(null);
  const wrong = work.problem?.code === "wrongPassword" ? say("problem-wrong-password") : undefined;
  const stopped = work.problem?.code === "cancelled";
  const rotate = () =>
    work.run(async () => {
      const folder = await host.chooseFolder();
      if (!folder) return;
      setChanged(await host.rotateKey({ password }, folder));
      setAsking(false);
      setPassword("");
      for (const key of ["keys", "staff", "protection"]) await queries.invalidateQueries({ queryKey: [key] });
    });
  const last = keys.keyChanged.at(-1);
  return (
    <Panel title={say("rotate-title")}>
      <Text>{say("rotate-body")}</Text>
      <Facts facts={[[say("rotate-last"), last ? when(last) : say("slot-never")]]} />
      {work.problem && !wrong && !stopped && <ProblemBar error={work.problem} testId="rotate-problem" />}
      {stopped && (
        <MessageBar intent="info">
          <MessageBarBody>{say("rotate-cancelled")}</MessageBarBody>
        </MessageBar>
      )}
      {changed && (
        <MessageBar intent="success" layout="multiline" data-testid="rotate-done">
          <MessageBarBody>
            <MessageBarTitle>{say("rotate-done")}</MessageBarTitle>{" "}
            {changed.colleagues.length > 0 && say("rotate-codes", { users: changed.colleagues.join(", ") })}{" "}
            {say("rotate-sheets", { count: changed.recoverySheets })}
          </MessageBarBody>
        </MessageBar>
      )}
      {work.busy && <WorkBar label={say("rotate-working")} share={work.share} cancel={work.cancel} />}
      {asking && !work.busy && (
        <form
          className={columns.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void rotate();
          }}
        >
          <ConfirmField value={password} onChange={setPassword} problem={wrong} autoFocus />
          <div className={columns.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={!password} data-testid="rotate-submit">
              {say("rotate-submit")}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                setPassword("");
              }}
            >
              {say("act-cancel")}
            </Button>
          </div>
        </form>
      )}
      {!asking && !work.busy && (
        <div className={columns.actions}>
          <Button
            icon={<ArrowSyncCheckmark20Regular />}
            data-testid="rotate"
            onClick={() => {
              setChanged(null);
              work.clear();
              setAsking(true);
            }}
          >
            {say("rotate-begin")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
