import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSay } from "../../wording";

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** From here on the clock warns. */
const LITTLE = 24 * HOUR;

/** Whole seconds from one instant to another. Both have offsets, so that a change of the clocks changes nothing. */
export const secondsLeft = (deadline: string, now: number) => Math.floor((Date.parse(deadline) - now) / SECOND);

/** What is left of the 72 hours, in real hours, ticking. */
export function Clock({ deadline }: { deadline: string }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(tick);
  }, []);
  const left = secondsLeft(deadline, now);
  const intent = left < 0 ? "error" : left < LITTLE ? "warning" : "info";
  const words =
    left < 0
      ? say("incident-over", { hours: Math.ceil(-left / HOUR) })
      : say("incident-left", {
          hours: Math.floor(left / HOUR),
          minutes: Math.floor((left % HOUR) / MINUTE),
          seconds: left % MINUTE,
        });
  return (
    // A reader for the blind is not told every second.
    <MessageBar intent={intent} aria-live="off" data-testid="incident-clock">
      <MessageBarBody>
        <MessageBarTitle>{say("incident-clock")}</MessageBarTitle> {words}
      </MessageBarBody>
    </MessageBar>
  );
}
