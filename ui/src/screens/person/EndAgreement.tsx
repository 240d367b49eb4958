import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type AgreementView, useHost } from "../../host/host";
import { DateField } from "../../shared/DateField";
import { SideForm } from "../../shared/SideForm";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { TabProps } from "./PersonView";

interface EndAgreementProps extends TabProps {
  agreement: AgreementView;
  close(): void;
}

/** Ends an agreement; from that day the year of the policy runs. */
export function EndAgreement({ dossier, agreement, changed, close }: EndAgreementProps) {
  const say = useSay();
  const host = useHost();
  const { today } = useSession();
  const verb = useVerb();
  const [endedOn, setEndedOn] = useState(today);
  const save = () =>
    verb.run(async () => {
      changed(await host.endAgreement({ id: agreement.id, task: dossier.task, endedOn }));
      close();
    });
  return (
    <SideForm
      size="small"
      title={say("agreement-end-title", { kind: say.code("agreement", agreement.kind) })}
      submitLabel={say("agreement-end")}
      busy={verb.busy}
      ready={Boolean(endedOn)}
      dirty={endedOn !== today}
      problem={verb.besides(["ended-on"])}
      submit={() => void save()}
      close={close}
    >
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say("agreement-end-body")}</MessageBarBody>
      </MessageBar>
      <DateField
        label={say.title("field", "ended-on")}
        value={endedOn}
        today={today}
        problem={verb.at("ended-on")}
        onChange={setEndedOn}
        required
      />
    </SideForm>
  );
}
