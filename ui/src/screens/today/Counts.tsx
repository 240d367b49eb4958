import { makeStyles, mergeClasses, Text, Title2, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useSettings } from "../../app/settings";
import type { TodayView } from "../../host/host";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
  },
  link: {
    cursor: "pointer",
    font: "inherit",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  overdue: { borderTopColor: tokens.colorStatusDangerBorderActive },
  today: { borderTopColor: tokens.colorStatusWarningBorderActive },
  week: { borderTopColor: tokens.colorBrandStroke1 },
  label: { color: tokens.colorNeutralForeground2 },
  number: { fontVariantNumeric: "tabular-nums" },
});

/** How much there is, at a glance. */
export function Counts({ view }: { view: TodayView }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { language } = useSettings();
  const number = (count: number) => new Intl.NumberFormat(localeOf(language)).format(count);
  const content = (label: string, count: number) => (
    <>
      <Text size={200} className={styles.label}>
        {label}
      </Text>
      <Title2 as="span" className={styles.number}>
        {number(count)}
      </Title2>
    </>
  );
  return (
    <div className={styles.row}>
      <div className={mergeClasses(styles.card, view.counts.overdue > 0 && styles.overdue)}>
        {content(say("today-overdue"), view.counts.overdue)}
      </div>
      <div className={mergeClasses(styles.card, view.counts.today > 0 && styles.today)}>
        {content(say("today-today"), view.counts.today)}
      </div>
      <div className={mergeClasses(styles.card, view.counts.thisWeek > 0 && styles.week)}>
        {content(say("today-this-week"), view.counts.thisWeek)}
      </div>
      <button
        type="button"
        className={mergeClasses(styles.card, styles.link)}
        onClick={() => void go({ to: "/requests" })}
      >
        {content(say("today-open-requests"), view.openRequests)}
      </button>
      <button
        type="button"
        className={mergeClasses(styles.card, styles.link)}
        onClick={() => void go({ to: "/people" })}
      >
        {content(say("today-people"), view.people)}
      </button>
    </div>
  );
}
