import {
  elementScroll,
  observeElementOffset,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { reach, type ScrollSpace, scrollSpace } from "./scrollSpace";

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** So many rows keep their places in what is drawn, before it begins at another one. */
const STRETCH = 1000;

/** A row to draw, and where it stands in what is drawn. */
interface DrawnRow {
  index: number;
  top: number;
}

interface LongList {
  /** The rows that are seen or near. */
  rows: DrawnRow[];
  /** How long all of them are to the scroll bar, in pixels. */
  length: number;
  /** What holds the rows that are drawn: it is moved to where they are seen. */
  drawn: RefObject<HTMLDivElement | null>;
  /** Goes as far as it takes to see the whole of a row. */
  go(row: number): void;
}

/** Where what is drawn begins, in the length of all rows. */
const baseOf = ([first]: readonly VirtualItem[], row: number) =>
  first ? Math.floor(first.index / STRETCH) * STRETCH * row : 0;

/**
 * The rows of a list that are drawn, however many there are. `head` is how much of the scroller its heading covers; lengths
 * are in pixels. `seen` hears which rows are seen.
 */
export function useLongList(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  row: number,
  head: number,
  seen: (first: number, last: number) => void,
): LongList {
  const drawn = useRef<HTMLDivElement>(null);
  const room = () => (scroller.current?.clientHeight ?? 0) - head;
  const spaceFor = (rows: number): ScrollSpace => scrollSpace(rows * row, room());
  // Beside React: where the rows go by faster than one scrolls, they move between two of its renderings too.
  const place = (list: List, rows: number) => {
    const at = list.scrollOffset ?? 0;
    const down = Math.round(baseOf(list.getVirtualItems(), row) - at + spaceFor(rows).scrolledAt(at));
    if (drawn.current) drawn.current.style.transform = `translateY(${down}px)`;
  };
  const list = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 12,
    onChange: (each) => seen(each.range?.startIndex ?? 0, each.range?.endIndex ?? 0),
    observeElementOffset: (each, heard) =>
      observeElementOffset(each, (scrolled, isScrolling) => {
        heard(spaceFor(each.options.count).rowsAt(scrolled), isScrolling);
        place(each, each.options.count);
      }),
    scrollToFn: (at, how, each) => elementScroll(spaceFor(each.options.count).scrolledAt(at), how, each),
  });
  useLayoutEffect(() => place(list, count));
  const items = list.getVirtualItems();
  return {
    rows: items.map(({ index, start }) => ({ index, top: start - baseOf(items, row) })),
    length: spaceFor(count).length,
    drawn,
    go: (to) => {
      const at = reach(to * row, (to + 1) * row, list.scrollOffset ?? 0, room());
      scroller.current?.scrollTo({ top: spaceFor(count).scrolledAt(at) });
    },
  };
}
