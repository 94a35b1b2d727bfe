/** Makes a value when it is first asked for, and keeps it: a table of words is read only by a command that needs it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
