import { Button, Checkbox, Field, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useDraft } from "../../app/drafts";
import { useSession } from "../../app/session";
import { useHost } from "../../host/host";
import { DateField } from "../../shared/DateField";
import { SideForm } from "../../shared/SideForm";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { EMPTY_PART, PartFields, type PartValue } from "./PartFields";

const FIELDS = ["received-on", "cause", "why-wrong", "adjustment", "document"] as const;

interface DisputeForm {
  rating: string;
  receivedOn: string;
  document: string;
  assured: boolean;
  cause: PartValue;
  whyWrong: PartValue;
  adjustment: PartValue;
}

/** Opens a dispute: with the written statement, and the three parts as far as they are there. */
// policy: 47, 48
export function NewDispute({ close }: { close(): void }) {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const queries = useQueryClient();
  const { today } = useSession();
  const verb = useVerb();
  const settings = useQuery({ queryKey: ["ratings", "settings"], queryFn: () => host.ratingSettings() });
  const assurance = settings.data?.some((it) => it.key === "disputes.assurance" && it.value === 1) ?? false;
  const initial = useMemo<DisputeForm>(
    () => ({
      rating: "",
      receivedOn: today,
      document: "",
      assured: false,
      cause: EMPTY_PART,
      whyWrong: EMPTY_PART,
      adjustment: EMPTY_PART,
    }),
    [today],
  );
  const draft = useDraft("dispute-new", initial);
  const { value, change } = draft;
  const leave = () => {
    draft.drop();
    close();
  };
  const choose = () =>
    void verb.run(async () => {
      const name = await host.chooseAttachment();
      if (name) change({ document: name });
    });
  const save = () =>
    void verb.run(async () => {
      const part = ({ text, none }: PartValue) => ({ text: text.trim() || null, noDocuments: none });
      const opened = await host.openDispute({
        rating: value.rating.trim(),
        receivedOn: value.receivedOn,
        cause: part(value.cause),
        whyWrong: part(value.whyWrong),
        adjustment: part(value.adjustment),
        assured: value.assured,
      });
      draft.drop();
      for (const key of ["disputes", "ratings", "today"]) void queries.invalidateQueries({ queryKey: [key] });
      await go({ to: "/ratings/disputes/$id", params: { id: opened.number } });
      close();
    });
  return (
    <SideForm
      title={say("dispute-new")}
      submitLabel={say("dispute-new")}
      submitTestId="dispute-open-submit"
      busy={verb.busy}
      ready={Boolean(value.rating.trim() && value.receivedOn && value.document)}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(FIELDS)}
      submit={save}
      close={leave}
    >
      <Text>{say("dispute-new-body")}</Text>
      <TextField
        label={say("dispute-rating-of")}
        value={value.rating}
        onChange={(rating) => change({ rating })}
        required
        testId="dispute-rating"
      />
      <DateField
        label={say("dispute-received")}
        hint={say("dispute-received-hint")}
        value={value.receivedOn}
        today={today}
        problem={verb.at("received-on")}
        onChange={(receivedOn) => change({ receivedOn })}
        required
      />
      <Field label={say("dispute-document")} required>
        <div>
          <Button onClick={choose} data-testid="dispute-document">
            {say("dispute-document-choose")}
          </Button>{" "}
          {value.document && <Text>{say("dispute-document-chosen", { name: value.document })}</Text>}
        </div>
      </Field>
      <PartFields kind="cause" value={value.cause} problem={verb.at("cause")} change={(cause) => change({ cause })} />
      <PartFields
        kind="why-wrong"
        value={value.whyWrong}
        problem={verb.at("why-wrong")}
        change={(whyWrong) => change({ whyWrong })}
      />
      <PartFields
        kind="adjustment"
        value={value.adjustment}
        problem={verb.at("adjustment")}
        change={(adjustment) => change({ adjustment })}
      />
      {assurance && (
        <Checkbox
          label={say("dispute-assured")}
          checked={value.assured}
          onChange={(_, data) => change({ assured: data.checked === true })}
        />
      )}
    </SideForm>
  );
}
