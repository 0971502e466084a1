import { SettingsNav } from '@/components/layout/settings-nav';

export default function SettingsLayout({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <SettingsNav />
      {children}
    </>
  );
}
