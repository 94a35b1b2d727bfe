// Runs in the browser's page: TASK is given, the answer is left in the page as base64 of JSON.
const opened = TASK.books.map(openBook);

function openBook({ name, css, pages }) {
  const frames = Object.entries(pages).map(([page, source]) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'width:600px;height:800px';
    const inside = frame.contentDocument;
    const made = new DOMParser().parseFromString(source, 'application/xhtml+xml');
    for (const link of made.querySelectorAll('link, script')) link.remove();
    inside.replaceChild(inside.adoptNode(made.documentElement), inside.documentElement);
    const style = inside.createElementNS('http://www.w3.org/1999/xhtml', 'style');
    style.textContent = css;
    inside.querySelector('head').append(style);
    return { page, inside, sheet: style.sheet, elements: [...inside.querySelectorAll('html, body, body *')] };
  });
  return { name, frames };
}

/** Rules with declarations, those in @supports and @media too, by the way to each. */
function rulesOf(sheet) {
  const walk = (rules, way) =>
    [...rules].flatMap((rule, i) =>
      rule.cssRules?.length > 0 && rule.style === undefined
        ? walk(rule.cssRules, [...way, i])
        : rule.selectorText === undefined
          ? []
          : [{ rule, way: [...way, i], text: nameOf(rule) }],
    );
  return walk(sheet.cssRules, []);
}

function nameOf({ selectorText, parentRule }) {
  return parentRule ? `@${parentRule.conditionText} { ${selectorText}` : selectorText;
}

function ruleAt(sheet, way) {
  return way.reduce((from, i) => from.cssRules[i], sheet);
}

/** A short selector that finds the element first. */
function selectorOf(element, root) {
  const names = [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
  const own = element.localName + names;
  let selector = own;
  for (let at = element.parentElement; at && root.querySelector(selector) !== element; at = at.parentElement) {
    selector = `${at.localName}${[...at.classList].map((name) => `.${CSS.escape(name)}`).join('')} > ${selector}`;
  }
  if (root.querySelector(selector) === element) return selector;
  const twins = [...element.parentElement.children];
  const parent = element.parentElement === root.documentElement ? 'html' : selectorOf(element.parentElement, root);
  return `${parent} > ${own}:nth-child(${twins.indexOf(element) + 1})`;
}

const computedValue = (frame, element, property) =>
  frame.inside.defaultView.getComputedStyle(element).getPropertyValue(property);

function explored() {
  const rows = [];
  for (const { name, frames } of opened) {
    for (const { way, text, rule } of rulesOf(frames[0].sheet)) {
      for (const property of [...rule.style]) {
        const found = frames.map((frame) => probe(frame, way, property)).find((one) => one !== null);
        if (found) rows.push({ book: name, rule: text, ...found, property });
      }
    }
  }
  return rows;
}

/** The first element of a page whose value is another when a declaration is taken out, or all of its rule where others say the same. */
function probe(frame, way, property) {
  const { style, selectorText } = ruleAt(frame.sheet, way);
  const matching = [...frame.inside.querySelectorAll(selectorText)];
  const before = matching.map((element) => computedValue(frame, element, property));
  const whole = style.cssText;
  const without = [
    () => style.removeProperty(property),
    () => {
      style.cssText = '';
    },
  ];
  for (const take of without) {
    take();
    const at = matching.findIndex((element, i) => computedValue(frame, element, property) !== before[i]);
    style.cssText = whole;
    if (at >= 0) return { page: frame.page, element: selectorOf(matching[at], frame.inside), value: before[at] };
  }
  return null;
}

function answered(rows) {
  const frameOf = new Map(opened.flatMap(({ name, frames }) => frames.map((one) => [`${name}|${one.page}`, one])));
  return rows.map((row) => {
    const frame = frameOf.get(`${row.book}|${row.page}`);
    const element = frame?.inside.querySelector(row.element);
    return { ...row, value: element ? computedValue(frame, element, row.property) : 'no such element' };
  });
}

/** For each rule of each book, how many of the book's values change when it is taken out. */
function taken(rows) {
  return opened.flatMap(({ name, frames }) => {
    const own = rows.filter(({ book }) => book === name);
    return rulesOf(frames[0].sheet).map(({ way, text }) => {
      const before = frames.map(({ sheet }) => {
        const { style } = ruleAt(sheet, way);
        const whole = style.cssText;
        style.cssText = '';
        return [style, whole];
      });
      const count = answered(own).filter(({ value }, i) => value !== own[i].value).length;
      for (const [style, whole] of before) style.cssText = whole;
      return { book: name, rule: text, count };
    });
  });
}

const rows = TASK.rows === null ? explored() : answered(TASK.rows);
const rules = opened.flatMap(({ name, frames }) =>
  rulesOf(frames[0].sheet).map(({ text }) => ({ book: name, rule: text })),
);
const changed = TASK.isEachRuleTaken ? taken(rows) : [];
const bytes = new TextEncoder().encode(JSON.stringify({ rows, rules, changed }));
const pre = document.body.appendChild(document.createElement('pre'));
pre.id = 'answer';
pre.textContent = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
