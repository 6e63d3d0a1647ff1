// Files as a page has them: their bytes on the way, what can be taken, what was pasted or dropped.
import type { Attachment } from "svelte/attachments";
import type { AttachmentFile } from "../../api/bindings";

/** What the journal takes, in bytes. */
export const LARGEST = 25 * 1024 * 1024;
const CHUNK = 0x8000;

/** Bytes as the command takes them. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // All at once would be more arguments than the engine takes.
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Bytes as the command gave them. */
export function fromBase64(data: string): Uint8Array<ArrayBuffer> {
  const text = atob(data);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A file as something to be shown. */
export function blob({ data, mime }: Pick<AttachmentFile, "data" | "mime">): Blob {
  return new Blob([fromBase64(data)], { type: mime });
}

/** Why a file cannot be attached, in a sentence; null when it can. */
export function refusal({ name, size }: Pick<File, "name" | "size">): string | null {
  if (size === 0) return `${name} is empty; there is nothing to keep.`;
  if (size <= LARGEST) return null;
  return `${name} is larger than 25 MB; attach a smaller copy, or write down where the file is.`;
}

/** "photo.jpg is attached."; of several, what undo takes back: they are kept one by one. */
export function attached(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length === 1 ? `${last} is attached.` : `${names.length} files are attached; Undo takes ${last} back.`;
}

/** The files of a paste or a drop. */
export function filesOf(data: DataTransfer | null): File[] {
  return data ? [...data.files] : [];
}

/** The pictures of a paste. What came from no file has no name of its own: it gets the day. */
export function pastedPictures(files: readonly File[], day: string): File[] {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  return pictures.map((file) => {
    const ending = file.type.slice("image/".length).replace("jpeg", "jpg");
    return /^image\.\w+$/u.test(file.name) || file.name === "" ? new File([file], `picture ${day}.${ending}`, { type: file.type }) : file;
  });
}

/** Takes files that are dropped on an element. */
export function dropping(take: (files: File[]) => void): Attachment<HTMLElement> {
  return (element) => {
    let depth = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const show = (): void => void element.classList.toggle("dropping", depth > 0);
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      show();
    };
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      show();
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      show();
      take(filesOf(event.dataTransfer));
    };
    element.addEventListener("dragenter", enter);
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragenter", enter);
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  };
}
