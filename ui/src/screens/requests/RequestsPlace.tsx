import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { Add20Regular, MailInbox24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Empty, Loading } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useSay } from "../../wording";
import { BatchBar } from "./BatchBar";
import { NewRequest } from "./NewRequest";
import { PrintQueue } from "./PrintQueue";
import { RequestTable } from "./RequestTable";
import { useBatch } from "./useBatch";

const useStyles = makeStyles({
  filters: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

/** Requests with the law's clock beside each. */
export function RequestsPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const { start, person, right } = useSearch({ from: "/requests" });
  const [openOnly, setOpenOnly] = useRemembered("requests-open", true);
  const list = useQuery({
    queryKey: ["requests", "list", openOnly],
    queryFn: () => host.listRequests({ openOnly }),
    staleTime: 0,
  });
  const batch = useBatch();
  const mayDraw = useMay("make-extract");
  const begin = () => void go({ to: "/requests", search: { start: "new" } });
  const may = useMay("open-request");
  const create = may && (
    <Button appearance="primary" icon={<Add20Regular />} onClick={begin} data-testid="request-new">
      {say("requests-new")}
    </Button>
  );
  return (
    <Page title={say("nav-requests")} actions={create}>
      <div className={styles.filters}>
        <Switch
          label={say("requests-open-only")}
          checked={openOnly}
          onChange={(_, data) => setOpenOnly(data.checked)}
        />
      </div>
      {mayDraw && <BatchBar batch={batch} />}
      {mayDraw && batch.drawn && <PrintQueue drawn={batch.drawn} forget={batch.forget} />}
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} again={() => void list.refetch()} />}
      {list.data &&
        (list.data.length === 0 ? (
          <Empty
            icon={<MailInbox24Regular />}
            title={openOnly ? say("requests-none-open") : say("requests-none")}
            next={say("requests-none-next")}
          />
        ) : (
          <RequestTable requests={list.data} batch={mayDraw ? batch : undefined} />
        ))}
      {start === "new" && (
        <NewRequest
          personId={person ?? null}
          right={right ?? "access"}
          close={() => void go({ to: "/requests", search: {} })}
        />
      )}
    </Page>
  );
}
