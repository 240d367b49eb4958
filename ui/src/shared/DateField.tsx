import { type CalendarStrings, DayOfWeek, FirstWeekOfYear } from "@fluentui/react-calendar-compat";
import { Field } from "@fluentui/react-components";
import { DatePicker } from "@fluentui/react-datepicker-compat";
import { useCallback, useMemo, useRef } from "react";
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

/** Stands for what was typed and is no day: the picker shows the text, and the core says what is wrong with it. */
const NO_DAY = new Date(Number.NaN);

interface DateFieldProps {
  label: string;
  /** `2026-11-22`, or whatever was typed instead. */
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
  // The picker begins anew with another value or way of writing, and forgets what is being typed.
  const day = useMemo(() => (value ? (dateOf(value) ?? NO_DAY) : null), [value]);
  const written = useCallback((date?: Date) => (date === NO_DAY ? value : date ? isoOf(date) : ""), [value]);
  const typed = useRef("");
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <DatePicker
        allowTextInput
        // Whoever clicks into the text goes on typing; the calendar has its own button, and the arrow down.
        openOnClick={false}
        disableAutoFocus
        value={day}
        today={dateOf(today) ?? undefined}
        placeholder={say("calendar-example")}
        contentAfter={{ "aria-labelledby": undefined, "aria-label": say("calendar-open") }}
        formatDate={written}
        parseDateFromString={dateOf}
        onSelectDate={(date) => date !== NO_DAY && onChange(date ? isoOf(date) : "")}
        // Left to itself the picker takes away what it cannot read, and nobody hears of it.
        onChange={(_, data) => {
          typed.current = data.value;
        }}
        onValidationResult={({ error }) => error === "invalid-input" && onChange(typed.current)}
        {...(day === NO_DAY ? { calendar: { value: undefined } } : {})}
        strings={strings}
        firstDayOfWeek={DayOfWeek.Monday}
        firstWeekOfYear={FirstWeekOfYear.FirstFourDayWeek}
        showWeekNumbers
        showGoToToday
      />
    </Field>
  );
}
