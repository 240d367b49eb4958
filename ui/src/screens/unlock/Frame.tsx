import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldKeyholeFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSettings } from "../../app/settings";
import { THEME_CHOICES } from "../../theme";
import { LANGUAGES, useSay } from "../../wording";

const useStyles = makeStyles({
  page: {
    height: "100%",
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: "100%",
    maxWidth: "440px",
    boxSizing: "border-box",
    margin: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: "40px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
  },
  wide: { maxWidth: "600px" },
  brand: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    color: tokens.colorBrandForeground1,
    textAlign: "center",
  },
  mark: { fontSize: "48px", lineHeight: 0 },
  title: { margin: 0, color: tokens.colorNeutralForeground1 },
  under: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalL,
  },
});

interface FrameProps {
  title: string;
  under?: string;
  wide?: boolean;
  children: ReactNode;
}

/** The card in the middle of a locked window, with language and theme below it. */
export function Frame({ title, under, wide, children }: FrameProps) {
  const styles = useStyles();
  const say = useSay();
  const { language, look, change } = useSettings();
  return (
    <main className={styles.page}>
      <div className={`${styles.card} ${wide ? styles.wide : ""}`}>
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden>
            <ShieldKeyholeFilled />
          </span>
          <Text as="h1" size={600} weight="semibold" className={styles.title}>
            {title}
          </Text>
          {under && <Text className={styles.under}>{under}</Text>}
        </div>
        {children}
      </div>
      <div className={styles.foot}>
        {LANGUAGES.map((each) => (
          <Button
            key={each}
            size="small"
            appearance={language === each ? "outline" : "subtle"}
            lang={each}
            aria-pressed={language === each}
            data-testid={`lang-${each}`}
            onClick={() => change({ language: each })}
          >
            {say(`language-${each}`)}
          </Button>
        ))}
        {THEME_CHOICES.map((each) => (
          <Button
            key={each}
            size="small"
            appearance={look === each ? "outline" : "subtle"}
            aria-pressed={look === each}
            data-testid={`theme-${each}`}
            onClick={() => change({ look: each })}
          >
            {say(`theme-${each}`)}
          </Button>
        ))}
      </div>
    </main>
  );
}
