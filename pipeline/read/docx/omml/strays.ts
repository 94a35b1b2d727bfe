/**
 * What stands in a formula where OMML has no place for it (ISO/IEC 29500-1, 22.1.2): an element of an unknown name, a second numerator.
 * Its letters are kept behind the object in which they were found.
 */
import { type Element, textInside } from '../../source/xml.ts';

/** The parts of each object: of those in `once` only the first is read. */
const PARTS: Readonly<Record<string, { readonly once?: readonly string[]; readonly many?: string }>> = {
  'm:acc': { once: ['m:e'] },
  'm:bar': { once: ['m:e'] },
  'm:box': { once: ['m:e'] },
  'm:borderBox': { once: ['m:e'] },
  'm:d': { many: 'm:e' },
  'm:eqArr': { many: 'm:e' },
  'm:f': { once: ['m:num', 'm:den'] },
  'm:func': { once: ['m:fName', 'm:e'] },
  'm:groupChr': { once: ['m:e'] },
  'm:limLow': { once: ['m:e', 'm:lim'] },
  'm:limUpp': { once: ['m:e', 'm:lim'] },
  'm:m': { many: 'm:mr' },
  'm:mr': { many: 'm:e' },
  'm:nary': { once: ['m:sub', 'm:sup', 'm:e'] },
  'm:phant': { once: ['m:e'] },
  'm:rad': { once: ['m:deg', 'm:e'] },
  'm:sPre': { once: ['m:sub', 'm:sup', 'm:e'] },
  'm:sSub': { once: ['m:e', 'm:sub'] },
  'm:sSubSup': { once: ['m:e', 'm:sub', 'm:sup'] },
  'm:sSup': { once: ['m:e', 'm:sup'] },
};

const KNOWN: ReadonlySet<string> = new Set([
  ...['m:oMath', 'm:oMathPara', 'm:r', 'm:t'],
  ...Object.entries(PARTS).flatMap(([name, { once = [], many }]) => [
    name,
    ...once,
    ...(many === undefined ? [] : [many]),
  ]),
]);

/** Whether a name is one of formulas that OMML does not have; properties and what stands in them are not asked about. */
export function isStrange(name: string): boolean {
  return name.startsWith('m:') && !KNOWN.has(name) && !/Pr$/.test(name);
}

/** A formula with every letter where it is read; `strays` says how many elements had none. */
export interface Gathered {
  readonly math: Element;
  readonly strays: number;
}

/** Puts what stands in no place of an object behind it. */
export function gathered(math: Element): Gathered {
  const strays = new Set<Element>();
  const placed = (child: Element | string, parent: Element): readonly Element[] => {
    if (typeof child !== 'string') return whole(child);
    if (child.trim() === '') return [];
    if (!isStrange(parent.name)) strays.add(parent);
    return [{ name: 'm:r', attributes: {}, children: [{ name: 'm:t', attributes: {}, children: [child] }] }];
  };
  const whole = (element: Element): readonly Element[] => {
    const { name } = element;
    if (AS_IT_IS.test(name)) return [element];
    if (isStrange(name) && hasLetters(element)) strays.add(element);
    const children = element.children.flatMap((child) => placed(child, element));
    const parts = PARTS[name];
    if (parts === undefined) return [{ ...element, children }];
    const isFirst = (child: Element) => children.find((one) => one.name === child.name) === child;
    const hasPlace = (child: Element) =>
      /Pr$/.test(child.name) || child.name === parts.many || (parts.once?.includes(child.name) && isFirst(child));
    const moved = children.filter((child) => !hasPlace(child));
    // What is moved on and on is one.
    for (const child of moved) if (!isStrange(child.name) && hasLetters(child)) strays.add(child);
    return [{ ...element, children: children.filter(hasPlace) }, ...moved];
  };
  const [first, ...more] = whole(math);
  return { math: { ...first!, children: [...first!.children, ...more] }, strays: strays.size };
}

/** Properties, texts, and what belongs to Word, whose runs are read as they are. */
const AS_IT_IS = /Pr$|^m:t$|^w:r$/;

/** Deleted letters are none. */
function hasLetters(element: Element): boolean {
  return !/^w:(?:del|moveFrom)$/.test(element.name) && textInside(element).trim() !== '';
}
