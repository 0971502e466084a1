-- CreateIndex
CREATE INDEX "Change_appliedAt_idx" ON "Change"("appliedAt");
