import { Button, MessageBar, MessageBarBody, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { useDoor, useSession } from "../../app/session";
import { type OrganisationView, useHost } from "../../host/host";
import { Copyable } from "../../shared/CopyButton";
import { Facts } from "../../shared/Facts";
import { LeaveGuard } from "../../shared/leaving";
import { ORGANISATION_FIELDS, OrganisationFields } from "../../shared/OrganisationFields";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Whose register it is. */
export function OrganisationTab() {
  const styles = useColumns();
  const say = useSay();
  const { organisation } = useSession();
  const may = useMay("change-settings");
  const [saved, setSaved] = useState(false);
  return (
    <div className={styles.column}>
      {saved && (
        <MessageBar intent="success" data-testid="org-saved">
          <MessageBarBody>{say("org-saved")}</MessageBarBody>
        </MessageBar>
      )}
      <Panel title={say("settings-organisation")}>
        {may ? (
          <Particulars organisation={organisation} saved={() => setSaved(true)} />
        ) : (
          <>
            <Facts
              facts={[
                [say("org-name"), organisation.name],
                [say("org-number"), <Copyable key="number" text={organisation.number} what={say("org-number")} />],
                [say("org-address"), organisation.address.join(", ")],
                [say("org-phone"), <Copyable key="phone" text={organisation.phone} what={say("org-phone")} />],
                [say("org-email"), <Copyable key="email" text={organisation.email} what={say("org-email")} />],
              ]}
            />
            <Text size={200}>{say("org-hint")}</Text>
          </>
        )}
      </Panel>
    </div>
  );
}

function Particulars({ organisation, saved }: { organisation: OrganisationView; saved(): void }) {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const { changed } = useDoor();
  const verb = useVerb();
  const draft = useDraft("organisation", organisation);
  const look = async () => {
    const { session } = await host.registerStatus();
    return session?.organisation ?? organisation;
  };
  const meanwhile = useMeanwhile({
    draft,
    look,
    lines: (it) => [
      [say("org-name"), it.name],
      [say("org-number"), it.number],
      [say("org-address"), it.address.join(", ")],
      [say("org-phone"), it.phone],
      [say("org-email"), it.email ?? ""],
    ],
    of: () => ({ verb: "settings.organisation" }),
  });
  const save = () =>
    verb.run(() =>
      meanwhile.guard(async () => {
        const session = await host.changeOrganisation(draft.value, draft.begun);
        draft.drop();
        saved();
        changed(session);
      }),
    );
  const rest = verb.besides(ORGANISATION_FIELDS);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {meanwhile.told}
      {rest && <ProblemBar error={rest} />}
      <OrganisationFields value={draft.value} change={draft.change} at={verb.at} />
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={verb.busy || !draft.dirty}
          icon={verb.busy ? <Spinner size="tiny" /> : undefined}
          data-testid="org-save"
        >
          {say("act-save")}
        </Button>
        {draft.dirty && <Button onClick={draft.drop}>{say("org-undo")}</Button>}
      </div>
      <LeaveGuard isDirty={() => draft.dirty} forget={draft.drop} />
    </form>
  );
}
