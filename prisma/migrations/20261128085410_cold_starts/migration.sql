-- CreateTable
CREATE TABLE "ColdStartRollUp" (
    "workloadId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL,
    "coldStarts" INTEGER NOT NULL,
    "initMsSum" DOUBLE PRECISION NOT NULL,
    "billedInitMs" DOUBLE PRECISION NOT NULL,
    "initMsP50" DOUBLE PRECISION,
    "initMsP95" DOUBLE PRECISION,
    "initMsP99" DOUBLE PRECISION,
    "warm" BYTEA NOT NULL,
    "coldRun" BYTEA NOT NULL,
    "init" BYTEA NOT NULL,
    "cold" BYTEA NOT NULL,

    CONSTRAINT "ColdStartRollUp_pkey" PRIMARY KEY ("workloadId","period","start")
);

-- CreateTable
CREATE TABLE "ColdStartProgress" (
    "workloadId" UUID NOT NULL,
    "coveredFrom" TIMESTAMPTZ(3),
    "coveredUntil" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "bytesPerRequest" DOUBLE PRECISION,
    "unread" TEXT,

    CONSTRAINT "ColdStartProgress_pkey" PRIMARY KEY ("workloadId")
);

-- CreateIndex
CREATE INDEX "ColdStartRollUp_period_start_idx" ON "ColdStartRollUp"("period", "start");

-- AddForeignKey
ALTER TABLE "ColdStartRollUp" ADD CONSTRAINT "ColdStartRollUp_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColdStartProgress" ADD CONSTRAINT "ColdStartProgress_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('read-cold-starts', '{"policy": "short"}');
