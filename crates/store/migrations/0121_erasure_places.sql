-- Where in the log between the desks a plan ended, if several desks shared the register then: so the certificate can say who
-- has taken the erasure over, and whether the server has let go of what was erased.
ALTER TABLE erasure_plans ADD COLUMN shared_log BLOB CHECK (length(shared_log) = 16);
ALTER TABLE erasure_plans ADD COLUMN shared_epoch INTEGER CHECK (shared_epoch > 0);
ALTER TABLE erasure_plans ADD COLUMN shared_number INTEGER CHECK (shared_number > 0);
