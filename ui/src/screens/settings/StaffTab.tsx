import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular, PeopleTeam24Regular, PersonAdd20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import { type StaffView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Empty, Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { AddHere } from "./AddHere";
import { AddStaff } from "./AddStaff";
import { useColumns } from "./columns";
import { DisableStaff } from "./DisableStaff";
import { GiveCode } from "./GiveCode";
import { SetRole } from "./SetRole";

const useStyles = makeStyles({
  frame: { overflow: "auto" },
  table: { minWidth: "640px", fontVariantNumeric: "tabular-nums" },
  more: { width: "56px" },
  gone: { color: tokens.colorNeutralForeground3 },
});

type Deed = { kind: "role" | "code" | "here" | "disable"; one: StaffView };

/** Who works here, with which role, and who no longer does. */
export function StaffTab() {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const staff = useQuery({ queryKey: ["staff"], queryFn: () => host.listStaff() });
  const [adding, setAdding] = useRemembered("staff-adding", false);
  const [deed, setDeed] = useState<Deed | null>(null);
  const changed = async () => {
    for (const key of ["staff", "keys", "protection"]) await queries.invalidateQueries({ queryKey: [key] });
  };
  return (
    <div className={columns.column}>
      <Panel
        title={say("staff-title")}
        actions={
          staff.isSuccess && (
            <Button
              appearance="primary"
              icon={<PersonAdd20Regular />}
              onClick={() => setAdding(true)}
              data-testid="staff-add"
            >
              {say("staff-add")}
            </Button>
          )
        }
      >
        {staff.isPending && <Loading />}
        {staff.isError && <Failure error={staff.error} again={() => void staff.refetch()} />}
        {staff.data?.length === 0 && (
          <Empty icon={<PeopleTeam24Regular />} title={say("staff-none")} next={say("staff-none-next")} />
        )}
        {staff.data && staff.data.length > 0 && <StaffTable staff={staff.data} act={setDeed} />}
      </Panel>
      {adding && <AddStaff close={() => setAdding(false)} changed={changed} />}
      {deed?.kind === "role" && <SetRole one={deed.one} close={() => setDeed(null)} changed={changed} />}
      {deed?.kind === "code" && <GiveCode one={deed.one} close={() => setDeed(null)} changed={changed} />}
      {deed?.kind === "here" && <AddHere one={deed.one} close={() => setDeed(null)} changed={changed} />}
      {deed?.kind === "disable" && <DisableStaff one={deed.one} close={() => setDeed(null)} changed={changed} />}
    </div>
  );
}

function StaffTable({ staff, act }: { staff: readonly StaffView[]; act(deed: Deed): void }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.frame}>
      <Table className={styles.table} aria-label={say("staff-title")}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("unlock-user")}</TableHeaderCell>
            <TableHeaderCell>{say.title("field", "role")}</TableHeaderCell>
            <TableHeaderCell>{say("staff-since")}</TableHeaderCell>
            <TableHeaderCell>{say("staff-state")}</TableHeaderCell>
            <TableHeaderCell className={styles.more} aria-label={say("staff-more-head")} />
          </TableRow>
        </TableHeader>
        <TableBody>
          {staff.map((one) => (
            <TableRow key={one.id} data-testid="staff-row" {...(one.disabledAt ? { className: styles.gone } : {})}>
              <TableCell>{one.user}</TableCell>
              <TableCell>{say.title("role", one.role)}</TableCell>
              <TableCell>{when(one.addedAt)}</TableCell>
              <TableCell>
                {one.disabledAt ? (
                  <Badge appearance="tint" color="informative">
                    {say("staff-disabled", { on: one.disabledAt.slice(0, 10) })}
                  </Badge>
                ) : one.oneTimeCode ? (
                  <Badge appearance="tint" color="warning">
                    {say("staff-has-code")}
                  </Badge>
                ) : one.canUnlock ? (
                  <Badge appearance="tint" color="success">
                    {say("staff-can-unlock")}
                  </Badge>
                ) : (
                  <Badge appearance="tint" color="warning">
                    {say("staff-no-password")}
                  </Badge>
                )}
              </TableCell>
              <TableCell>
                {!one.disabledAt && (
                  <Menu>
                    <MenuTrigger disableButtonEnhancement>
                      <Button
                        appearance="subtle"
                        icon={<MoreHorizontal20Regular />}
                        aria-label={say("staff-more", { user: one.user })}
                        data-testid={`staff-more-${one.user}`}
                      />
                    </MenuTrigger>
                    <MenuPopover>
                      <MenuList>
                        <MenuItem onClick={() => act({ kind: "role", one })} data-testid="staff-role">
                          {say("staff-role")}
                        </MenuItem>
                        <MenuItem onClick={() => act({ kind: "code", one })} data-testid="staff-code">
                          {say("code-give")}
                        </MenuItem>
                        <MenuItem onClick={() => act({ kind: "here", one })} data-testid="staff-here">
                          {say("device-add")}
                        </MenuItem>
                        <MenuItem onClick={() => act({ kind: "disable", one })} data-testid="staff-disable">
                          {say("staff-disable")}
                        </MenuItem>
                      </MenuList>
                    </MenuPopover>
                  </Menu>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
