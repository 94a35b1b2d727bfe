/** Which menu of kinds is open, and where: asked for by the editor, drawn by the page. */

export interface KindMenu {
  readonly line: number;
  readonly kind: string | null;
  readonly x: number;
  readonly y: number;
}

let hear: (menu: KindMenu | null) => void = () => {};

/** Says who draws the menu. */
export function drawKindMenu(draw: (menu: KindMenu | null) => void): void {
  hear = draw;
}

/** Opens the menu of a line beside a place of the window. */
export function openKindMenu(line: number, kind: string | null, at: { clientX: number; clientY: number }): void {
  hear({ line, kind, x: at.clientX, y: at.clientY });
}
