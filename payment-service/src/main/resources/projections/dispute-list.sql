-- One row a dispute, for those who answer them.
create table dispute (
  dispute_id   text        not null primary key, -- the provider's
  order_number text        not null,
  standing     text        not null,
  evidence_due timestamptz,                      -- the provider's deadline; null when it gave none
  evidence     text,                             -- how far evidence came; null while none was asked for
  opened_at    timestamptz not null
);
create index dispute_opened on dispute (opened_at, dispute_id);
create index dispute_order on dispute (order_number);
create index dispute_due on dispute (evidence_due) where standing in ('INQUIRY', 'OPEN');
