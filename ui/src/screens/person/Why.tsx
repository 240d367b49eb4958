import type { RetentionView } from "../../host/host";
import { Kept } from "../../shared/Kept";
import { useSay } from "../../wording";

/** "Varför finns detta kvar?" for what the register's oldest nouns hold. */
export function Why({ retention }: { retention: RetentionView }) {
  const say = useSay();
  const { rule, lastDayKept, eraseFrom, steps } = retention;
  return <Kept reason={say.code("retention", rule)} lastDay={lastDayKept} eraseFrom={eraseFrom} steps={steps} />;
}
