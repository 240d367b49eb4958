import { useMemo } from "react";
import { useDraft } from "../../app/drafts";
import { useSession } from "../../app/session";
import { useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { AGREEMENT_KINDS, SOURCES } from "../../shared/codes";
import { DateField } from "../../shared/DateField";
import { SideForm } from "../../shared/SideForm";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { TabProps } from "./PersonView";

const FIELDS = ["kind", "started-on", "ended-on", "source"] as const;

export function AddAgreement({ dossier, changed, close }: TabProps & { close(): void }) {
  const say = useSay();
  const host = useHost();
  const { today } = useSession();
  const verb = useVerb();
  const initial = useMemo(() => ({ kind: "customer", startedOn: today, endedOn: "", source: "person" }), [today]);
  const draft = useDraft(`agreement-${dossier.person.id}`, initial);
  const { kind, startedOn, endedOn, source } = draft.value;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
      const request = { person: dossier.person.id, task: dossier.task, kind, startedOn, source };
      changed(await host.addAgreement({ ...request, endedOn: endedOn || null }));
      leave();
    });
  return (
    <SideForm
      size="small"
      title={say("agreement-new")}
      submitLabel={say("act-save")}
      busy={verb.busy}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(FIELDS)}
      submit={() => void save()}
      close={leave}
    >
      <CodeSelect
        label={say.title("field", "kind")}
        prefix="agreement"
        codes={AGREEMENT_KINDS}
        value={kind}
        problem={verb.at("kind")}
        onChange={(next) => draft.change({ kind: next })}
      />
      <DateField
        label={say.title("field", "started-on")}
        value={startedOn}
        today={today}
        problem={verb.at("started-on")}
        onChange={(day) => draft.change({ startedOn: day })}
        required
      />
      <DateField
        label={say.title("field", "ended-on")}
        hint={say("agreement-end-hint")}
        value={endedOn}
        today={today}
        problem={verb.at("ended-on")}
        onChange={(day) => draft.change({ endedOn: day })}
      />
      <CodeSelect
        label={say.title("field", "source")}
        prefix="source"
        codes={SOURCES}
        value={source}
        problem={verb.at("source")}
        onChange={(next) => draft.change({ source: next })}
      />
    </SideForm>
  );
}
