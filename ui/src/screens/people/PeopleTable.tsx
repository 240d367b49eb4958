import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { useHost } from "../../host/host";
import { usePages } from "../../shared/usePages";
import { VirtualGrid, type VirtualGridHandle } from "../../shared/VirtualGrid";
import { useSay } from "../../wording";
import { usePeopleColumns } from "./columns";

const useStyles = makeStyles({
  nothing: {
    flex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

interface PeopleTableProps {
  text: string;
  relation: string;
  open(id: string): void;
  /** Hears the number of people found; null until it is known. */
  found(total: number | null): void;
  empty: ReactNode;
  problem(error: unknown, again: () => void): ReactNode;
  ref?: Ref<VirtualGridHandle>;
}

/** People in rows, however many. */
export function PeopleTable({ text, relation, open, found, empty, problem, ref }: PeopleTableProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const columns = usePeopleColumns();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const people = usePages(
    ["people", "list", text, relation],
    async (offset, limit) => {
      const { total, hits } = await host.findPeople({ text, limit, offset, relation: relation || null });
      return { total, rows: hits };
    },
    range.first,
    range.last,
  );
  const total = people.pending ? null : people.total;
  useEffect(() => found(total), [found, total]);
  if (people.error) return problem(people.error, people.again);
  if (total === 0) return <div className={styles.nothing}>{empty}</div>;
  return (
    <VirtualGrid
      {...(ref ? { ref } : {})}
      label={say("nav-people")}
      columns={columns}
      rows={people}
      keyOf={(hit) => hit.id}
      open={(hit) => open(hit.id)}
      seen={(first, last) => setRange((now) => (now.first === first && now.last === last ? now : { first, last }))}
      filters={`${relation} ${text}`}
      memory="people-list"
      testId="people"
    />
  );
}
