import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LogLine } from "../host/host";
import { capital, type Say, useSay } from "../wording";

/** Names that are read at a glance; the others are shown when asked for. */
const SHOWN = 3;

const useStyles = makeStyles({
  fields: { color: tokens.colorNeutralForeground2 },
  more: { fontSize: "inherit", whiteSpace: "nowrap" },
});

/** The name of a field, or of the group of fields that was opened. */
function nameOf(say: Say, field: string): string {
  const name = say.code("field", field);
  return name === field ? say.code("deed", field) : name;
}

/** What was done, and to which fields: their names, never their values. */
export function LogWhat({ line }: { line: LogLine }) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  // "See contact data" and "see agreements" are one seeing of two things.
  const names = [...new Set(line.fields.map((field) => nameOf(say, field)))];
  const rest = names.length - SHOWN;
  const long = rest > 1;
  return (
    <span>
      {capital(say.code("verb", line.verb.replaceAll(".", "-")))}
      {names.length > 0 && (
        <span className={styles.fields}>
          {` · ${(all || !long ? names : names.slice(0, SHOWN)).join(", ")} `}
          {long && (
            <Link as="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say("log-fields-hide") : say("log-more-fields", { count: rest })}
            </Link>
          )}
        </span>
      )}
    </span>
  );
}
