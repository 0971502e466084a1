-- CreateTable
CREATE TABLE "WorkloadCapacity" (
    "workloadId" UUID NOT NULL,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "memoryMb" INTEGER,
    "cpuUnits" INTEGER,
    "architecture" TEXT,
    "provisioned" INTEGER,
    "desired" INTEGER,
    "spotShare" DOUBLE PRECISION,

    CONSTRAINT "WorkloadCapacity_pkey" PRIMARY KEY ("workloadId","observedAt")
);

-- CreateTable
CREATE TABLE "MetricRollUp" (
    "workloadId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "hoursAsked" INTEGER NOT NULL,
    "hoursWithData" INTEGER,
    "invocations" DOUBLE PRECISION,
    "errors" DOUBLE PRECISION,
    "throttles" DOUBLE PRECISION,
    "durationMsSum" DOUBLE PRECISION,
    "durationSamples" DOUBLE PRECISION,
    "coldStarts" DOUBLE PRECISION,
    "initMsSum" DOUBLE PRECISION,
    "provisionedInvocations" DOUBLE PRECISION,
    "provisionedSpillover" DOUBLE PRECISION,
    "provisionedSeconds" DOUBLE PRECISION,
    "taskSeconds" DOUBLE PRECISION,
    "desiredTaskSeconds" DOUBLE PRECISION,
    "spotShare" DOUBLE PRECISION,
    "requests" DOUBLE PRECISION,
    "memoryMb" DOUBLE PRECISION,
    "cpuUnits" DOUBLE PRECISION,
    "architecture" TEXT,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MetricRollUp_pkey" PRIMARY KEY ("workloadId","period","start")
);

-- CreateTable
CREATE TABLE "RollUpProgress" (
    "workloadId" UUID NOT NULL,
    "coveredFrom" TIMESTAMPTZ(3),
    "coveredUntil" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RollUpProgress_pkey" PRIMARY KEY ("workloadId")
);

-- CreateTable
CREATE TABLE "WorkloadCost" (
    "workloadId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3),
    "pricedAt" TIMESTAMPTZ(3) NOT NULL,
    "usd" DECIMAL(30,12) NOT NULL,
    "missing" TEXT[],
    "wholeDaysUsd" DECIMAL(30,12),
    "previousUsd" DECIMAL(30,12),
    "runRateUsd" DECIMAL(30,12),
    "forecastUsd" DECIMAL(30,12),
    "forecastMethod" TEXT,
    "idleUsd" DECIMAL(30,12),
    "requests" DOUBLE PRECISION,
    "provisionedUsd" DECIMAL(30,12) NOT NULL DEFAULT 0,
    "provisionedSeconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "provisionedIdleSeconds" DOUBLE PRECISION,
    "hoursCovered" INTEGER NOT NULL DEFAULT 0,
    "hoursExpected" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkloadCost_pkey" PRIMARY KEY ("workloadId","month")
);

-- CreateTable
CREATE TABLE "CostPool" (
    "accountId" VARCHAR(12) NOT NULL,
    "month" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "priceKey" TEXT NOT NULL,
    "quantity" DECIMAL(40,12) NOT NULL,

    CONSTRAINT "CostPool_pkey" PRIMARY KEY ("accountId","month","region","priceKey")
);

-- CreateTable
CREATE TABLE "BilledCost" (
    "accountId" VARCHAR(12) NOT NULL,
    "day" DATE NOT NULL,
    "grouping" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "usd" DECIMAL(30,12) NOT NULL,
    "quantity" DOUBLE PRECISION,
    "unit" TEXT,
    "estimated" BOOLEAN NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BilledCost_pkey" PRIMARY KEY ("accountId","day","grouping","service","key")
);

-- CreateIndex
CREATE INDEX "MetricRollUp_period_start_idx" ON "MetricRollUp"("period", "start");

-- CreateIndex
CREATE INDEX "WorkloadCost_month_idx" ON "WorkloadCost"("month");

-- CreateIndex
CREATE INDEX "BilledCost_day_idx" ON "BilledCost"("day");

-- AddForeignKey
ALTER TABLE "WorkloadCapacity" ADD CONSTRAINT "WorkloadCapacity_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricRollUp" ADD CONSTRAINT "MetricRollUp_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollUpProgress" ADD CONSTRAINT "RollUpProgress_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkloadCost" ADD CONSTRAINT "WorkloadCost_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Rows are replaced by whole days; what is not live is cleaned early so that the table keeps its size.
ALTER TABLE "MetricRollUp" SET (autovacuum_vacuum_scale_factor = 0.05);

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue(name, '{"policy": "short"}')
FROM unnest(ARRAY['roll-up-region', 'prune-roll-ups', 'price-month', 'read-bill']) AS name;
