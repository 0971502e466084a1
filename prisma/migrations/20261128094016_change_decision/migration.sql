-- AlterTable
ALTER TABLE "Change" ADD COLUMN "decisionId" UUID;

-- CreateIndex
CREATE INDEX "Change_decisionId_idx" ON "Change"("decisionId");

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
