import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Edit20Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { useDraft } from "../../app/drafts";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Copyable } from "../../shared/CopyButton";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { SideForm } from "../../shared/SideForm";
import { Source } from "../../shared/Source";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { PersonFields } from "../people/PersonFields";
import { formOf, inputOf, linesOf, PERSON_FIELDS } from "../people/personForm";
import type { TabProps } from "./PersonView";
import { Why } from "./Why";

const useStyles = makeStyles({ panel: { maxWidth: "760px" }, gap: { height: tokens.spacingVerticalXS } });

/** Her own data, and correcting it. */
export function ContactTab({ dossier, changed }: TabProps) {
  const styles = useStyles();
  const say = useSay();
  const { person } = dossier;
  const initial = useMemo(() => formOf(person), [person]);
  const draft = useDraft(`person-${person.id}`, initial);
  const [editing, setEditing] = useRemembered("contact-editing", false);
  const address = person.address;
  return (
    <Panel
      className={styles.panel}
      title={say("tab-contact")}
      actions={
        <Button
          icon={<Edit20Regular />}
          disabled={person.masked}
          onClick={() => setEditing(true)}
          data-testid="person-edit"
        >
          {draft.dirty ? say("contact-go-on") : say("contact-edit")}
        </Button>
      }
    >
      {person.masked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("contact-masked")}</MessageBarBody>
        </MessageBar>
      )}
      <Facts
        facts={[
          [
            say.title("field", "number"),
            <Copyable key="number" text={person.number} what={say.code("field", "number")} />,
          ],
          [say.title("field", "name"), person.name],
          [
            say.title("field", "email"),
            person.email && <Copyable key="email" text={person.email} what={say.code("field", "email")} />,
          ],
          [
            say.title("field", "phone"),
            person.phone && <Copyable key="phone" text={person.phone} what={say.code("field", "phone")} />,
          ],
          [say.title("field", "address"), address && `${address.street}, ${address.postalCode} ${address.city}`],
          [say.title("field", "identity-number"), person.identityNumber],
          [
            say.title("field", "identity-ground"),
            person.identityGround && say.code("identity-ground", person.identityGround),
          ],
          [say.title("field", "note"), person.note],
          [say.title("field", "recorded-on"), person.recordedOn],
          [say.title("field", "changed-on"), person.changedOn],
        ]}
      />
      <Source source={person.source} />
      <Why retention={dossier.retention} />
      {editing && <EditPerson dossier={dossier} changed={changed} draft={draft} close={() => setEditing(false)} />}
    </Panel>
  );
}

interface EditPersonProps extends TabProps {
  draft: ReturnType<typeof useDraft<ReturnType<typeof formOf>>>;
  close(): void;
}

function EditPerson({ dossier, changed, draft, close }: EditPersonProps) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { id } = dossier.person;
  const { task } = dossier;
  const leave = () => {
    draft.drop();
    close();
  };
  const meanwhile = useMeanwhile({
    draft,
    look: async () => {
      const next = await host.lookAgain({ id, task });
      changed(next);
      return formOf(next.person);
    },
    lines: (it) => linesOf(it, say),
    of: () => ({ records: [id], verb: "people.correct" }),
    leave,
  });
  const save = () =>
    verb.run(() =>
      meanwhile.guard(async () => {
        const request = { id, task, input: inputOf(draft.value), before: inputOf(draft.begun) };
        changed(await host.correctPerson(request));
        leave();
      }),
    );
  return (
    <SideForm
      title={say("contact-edit-title")}
      submitLabel={say("act-save")}
      submitTestId="person-form-save"
      busy={verb.busy}
      ready={draft.dirty && draft.value.name.trim().length > 0}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(PERSON_FIELDS)}
      submit={() => void save()}
      close={leave}
    >
      {meanwhile.told}
      <PersonFields value={draft.value} change={draft.change} at={verb.at} asksSource={false} />
    </SideForm>
  );
}
