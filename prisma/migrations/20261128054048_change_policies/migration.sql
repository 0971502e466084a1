-- CreateTable
CREATE TABLE "ChangePolicy" (
    "id" UUID NOT NULL,
    "moduleId" UUID,
    "stage" TEXT,
    "kind" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByLabel" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChangePolicy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangePolicy_archivedAt_idx" ON "ChangePolicy"("archivedAt");

-- AddForeignKey
ALTER TABLE "ChangePolicy" ADD CONSTRAINT "ChangePolicy_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE SET NULL ON UPDATE CASCADE;
