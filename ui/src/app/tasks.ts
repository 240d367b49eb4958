/** The task declared last, until the register is locked: the next opening proposes it. */
class Tasks {
  #last: string | null = null;

  get last(): string | null {
    return this.#last;
  }

  declared(task: string): void {
    this.#last = task;
  }

  forget(): void {
    this.#last = null;
  }
}

export const tasksOfToday = new Tasks();
