import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { GIVEN_BY, PURPOSES } from "../../shared/codes";
import { SideForm } from "../../shared/SideForm";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { TabProps } from "./PersonView";

const FIRST = { purpose: "newsletter", channel: "phone", text: "", version: "" };
const FIELDS = ["purpose", "channel", "text", "version"] as const;

/** Records a consent with the exact words the person agreed to. */
export function GiveConsent({ dossier, changed, close, purpose }: TabProps & { close(): void; purpose?: string }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [awaiting, setAwaiting] = useState(false);
  const draft = useDraft(`consent-${dossier.person.id}-${purpose ?? ""}`, {
    ...FIRST,
    purpose: purpose ?? FIRST.purpose,
  });
  const { value, change } = draft;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
      // Given now: the core sets the moment. An older consent comes in by import, with its own proof.
      changed(
        await host.giveConsent({
          person: dossier.person.id,
          task: dossier.task,
          ...value,
          at: null,
          ip: null,
          awaiting,
        }),
      );
      leave();
    });
  return (
    <SideForm
      title={say("consent-new")}
      submitLabel={say("act-save")}
      busy={verb.busy}
      ready={Boolean(value.text.trim() && value.version.trim())}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(FIELDS)}
      submit={() => void save()}
      close={leave}
    >
      <CodeSelect
        label={say.title("field", "purpose")}
        prefix="purpose"
        codes={PURPOSES}
        value={value.purpose}
        problem={verb.at("purpose")}
        onChange={(purpose) => change({ purpose })}
      />
      <CodeSelect
        label={say.title("field", "channel")}
        prefix="channel"
        codes={GIVEN_BY}
        value={value.channel}
        problem={verb.at("channel")}
        onChange={(channel) => change({ channel })}
      />
      <TextField
        label={say("consent-text")}
        hint={say("consent-text-hint")}
        rows={6}
        value={value.text}
        problem={verb.at("text")}
        onChange={(text) => change({ text })}
        required
      />
      <TextField
        label={say.title("field", "version")}
        hint={say("consent-version-hint")}
        value={value.version}
        problem={verb.at("version")}
        onChange={(version) => change({ version })}
        required
      />
      <Checkbox
        label={say("consent-ask-first")}
        checked={awaiting}
        onChange={(_, data) => setAwaiting(data.checked === true)}
      />
    </SideForm>
  );
}
