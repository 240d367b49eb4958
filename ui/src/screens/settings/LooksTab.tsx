import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useSettings } from "../../app/settings";
import { Panel } from "../../shared/Panel";
import { MOTIONS, TEXT_SIZES, THEME_CHOICES } from "../../theme";
import { LANGUAGES, type Say, useSay } from "../../wording";
import { useColumns } from "./columns";
import { LockPanel } from "./LockPanel";

/** What can be chosen, and how it is called on the page and in tests. */
const CHOICES = [
  {
    key: "language",
    label: "language",
    test: "lang",
    codes: LANGUAGES,
    word: (say: Say, code: string) => say(`language-${code}`),
  },
  {
    key: "look",
    label: "theme",
    test: "theme",
    codes: THEME_CHOICES,
    word: (say: Say, code: string) => say(`theme-${code}`),
  },
  {
    key: "textSize",
    label: "text-size",
    test: "text-size",
    codes: TEXT_SIZES,
    word: (say: Say, code: string) => say(`text-size-${code}`),
  },
  {
    key: "motion",
    label: "motion",
    test: "motion",
    codes: MOTIONS,
    word: (say: Say, code: string) => say(`motion-${code}`),
  },
] as const;

/** How this window looks, and when it locks. */
export function LooksTab() {
  const styles = useColumns();
  const say = useSay();
  const settings = useSettings();
  return (
    <div className={styles.grid}>
      <Panel title={say("settings-looks")}>
        {CHOICES.map(({ key, label, test, codes, word }) => (
          <Field key={key} label={say(`settings-${label}`)}>
            <RadioGroup
              layout="horizontal"
              value={settings[key]}
              onChange={(_, data) => settings.change({ [key]: data.value })}
            >
              {codes.map((each) => (
                <Radio key={each} value={each} label={word(say, each)} data-testid={`${test}-${each}`} />
              ))}
            </RadioGroup>
          </Field>
        ))}
        <Text size={200}>{say("settings-here-only")}</Text>
      </Panel>
      <LockPanel />
    </div>
  );
}
