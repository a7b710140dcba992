// Pages stand in a folder for each language, and in folders below it. Decap knows languages only right above a file, so it is
// shown `da/delstrategier__clinic.md` for `da/delstrategier/clinic.md`; what is read and written are the real files.
const BETWEEN = "__";
const DEPTH = 9;

export function shownPath(path, content, languages) {
  return within(path, content, languages, (rest) => rest.replaceAll("/", BETWEEN));
}

export function realPath(path, content, languages) {
  return within(path, content, languages, (rest) => rest.replaceAll(BETWEEN, "/"));
}

function within(path, content, languages, change) {
  const folder = languages.map((code) => `${content}/${code}/`).find((one) => path.startsWith(one));
  return folder && path.endsWith(".md") ? folder + change(path.slice(folder.length)) : path;
}

// A backend that does the same as another with the paths of pages turned over.
export function turned(backend, content, languages) {
  const real = (path) => path && realPath(path, content, languages);
  const shown = (path) => path && shownPath(path, content, languages);
  const shownFile = (one) => ({ ...one, file: { ...one.file, path: shown(one.file.path) } });

  async function list(folder, extension, ...others) {
    if (folder !== content || extension !== "md") return null;
    const all = backend.allEntriesByFolder ?? backend.entriesByFolder;
    const found = await Promise.all(languages.map((code) => all.call(backend, `${content}/${code}`, extension, DEPTH, ...others.slice(1))));
    return found.flat().map(shownFile);
  }

  const own = {
    entriesByFolder: async (...given) => (await list(...given.slice(0, 3))) ?? backend.entriesByFolder(...given),
    getEntry: async (path) => shownFile(await backend.getEntry(real(path))),
    persistEntry: ({ dataFiles, ...rest }, options) =>
      backend.persistEntry({ ...rest, dataFiles: dataFiles.map((one) => ({ ...one, path: real(one.path), ...(one.newPath ? { newPath: real(one.newPath) } : {}) })) }, options),
    deleteFiles: (paths, message) => backend.deleteFiles(paths.map(real), message),
    unpublishedEntry: async (given) => {
      const entry = await backend.unpublishedEntry(given);
      return { ...entry, diffs: entry.diffs.map((one) => ({ ...one, path: shown(one.path) })) };
    },
    unpublishedEntryDataFile: (collection, slug, path, id) => backend.unpublishedEntryDataFile(collection, slug, real(path), id),
  };
  if (backend.allEntriesByFolder) {
    own.allEntriesByFolder = async (...given) => (await list(...given.slice(0, 3))) ?? backend.allEntriesByFolder(...given);
  }
  return new Proxy(backend, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name];
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
