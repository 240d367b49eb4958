import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSession } from "../../app/session";
import { useSettings } from "../../app/settings";
import { useRemembered } from "../../app/whereabouts";
import { type DayCount, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { localeOf, useSay } from "../../wording";
import { DueRow } from "../today/DueRow";
import { WeekChart } from "../today/WeekChart";
import { monthAfter, moved, weeksOf } from "./month";
import { SaveCalendar } from "./SaveCalendar";

/** Weeks of a year, whole. */
const YEAR = 53;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.4fr) minmax(300px, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (max-width: 871px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  month: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  weekday: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  cell: { padding: "1px", border: `1px solid ${tokens.colorNeutralStroke3}` },
  day: {
    font: "inherit",
    position: "relative",
    width: "100%",
    minHeight: "56px",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  outside: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1Selected },
  // The whole date, for those who hear the day. What is seen stands first, as it is said to a computer that listens.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** What has its last day when: a month, the list of a day, and a year ahead. */
export function CalendarPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const today = useSession().today;
  const { language } = useSettings();
  const [chosen, setChosen] = useRemembered("calendar-day", today);
  const month = chosen.slice(0, 7);
  const weeks = weeksOf(month);
  const [from, to] = [weeks[0]?.[0] ?? chosen, weeks.at(-1)?.[6] ?? chosen];
  const counts = useQuery({ queryKey: ["due", from, to], queryFn: () => host.dueBetween(from, to), staleTime: 0 });
  const first = useQuery({ queryKey: ["today"], queryFn: () => host.today() });
  const named = new Intl.DateTimeFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" });
  const title = named.format(new Date(`${month}-01T00:00Z`));
  return (
    <Page
      title={say("nav-calendar")}
      beside={<Text weight="semibold">{title}</Text>}
      actions={
        <>
          <Button
            icon={<ChevronLeft20Regular />}
            aria-label={say("month-previous")}
            onClick={() => setChosen(`${monthAfter(month, -1)}-01`)}
          />
          <Button onClick={() => setChosen(today)}>{say("month-today")}</Button>
          <Button
            icon={<ChevronRight20Regular />}
            aria-label={say("month-next")}
            onClick={() => setChosen(`${monthAfter(month, 1)}-01`)}
            data-testid="month-next"
          />
        </>
      }
    >
      {counts.isError && <Failure error={counts.error} again={() => void counts.refetch()} />}
      <div className={styles.columns}>
        <Panel>
          <Month
            label={say("month-label", { month: title })}
            month={month}
            chosen={chosen}
            today={today}
            choose={setChosen}
            counts={counts.data ?? []}
          />
          <Text size={200}>{say("month-legend")}</Text>
        </Panel>
        <OfDay day={chosen} today={today} />
      </div>
      <SaveCalendar />
      {first.data && <WeekChart weeks={first.data.perWeek} most={YEAR} title={say("month-year")} />}
    </Page>
  );
}

interface MonthProps {
  label: string;
  month: string;
  chosen: string;
  today: string;
  choose: (day: string) => void;
  counts: readonly DayCount[];
}

/** A month as a grid: one stop for the Tab key, arrows inside. */
function Month({ label, month, chosen, today, choose, counts }: MonthProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
    byKey.current = false;
  }, [chosen]);
  const weeks = weeksOf(month);
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: "short", timeZone: "UTC" });
  const of = (day: string) => counts.filter((each) => each.day === day).reduce((sum, each) => sum + each.count, 0);
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar's grid is a table one moves in
      role="grid"
      aria-label={label}
      className={styles.month}
    >
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={styles.weekday}>
              {weekday.format(new Date(`${day}T00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
              <td key={day} role="gridcell" className={styles.cell} aria-selected={day === chosen}>
                <button
                  type="button"
                  data-day={day}
                  tabIndex={day === chosen ? 0 : -1}
                  aria-current={day === today ? "date" : undefined}
                  className={mergeClasses(
                    styles.day,
                    !day.startsWith(month) && styles.outside,
                    day === today && styles.today,
                    day === chosen && styles.chosen,
                  )}
                  onClick={() => choose(day)}
                  onKeyDown={(event) => {
                    const next = moved(day, event.key);
                    if (next === null) return;
                    event.preventDefault();
                    byKey.current = true;
                    choose(next);
                  }}
                >
                  <span>{Number(day.slice(8))}</span>
                  {of(day) > 0 && <Text size={200}>{say("month-count", { count: of(day) })}</Text>}
                  <span className={styles.unseen}>{day}</span>
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What has its last day on the chosen day. */
function OfDay({ day, today }: { day: string; today: string }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const due = useQuery({ queryKey: ["due", day], queryFn: () => host.dueOnDay(day), staleTime: 0 });
  return (
    <Panel title={day}>
      {due.isPending && <Loading />}
      {due.isError && <Failure error={due.error} again={() => void due.refetch()} />}
      {due.data?.length === 0 && <Text>{say("month-nothing", { day })}</Text>}
      <ul className={styles.list}>
        {due.data?.map((line) => (
          <DueRow key={`${line.kind} ${line.subjectId}`} line={line} today={today} />
        ))}
      </ul>
    </Panel>
  );
}
