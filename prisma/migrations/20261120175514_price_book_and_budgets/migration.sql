-- CreateTable
CREATE TABLE "PriceBookVersion" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "regions" TEXT[],
    "requestedByLabel" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "publishedOn" TEXT,
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),
    "failure" JSONB,
    "prices" JSONB,
    "issues" JSONB,
    "listed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PriceBookVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriceChange" (
    "id" BIGSERIAL NOT NULL,
    "versionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "percent" TEXT,

    CONSTRAINT "PriceChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriceOverride" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "region" TEXT,
    "usd" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByLabel" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedByLabel" TEXT,

    CONSTRAINT "PriceOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Budget" (
    "id" UUID NOT NULL,
    "moduleId" UUID,
    "stage" TEXT,
    "usdMonthly" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByLabel" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PriceBookVersion_number_key" ON "PriceBookVersion"("number");

-- CreateIndex
CREATE INDEX "PriceBookVersion_state_finishedAt_idx" ON "PriceBookVersion"("state", "finishedAt");

-- CreateIndex
CREATE INDEX "PriceChange_key_region_id_idx" ON "PriceChange"("key", "region", "id");

-- CreateIndex
CREATE INDEX "PriceChange_versionId_idx" ON "PriceChange"("versionId");

-- CreateIndex
CREATE INDEX "PriceOverride_key_region_idx" ON "PriceOverride"("key", "region");

-- CreateIndex
CREATE INDEX "Budget_archivedAt_idx" ON "Budget"("archivedAt");

-- AddForeignKey
ALTER TABLE "PriceChange" ADD CONSTRAINT "PriceChange_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PriceBookVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One refresh at a time, whoever asks for it and in whichever process.
CREATE UNIQUE INDEX "PriceBookVersion_one_under_way" ON "PriceBookVersion" ((true)) WHERE state IN ('waiting', 'running');

-- One budget for each module and stage.
CREATE UNIQUE INDEX "Budget_one_for_each" ON "Budget" ("moduleId", stage) NULLS NOT DISTINCT WHERE "archivedAt" IS NULL;

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('refresh-prices', '{"policy": "short"}');
