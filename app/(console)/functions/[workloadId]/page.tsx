import { WorkloadPage, type WorkloadPageProps, workloadMetadata } from '@/app/(console)/workload-page';

/** The function's own name in the browser's tab. */
export const generateMetadata = (props: WorkloadPageProps) => workloadMetadata(props, 'Function');

/** A function with the sheet that changes its capacity beside it. */
export default function FunctionPage(props: WorkloadPageProps) {
  return <WorkloadPage {...props} kind="function" />;
}
