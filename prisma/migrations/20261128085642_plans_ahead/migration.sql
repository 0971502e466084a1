-- CreateTable
CREATE TABLE "PlanAhead" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'scheduled',
    "problem" JSONB,
    "groupId" UUID,
    "createdById" UUID,
    "createdByLabel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "pricedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanAhead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAheadItem" (
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "workloadId" UUID NOT NULL,
    "qualifier" TEXT,
    "atLeast" INTEGER NOT NULL,
    "estimate" JSONB NOT NULL,

    CONSTRAINT "PlanAheadItem_pkey" PRIMARY KEY ("planId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanAhead_number_key" ON "PlanAhead"("number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAhead_groupId_key" ON "PlanAhead"("groupId");

-- CreateIndex
CREATE INDEX "PlanAhead_state_startsAt_idx" ON "PlanAhead"("state", "startsAt");

-- CreateIndex
CREATE INDEX "PlanAhead_endsAt_idx" ON "PlanAhead"("endsAt");

-- CreateIndex
CREATE INDEX "PlanAheadItem_workloadId_idx" ON "PlanAheadItem"("workloadId");

-- AddForeignKey
ALTER TABLE "PlanAhead" ADD CONSTRAINT "PlanAhead_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ChangeGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAheadItem" ADD CONSTRAINT "PlanAheadItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PlanAhead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAheadItem" ADD CONSTRAINT "PlanAheadItem_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('start-plan', '{"policy": "short"}');
SELECT pgboss.create_queue('start-plans', '{"policy": "short"}');
