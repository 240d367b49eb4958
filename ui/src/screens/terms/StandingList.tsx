import { Badge, Button, Text } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";

const PAGE = 50;
const COLORS = { accepted: "success", earlier: "warning", never: "danger" } as const;

/** Everybody with a contract, and how she stands to a version. */
export function StandingList({ id }: { id: string }) {
  const say = useSay();
  const host = useHost();
  const list = useInfiniteQuery({
    queryKey: ["shelf", "terms", "people", id],
    queryFn: ({ pageParam }) => host.termsPeople({ id, after: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.length === PAGE ? (last[PAGE - 1]?.person.id ?? null) : null),
  });
  if (list.error) return <Failure error={list.error} again={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const people = list.data.pages.flat();
  if (people.length === 0) return <Text>{say("terms-nobody")}</Text>;
  return (
    <>
      <DataTable
        bare
        label={say("terms-people")}
        heads={[say("terms-who"), say("terms-standing"), say("terms-when")]}
        rows={people.map(({ person, standing, acceptedOn, how, needsReview }) => ({
          key: person.id,
          keys: { 1: say.code("standing", standing) },
          cells: [
            `${person.name || say("people-protected-name")} · ${person.number}`,
            <Badge key="standing" appearance="tint" color={COLORS[standing as keyof typeof COLORS] ?? "informative"}>
              {say.title("standing", standing)}
            </Badge>,
            [acceptedOn && `${acceptedOn}, ${say.code("acceptance", how ?? "")}`, needsReview && say("terms-review")]
              .filter(Boolean)
              .join(" · "),
          ],
        }))}
      />
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say("terms-more")}
        </Button>
      )}
    </>
  );
}
