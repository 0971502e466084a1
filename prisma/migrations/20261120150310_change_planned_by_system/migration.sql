-- The product itself may plan a change, and it is no user.
ALTER TABLE "Change" ALTER COLUMN "plannedById" DROP NOT NULL;
