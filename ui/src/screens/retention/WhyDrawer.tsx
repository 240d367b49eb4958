import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  OverlayDrawer,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import {
  ClipboardSearch20Regular,
  Dismiss24Regular,
  LockClosed20Regular,
  Person20Regular,
} from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useHost } from "../../host/host";
import { byFate, KeptItem } from "../../records/KeptItem";
import { RecordForm } from "../../records/RecordForm";
import { useForms } from "../../records/useForms";
import { Failure } from "../../shared/Failure";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { holdWords } from "./columns";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
  },
  foot: { flexWrap: "wrap", rowGap: tokens.spacingVerticalS },
});

interface WhyDrawerProps {
  person: string;
  close(): void;
}

/** "Varför finns detta kvar?" for everything about one person, with what can be done from there. Looking is in the log. */
export function WhyDrawer({ person, close }: WhyDrawerProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const queries = useQueryClient();
  const planning = useVerb();
  const form = useForms().find((each) => each.noun === "hold" && each.verb === "set");
  const [holding, setHolding] = useState(false);
  const line = useQuery({
    queryKey: ["retention", "why", person],
    queryFn: () => host.retentionWhy(person),
    // A look is a line in the log: not one more for each time the window comes to the front.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const look = async () => {
    const all = await host.shelf("hold", { person, task: "retention", text: null, limit: null });
    return all.records;
  };
  // A look is a line in the log here too.
  const holds = useQuery({
    queryKey: ["retention", "holds", person],
    queryFn: look,
    enabled: holding,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const goes = line.data?.items.some((item) => item.fate === "erase");
  const plan = () =>
    planning.run(async () => {
      const one = { request: null, people: null, text: null, daysOver: null, limit: null };
      const made = await host.planRetention({ person, ...one });
      await queries.invalidateQueries({ queryKey: ["retention", "plans"] });
      await go({ to: "/retention/plans/$id", params: { id: made.id } });
    });
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_, data) => !data.open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={say("act-close")} icon={<Dismiss24Regular />} onClick={close} />
          }
        >
          {line.data ? say("retention-why-title", { who: line.data.who }) : say("why-label")}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body} data-testid="retention-why">
        {line.isPending && <Loading />}
        {line.isError && <Failure error={line.error} again={() => void line.refetch()} />}
        {planning.problem && <ProblemBar error={planning.problem} />}
        {line.data && line.data.onHold.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{say("retention-on-hold")}</MessageBarTitle> {holdWords(line.data.onHold, say)}.
            </MessageBarBody>
          </MessageBar>
        )}
        {line.data && (
          <div>
            {byFate(line.data.items).map((item) => (
              <KeptItem key={`${item.noun} ${item.id}`} item={item} />
            ))}
          </div>
        )}
      </DrawerBody>
      <DrawerFooter className={styles.foot}>
        {goes && (
          <Button
            appearance="primary"
            icon={planning.busy ? <Spinner size="tiny" /> : <ClipboardSearch20Regular />}
            disabledFocusable={planning.busy}
            onClick={() => void plan()}
            data-testid="retention-plan-one"
          >
            {say("retention-plan-one")}
          </Button>
        )}
        {form && (
          <Button icon={<LockClosed20Regular />} onClick={() => setHolding(true)} data-testid="retention-hold">
            {say.title("form-hold", "set")}
          </Button>
        )}
        <Button icon={<Person20Regular />} onClick={() => void go({ to: "/people/$id", params: { id: person } })}>
          {say("retention-open-person")}
        </Button>
      </DrawerFooter>
      {holding && form && !holds.isPending && (
        <RecordForm
          form={form}
          about={person}
          task="retention"
          {...(holds.data ? { stands: { records: holds.data, look } } : {})}
          run={async (request, seen) => {
            const done = await host.runForm(request, seen);
            for (const key of ["retention", "today"]) await queries.invalidateQueries({ queryKey: [key] });
            return done;
          }}
          close={() => setHolding(false)}
        />
      )}
    </OverlayDrawer>
  );
}
