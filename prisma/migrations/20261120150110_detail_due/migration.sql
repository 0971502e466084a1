-- When a workload's slow, per-workload calls are due next: new and changed ones at once, the rest oldest first.
ALTER TABLE "Workload" ADD COLUMN "detailDueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

DROP INDEX "Workload_detailSeenAt_idx";

CREATE INDEX "Workload_accountId_region_detailDueAt_idx" ON "Workload"("accountId", "region", "detailDueAt");

CREATE INDEX "Workload_name_id_idx" ON "Workload"("name", "id");
