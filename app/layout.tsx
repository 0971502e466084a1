import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import './globals.css';
import { readTheme, themeCookie } from '@/components/layout/theme';

export const metadata: Metadata = {
  title: { default: 'Trimtab', template: '%s · Trimtab' },
  description: 'Steer the compute of a team: Lambda functions and ECS services.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The theme comes from a cookie, so that the first paint is right without a script. */
export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body className="font-sans">{children}</body>
    </html>
  );
}
