/** An element of WordprocessingML for what docx has no class for, and for runs, of which there are many: lighter than docx's own. */
import { type IContext, XmlComponent } from 'docx';

type Written = NonNullable<ReturnType<XmlComponent['prepForXml']>>;
type Attributes = Readonly<Record<string, string | number>>;

export class Element extends XmlComponent {
  readonly name: string;
  readonly attributes: Attributes | null;
  readonly children: readonly (XmlComponent | string)[];

  constructor(name: string, attributes: Attributes | null, children: readonly (XmlComponent | string)[]) {
    super(name);
    this.name = name;
    this.attributes = attributes;
    this.children = children;
  }

  override prepForXml(context: IContext): Written {
    const content: unknown[] = this.attributes === null ? [] : [{ _attr: this.attributes }];
    for (const child of this.children) content.push(typeof child === 'string' ? child : child.prepForXml(context));
    if (content.length === 0) return { [this.rootKey]: {} };
    return { [this.rootKey]: content.length === 1 && this.attributes !== null ? content[0] : content };
  }
}

/** `<name attributes>children</name>`. */
export function element(name: string, attributes: Attributes | null = null, ...children: (XmlComponent | string)[]) {
  return new Element(name, attributes, children);
}

/** The common `<name w:val="value"/>`. */
export function valued(name: string, value: string | number): Element {
  return new Element(name, { 'w:val': value }, []);
}
