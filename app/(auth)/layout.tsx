/** The page before the console: one narrow column. */
export default function AuthLayout({ children }: { readonly children: React.ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col gap-6 px-4 pt-[16vh] pb-8">
      {children}
    </main>
  );
}
