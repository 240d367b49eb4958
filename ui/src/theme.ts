import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";

/** Every colour of the window comes from here. */

// A calm blue-green ramp of sixteen steps, as Fluent's theme designer makes them.
const brand: BrandVariants = {
  10: "#020506",
  20: "#0d1f25",
  30: "#103440",
  40: "#114452",
  50: "#115465",
  60: "#0f6579",
  70: "#0b768d",
  80: "#0a6f86",
  90: "#2a8da4",
  100: "#459db3",
  110: "#5fadc1",
  120: "#79bdce",
  130: "#94cddc",
  140: "#afdce8",
  150: "#caebf3",
  160: "#e6f8fc",
};

const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', 'Inter Variable', -apple-system, BlinkMacSystemFont, sans-serif";

const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  colorNeutralBackground4: "#181818",
  colorNeutralBackground4Hover: "#2b2b2b",
  colorNeutralBackground4Selected: "#2b2b2b",
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[110],
};
const contrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase, colorNeutralForeground2BrandSelected: "#ffffff" };

export const THEME_NAMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];
/** What can be chosen: a theme, or whatever the system has. */
export const THEME_CHOICES = ["system", ...THEME_NAMES] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export const MOTIONS = ["system", "less"] as const;
export type Motion = (typeof MOTIONS)[number];
export const TEXT_SIZES = ["normal", "large", "larger"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const THEMES: Record<ThemeName, Theme> = { light, dark, contrast };
/** How much larger than normal type is. */
export const SCALE: Record<TextSize, number> = { normal: 1, large: 1.125, larger: 1.25 };

/** The one colour charts draw in, chosen for contrast against the cards of each theme. */
export const chartColor: Record<ThemeName, string> = { light: brand[70], dark: "#4fb3c9", contrast: "#1aebff" };

/** Whether the browser should draw its own parts (scroll bars) for a dark page. */
export const isDark = (name: ThemeName) => name !== "light";

/** A width of something that is read, as wide as its type is large; as it stands in `App`, `--text-scale` is that. */
export const roomy = (width: string) => width.replace(/(\d+)px/g, "calc($1px * var(--text-scale, 1))");

/** A theme with its type enlarged; spacing stays, so that tables keep their density. */
export function themeOf(name: ThemeName, size: TextSize): Theme {
  const theme = THEMES[name];
  const scale = SCALE[size];
  if (scale === 1) return theme;
  const scaled = Object.entries(theme).map(([token, value]) => {
    const isType = token.startsWith("fontSize") || token.startsWith("lineHeight");
    return [token, isType && typeof value === "string" ? `${Math.round(Number.parseFloat(value) * scale)}px` : value];
  });
  return { ...theme, ...(Object.fromEntries(scaled) as Partial<Theme>) };
}
