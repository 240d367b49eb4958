import { Button, Text } from "@fluentui/react-components";
import { PlugConnected20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useHost } from "../../host/host";
import { ConfirmField } from "../../shared/ConfirmField";
import { Panel } from "../../shared/Panel";
import { PasswordInput } from "../../shared/PasswordInput";
import { SideForm } from "../../shared/SideForm";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** A register of one's own: what sharing it means, and the way to it. */
export function SharePanel({ changed }: { changed(): Promise<void> }) {
  const columns = useColumns();
  const say = useSay();
  const [sharing, setSharing] = useState(false);
  return (
    <Panel title={say("desks-share-title")}>
      <Text>{say("desks-share-body")}</Text>
      <Text>{say("desks-share-limits")}</Text>
      <div className={columns.actions}>
        <Button icon={<PlugConnected20Regular />} onClick={() => setSharing(true)} data-testid="desks-share">
          {say("desks-share")}
        </Button>
      </div>
      {sharing && <ShareForm close={() => setSharing(false)} changed={changed} />}
    </Panel>
  );
}

/** The fields of the form a problem can be about. */
const FIELDS = ["desk-name", "desk-host", "desk-port", "desk-database", "desk-owner"];

const FIRST = { name: "", host: "", port: "5432", database: "cequred", owner: "" };

/** The server and whoever owns its database. Passwords are never kept as a draft. */
function ShareForm({ close, changed }: { close(): void; changed(): Promise<void> }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [typed, setTyped] = useState(FIRST);
  const [authority, setAuthority] = useState<string | null>(null);
  const [ownerPassword, setOwnerPassword] = useState("");
  const [own, setOwn] = useState("");
  const wrong = verb.problem?.code === "wrongPassword" ? say("problem-wrong-password") : undefined;
  const field = (key: keyof typeof FIRST, code: string) => ({
    label: say.title("field", code),
    value: typed[key],
    problem: verb.at(code),
    onChange: (text: string) => setTyped({ ...typed, [key]: text }),
    testId: code,
    required: true,
  });
  const ready = Boolean(typed.name.trim() && typed.host.trim() && typed.database.trim() && typed.owner.trim() && own);
  const share = () =>
    verb.run(async () => {
      const { name, ...server } = typed;
      await host.shareRegister({
        server: { ...server, authority, ownerPassword },
        name,
        confirm: { password: own },
      });
      close();
      await changed();
    });
  const choose = () =>
    verb.run(async () => {
      const pem = await host.chooseAuthority();
      if (pem) setAuthority(pem);
    });
  return (
    <SideForm
      title={say("desks-share")}
      submitLabel={say("desks-share-submit")}
      submitTestId="desks-share-submit"
      busy={verb.busy}
      ready={ready}
      dirty={typed !== FIRST || ownerPassword.length > 0}
      problem={wrong ? null : verb.besides(FIELDS)}
      submit={() => void share()}
      close={close}
    >
      <TextField {...field("name", "desk-name")} hint={say("desks-name-hint")} autoFocus />
      <TextField {...field("host", "desk-host")} hint={say("desks-host-hint")} />
      <TextField {...field("port", "desk-port")} />
      <TextField {...field("database", "desk-database")} />
      <Text>{say(authority ? "desks-authority-chosen" : "desks-authority-body")}</Text>
      <div>
        <Button disabledFocusable={verb.busy} onClick={() => void choose()} data-testid="desks-authority">
          {say("desks-authority-choose")}
        </Button>
      </div>
      <TextField {...field("owner", "desk-owner")} hint={say("desks-owner-hint")} />
      <PasswordInput
        label={say("desks-owner-password")}
        value={ownerPassword}
        onChange={setOwnerPassword}
        autoComplete="current-password"
        testId="desk-owner-password"
      />
      <ConfirmField value={own} onChange={setOwn} problem={wrong} />
    </SideForm>
  );
}
