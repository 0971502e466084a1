CREATE TABLE "Experiment" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "changeId" UUID,
    "startsAt" TIMESTAMPTZ(3),
    "plannedDays" INTEGER NOT NULL,
    "primary" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "createdByLabel" TEXT NOT NULL,
    "window" JSONB,
    "evaluatedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ExperimentWorkload" (
    "experimentId" UUID NOT NULL,
    "workloadId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "baseline" JSONB NOT NULL,
    "prediction" JSONB NOT NULL,
    "result" JSONB,

    CONSTRAINT "ExperimentWorkload_pkey" PRIMARY KEY ("experimentId","workloadId")
);

CREATE UNIQUE INDEX "Experiment_number_key" ON "Experiment"("number");
CREATE INDEX "Experiment_state_idx" ON "Experiment"("state");
CREATE INDEX "Experiment_changeId_idx" ON "Experiment"("changeId");
CREATE INDEX "ExperimentWorkload_workloadId_idx" ON "ExperimentWorkload"("workloadId");

ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ExperimentWorkload" ADD CONSTRAINT "ExperimentWorkload_experimentId_fkey" FOREIGN KEY ("experimentId") REFERENCES "Experiment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExperimentWorkload" ADD CONSTRAINT "ExperimentWorkload_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT pgboss.create_queue('evaluate-experiments', '{"policy": "short"}');
