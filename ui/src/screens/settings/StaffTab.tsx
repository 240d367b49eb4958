import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular, PeopleTeam24Regular, PersonAdd20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import { type StaffView, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Empty, Loading } from "../../shared/states";
import { type Say, useSay } from "../../wording";
import { AddHere } from "./AddHere";
import { AddStaff } from "./AddStaff";
import { useColumns } from "./columns";
import { DisableStaff } from "./DisableStaff";
import { GiveCode } from "./GiveCode";
import { SetRole } from "./SetRole";

// Two words in a narrow column stand on two lines.
const useStyles = makeStyles({ state: { height: "auto", minHeight: "20px" } });

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
    <DataTable
      bare
      label={say("staff-title")}
      heads={[
        say("unlock-user"),
        say.title("field", "role"),
        say("staff-since"),
        say("staff-state"),
        { unseen: say("staff-more-head") },
      ]}
      widths={["24%", undefined, "116px", "176px", "48px"]}
      rowTestId="staff-row"
      rows={staff.map((one) => {
        const [state, color] = stateOf(one, say);
        return {
          key: one.id,
          gone: one.disabledAt !== null,
          keys: { 3: state },
          cells: [
            one.user,
            say.title("role", one.role),
            when(one.addedAt).slice(0, 10),
            <Badge key="state" appearance="tint" color={color} className={styles.state}>
              {state}
            </Badge>,
            one.disabledAt === null && <StaffMenu key="more" one={one} act={act} />,
          ],
        };
      })}
    />
  );
}

/** Whether she can come in, and if not why. */
function stateOf(one: StaffView, say: Say): [string, "informative" | "warning" | "success"] {
  if (one.disabledAt !== null) return [say("staff-disabled", { on: one.disabledAt.slice(0, 10) }), "informative"];
  if (one.oneTimeCode) return [say("staff-has-code"), "warning"];
  return one.canUnlock ? [say("staff-can-unlock"), "success"] : [say("staff-no-password"), "warning"];
}

/** What can be done with one of the staff. */
function StaffMenu({ one, act }: { one: StaffView; act(deed: Deed): void }) {
  const say = useSay();
  return (
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
  );
}
