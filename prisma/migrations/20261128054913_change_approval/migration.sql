-- CreateTable
CREATE TABLE "ChangeApproval" (
    "id" UUID NOT NULL,
    "changeId" UUID,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "until" JSONB,
    "requestedById" UUID,
    "requestedByLabel" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedByLabel" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "ChangeApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ChangeApproval_changeId_key" ON "ChangeApproval"("changeId");

-- CreateIndex
CREATE INDEX "ChangeApproval_state_idx" ON "ChangeApproval"("state");

-- AddForeignKey
ALTER TABLE "ChangeApproval" ADD CONSTRAINT "ChangeApproval_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
