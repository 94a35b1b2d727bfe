/** Addresses of pictures that lie in the issue folder. */

/** The path inside the issue folder an address means; null for any other address. */
export function pathOf(address: string): string | null {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // A stray % is part of the name.
  }
  path = path.replace(/^(?:\.\/)+/, '');
  const odd = path === '' || /^[\\/]|^[A-Za-z][A-Za-z\d+.-]*:|\\|[\u0000-\u001f\u007f]/.test(path);
  return odd || path.split('/').some((part) => part === '..' || part === '') ? null : path;
}

/** An address as a message shows it. */
export function shortAddress(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address;
}
