import { Button, makeStyles, mergeClasses, SearchBox, Text, tokens } from "@fluentui/react-components";
import { Add20Regular, BookOpen24Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRemembered } from "../app/whereabouts";
import { type RecordView, useHost } from "../host/host";
import { DataTable } from "../shared/DataTable";
import { Failure } from "../shared/Failure";
import { Empty, Loading } from "../shared/states";
import { type Say, useSay } from "../wording";
import { alone, nameOf, shown } from "./facts";
import { RecordCard } from "./RecordCard";
import { RecordForm } from "./RecordForm";
import { SurroundingsContext } from "./RecordPicker";
import { useForms } from "./useForms";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  grow: { flex: 1 },
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (min-width: 971px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(320px, 2fr)" },
  },
  alone: { "@container (min-width: 971px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  count: { color: tokens.colorNeutralForeground2 },
});

/** So many facts are columns; the card beside shows all. */
const COLUMNS = 4;

/** Long texts are for the card. */
const IN_A_ROW = 80;

/** As long as the number of a case is. */
const SHORT = 12;

interface BookPanelProps {
  noun: string;
  /** What is shown beside a record instead of its card alone, for instance a paper to save. */
  beside?(record: RecordView): React.ReactNode;
  /** The verb whose form is open from the beginning, and who hears that it was closed. */
  begun?: { verb: string; ended(): void };
}

/** Which form is open, about which record. */
interface Doing {
  verb: string;
  about: string | null;
}

/** A register that is about nobody in particular: what is in it, one record beside it, and what can be done. */
export function BookPanel({ noun, beside, begun }: BookPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const forms = useForms().filter((form) => form.noun === noun);
  const [text, setText] = useRemembered(`${noun}-text`, "");
  const [open, setOpen] = useRemembered<string | null>(`${noun}-open`, null);
  const [doing, setDoing] = useRemembered<Doing | null>(`${noun}-doing`, null);
  const look = () => host.shelf(noun, { person: null, task: null, text: null, limit: null });
  const shelf = useQuery({ queryKey: ["shelf", noun], queryFn: look });
  const begin = forms.filter((form) => form.about === "nothing");
  const { verb, about } = doing ?? { verb: begun?.verb, about: null };
  const form = forms.find((each) => each.verb === verb && (each.about === "nothing") === (about === null));
  const records = (shelf.data?.records ?? []).filter((record) => says(record, text, (fact) => shown(fact, say)));
  const current = records.find((record) => record.id === open);
  const names = new Set((shelf.data?.records ?? []).flatMap((record) => record.facts.map((fact) => fact.name)));
  const columns = [...names].slice(0, COLUMNS);
  const isShort = records.every(({ facts: [first] }) => first && shown(first, say).length <= SHORT);
  const start = begin.map((form) => (
    <Button
      key={form.verb}
      appearance={form === begin[0] ? "primary" : "secondary"}
      icon={form === begin[0] ? <Add20Regular /> : undefined}
      onClick={() => setDoing({ verb: form.verb, about: null })}
      data-testid={`begin-${noun}-${form.verb}`}
    >
      {say.title(`form-${noun}`, form.verb)}
    </Button>
  ));
  if (shelf.error) return <Failure error={shelf.error} again={() => void shelf.refetch()} />;
  if (!shelf.data) return <Loading />;
  return (
    <SurroundingsContext value={{ records: shelf.data.records, task: null }}>
      <div className={styles.bar}>
        {shelf.data.total > 0 && (
          <>
            <SearchBox
              value={text}
              placeholder={say("book-search")}
              aria-label={say("book-search")}
              onChange={(_, data) => setText(data.value)}
            />
            <Text className={styles.count}>{say("book-count", { count: records.length })}</Text>
          </>
        )}
        <div className={styles.grow} />
        {shelf.data.total > 0 && start}
      </div>
      {shelf.data.total === 0 ? (
        <Empty
          icon={<BookOpen24Regular />}
          title={say("book-none", { noun: say.code("noun", `${noun}-many`) })}
          next={say(begin.length > 0 ? "book-none-next" : "book-none-later")}
          action={start}
        />
      ) : records.length === 0 ? (
        <Empty
          icon={<BookOpen24Regular />}
          title={say("book-no-match")}
          next={say("book-no-match-next")}
          action={<Button onClick={() => setText("")}>{say("people-clear")}</Button>}
        />
      ) : (
        <div className={mergeClasses(styles.both, !current && styles.alone)}>
          <DataTable
            label={say.title("noun", `${noun}-many`)}
            least={0}
            heads={columns.map((name) => nameOf(noun, { name }, say))}
            // The first column names the record: it gets the room, unless its name is a number.
            widths={columns.length > 1 ? [isShort ? "120px" : "34%"] : []}
            rowTestId={`row-${noun}`}
            rows={records.map((record) => ({
              key: record.id,
              current: record.id === open,
              open: () => setOpen(record.id),
              keys: Object.fromEntries(columns.map((name, at) => [at, keyOf(record, name, say)])),
              cells: columns.map((name) => {
                const fact = record.facts.find((each) => each.name === name);
                return fact ? cut(alone(fact, say)) : "–";
              }),
            }))}
          />
          {current && (
            <div>
              <RecordCard record={current} act={(verb) => setDoing({ verb, about: current.id })} />
              {beside?.(current)}
            </div>
          )}
        </div>
      )}
      {form && (
        <RecordForm
          key={`${form.verb} ${about}`}
          form={form}
          about={about}
          task={null}
          stands={{ records: shelf.data.records, look: async () => (await look()).records }}
          run={async (request, seen) => {
            const done = await host.runForm(request, seen);
            for (const key of ["shelf", "today"]) void queries.invalidateQueries({ queryKey: [key] });
            return done;
          }}
          close={() => {
            setDoing(null);
            begun?.ended();
          }}
        />
      )}
    </SurroundingsContext>
  );
}

/** What a record is put in order by: numbers as numbers, days as they are written, words as they are shown. */
function keyOf(record: RecordView, name: string, say: Say): string | number | null {
  const fact = record.facts.find((each) => each.name === name);
  if (!fact) return null;
  const number = fact.kind === "count" || fact.kind === "money" ? Number(fact.text) : Number.NaN;
  return Number.isNaN(number) ? shown(fact, say) : number;
}

const cut = (text: string) => (text.length > IN_A_ROW ? `${text.slice(0, IN_A_ROW)}…` : text);

/** Whether one of the facts, as it is shown, holds the text. */
function says(record: RecordView, text: string, words: (fact: RecordView["facts"][number]) => string): boolean {
  const wanted = text.trim().toLocaleLowerCase("sv");
  return !wanted || record.facts.some((fact) => words(fact).toLocaleLowerCase("sv").includes(wanted));
}
