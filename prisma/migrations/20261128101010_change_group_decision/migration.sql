-- AlterTable
ALTER TABLE "ChangeGroup" ADD COLUMN "decisionId" UUID;

-- AddForeignKey
ALTER TABLE "ChangeGroup" ADD CONSTRAINT "ChangeGroup_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
