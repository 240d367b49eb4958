import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { tasksOfToday } from "../../app/tasks";
import { useRemembered } from "../../app/whereabouts";
import { type Dossier, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Loading } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { PersonView } from "./PersonView";
import { TaskDialog } from "./TaskDialog";

/** A person, opened for a declared task. */
export function PersonPlace() {
  const { id } = useParams({ from: "/people/$id" });
  // Another person is another opening, with its own task and its own line in the log.
  return <Opening key={id} id={id} />;
}

function Opening({ id }: { id: string }) {
  const host = useHost();
  const say = useSay();
  const go = useNavigate();
  const queries = useQueryClient();
  const verb = useVerb();
  const [dossier, setDossier] = useState<Dossier | null>(null);
  const [task, setTask] = useRemembered<string | null>("person-task", null);
  const [asking, setAsking] = useState(task === null);
  const open = (task: string) => {
    if (verb.busy) return;
    tasksOfToday.declared(task);
    setTask(task);
    const opened = verb.run(async () => {
      setDossier(await host.openPerson({ id, task }));
      // In one drawing with what was asked for: the core is quicker than an empty page could be drawn.
      setAsking(false);
    });
    void opened.then((done) => done || setAsking(false));
  };
  // After a lock the same person goes on with the task she had declared: an opening of its own, with its own line.
  const resumed = useRef(task);
  useEffect(() => {
    if (resumed.current === null) return;
    const declared = resumed.current;
    resumed.current = null;
    open(declared);
  });
  const close = () => {
    verb.clear();
    setAsking(false);
  };
  const changed = useCallback(
    (next: Dossier) => {
      setDossier(next);
      for (const key of ["people", "today", "requests"]) void queries.invalidateQueries({ queryKey: [key] });
    },
    [queries],
  );
  // Another desk has changed something: she is shown as she stands now. What cannot be shown, the next step says.
  const shown = dossier?.task;
  useEffect(
    () =>
      host.onDesksMoved(({ news }) => {
        if (news && shown) void host.lookAgain({ id, task: shown }).then(setDossier, () => undefined);
      }),
    [host, id, shown],
  );
  return (
    <>
      {asking && <TaskDialog current={dossier?.task ?? null} choose={open} close={close} />}
      {verb.busy && !dossier && !asking && <Loading />}
      {verb.problem && (
        <Page title={say("person-place")} above={[{ name: say("nav-people"), go: () => void go({ to: "/people" }) }]}>
          <Failure error={verb.problem} again={() => setAsking(true)} />
        </Page>
      )}
      {dossier && !verb.problem && (
        <PersonView dossier={dossier} changed={changed} changeTask={() => setAsking(true)} />
      )}
    </>
  );
}
