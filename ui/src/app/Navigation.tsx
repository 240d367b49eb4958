import {
  makeStyles,
  NavDivider,
  NavDrawer,
  NavDrawerBody,
  NavItem,
  NavSectionHeader,
  tokens,
} from "@fluentui/react-components";
import {
  Broom20Filled,
  Broom20Regular,
  bundleIcon,
  Calendar20Filled,
  Calendar20Regular,
  CalendarToday20Filled,
  CalendarToday20Regular,
  ClipboardTextLtr20Filled,
  ClipboardTextLtr20Regular,
  DataBarVertical20Filled,
  DataBarVertical20Regular,
  DocumentText20Filled,
  DocumentText20Regular,
  History20Filled,
  History20Regular,
  Mail20Filled,
  Mail20Regular,
  MailInbox20Filled,
  MailInbox20Regular,
  People20Filled,
  People20Regular,
  Settings20Filled,
  Settings20Regular,
  ShieldError20Filled,
  ShieldError20Regular,
  Signature20Filled,
  Signature20Regular,
  Star20Filled,
  Star20Regular,
} from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { useSay } from "../wording";
import { PLACES, type PlaceName } from "./places";

const ICONS = {
  today: bundleIcon(CalendarToday20Filled, CalendarToday20Regular),
  calendar: bundleIcon(Calendar20Filled, Calendar20Regular),
  people: bundleIcon(People20Filled, People20Regular),
  requests: bundleIcon(MailInbox20Filled, MailInbox20Regular),
  ratings: bundleIcon(Star20Filled, Star20Regular),
  mailings: bundleIcon(Mail20Filled, Mail20Regular),
  approvals: bundleIcon(Signature20Filled, Signature20Regular),
  retention: bundleIcon(Broom20Filled, Broom20Regular),
  processing: bundleIcon(ClipboardTextLtr20Filled, ClipboardTextLtr20Regular),
  incidents: bundleIcon(ShieldError20Filled, ShieldError20Regular),
  terms: bundleIcon(DocumentText20Filled, DocumentText20Regular),
  report: bundleIcon(DataBarVertical20Filled, DataBarVertical20Regular),
  log: bundleIcon(History20Filled, History20Regular),
  settings: bundleIcon(Settings20Filled, Settings20Regular),
} as const;

const WIDTH = `calc(14.9 * ${tokens.fontSizeBase300})`;

const useStyles = makeStyles({
  nav: {
    gridColumn: 1,
    gridRow: 3,
    // As wide as its longest word, at every size of type.
    minWidth: WIDTH,
    width: WIDTH,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The chosen place under the mouse: in high contrast its ground turns bright, and its word must turn dark.
  item: { alignItems: "center", ":hover": { color: tokens.colorNeutralForeground2Hover } },
  heading: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
  body: { paddingTop: tokens.spacingVerticalM },
});

export function Navigation({ place }: { place: PlaceName }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const open = (name: string) => {
    const chosen = PLACES.find((each) => each.name === name);
    if (chosen) void go({ to: chosen.path });
  };
  return (
    <NavDrawer
      open
      type="inline"
      density="small"
      className={styles.nav}
      data-section
      selectedValue={place}
      aria-label={say("nav-label")}
      onNavItemSelect={(_, data) => open(data.value)}
    >
      <NavDrawerBody className={styles.body}>
        {PLACES.map(({ name, group }, index) => {
          const Icon = ICONS[name];
          const first = group !== null && group !== PLACES[index - 1]?.group;
          return (
            <Fragment key={name}>
              {first &&
                (group === "settings" ? (
                  <NavDivider />
                ) : (
                  <NavSectionHeader className={styles.heading}>{say(`nav-group-${group}`)}</NavSectionHeader>
                ))}
              <NavItem className={styles.item} value={name} icon={<Icon />} data-testid={`nav-${name}`}>
                {say(`nav-${name}`)}
              </NavItem>
            </Fragment>
          );
        })}
      </NavDrawerBody>
    </NavDrawer>
  );
}
