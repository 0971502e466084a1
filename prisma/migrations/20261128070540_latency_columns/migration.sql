-- How long requests and INIT took, and the most of what ran at once, of each hour and day.
ALTER TABLE "MetricRollUp" ADD COLUMN "latencyMsP50" DOUBLE PRECISION,
  ADD COLUMN "latencyMsP90" DOUBLE PRECISION,
  ADD COLUMN "latencyMsP95" DOUBLE PRECISION,
  ADD COLUMN "latencyMsP99" DOUBLE PRECISION,
  ADD COLUMN "initMsP50" DOUBLE PRECISION,
  ADD COLUMN "initMsP95" DOUBLE PRECISION,
  ADD COLUMN "initMsP99" DOUBLE PRECISION,
  ADD COLUMN "concurrencyMax" DOUBLE PRECISION,
  ADD COLUMN "provisionedUtilisationMax" DOUBLE PRECISION,
  ADD COLUMN "cpuPercentMax" DOUBLE PRECISION,
  ADD COLUMN "memoryPercentMax" DOUBLE PRECISION;
