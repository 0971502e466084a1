-- The minimum and maximum of a scalable target, a row each time they were seen to have moved.
CREATE TABLE "ScalingBounds" (
    "workloadId" UUID NOT NULL,
    "resourceId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "min" INTEGER,
    "max" INTEGER,
    CONSTRAINT "ScalingBounds_pkey" PRIMARY KEY ("workloadId", "resourceId", "since"),
    CONSTRAINT "ScalingBounds_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
