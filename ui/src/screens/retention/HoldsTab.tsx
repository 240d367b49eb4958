import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { LockClosed20Regular, LockOpen24Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session";
import { useRemembered } from "../../app/whereabouts";
import { type HoldsView, type HoldView, useHost } from "../../host/host";
import { RecordForm } from "../../records/RecordForm";
import { useForms } from "../../records/useForms";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { daysBetween, when } from "../../shared/iso";
import { Empty, Loading } from "../../shared/states";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  // A link in a cell begins where the cell does.
  person: { paddingLeft: 0, minWidth: 0, justifyContent: "flex-start" },
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  grow: { flex: 1 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, justifyContent: "flex-end" },
});

/** From so many days before, the review is close. */
const SOON = 7;

const urgency = (days: number) => (days < 0 ? "overdue" : days === 0 ? "today" : days <= SOON ? "this-week" : "later");

/** Every hold as a record that a form writes over. */
const recordsOf = ({ running, released }: HoldsView) =>
  [...running, ...released].map(({ id, mark, facts }) => ({ id, noun: "hold", mark, facts }));

/** What is being done with which hold. */
interface Doing {
  verb: string;
  about: string | null;
}

/** Every hold: whose data, why, who answers for it, when it is looked over. Set, look over, release. */
export function HoldsTab() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const forms = useForms().filter((form) => form.noun === "hold");
  const [released, setReleased] = useRemembered("holds-released", false);
  const [doing, setDoing] = useRemembered<Doing | null>("holds-doing", null);
  const list = useQuery({ queryKey: ["retention", "holds"], queryFn: () => host.listHolds(), staleTime: 0 });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} again={() => void list.refetch()} />;
  const form = doing && forms.find((each) => each.verb === doing.verb);
  const set = forms.some((each) => each.verb === "set") && (
    <Button
      appearance="primary"
      icon={<LockClosed20Regular />}
      onClick={() => setDoing({ verb: "set", about: null })}
      data-testid="hold-set"
    >
      {say.title("form-hold", "set")}
    </Button>
  );
  const shown = released ? [...list.data.running, ...list.data.released] : list.data.running;
  return (
    <>
      <div className={styles.bar}>
        {(list.data.released.length > 0 || released) && (
          <Switch
            label={say("retention-holds-released")}
            checked={released}
            onChange={(_, data) => setReleased(data.checked)}
          />
        )}
        <div className={styles.grow} />
        {shown.length > 0 && set}
      </div>
      {shown.length === 0 ? (
        <Empty
          icon={<LockOpen24Regular />}
          title={say("retention-holds-none")}
          next={say("retention-holds-none-next")}
          action={set}
        />
      ) : (
        <HoldTable holds={shown} act={(verb, about) => setDoing({ verb, about })} />
      )}
      {form && doing && (
        <RecordForm
          key={`${doing.verb} ${doing.about}`}
          form={form}
          about={doing.about}
          task="retention"
          stands={{ records: recordsOf(list.data), look: async () => recordsOf(await host.listHolds()) }}
          run={async (request, seen) => {
            const done = await host.runForm(request, seen);
            for (const key of ["retention", "today"]) await queries.invalidateQueries({ queryKey: [key] });
            return done;
          }}
          close={() => setDoing(null)}
        />
      )}
    </>
  );
}

interface HoldTableProps {
  holds: readonly HoldView[];
  act(verb: string, hold: string): void;
}

function HoldTable({ holds, act }: HoldTableProps) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { today } = useSession();
  const person = (hold: HoldView) => (
    <Button
      size="small"
      appearance="transparent"
      className={styles.person}
      onClick={() => void go({ to: "/people/$id", params: { id: hold.personId } })}
    >
      {hold.who}
    </Button>
  );
  const actions = (hold: HoldView) => (
    <div className={styles.actions}>
      {["review", "release"].map((verb) => (
        <Button key={verb} size="small" onClick={() => act(verb, hold.id)} data-testid={`hold-${verb}`}>
          {say(`retention-hold-${verb}`)}
        </Button>
      ))}
    </div>
  );
  return (
    <DataTable
      label={say.title("noun", "hold-many")}
      heads={["who", "reason", "owner", "set", "review", "do"].map((head) => say(`retention-hold-head-${head}`))}
      widths={["96px", undefined, "76px", "84px", "104px", "140px"]}
      rowTestId="hold-row"
      rows={holds.map((hold) => ({
        key: hold.id,
        keys: { 0: hold.who, 4: hold.releasedAt ?? hold.reviewOn },
        cells: [
          person(hold),
          say.title("hold-reason", hold.reason),
          hold.owner,
          when(hold.setAt).slice(0, 10),
          hold.releasedAt ? (
            say("retention-hold-released", { on: when(hold.releasedAt).slice(0, 10) })
          ) : (
            <>
              {hold.reviewOn}{" "}
              <Clock urgency={urgency(daysBetween(today, hold.reviewOn))} day={hold.reviewOn} today={today} />
            </>
          ),
          hold.releasedAt ? "" : actions(hold),
        ],
      }))}
    />
  );
}
