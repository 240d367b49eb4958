/** An address from outside the page – a notification, the tray – taken apart: a place, and of what kind. */
export interface Asked {
  path: string;
  kind: string | null;
}

/** Nothing if it is not made as such addresses are. */
export function askedFor(address: string): Asked | null {
  const found = /^(\/[a-z]+)(?:\?kind=([a-z-]{1,48}))?$/.exec(address);
  return found ? { path: found[1] ?? "", kind: found[2] ?? null } : null;
}
