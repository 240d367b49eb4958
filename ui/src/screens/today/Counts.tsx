import { makeStyles, mergeClasses, Text, Title2, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useSettings } from "../../app/settings";
import type { TodayView } from "../../host/host";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(var(--cards), minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    "@container (max-width: 911px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  },
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    // A long word above takes two lines; the numbers stand in one row.
    justifyContent: "space-between",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
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
  const { counts, waiting } = view;
  const days = [
    { name: "overdue", count: counts.overdue, look: styles.overdue },
    { name: "today", count: counts.today, look: styles.today },
    { name: "this-week", count: counts.thisWeek, look: styles.week },
  ];
  const places = [
    { name: "open-requests", count: view.openRequests, go: () => go({ to: "/requests" }) },
    { name: "disputes", count: waiting.disputes, go: () => go({ to: "/ratings" }) },
    { name: "incidents", count: waiting.incidents, go: () => go({ to: "/incidents" }) },
    { name: "to-erase", count: waiting.toErase, more: waiting.moreToErase, go: () => go({ to: "/retention" }) },
    { name: "people", count: view.people, go: () => go({ to: "/people" }) },
  ].flatMap(({ count, ...place }) => (count === null ? [] : [{ ...place, count }]));
  const content = (name: string, count: number, more = false) => (
    <>
      <Text size={200} className={styles.label}>
        {say(`today-${name}`)}
      </Text>
      <Title2 as="span" className={styles.number}>
        {number(count)}
        {more && "+"}
      </Title2>
    </>
  );
  return (
    <div className={styles.row} style={{ "--cards": days.length + places.length } as React.CSSProperties}>
      {days.map(({ name, count, look }) => (
        <div key={name} className={mergeClasses(styles.card, count > 0 && look)}>
          {content(name, count)}
        </div>
      ))}
      {places.map((place) => (
        <button
          key={place.name}
          type="button"
          className={mergeClasses(styles.card, styles.link)}
          onClick={() => void place.go()}
          data-testid={`count-${place.name}`}
        >
          {content(place.name, place.count, place.more)}
        </button>
      ))}
    </div>
  );
}
