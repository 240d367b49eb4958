import { type CalendarStrings, DayOfWeek, FirstWeekOfYear } from "@fluentui/react-calendar-compat";
import { Field } from "@fluentui/react-components";
import { DatePicker } from "@fluentui/react-datepicker-compat";
import { useMemo } from "react";
import { useSettings } from "../app/settings";
import { type Language, localeOf, type Say, useSay } from "../wording";
import { dateOf, isoOf } from "./iso";

/** Names of months and days come from the platform, the labels from the wording. */
function calendarStrings(language: Language, say: Say): CalendarStrings {
  const months = (style: "long" | "short") => {
    const format = new Intl.DateTimeFormat(localeOf(language), { month: style });
    return Array.from({ length: 12 }, (_, month) => format.format(new Date(2026, month, 1)).replace(".", ""));
  };
  const days = (style: "long" | "short") => {
    const format = new Intl.DateTimeFormat(localeOf(language), { weekday: style });
    // The first of February 2026 is a Sunday.
    return Array.from({ length: 7 }, (_, day) => format.format(new Date(2026, 1, 1 + day)));
  };
  return {
    months: months("long"),
    shortMonths: months("short"),
    days: days("long"),
    shortDays: days("short").map((day) => day.slice(0, 2)),
    goToToday: say("calendar-today"),
    weekNumberFormatString: say("calendar-week", { week: "{0}" }),
    prevMonthAriaLabel: say("calendar-month-before"),
    nextMonthAriaLabel: say("calendar-month-after"),
    prevYearAriaLabel: say("calendar-year-before"),
    nextYearAriaLabel: say("calendar-year-after"),
    prevYearRangeAriaLabel: say("calendar-years-before"),
    nextYearRangeAriaLabel: say("calendar-years-after"),
    closeButtonAriaLabel: say("act-close"),
  };
}

interface DateFieldProps {
  label: string;
  value: string;
  /** Today, as the core sees it. */
  today: string;
  problem?: string | undefined;
  hint?: string;
  required?: boolean;
  onChange(day: string): void;
}

/** A day, typed or picked. */
export function DateField({ label, value, today, problem, hint, required, onChange }: DateFieldProps) {
  const say = useSay();
  const { language } = useSettings();
  const strings = useMemo(() => calendarStrings(language, say), [language, say]);
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <DatePicker
        allowTextInput
        value={dateOf(value)}
        today={dateOf(today) ?? undefined}
        placeholder={say("calendar-example")}
        contentAfter={{ "aria-labelledby": undefined, "aria-label": say("calendar-open") }}
        formatDate={(date) => (date ? isoOf(date) : "")}
        parseDateFromString={dateOf}
        onSelectDate={(date) => onChange(date ? isoOf(date) : "")}
        strings={strings}
        firstDayOfWeek={DayOfWeek.Monday}
        firstWeekOfYear={FirstWeekOfYear.FirstFourDayWeek}
        showWeekNumbers
        showGoToToday
      />
    </Field>
  );
}
