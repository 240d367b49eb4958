import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../app/session";
import { useSettings } from "../../app/settings";
import { useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { TEXT_SIZES, THEME_NAMES } from "../../theme";
import { LANGUAGES, useSay } from "../../wording";
import { useColumns } from "./columns";
import { LockPanel } from "./LockPanel";

/** How this window looks, when it locks, and what program it is. */
export function LooksTab() {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const session = useSession();
  const { language, theme, textSize, change } = useSettings();
  const about = useQuery({ queryKey: ["about"], queryFn: () => host.about(), staleTime: Number.POSITIVE_INFINITY });
  const chosen = <T extends string>(words: readonly T[], word: string) => words.find((each) => each === word);
  return (
    <div className={styles.grid}>
      <Panel title={say("settings-looks")}>
        <Field label={say("settings-language")}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_, data) => change({ language: chosen(LANGUAGES, data.value) ?? language })}
          >
            {LANGUAGES.map((each) => (
              <Radio key={each} value={each} label={say(`language-${each}`)} data-testid={`lang-${each}`} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say("settings-theme")}>
          <RadioGroup
            layout="horizontal"
            value={theme}
            onChange={(_, data) => change({ theme: chosen(THEME_NAMES, data.value) ?? theme })}
          >
            {THEME_NAMES.map((each) => (
              <Radio key={each} value={each} label={say(`theme-${each}`)} data-testid={`theme-${each}`} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say("settings-text-size")}>
          <RadioGroup
            layout="horizontal"
            value={textSize}
            onChange={(_, data) => change({ textSize: chosen(TEXT_SIZES, data.value) ?? textSize })}
          >
            {TEXT_SIZES.map((each) => (
              <Radio key={each} value={each} label={say(`text-size-${each}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Text size={200}>{say("settings-here-only")}</Text>
      </Panel>
      <LockPanel />
      <Panel title={say("settings-about")}>
        {about.isError && <ProblemBar error={about.error} />}
        <Facts
          facts={[
            [say("about-program"), say("product-name")],
            [say("about-version"), about.data?.version],
            [say("about-folder"), about.data?.folder],
            [say("about-user"), `${session.user} · ${say.code("role", session.role)}`],
          ]}
        />
        <Text size={200}>{say("about-encrypted")}</Text>
      </Panel>
    </div>
  );
}
