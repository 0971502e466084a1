import { WorkloadPage, type WorkloadPageProps, workloadMetadata } from '@/app/(console)/workload-page';

/** The service's own name in the browser's tab. */
export const generateMetadata = (props: WorkloadPageProps) => workloadMetadata(props, 'Service');

/** A service with its tasks and scaling, and the sheet that changes them beside it. */
export default function ServicePage(props: WorkloadPageProps) {
  return <WorkloadPage {...props} kind="service" />;
}
