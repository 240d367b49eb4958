import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ProblemData } from "../host/host";
import { useSay } from "../wording";
import { LeaveDialog, LeaveGuard } from "./leaving";
import { ProblemBar } from "./states";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", width: "100%", height: "100%", minHeight: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
});

interface SideFormProps {
  title: string;
  submitLabel: string;
  submitTestId?: string;
  busy: boolean;
  ready?: boolean;
  /** Whether closing would lose something. */
  dirty: boolean;
  /** Forgets what was typed, where another place is opened meanwhile. */
  forget?: () => void;
  problem: ProblemData | null;
  size?: "small" | "medium";
  submit(): void;
  /** Closes and forgets what was typed. */
  close(): void;
  children: ReactNode;
}

/** A form in a panel from the side. Esc closes it, after asking if something is unsaved; so does a way to another place. */
export function SideForm(props: SideFormProps) {
  const styles = useStyles();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  // What the form itself leads to, saved or closed, asks nobody.
  const passing = useRef(false);
  useEffect(() => {
    if (!props.busy) passing.current = false;
  });
  const leave = () => {
    passing.current = true;
    setAsking(false);
    props.close();
  };
  const close = () => (props.dirty ? setAsking(true) : leave());
  return (
    <OverlayDrawer open position="end" size={props.size ?? "medium"} onOpenChange={(_, data) => !data.open && close()}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // The Enter key comes here without asking the button.
          if (props.busy || props.ready === false) return;
          passing.current = true;
          props.submit();
        }}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button appearance="subtle" aria-label={say("act-close")} icon={<Dismiss24Regular />} onClick={close} />
            }
          >
            {props.title}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody className={styles.body}>
          {props.problem && <ProblemBar error={props.problem} />}
          {props.children}
        </DrawerBody>
        <DrawerFooter>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={props.busy || props.ready === false}
            icon={props.busy ? <Spinner size="tiny" /> : undefined}
            data-testid={props.submitTestId}
          >
            {props.submitLabel}
          </Button>
          <Button onClick={close}>{say("act-cancel")}</Button>
        </DrawerFooter>
      </form>
      <LeaveDialog open={asking} stay={() => setAsking(false)} leave={leave} />
      <LeaveGuard isDirty={() => props.dirty && !passing.current} forget={() => props.forget?.()} />
    </OverlayDrawer>
  );
}
