import {
  ArrowRight20Regular,
  ArrowUpload20Regular,
  FormNew20Regular,
  Keyboard20Regular,
  LocalLanguage20Regular,
  LockClosed20Regular,
  MailAdd20Regular,
  Person20Regular,
  PersonAdd20Regular,
  QuestionCircle20Regular,
  Settings20Regular,
  WeatherMoon20Regular,
} from "@fluentui/react-icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useHost } from "../host/host";
import { useForms } from "../records/useForms";
import { SETTINGS_TABS } from "../screens/settings/tabs";
import { isDark } from "../theme";
import { useSay } from "../wording";
import { PLACES } from "./places";
import { useDoor, useSession } from "./session";
import { useSettings } from "./settings";

/** One line of the palette. */
export interface Choice {
  key: string;
  group: "people" | "places" | "actions" | "forms";
  name: string;
  detail?: string;
  icon: ReactElement;
  go(): void;
}

/** Whether every word of the text begins a word of the name, without regard to case and marks. */
export function matches(name: string, text: string): boolean {
  const fold = (words: string) =>
    words
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const words = fold(name);
  return fold(text).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** How many people the palette shows; the list of people shows the rest. */
const PEOPLE = 6;

interface Panels {
  openHelp(): void;
  openSheet(): void;
}

export function useChoices(text: string, { openHelp, openSheet }: Panels): Choice[] {
  const host = useHost();
  const say = useSay();
  const go = useNavigate();
  const { lock } = useDoor();
  const { deeds } = useSession();
  const { language, theme, change } = useSettings();
  const found = useQuery({
    queryKey: ["people", "palette", text],
    queryFn: () => host.findPeople({ text, limit: PEOPLE, offset: 0, relation: null }),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  });
  const forms = useForms();
  const people: Choice[] = (text ? (found.data?.hits ?? []) : []).map((hit) => ({
    key: hit.id,
    group: "people",
    name: hit.name || say("people-protected-name"),
    detail: hit.number,
    icon: <Person20Regular />,
    go: () => void go({ to: "/people/$id", params: { id: hit.id } }),
  }));
  const places: Choice[] = PLACES.map((place) => ({
    key: place.path,
    group: "places",
    name: say(`nav-${place.name}`),
    icon: <ArrowRight20Regular />,
    go: () => void go({ to: place.path }),
  }));
  const tabs: Choice[] = SETTINGS_TABS.map((tab) => ({
    key: `settings ${tab}`,
    group: "places",
    name: say(`settings-tab-${tab}`),
    detail: say("nav-settings"),
    icon: <Settings20Regular />,
    go: () => void go({ to: "/settings", search: { tab } }),
  }));
  const action = (key: string, name: string, icon: ReactElement, deed: () => void): Choice => ({
    key,
    group: "actions",
    name,
    icon,
    go: deed,
  });
  const begin = [
    {
      deed: "create-person",
      action: action(
        "new-person",
        say("people-new"),
        <PersonAdd20Regular />,
        () => void go({ to: "/people", search: { start: "new" } }),
      ),
    },
    {
      deed: "import-people",
      action: action(
        "import",
        say("people-import"),
        <ArrowUpload20Regular />,
        () => void go({ to: "/people", search: { start: "import" } }),
      ),
    },
    {
      deed: "open-request",
      action: action(
        "new-request",
        say("requests-new"),
        <MailAdd20Regular />,
        () => void go({ to: "/requests", search: { start: "new" } }),
      ),
    },
  ];
  const actions = [
    // What this role may not do is not offered.
    ...begin.filter(({ deed }) => deeds.includes(deed)).map((each) => each.action),
    action("language", say("top-language"), <LocalLanguage20Regular />, () =>
      change({ language: language === "sv" ? "en" : "sv" }),
    ),
    action("theme", isDark(theme) ? say("top-light") : say("top-dark"), <WeatherMoon20Regular />, () =>
      change({ look: isDark(theme) ? "light" : "dark" }),
    ),
    action("keys", say("keys-title"), <Keyboard20Regular />, openSheet),
    action("help", say("top-help"), <QuestionCircle20Regular />, openHelp),
    action("lock", say("act-lock"), <LockClosed20Regular />, () => void lock()),
  ];
  // What can be recorded about nobody in particular: its book opens with the form.
  const begun: Choice[] = forms
    // The organisation's particulars have a form of their own, with what stands there now.
    .filter((form) => form.about === "nothing" && form.tab === null && form.noun !== "organisation")
    .map((form) => ({
      key: `${form.noun} ${form.verb}`,
      group: "forms",
      name: say.title(`form-${form.noun}`, form.verb),
      detail: say.title("noun", `${form.noun}-many`),
      icon: <FormNew20Regular />,
      go: () => void go({ to: "/books/$noun", params: { noun: form.noun }, search: { start: form.verb } }),
    }));
  return [
    ...people,
    ...places.filter((each) => matches(each.name, text)),
    // The pages of the settings come when they are asked for: the first look is for where people go every day.
    ...tabs.filter((each) => text && matches(`${each.name} ${each.detail}`, text)),
    ...actions.filter((each) => matches(each.name, text)),
    ...begun.filter((each) => matches(`${each.name} ${each.detail}`, text)),
  ];
}
