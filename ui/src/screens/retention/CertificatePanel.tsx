import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentPdf20Regular, Save20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../../app/session";
import { type PlanView, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const Preview = lazy(() => import("../requests/ExtractPreview").then((module) => ({ default: module.ExtractPreview })));

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  path: { overflowWrap: "anywhere" },
});

/** The certificate of an erasure: looked at here, saved where the person says. It names nobody. */
export function CertificatePanel({ plan }: { plan: PlanView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { language } = useSession();
  const looking = useVerb();
  const saving = useVerb();
  const [pdf, setPdf] = useState<ArrayBuffer | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const look = () => looking.run(async () => setPdf(await host.previewCertificate(plan.id, language)));
  const save = () =>
    saving.run(async () => {
      const file = await host.saveCertificate(plan.id, language);
      if (file) setSaved(file.path);
    });
  return (
    <Panel title={say("certificate-title")}>
      <Text>{say("retention-certificate-about")}</Text>
      {saved && (
        <MessageBar intent="success" layout="multiline" data-testid="certificate-saved">
          <MessageBarBody className={styles.path}>{say("saved-at", { path: saved })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button
          icon={looking.busy ? <Spinner size="tiny" /> : <DocumentPdf20Regular />}
          disabledFocusable={looking.busy}
          onClick={() => void look()}
          data-testid="certificate-preview"
        >
          {say("retention-certificate-look")}
        </Button>
        <Button
          appearance="primary"
          icon={saving.busy ? <Spinner size="tiny" /> : <Save20Regular />}
          disabledFocusable={saving.busy}
          onClick={() => void save()}
          data-testid="certificate-save"
        >
          {say("retention-certificate-save")}
        </Button>
      </div>
      {looking.problem && <ProblemBar error={looking.problem} again={() => void look()} />}
      {saving.problem && <ProblemBar error={saving.problem} again={() => void save()} />}
      {pdf && (
        <Suspense fallback={<Loading />}>
          <Preview pdf={pdf} />
        </Suspense>
      )}
    </Panel>
  );
}
