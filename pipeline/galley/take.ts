/** An article's slots handed out role by role, so that whoever goes through its parts finds the address of each text. */
import type { Article } from '../model/document.ts';
import { type Slot, type SlotRole, slotsOf } from '../model/slots.ts';

/** Gives the next slot of a role, in reading order; asked more often than the article has such texts, it throws. */
export type Take = (role: SlotRole) => Slot;

/** Opens the slots of an article. */
export function takeFrom(article: Article): Take {
  const waiting = new Map<SlotRole, { readonly slots: Slot[]; next: number }>();
  for (const slot of slotsOf(article)) {
    const queue = waiting.get(slot.role);
    if (queue === undefined) waiting.set(slot.role, { slots: [slot], next: 0 });
    else queue.slots.push(slot);
  }
  return (role) => {
    const queue = waiting.get(role);
    const slot = queue?.slots[queue.next++];
    if (slot === undefined) throw new Error(`the article has no more slots of the role ${role}`);
    return slot;
  };
}
