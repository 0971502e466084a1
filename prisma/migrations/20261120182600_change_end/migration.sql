-- CreateTable
CREATE TABLE "ChangeEnd" (
    "changeId" UUID NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "problem" JSONB,
    "tryAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ChangeEnd_pkey" PRIMARY KEY ("changeId")
);

-- CreateIndex
CREATE INDEX "ChangeEnd_state_tryAt_idx" ON "ChangeEnd"("state", "tryAt");

-- AddForeignKey
ALTER TABLE "ChangeEnd" ADD CONSTRAINT "ChangeEnd_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('end-changes', '{"policy": "short"}');
SELECT pgboss.create_queue('end-change', '{"policy": "short"}');
