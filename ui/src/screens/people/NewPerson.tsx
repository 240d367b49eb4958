import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { type PersonAdded, useHost } from "../../host/host";
import { SideForm } from "../../shared/SideForm";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { PersonFields } from "./PersonFields";
import { EMPTY_PERSON, inputOf, PERSON_FIELDS } from "./personForm";

interface NewPersonProps {
  close(): void;
  /** Opens the person who was added. */
  added(id: string): void;
}

/** Somebody new. Likely doubles are shown, never merged. */
export function NewPerson({ close, added }: NewPersonProps) {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const draft = useDraft("new-person", EMPTY_PERSON);
  const verb = useVerb();
  const [done, setDone] = useState<PersonAdded | null>(null);
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
      const person = await host.addPerson(inputOf(draft.value));
      draft.drop();
      await queries.invalidateQueries({ queryKey: ["people"] });
      if (person.likelyTwins.length > 0) setDone(person);
      else added(person.id);
    });
  if (done) {
    return (
      <SideForm
        title={say("people-added", { number: done.number })}
        submitLabel={say("people-open-added")}
        busy={false}
        dirty={false}
        problem={null}
        submit={() => added(done.id)}
        close={close}
      >
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("people-twins")}</MessageBarTitle> {say("people-twins-next")}
          </MessageBarBody>
          <MessageBarActions>
            {done.likelyTwins.map((twin) => (
              <Button key={twin.id} size="small" onClick={() => added(twin.id)}>
                {`${twin.name} · ${twin.number}`}
              </Button>
            ))}
          </MessageBarActions>
        </MessageBar>
      </SideForm>
    );
  }
  return (
    <SideForm
      title={say("people-new")}
      submitLabel={say("act-save")}
      submitTestId="person-form-save"
      busy={verb.busy}
      ready={draft.value.name.trim().length > 0}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(PERSON_FIELDS)}
      submit={() => void save()}
      close={leave}
    >
      <PersonFields value={draft.value} change={draft.change} at={verb.at} asksSource />
    </SideForm>
  );
}
