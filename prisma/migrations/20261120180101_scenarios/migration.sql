-- CreateTable
CREATE TABLE "Scenario" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "inputs" JSONB NOT NULL,
    "usage" JSONB NOT NULL,
    "region" TEXT NOT NULL,
    "moduleId" UUID,
    "workloadId" UUID,
    "sampleKey" TEXT,
    "ownerId" UUID,
    "ownerLabel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioSnapshot" (
    "id" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "takenByLabel" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ScenarioSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioShare" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" UUID,
    "createdByLabel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScenarioShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_sampleKey_key" ON "Scenario"("sampleKey");

-- CreateIndex
CREATE INDEX "Scenario_moduleId_idx" ON "Scenario"("moduleId");

-- CreateIndex
CREATE INDEX "Scenario_workloadId_idx" ON "Scenario"("workloadId");

-- CreateIndex
CREATE INDEX "ScenarioSnapshot_scenarioId_takenAt_idx" ON "ScenarioSnapshot"("scenarioId", "takenAt");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioShare_hash_key" ON "ScenarioShare"("hash");

-- CreateIndex
CREATE INDEX "ScenarioShare_snapshotId_idx" ON "ScenarioShare"("snapshotId");

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioSnapshot" ADD CONSTRAINT "ScenarioSnapshot_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioShare" ADD CONSTRAINT "ScenarioShare_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ScenarioSnapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Evidence that could be changed would be none.
CREATE FUNCTION refuse_snapshot_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen scenario can not be changed or removed';
END $$;
CREATE TRIGGER scenario_snapshot_immutable BEFORE UPDATE OR DELETE ON "ScenarioSnapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_snapshot_change();
