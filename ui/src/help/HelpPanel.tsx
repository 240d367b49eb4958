import { Button, Link, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { Dismiss20Regular, List20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useSettings } from "../app/settings";
import { useSay } from "../wording";
import { HandbookPage } from "./HandbookPage";
import { PAGES, type PageName, pageOf, search, titleOf } from "./handbook";

const useStyles = makeStyles({
  panel: {
    gridColumn: 3,
    gridRow: 3,
    width: "380px",
    boxSizing: "border-box",
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  search: { flex: 1, minWidth: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

interface HelpPanelProps {
  /** Where the person is, with what follows the question mark. */
  address: string;
  close(): void;
}

/** The handbook beside the place: the page about it, every other page, and a search. */
export function HelpPanel({ address, close }: HelpPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const about = pageOf(address);
  // Null is the list of pages.
  const [page, setPage] = useState<PageName | null>(about);
  const [words, setWords] = useState("");
  const panel = useRef<HTMLElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  // Another place, another page.
  useEffect(() => setPage(about), [about]);
  const open = (next: PageName | null) => {
    setPage(next);
    setWords("");
    panel.current?.scrollTo({ top: 0 });
    first.current?.focus();
  };
  const listed = words.trim() ? search(words, language) : page === null ? PAGES : null;
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={say("help-title")}
      data-testid="help-panel"
      data-section
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && close()}
    >
      <div className={styles.head}>
        <SearchBox
          className={styles.search}
          value={words}
          placeholder={say("help-search")}
          aria-label={say("help-search")}
          onChange={(_, data) => setWords(data.value)}
          data-testid="help-search"
        />
        <Button
          appearance="subtle"
          icon={<List20Regular />}
          aria-label={say("help-all")}
          onClick={() => open(null)}
          data-testid="help-all"
        />
        <Button
          ref={first}
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={say("help-close")}
          onClick={close}
        />
      </div>
      {listed && (
        <>
          <Text as="h2" size={500} weight="semibold">
            {say("help-all")}
          </Text>
          {listed.length === 0 && <Text role="status">{say("help-none")}</Text>}
          <ul className={styles.list}>
            {listed.map((each) => (
              <li key={each}>
                <Link as="button" type="button" onClick={() => open(each)} data-testid={`help-${each}`}>
                  {titleOf(each, language)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {!listed && page && <HandbookPage page={page} open={open} />}
    </aside>
  );
}
