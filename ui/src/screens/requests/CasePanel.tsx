import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRemembered } from "../../app/whereabouts";
import { type CaseView, type RequestView, useHost } from "../../host/host";
import { nameOf, shown } from "../../records/facts";
import { RecordForm } from "../../records/RecordForm";
import { useForms } from "../../records/useForms";
import { Facts } from "../../shared/Facts";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { useCase } from "./useCase";

const useStyles = makeStyles({
  verbs: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CasePanelProps {
  request: RequestView;
  /** Hears the case as it stands after a step. */
  changed(next: RequestView): void;
}

/** A case as a record that a form writes over. */
const record = ({ request, mark, facts }: CaseView) => ({ id: request.id, noun: "request", mark, facts });

/** What has been done in a case, and the steps that are open now. */
export function CasePanel({ request, changed }: CasePanelProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const forms = useForms();
  const [doing, setDoing] = useRemembered<string | null>("case-doing", null);
  const found = useCase(request.id);
  const open = forms.filter(
    (form) => form.noun === "request" && form.about === "record" && found.data?.verbs.includes(form.verb),
  );
  const form = open.find((each) => each.verb === doing);
  return (
    <Panel title={say("case-handling")}>
      {found.error && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.data && found.data.facts.length > 0 && (
        <Facts facts={found.data.facts.map((fact) => [nameOf("request", fact, say), shown(fact, say)] as const)} />
      )}
      <div className={styles.verbs}>
        {open.map((each) => (
          <Button key={each.verb} size="small" onClick={() => setDoing(each.verb)} data-testid={`case-${each.verb}`}>
            {say.title("form-request", each.verb)}
          </Button>
        ))}
      </div>
      {form && (
        <RecordForm
          key={form.verb}
          form={form}
          about={request.id}
          task="request"
          {...(found.data
            ? { stands: { records: [record(found.data)], look: async () => [record(await host.showCase(request.id))] } }
            : {})}
          run={async (filled, seen) => {
            const done = await host.runForm(filled, seen);
            changed((await host.showCase(request.id)).request);
            void found.refetch();
            return done;
          }}
          close={() => setDoing(null)}
        />
      )}
    </Panel>
  );
}
