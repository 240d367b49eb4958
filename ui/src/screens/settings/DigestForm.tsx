import { Button, MessageBar, MessageBarBody, Spinner, Switch, Text } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { type DigestSettings, type DigestView, useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { PasswordInput } from "../../shared/PasswordInput";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** How the road can be encrypted, with the port that goes with it. */
const PORTS: Record<string, string> = { tls: "465", starttls: "587" };

/** The fields that show their own problem. */
const FIELDS = [
  "mail-host",
  "mail-port",
  "mail-user",
  "mail-password",
  "mail-from",
  "mail-to",
  "mail-hour",
  "mail-trusted",
];

/** A whole number as it was typed; one the core refuses where it is none. */
const number = (text: string, most: number, none: number) =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= most ? Number(text) : none;

/** The fields of text, in the order of the form. */
const TEXTS = ["host", "port", "user", "from", "to", "hour", "trusted"] as const;

/** The settings as they are typed. */
const typedOf = (settings: DigestSettings) => ({
  on: settings.on,
  security: settings.security,
  host: settings.host,
  port: String(settings.port),
  user: settings.user ?? "",
  from: settings.from,
  to: settings.to,
  hour: String(settings.hour),
  trusted: settings.trusted ?? "",
});
const settingsOf = (typed: ReturnType<typeof typedOf>): DigestSettings => ({
  ...typed,
  port: number(typed.port, 65_535, 0),
  user: typed.user.trim() || null,
  hour: number(typed.hour, 23, 99),
  trusted: typed.trusted.trim() || null,
});

/** Everything the message needs. The password is never shown: it goes into the keyring and stays there. */
export function DigestForm({ view }: { view: DigestView }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = useMay("change-settings");
  const { settings } = view;
  const draft = useDraft("digest", typedOf(settings));
  const { on, security, ...text } = draft.value;
  const meanwhile = useMeanwhile({
    draft,
    look: async () => typedOf((await host.digest()).settings),
    lines: (it) => [
      [say("digest-on"), say(it.on ? "answer-yes" : "answer-no")],
      [say("digest-security"), say.code("mail-security", it.security)],
      ...TEXTS.map((name) => [say(`digest-${name}`), it[name]] as const),
    ],
    // Switching it off is another verb; which of them it was, what stands there says.
    of: (_, now) => ({ verb: now.on ? "digest.set" : "digest.off" }),
  });
  const [password, setPassword] = useState("");
  const [told, setTold] = useState<string | null>(null);
  if (!may) return <Text size={200}>{say("digest-may-not")}</Text>;
  const typed = () => settingsOf(draft.value);
  const run = (words: string, call: () => Promise<void>) => {
    setTold(null);
    void verb.run(call).then((done) => done && setTold(words));
  };
  const save = () =>
    run(say("digest-saved"), () =>
      meanwhile.guard(async () => {
        const now = await host.setDigest(typed(), password === "" ? null : password, settingsOf(draft.begun));
        setPassword("");
        draft.drop();
        queries.setQueryData(["digest"], now);
      }),
    );
  const trial = () =>
    run(say("digest-trial-done", { to: text.to }), () =>
      host.tryDigest({ ...typed(), on: true }, password === "" ? null : password),
    );
  const line = (name: keyof typeof text, hint?: string, rows?: number) => (
    <TextField
      label={say(`digest-${name}`)}
      value={text[name]}
      onChange={(value) => draft.change({ [name]: value })}
      problem={verb.at(`mail-${name}`)}
      hint={hint}
      testId={`digest-${name}`}
      {...(rows ? { rows } : {})}
    />
  );
  const problem = verb.besides(FIELDS);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!verb.busy) save();
      }}
    >
      <Switch
        checked={on}
        label={say("digest-on")}
        onChange={(_, data) => draft.change({ on: data.checked })}
        data-testid="digest-on"
      />
      {line("host")}
      <CodeSelect
        label={say("digest-security")}
        prefix="mail-security"
        codes={Object.keys(PORTS)}
        value={security}
        onChange={(chosen) => {
          // A port nobody chose follows the way of encrypting.
          const port = text.port === PORTS[security] ? (PORTS[chosen] ?? text.port) : text.port;
          draft.change({ security: chosen, port });
        }}
      />
      {line("port")}
      {line("user", say("digest-user-hint"))}
      <PasswordInput
        label={say("digest-password")}
        value={password}
        onChange={setPassword}
        problem={verb.at("mail-password")}
        hint={say("digest-password-hint")}
        autoComplete="new-password"
        testId="digest-password"
      />
      {line("from")}
      {line("to", say("digest-to-hint"))}
      {line("hour", say("digest-hour-hint"))}
      {line("trusted", say("digest-trusted-hint"), 3)}
      <Text size={200}>{say("digest-while-locked")}</Text>
      {meanwhile.told}
      {problem && <ProblemBar error={problem} />}
      <div role="status">
        {told && (
          <MessageBar intent="success">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={verb.busy}
          icon={verb.busy ? <Spinner size="tiny" /> : undefined}
          data-testid="digest-save"
        >
          {say("act-save")}
        </Button>
        <Button disabledFocusable={verb.busy} onClick={() => !verb.busy && trial()} data-testid="digest-trial">
          {say("digest-trial")}
        </Button>
      </div>
    </form>
  );
}
