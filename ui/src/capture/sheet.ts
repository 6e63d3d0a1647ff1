// CodeMirror brings its rules in a <style> element, which the content security policy refuses. A constructed style sheet is
// no inline style: the same rules are adopted by the document instead.
import { StyleModule } from "style-mod";

const modules: StyleModule[] = [];
let sheet: CSSStyleSheet | undefined;

/** Replaces how CodeMirror mounts its rules. Call it before the first editor is made. */
export function adoptRules(): void {
  StyleModule.mount = (root, added) => {
    const fresh = [added].flat().filter((module) => !modules.includes(module));
    if (fresh.length > 0) modules.push(...fresh);
    sheet ??= new CSSStyleSheet();
    // Later rules win. An editor hands its base rules over first, and themes after them.
    if (fresh.length > 0) sheet.replaceSync(modules.map((module) => module.getRules()).join("\n"));
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
