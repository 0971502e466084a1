-- CreateTable
CREATE TABLE "ChangeGroup" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planning',
    "maxResources" INTEGER NOT NULL,
    "maxUsdMonthly" TEXT,
    "onFailure" TEXT NOT NULL DEFAULT 'stop',
    "parallel" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "acknowledged" TEXT[],
    "until" JSONB,
    "plannedById" UUID,
    "plannedByLabel" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedById" UUID,
    "appliedByLabel" TEXT,
    "appliedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "revertsId" UUID,
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ChangeGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeGroupItem" (
    "groupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "workloadId" UUID NOT NULL,
    "request" JSONB NOT NULL,
    "changeId" UUID,
    "problem" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ChangeGroupItem_pkey" PRIMARY KEY ("groupId","position")
);

-- AlterTable
ALTER TABLE "ChangeApproval" ADD COLUMN "groupId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "ChangeGroup_number_key" ON "ChangeGroup"("number");

-- CreateIndex
CREATE INDEX "ChangeGroup_state_idx" ON "ChangeGroup"("state");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeGroupItem_changeId_key" ON "ChangeGroupItem"("changeId");

-- CreateIndex
CREATE INDEX "ChangeGroupItem_workloadId_idx" ON "ChangeGroupItem"("workloadId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeApproval_groupId_key" ON "ChangeApproval"("groupId");

-- AddForeignKey
ALTER TABLE "ChangeGroup" ADD CONSTRAINT "ChangeGroup_revertsId_fkey" FOREIGN KEY ("revertsId") REFERENCES "ChangeGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeGroupItem" ADD CONSTRAINT "ChangeGroupItem_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ChangeGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeGroupItem" ADD CONSTRAINT "ChangeGroupItem_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeGroupItem" ADD CONSTRAINT "ChangeGroupItem_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeApproval" ADD CONSTRAINT "ChangeApproval_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ChangeGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A request for approval is of a change or of a group.
ALTER TABLE "ChangeApproval" ADD CONSTRAINT "ChangeApproval_of_one" CHECK (num_nonnulls("changeId", "groupId") = 1);

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('run-group', '{"policy": "short"}');
SELECT pgboss.create_queue('run-groups', '{"policy": "short"}');
