import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useDraft } from "../../app/drafts";
import { useSession } from "../../app/session";
import { useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { REQUEST_CHANNELS, REQUEST_KINDS } from "../../shared/codes";
import { DateField } from "../../shared/DateField";
import { PersonField } from "../../shared/PersonField";
import { SideForm } from "../../shared/SideForm";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const FIELDS = ["kind", "received-on", "channel", "applicant-name", "search-keys", "person"] as const;

interface RequestForm {
  known: boolean;
  /** Who asks, and how she is shown. */
  person: { id: string; words: string } | null;
  applicantName: string;
  searchKeys: string;
  kind: string;
  receivedOn: string;
  channel: string;
}

interface NewRequestProps {
  personId: string | null;
  /** The right that is chosen at first. */
  right: "access" | "portability";
  close(): void;
}

/** Registers a request, from somebody in the register or from a stranger. */
export function NewRequest({ personId, right, close }: NewRequestProps) {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const queries = useQueryClient();
  const { today } = useSession();
  const verb = useVerb();
  const initial = useMemo<RequestForm>(
    () => ({
      known: true,
      person: personId ? { id: personId, words: "" } : null,
      applicantName: "",
      searchKeys: "",
      kind: right,
      receivedOn: today,
      channel: "email",
    }),
    [personId, right, today],
  );
  const draft = useDraft(`request-${right === "access" ? "" : `${right}-`}${personId ?? ""}`, initial);
  const { value, change } = draft;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
      const opened = await host.openRequest({
        person: value.known ? (value.person?.id ?? null) : null,
        applicantName: value.known ? null : value.applicantName.trim(),
        searchKeys: value.known
          ? []
          : value.searchKeys
              .split(/[\n,;]/)
              .map((key) => key.trim())
              .filter(Boolean),
        kind: value.kind,
        receivedOn: value.receivedOn,
        channel: value.channel,
      });
      draft.drop();
      for (const key of ["requests", "today"]) void queries.invalidateQueries({ queryKey: [key] });
      await go({ to: "/requests/$id", params: { id: opened.id } });
    });
  const complete = value.receivedOn && (value.known ? value.person : value.applicantName.trim());
  return (
    <SideForm
      title={say("requests-new")}
      submitLabel={say("requests-register")}
      submitTestId="request-open-submit"
      busy={verb.busy}
      ready={Boolean(complete)}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(FIELDS)}
      submit={() => void save()}
      close={leave}
    >
      {!personId && (
        <RadioGroup
          layout="horizontal"
          aria-label={say("requests-who")}
          value={value.known ? "known" : "stranger"}
          onChange={(_, data) => change({ known: data.value === "known" })}
        >
          <Radio value="known" label={say("requests-known")} />
          <Radio value="stranger" label={say("requests-stranger")} data-testid="request-stranger" />
        </RadioGroup>
      )}
      {personId && <Text>{say("requests-for-opened")}</Text>}
      {value.known ? (
        !personId && (
          <PersonField
            label={say("requests-person")}
            value={value.person?.id ?? ""}
            words={value.person?.words}
            problem={verb.at("person")}
            required
            onChange={(id, words) => change({ person: id ? { id, words } : null })}
            testId="request-person"
          />
        )
      ) : (
        <>
          <TextField
            label={say.title("field", "applicant-name")}
            value={value.applicantName}
            problem={verb.at("applicant-name")}
            onChange={(applicantName) => change({ applicantName })}
            required
          />
          <TextField
            label={say.title("field", "search-keys")}
            hint={say("requests-keys-hint")}
            rows={3}
            value={value.searchKeys}
            problem={verb.at("search-keys")}
            onChange={(searchKeys) => change({ searchKeys })}
          />
        </>
      )}
      <CodeSelect
        label={say("requests-right")}
        prefix="request"
        codes={REQUEST_KINDS}
        value={value.kind}
        problem={verb.at("kind")}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        label={say("requests-received-on")}
        hint={say("requests-received-hint")}
        value={value.receivedOn}
        today={today}
        problem={verb.at("received-on")}
        onChange={(receivedOn) => change({ receivedOn })}
        required
      />
      <CodeSelect
        label={say("requests-channel")}
        prefix="request-channel"
        codes={REQUEST_CHANNELS}
        value={value.channel}
        problem={verb.at("channel")}
        onChange={(channel) => change({ channel })}
      />
    </SideForm>
  );
}
