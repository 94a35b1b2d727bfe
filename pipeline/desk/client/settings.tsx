/** The fields of issue.yaml as a form made from its schema, beside the pages that they change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edition } from '../../model/document.ts';
import { ask, tell } from './api.ts';
import { attempt } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { drawnCover } from './page-cache.ts';
import { PrintedPages } from './pages.tsx';
import { useStore } from './store.ts';

/** What the form reads of a JSON Schema. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | boolean)[];
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly const?: unknown;
}

interface FormView {
  readonly schema: { readonly properties: Readonly<Record<string, FieldSchema>> };
  readonly values: Readonly<Record<string, unknown>>;
}

/** The form; each field is written when it is left, and is drawn anew only when what the file says has changed. */
export function Settings() {
  const id = useStore((state) => state.id);
  const issue = useStore((state) => state.issue);
  const [form, setForm] = useState<FormView | null>(null);
  useEffect(() => {
    if (id !== null) void attempt(async () => setForm(await ask<FormView>('settings', { issue: id })));
  }, [id, issue]);
  if (form === null || id === null || issue === null) return <section class="settings" />;
  const write = async (key: string, value: unknown) => {
    if (JSON.stringify(value ?? null) === JSON.stringify(form.values[key] ?? null)) return;
    const done = await attempt(() => tell('settings', { issue: id }, { fields: { [key]: value } }));
    if (done !== null) editor.acted();
  };
  const fields = Object.entries(form.schema.properties).filter(([key]) => isEnglishName(key));
  const plain = fields.filter(([, schema]) => inputFor(schema) !== null);
  const rest = fields.filter(([, schema]) => inputFor(schema) === null);
  return (
    <>
      <section class="settings" aria-label={t('form-title')}>
        <h2>{t('form-title')}</h2>
        <p class="note">{t('form-hint')}</p>
        {plain.map(([key, schema]) => (
          <Field
            key={`${id}${key}${JSON.stringify(form.values[key])}`}
            name={key}
            schema={schema}
            value={form.values[key]}
            write={(value) => void write(key, value)}
          />
        ))}
        <h3>{t('form-other')}</h3>
        <ul class="note">
          {rest.map(([key, { description }]) => (
            <li key={key}>
              <code>{key}</code> {description}
            </li>
          ))}
        </ul>
      </section>
      <section class="page-column" aria-label={t('preview')}>
        <div class="bar">
          {t('preview')}
          <CoverButton id={id} edition={issue.editions[0] ?? 'zh-Hans'} />
        </div>
        <PrintedPages
          edition={issue.editions[0] ?? 'zh-Hans'}
          only={(index, count) => index === 0 || index === count - 1}
        />
      </section>
    </>
  );
}

/** Shows the cover, back, spine and front: made anew at each click, since that takes a while. */
function CoverButton({ id, edition }: { id: string; edition: Edition }) {
  const [isShown, setShown] = useState(false);
  const box = useRef<HTMLDialogElement>(null);
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isShown) return;
    box.current?.showModal();
    void attempt(async () =>
      home.current?.replaceChildren(await drawnCover(id, edition, Math.min(1000, innerWidth - 160))),
    );
  }, [isShown, id, edition]);
  return (
    <>
      <button type="button" onClick={() => setShown(true)}>
        {t('show-cover')}
      </button>
      {isShown && (
        <dialog ref={box} class="wide" aria-label={t('cover')} onClose={() => setShown(false)}>
          <h2>{t('cover')}</h2>
          <div class="ink cover" ref={home}>
            {t('working')}
          </div>
          <p class="buttons">
            <button type="button" onClick={() => setShown(false)}>
              {t('close')}
            </button>
          </p>
        </dialog>
      )}
    </>
  );
}

/** The schema has every key in both languages. */
function isEnglishName(key: string): boolean {
  return /^[a-z-]+$/.test(key);
}

type Input = 'text' | 'number' | 'choice' | 'lines';

/** The input that a field has; null for one of several parts. */
function inputFor(schema: FieldSchema): Input | null {
  const all = [schema, ...(schema.anyOf ?? [])];
  if (all.some((one) => one.enum !== undefined || one.const !== undefined || isOfType(one, 'boolean'))) return 'choice';
  if (
    all.some(
      (one) =>
        isOfType(one, 'array') &&
        one.items !== undefined &&
        (isOfType(one.items, 'string') || one.items.enum !== undefined),
    )
  )
    return 'lines';
  if (all.some((one) => isOfType(one, 'object') || isOfType(one, 'array'))) return null;
  if (all.some((one) => isOfType(one, 'string'))) return 'text';
  return all.some((one) => isOfType(one, 'integer') || isOfType(one, 'number')) ? 'number' : null;
}

function isOfType({ type }: FieldSchema, name: string): boolean {
  return type === name || (Array.isArray(type) && type.includes(name));
}

interface FieldProps {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly write: (value: unknown) => void;
}

function Field({ name, schema, value, write }: FieldProps) {
  const input = inputFor(schema);
  const label = schema.description ?? name;
  return (
    <label class="field" for={`field-${name}`}>
      <span>
        {label} <code>{name}</code>
      </span>
      {input === 'choice' ? (
        <select
          id={`field-${name}`}
          value={value === undefined ? '' : JSON.stringify(value)}
          onChange={({ currentTarget }) => write(currentTarget.value === '' ? null : JSON.parse(currentTarget.value))}
        >
          <option value="">{t('by-default')}</option>
          {choicesOf(schema).map((one) => (
            <option key={String(one)} value={JSON.stringify(one)}>
              {one === true ? t('yes') : one === false ? t('no') : String(one)}
            </option>
          ))}
        </select>
      ) : input === 'lines' ? (
        <textarea
          id={`field-${name}`}
          rows={3}
          placeholder={t('one-a-line')}
          defaultValue={Array.isArray(value) ? value.join('\n') : ''}
          onChange={({ currentTarget }) => write(linesOf(currentTarget.value))}
        />
      ) : (
        <input
          id={`field-${name}`}
          defaultValue={value === undefined ? '' : String(value)}
          inputMode={input === 'number' ? 'numeric' : 'text'}
          onChange={({ currentTarget }) => write(written(currentTarget.value, input))}
        />
      )}
    </label>
  );
}

/** The values to choose from: English names, true and false. */
function choicesOf(schema: FieldSchema): readonly unknown[] {
  const all = [schema, ...(schema.anyOf ?? [])].flatMap((one) => [
    ...(one.enum ?? []),
    ...('const' in one ? [one.const] : []),
  ]);
  return [...new Set(all)].filter((one) => typeof one !== 'string' || !/\p{Script=Han}/u.test(one));
}

function linesOf(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? null : lines;
}

function written(text: string, input: Input | null): unknown {
  if (text.trim() === '') return null;
  return input === 'number' && /^\d+$/.test(text.trim()) ? Number(text) : text;
}
