import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { Add20Regular, ArrowUpload20Regular, PeopleSearch24Regular } from "@fluentui/react-icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { PeopleStart } from "../../app/places";
import { useRemembered } from "../../app/whereabouts";
import { CodeSelect } from "../../shared/CodeSelect";
import { RELATIONS } from "../../shared/codes";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Empty } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import type { VirtualGridHandle } from "../../shared/VirtualGrid";
import { useSay } from "../../wording";
import { ImportDialog } from "./ImportDialog";
import { NewPerson } from "./NewPerson";
import { PeopleTable } from "./PeopleTable";

const useStyles = makeStyles({
  page: { overflow: "hidden" },
  filters: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  search: { flex: "1 1 260px", maxWidth: "420px" },
  relation: { minWidth: "200px" },
  count: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** One person among a million. */
export function PeoplePlace() {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { start } = useSearch({ from: "/people" });
  const [mayCreate, mayImport] = [useMay("create-person"), useMay("import-people")];
  const [text, setText] = useRemembered("people-text", "");
  const [relation, setRelation] = useRemembered("people-relation", "");
  const [total, setTotal] = useState<number | null>(null);
  const table = useRef<VirtualGridHandle>(null);
  const searched = useDeferredValue(text);
  const open = useCallback((id: string) => void go({ to: "/people/$id", params: { id } }), [go]);
  const begin = (what?: PeopleStart) => void go({ to: "/people", search: what ? { start: what } : {} });
  const filtered = Boolean(searched.trim() || relation);

  const empty = filtered ? (
    <Empty
      icon={<PeopleSearch24Regular />}
      title={say("people-none")}
      next={say("people-none-next")}
      action={
        <Button
          onClick={() => {
            setText("");
            setRelation("");
          }}
        >
          {say("people-clear")}
        </Button>
      }
    />
  ) : (
    <Empty
      icon={<PeopleSearch24Regular />}
      title={say("people-empty")}
      next={say("people-empty-next")}
      action={
        mayImport && (
          <Button appearance="primary" icon={<ArrowUpload20Regular />} onClick={() => begin("import")}>
            {say("people-import")}
          </Button>
        )
      }
    />
  );

  return (
    <Page
      title={say("nav-people")}
      className={styles.page}
      actions={
        <>
          {mayImport && (
            <Button
              appearance="subtle"
              icon={<ArrowUpload20Regular />}
              onClick={() => begin("import")}
              data-testid="people-import"
            >
              {say("people-import")}
            </Button>
          )}
          {mayCreate && (
            <Button appearance="primary" icon={<Add20Regular />} onClick={() => begin("new")} data-testid="people-new">
              {say("people-new")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          autoFocus
          aria-label={say("people-search")}
          placeholder={say("people-search-hint")}
          value={text}
          dismiss={{ "aria-label": say("people-clear") }}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              table.current?.focus();
            } else if (event.key === "Escape") setText("");
          }}
          data-testid="search"
        />
        <div className={styles.relation}>
          <CodeSelect
            label={say("people-relation")}
            prefix="relation"
            codes={RELATIONS}
            none={say("people-all")}
            value={relation}
            onChange={setRelation}
          />
        </div>
        <Text className={styles.count} role="status" data-testid="people-count">
          {total === null ? "" : say("people-count", { count: total })}
        </Text>
      </div>
      <PeopleTable
        ref={table}
        text={searched}
        relation={relation}
        open={open}
        found={setTotal}
        empty={empty}
        problem={(error, again) => <Failure error={error} again={again} />}
      />
      {mayCreate && start === "new" && <NewPerson close={() => begin()} added={open} />}
      {mayImport && (start === "import" || start === "dropped") && (
        <ImportDialog key={start} dropped={start === "dropped"} close={() => begin()} />
      )}
    </Page>
  );
}
