import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSettings } from "../../app/settings";
import { type AssignmentView, useHost } from "../../host/host";
import { CopyButton } from "../../shared/CopyButton";
import { Failure } from "../../shared/Failure";
import { SideForm } from "../../shared/SideForm";
import { Loading } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  text: {
    whiteSpace: "pre-wrap",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    margin: 0,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** The message to a client: looked at, saved as a draft, and noted once it is really on its way. */
// policy: 46
export function AskForRating({ assignment, close }: { assignment: AssignmentView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const { language } = useSettings();
  const verb = useVerb();
  const [saved, setSaved] = useState("");
  const draft = useQuery({
    queryKey: ["ratings", "draft", assignment.id, language],
    queryFn: () => host.ratingDraft(assignment.id, language),
    staleTime: 60_000,
  });
  const save = () =>
    void verb.run(async () => {
      const file = await host.saveRatingDraft(assignment.id, language);
      if (file) setSaved(file.path);
    });
  const sent = () =>
    void verb.run(async () => {
      await host.ratingRequestSent(assignment.id);
      void queries.invalidateQueries({ queryKey: ["ratings"] });
      close();
    });
  return (
    <SideForm
      title={say("ratings-ask-title", { assignment: assignment.number })}
      submitLabel={say("ratings-ask-sent")}
      submitTestId="ask-sent"
      busy={verb.busy}
      ready={draft.isSuccess}
      dirty={false}
      problem={verb.problem}
      submit={sent}
      close={close}
    >
      <Text>{say("ratings-ask-body")}</Text>
      {draft.isPending && <Loading />}
      {draft.isError && <Failure error={draft.error} again={() => void draft.refetch()} />}
      {draft.data && (
        <>
          <Text>
            {say("ratings-ask-to")}: {draft.data.to}
          </Text>
          <Text weight="semibold">{draft.data.subject}</Text>
          <pre className={styles.text}>{draft.data.text}</pre>
          <div className={styles.actions}>
            <Button onClick={save} data-testid="ask-save">
              {say("ratings-ask-save")}
            </Button>
            <CopyButton text={draft.data.mailto} what={say("ratings-ask-mailto")} />
          </div>
          {saved && <Text role="status">{say("dispute-saved", { path: saved })}</Text>}
          <Text size={200}>{say("ratings-ask-sent-hint")}</Text>
        </>
      )}
    </SideForm>
  );
}
