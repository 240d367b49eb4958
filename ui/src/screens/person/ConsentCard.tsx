import {
  Button,
  Divider,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../../app/session";
import { useRemembered } from "../../app/whereabouts";
import { type ConsentEventView, type ConsentView, useHost } from "../../host/host";
import { CHANNELS } from "../../shared/codes";
import { shortHash, when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Source } from "../../shared/Source";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { ConsentBadge } from "./ConsentBadge";
import { GiveConsent } from "./GiveConsent";
import type { TabProps } from "./PersonView";
import { Why } from "./Why";

const useStyles = makeStyles({
  events: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  event: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: "tabular-nums",
  },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
  },
  dim: { color: tokens.colorNeutralForeground2 },
  hash: { fontFamily: tokens.fontFamilyMonospace },
});

/** One consent: its history with the exact words. Withdrawing takes two clicks: the button, and how the person said so. */
export function ConsentCard({ consent, dossier, changed }: TabProps & { consent: ConsentView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language } = useSession();
  const [renewing, setRenewing] = useRemembered(`renewing-${consent.id}`, false);
  const [saved, setSaved] = useState(false);
  const proof = () =>
    void verb.run(async () => {
      setSaved(Boolean(await host.saveConsentProof(consent.id, dossier.task, language)));
    });
  const confirm = () =>
    void verb.run(async () => {
      const request = { noun: "consent", verb: "confirm", about: consent.id, task: dossier.task, values: {} };
      const seen = dossier.records.filter((record) => record.id === consent.id).map((record) => record.mark);
      const done = await host.runFormOnPerson(dossier.person.id, request, { person: null, marks: seen });
      changed(done.dossier);
    });
  const end = (channel: string, byController: boolean) =>
    void verb.run(async () =>
      changed(await host.withdrawConsent({ id: consent.id, task: dossier.task, channel, byController })),
    );
  return (
    <Panel
      title={say.title("purpose", consent.purpose)}
      actions={
        <>
          <ConsentBadge state={consent.state} />
          {consent.state === "awaiting" && (
            <Button size="small" disabledFocusable={verb.busy} onClick={confirm} data-testid="consent-confirm">
              {say("consent-confirm")}
            </Button>
          )}
          <Button size="small" disabledFocusable={verb.busy} onClick={proof} data-testid="consent-proof">
            {say("consent-proof-save")}
          </Button>
          <Button size="small" onClick={() => setRenewing(true)} data-testid="consent-renew">
            {say("consent-renew")}
          </Button>
          {consent.state !== "ended" && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button size="small" disabledFocusable={verb.busy} data-testid="consent-withdraw">
                  {say("consent-withdraw")}
                </Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuGroup>
                    <MenuGroupHeader>{say("consent-withdraw-how")}</MenuGroupHeader>
                    {CHANNELS.map((channel) => (
                      <MenuItem key={channel} onClick={() => end(channel, false)} data-testid={`withdraw-${channel}`}>
                        {say.title("channel", channel)}
                      </MenuItem>
                    ))}
                    <MenuItem onClick={() => end("unknown", true)}>{say("consent-end-by-us")}</MenuItem>
                  </MenuGroup>
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </>
      }
    >
      {verb.problem && <ProblemBar error={verb.problem} />}
      {saved && <Text role="status">{say("consent-proof-saved")}</Text>}
      {consent.deficiency && <Text>{say.title("deficiency", consent.deficiency)}</Text>}
      {renewing && (
        <GiveConsent dossier={dossier} changed={changed} close={() => setRenewing(false)} purpose={consent.purpose} />
      )}
      <ol className={styles.events}>
        {consent.events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      <Divider />
      <Source source={consent.source} />
      <Why retention={consent.retention} />
    </Panel>
  );
}

function Event({ event }: { event: ConsentEventView }) {
  const styles = useStyles();
  const say = useSay();
  const given = event.act === "given" || event.act === "asked";
  return (
    <li className={styles.event}>
      <Text>
        <Text weight="semibold">{say.title("consent-act", event.act)}</Text>{" "}
        {say("consent-event", { at: when(event.at), channel: say.code("channel", event.channel) })}
      </Text>
      {event.wording && <blockquote className={styles.quote}>{event.wording}</blockquote>}
      {given && !event.wording && <Text className={styles.dim}>{say("consent-no-words")}</Text>}
      {event.stopped.length > 0 && (
        <Text>{say("consent-stopped", { what: event.stopped.map((one) => say.code("stopped", one)).join(", ") })}</Text>
      )}
      {!event.sha256 && event.ip && (
        <Text size={200} className={styles.dim}>
          {`${say.title("field", "ip")} ${event.ip}`}
        </Text>
      )}
      {event.sha256 && (
        <Text size={200} className={styles.dim}>
          {say("consent-proof", { version: event.version ?? "–" })}{" "}
          <span className={styles.hash} title={event.sha256}>
            {shortHash(event.sha256)}
          </span>
          {event.ip && ` · ${say.title("field", "ip")} ${event.ip}`}
        </Text>
      )}
    </li>
  );
}
