-- AlterTable
ALTER TABLE "ChangeGroup" ADD COLUMN "applyAs" JSONB;

-- AlterTable
ALTER TABLE "PlanAhead" ADD COLUMN "runBy" TEXT NOT NULL DEFAULT 'worker';
ALTER TABLE "PlanAhead" ADD COLUMN "schedulesId" UUID;
ALTER TABLE "PlanAhead" ADD COLUMN "endCheckedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "PlanAhead_schedulesId_key" ON "PlanAhead"("schedulesId");

-- AddForeignKey
ALTER TABLE "PlanAhead" ADD CONSTRAINT "PlanAhead_schedulesId_fkey" FOREIGN KEY ("schedulesId") REFERENCES "ChangeGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;
