import type { Bar, Host, YearView } from "../../src/host/host";
import { TODAY } from "./cases";
import { refuse } from "./office";
import { SUMMARY } from "./ratings";

const bars = (counts: Record<string, number | null>): Bar[] =>
  Object.entries(counts).map(([code, count]) => ({ code, count }));

const REQUESTS: YearView["requests"] = {
  received: 42,
  shareInMonth: 87,
  refused: 2,
  byTime: bars({ "in-month": 34, extended: 3, late: 2, running: 2, withdrawn: 1 }),
  byKind: bars({
    access: 21,
    rectification: 9,
    erasure: 7,
    restriction: null,
    portability: 0,
    objection: null,
    complaint: 0,
  }),
};

/** A year of the made-up office; one before 2020 has nothing in it. */
export const figures: Pick<Host, "answeredInTime" | "yearFigures" | "saveYearlyReport"> = {
  answeredInTime: async () => REQUESTS,
  async yearFigures(year) {
    if (year > Number(TODAY.slice(0, 4))) refuse({ code: "invalidField", field: "year", reason: "future" });
    const empty = year < 2020;
    const nothing = { received: 0, shareInMonth: null, refused: 0, byTime: bars({ "in-month": 0 }), byKind: [] };
    return {
      year,
      first: `${year}-01-01`,
      last: `${year}-12-31`,
      taken: TODAY,
      requests: empty ? nothing : REQUESTS,
      ratings: empty ? { ...SUMMARY, number: 0, average: null, distribution: [], trend: [] } : SUMMARY,
      disputes: {
        received: empty ? 0 : 14,
        decided: empty ? 0 : 12,
        byOutcome: empty ? [] : bars({ upheld: 7, adjusted: null, removed: null, statement: 0, dismissed: 0 }),
      },
      erasures: {
        records: empty ? 0 : 312,
        certificates: empty ? 0 : 4,
        byNoun: empty ? [] : bars({ agreement: 118, consent: 96, message: 61, person: 37 }),
      },
      incidents: {
        number: empty ? 0 : 3,
        peopleTold: empty ? 0 : 1,
        byTime: bars({ "in-time": empty ? 0 : 2, late: 0, "not-needed": empty ? 0 : 1, running: 0 }),
      },
      people: {
        number: 2400,
        byRelation: bars({
          contractor: 803,
          client: 1190,
          "newsletter-recipient": 640,
          "competition-entrant": 88,
          "course-participant": 214,
          "app-tester": 31,
          reseller: null,
          partner: 12,
        }),
      },
    };
  },
  saveYearlyReport: async (year) => ({ path: `/home/kontoret/arsrapport-${year}.pdf` }),
};
