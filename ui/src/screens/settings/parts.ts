/** A part of the program that others made. */
export interface Part {
  /** `crate` or `npm`. */
  from: string;
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" &&
  value !== null &&
  (["from", "name", "version", "licence"] as const).every(
    (key) => key in value && typeof (value as Record<string, unknown>)[key] === "string",
  );

/** The list that `cargo xtask licences` keeps; a file of its own, which only whoever asks for it waits for. */
export async function loadParts(): Promise<Part[]> {
  const { default: list }: { default: unknown } = await import("../../../../assets/licences.json");
  return Array.isArray(list) ? list.filter(isPart) : [];
}

/** The parts whose name or licence holds the text. */
export function matching(parts: readonly Part[], text: string): Part[] {
  const wanted = text.trim().toLowerCase();
  return parts.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
}
