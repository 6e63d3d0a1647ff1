// Runes only: the old reactive syntax would compile, and mean something else.
export default {
  compilerOptions: { runes: true },
};
