-- Which load balancer sends to which target group, and what of it each service is charged with.
CREATE TABLE "BalancedTarget" (
    "targetGroupArn" TEXT NOT NULL,
    "balancerArn" TEXT NOT NULL,
    "accountId" VARCHAR(12) NOT NULL,
    "region" TEXT NOT NULL,
    "balancerName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "BalancedTarget_pkey" PRIMARY KEY ("targetGroupArn", "balancerArn")
);
CREATE INDEX "BalancedTarget_accountId_region_idx" ON "BalancedTarget"("accountId", "region");
CREATE INDEX "BalancedTarget_balancerArn_idx" ON "BalancedTarget"("balancerArn");
ALTER TABLE "AccountRegion" ADD COLUMN "balancersSeenAt" TIMESTAMPTZ(3);
ALTER TABLE "MetricRollUp" ADD COLUMN "balancerHours" DOUBLE PRECISION, ADD COLUMN "lcuHours" DOUBLE PRECISION;
