import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { useRemembered } from "../../app/whereabouts";
import { type ContactView, useHost } from "../../host/host";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { SideForm } from "../../shared/SideForm";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { DisputeProps } from "./DisputePlace";

const SIDES = ["client", "contractor"] as const;
type Side = (typeof SIDES)[number];
const EMPTY = { reached: "heard", note: "" };

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** Two logs side by side and apart: neither party sees the other's unless it is released. */
// policy: 49
export function ContactsPanel({ dispute, changed }: DisputeProps) {
  const styles = useStyles();
  const say = useSay();
  const [adding, setAdding] = useRemembered<Side | null>("contact-adding", null);
  const [releasing, setReleasing] = useState<ContactView | null>(null);
  const heard = { client: dispute.clientHeard, contractor: dispute.contractorHeard };
  return (
    <Panel title={say("dispute-contacts")}>
      <Text>{say("dispute-contacts-hint")}</Text>
      <div className={styles.sides}>
        {SIDES.map((side) => {
          const lines = dispute.contacts.filter((line) => line.side === side);
          return (
            <section key={side} className={styles.side} aria-label={say.title("side", side)}>
              <div className={styles.head}>
                <Text weight="semibold">{say.title("side", side)}</Text>
                <Badge appearance="tint" color={heard[side] ? "success" : "warning"} data-testid={`heard-${side}`}>
                  {heard[side] ? say("dispute-heard") : say("dispute-not-heard")}
                </Badge>
              </div>
              {lines.length === 0 && <Text>{say("dispute-contact-none")}</Text>}
              {lines.map((line) => (
                <div key={line.id} className={styles.line}>
                  <Text size={200}>
                    {when(line.at)} · {line.by} · {say.code("reached", line.reached)}
                  </Text>
                  {line.note && <Text className={styles.words}>{line.note}</Text>}
                  {line.releasedAt ? (
                    <Text size={200}>{say("dispute-contact-released", { at: when(line.releasedAt) })}</Text>
                  ) : (
                    line.note &&
                    dispute.openSteps.includes("release") && (
                      <div>
                        <Button size="small" appearance="subtle" onClick={() => setReleasing(line)}>
                          {say("dispute-contact-release")}
                        </Button>
                      </div>
                    )
                  )}
                </div>
              ))}
              {dispute.openSteps.includes("contact") && (
                <div>
                  <Button size="small" onClick={() => setAdding(side)} data-testid={`contact-${side}`}>
                    {say("dispute-contact-add")}
                  </Button>
                </div>
              )}
            </section>
          );
        })}
      </div>
      {adding && <AddContact side={adding} dispute={dispute} changed={changed} close={() => setAdding(null)} />}
      {releasing && <Release line={releasing} dispute={dispute} changed={changed} close={() => setReleasing(null)} />}
    </Panel>
  );
}

function AddContact({ side, dispute, changed, close }: DisputeProps & { side: Side; close(): void }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const draft = useDraft(`dispute-contact-${side}-${dispute.id}`, EMPTY);
  const { value, change } = draft;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    void verb.run(async () => {
      changed(
        await host.logContact({ dispute: dispute.id, side, reached: value.reached, at: null, note: value.note.trim() }),
      );
      leave();
    });
  return (
    <SideForm
      title={`${say("dispute-contact-add")}: ${say.code("side", side)}`}
      submitLabel={say("act-save")}
      submitTestId="contact-submit"
      busy={verb.busy}
      ready={value.reached !== "heard" || value.note.trim() !== ""}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(["note"])}
      submit={save}
      close={leave}
    >
      <RadioGroup
        aria-label={say.title("field", "reached")}
        value={value.reached}
        onChange={(_, data) => change({ reached: data.value })}
      >
        <Radio value="heard" label={say.title("reached", "heard")} />
        <Radio value="not-reachable" label={say.title("reached", "not-reachable")} />
      </RadioGroup>
      <TextField
        label={say("dispute-note")}
        rows={6}
        value={value.note}
        problem={verb.at("note")}
        onChange={(note) => change({ note })}
        testId="contact-note"
      />
    </SideForm>
  );
}

function Release({ line, dispute, changed, close }: DisputeProps & { line: ContactView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const release = () =>
    void verb.run(async () => {
      changed(await host.releaseContact(dispute.id, line.id));
      close();
    });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("dispute-contact-release")}</DialogTitle>
          <DialogContent>
            {verb.problem && <ProblemBar error={verb.problem} />}
            <Text block>{say("dispute-contact-release-sure")}</Text>
            <Text block className={styles.words} italic>
              {line.note}
            </Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say("act-cancel")}</Button>
            <Button appearance="primary" disabledFocusable={verb.busy} onClick={release}>
              {say("dispute-contact-release")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
