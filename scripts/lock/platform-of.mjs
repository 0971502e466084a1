const systems = 'android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|windows';
const processors =
  'arm64|x64|arm|ia32|ppc64|ppc64le|riscv64|s390x|loong64|mips64el|mipsel|x86_64|aarch64|wasm32';
const libraries = 'gnu|musl|msvc|gnueabihf|musleabihf|gnueabi|eabi';
const pattern = new RegExp(`(?:^|[-/])(${systems})-(${processors})(?:-(${libraries}))?$`);

const npmNames = { windows: 'win32', aarch64: 'arm64', x86_64: 'x64' };
const npmName = (name) => npmNames[name] ?? name;

/**
 * The platform a package's name speaks of, as npm writes it; null when it speaks of none.
 * @param {string} name
 */
export function platformOf(name) {
  const [, system, processor, library = ''] = pattern.exec(name) ?? [];
  if (!system) return name.includes('wasm32') ? { os: null, cpu: 'wasm32', libc: null } : null;
  const gnu = library.startsWith('gnu') && system === 'linux' ? 'glibc' : null;
  return { os: npmName(system), cpu: npmName(processor), libc: library.startsWith('musl') ? 'musl' : gnu };
}
